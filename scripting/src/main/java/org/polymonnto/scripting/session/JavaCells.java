package org.polymonnto.scripting.session;

import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.Taggable;
import org.polymonnto.scripting.ScriptHost;
import org.polymonnto.scripting.network.Crossing;

/** Cells in Java; the first one starts JShell. */
final class JavaCells implements Cells {
  private final ScriptHost host;
  private final Value python;
  private Snippets snippets;
  private JavaVariables variables;
  private Value faces;
  private JavaHelp help;

  JavaCells(ScriptHost host, Value python) {
    this.host = host;
    this.python = python;
  }

  private void start() {
    if (snippets == null) {
      SnippetRuntime.use(host);
      snippets = new Snippets();
      help = new JavaHelp(snippets);
      faces = host.python().importModule("polymonnto_session._java_cells");
      variables = new JavaVariables(snippets, python.invokeMember("shared"), faces);
    }
  }

  @Override
  public Optional<String> evaluate(String text, int number) {
    start();
    String name = "<In[" + number + "]>";
    faces.invokeMember("remember", name, text);
    variables.pull(text);
    try {
      return SnippetRuntime.printing(
          () -> snippets.evaluate(text, name).map(result -> shown(result.object(), number)));
    } finally {
      variables.push();
    }
  }

  private String shown(Object value, int number) {
    if (value == null) {
      return "null";
    }
    Object kept = Crossing.adopted(value);
    python.invokeMember("keep", kept, number);
    boolean isOfPython = value instanceof NDArray || value instanceof Taggable && kept != value;
    return isOfPython
        ? python.invokeMember("text_of", kept).asString()
        : SnippetControl.text(value);
  }

  @Override
  public Completeness completeness(String text) {
    start();
    return help.completeness(text);
  }

  @Override
  public Completions complete(String text, int cursor) {
    start();
    variables.pull(text);
    return help.complete(text, cursor);
  }

  @Override
  public Optional<String> inspect(String text, int cursor, boolean detail) {
    start();
    variables.pull(text);
    return help.inspect(text, cursor, detail);
  }
}
