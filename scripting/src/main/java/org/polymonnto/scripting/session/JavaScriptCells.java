package org.polymonnto.scripting.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.polymonnto.scripting.JavaScriptModules;
import org.polymonnto.scripting.ScriptHost;

/** Cells in JavaScript; the first one starts the language. */
final class JavaScriptCells implements Cells {
  private static final String PARSER = "META-INF/resources/webjars/acorn/8.15.0/dist/acorn.mjs";

  private static final String SCRIPT = "application/javascript";
  private static final String MODULE = "application/javascript+module";

  private final ScriptHost host;
  private final Value python;
  private final List<Source> scripts = new ArrayList<>();
  private Value javaScript;

  JavaScriptCells(ScriptHost host, Value python) {
    this.host = host;
    this.python = python;
  }

  /** The module of JavaScript's side. */
  private Value javaScript() {
    if (javaScript == null) {
      Value module =
          JavaScriptModules.load(
              JavaScriptModules.folder(host.packages()).resolve("session.mjs").toString());
      Function<String, Value> importer =
          text ->
              JavaScriptModules.evaluateAs(Path.of("cell.mjs").toAbsolutePath().toString(), text);
      module.invokeMember("begin", parser(), python.invokeMember("shared"), importer);
      javaScript = module;
    }
    return javaScript;
  }

  private Value parser() {
    try (InputStream text = ClassLoader.getSystemResourceAsStream(PARSER)) {
      Source source =
          Source.newBuilder(
                  "js", new String(text.readAllBytes(), StandardCharsets.UTF_8), "acorn.mjs")
              .mimeType("application/javascript+module")
              .build();
      return host.context().eval(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<String> evaluate(String text, int number) {
    Value module = javaScript();
    module.invokeMember("pull");
    try {
      Value result = run(text, module.invokeMember("prepare", text), "<In[" + number + "]>");
      if (module.invokeMember("isNothing", result).asBoolean()) {
        return Optional.empty();
      }
      python.invokeMember("keep", module.invokeMember("forPython", result), number);
      Value description = module.invokeMember("describe", result);
      return Optional.of(description.isString() ? description.asString() : result.toString());
    } finally {
      module.invokeMember("push");
    }
  }

  private Value run(String text, Value prepared, String name) {
    Source.Builder source = Source.newBuilder("js", prepared.getMember("script").asString(), name);
    if (prepared.getMember("isWrong").asBoolean()) {
      // Only in a module is await a keyword, without which the error would be another.
      host.context().parse(source.mimeType(MODULE).buildLiteral());
    }
    Source script = source.mimeType(SCRIPT).buildLiteral();
    scripts.add(script);
    JavaScriptModules.showAs(script, text);
    Value result = host.context().eval(script);
    if (!prepared.getMember("isAwaiting").asBoolean()) {
      return result;
    }
    javaScript.invokeMember("settle", result);
    return javaScript.invokeMember("outcome");
  }

  @Override
  public Completeness completeness(String text) {
    return PythonCells.completeness(javaScript().invokeMember("completeness", text));
  }

  @Override
  public Completions complete(String text, int cursor) {
    javaScript().invokeMember("pull");
    return PythonCells.completions(javaScript().invokeMember("complete", text, cursor), cursor);
  }

  @Override
  public Optional<String> inspect(String text, int cursor, boolean detail) {
    javaScript().invokeMember("pull");
    return PythonCells.text(javaScript().invokeMember("inspect", text, cursor, detail));
  }
}
