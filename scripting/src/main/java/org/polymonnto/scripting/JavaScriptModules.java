package org.polymonnto.scripting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/** ES modules in the context of the calling thread. */
public final class JavaScriptModules {
  /** The name of the source that loads a module. */
  static final String LOADER = "load.mjs";

  private static final String MODULE = "application/javascript+module";

  /** The texts of cells by what was made of them; kept as long as who has evaluated them. */
  private static final Map<Source, String> CELLS = Collections.synchronizedMap(new WeakHashMap<>());

  private JavaScriptModules() {}

  /** The folder of PolymoNNto's own modules, next to that of its Python packages. */
  public static Path folder(Path packages) {
    return packages.toAbsolutePath().resolveSibling("javascript");
  }

  /**
   * The exports of a module; it is evaluated once, whoever imports it.
   *
   * @param file the absolute path of the module
   */
  public static Value load(String file) {
    String name = Path.of(file).toUri().toString();
    return evaluate(
            Source.newBuilder(
                "js", "import * as exports from '" + name + "'; export { exports };", LOADER))
        .getMember("exports");
  }

  /**
   * The exports of a module for Python.
   *
   * @throws PolyglotException an exception of Python if the module cannot be loaded
   */
  public static Value loadForPython(String file) {
    try {
      return load(file);
    } catch (PolyglotException e) {
      throw PythonErrors.leavingJavaScript(e);
    }
  }

  /**
   * Evaluates a text in place of a module's file as a module of its own.
   *
   * @param file the absolute path that the text's imports are relative to
   * @throws RuntimeException (ImportError) with file, line and message if it does not compile or
   *     throws
   */
  public static Value evaluateAs(String file, String text) {
    try {
      return evaluate(Source.newBuilder("js", new java.io.File(file)).content(text));
    } catch (PolyglotException e) {
      if (e.isExit() || e.isInterrupted() || e.isCancelled()) {
        throw e;
      }
      throw PythonErrors.ofScript(
          "ImportError",
          new ScriptException(
              place(file, e) + ": " + e.getMessage().lines().findFirst().orElse("")));
    }
  }

  private static String place(String file, PolyglotException e) {
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      if (isIn(file, frame.getSourceLocation())) {
        return file + ":" + frame.getSourceLocation().getStartLine();
      }
    }
    return isIn(file, e.getSourceLocation())
        ? file + ":" + e.getSourceLocation().getStartLine()
        : file;
  }

  private static boolean isIn(String file, SourceSection section) {
    return section != null && file.equals(section.getSource().getPath());
  }

  /** The path of the file that has a class or function; null if it is in none. */
  public static String fileOf(Value function) {
    SourceSection section = function.getSourceLocation();
    return section == null ? null : section.getSource().getPath();
  }

  /** The file or cell and the line of a class or function; null if it is in none. */
  public static String placeOf(Value function) {
    SourceSection section = function.getSourceLocation();
    if (section == null || section.getSource().isInternal()) {
      return null;
    }
    String path = section.getSource().getPath();
    return (path == null ? section.getSource().getName() : path)
        + ", line "
        + section.getStartLine();
  }

  /** Lets tracebacks show the lines of a cell, and not of the script that was made of it. */
  public static void showAs(Source script, String cell) {
    CELLS.put(script, cell);
  }

  /** A line as its author has written it; empty if the text is not known. */
  static String line(SourceSection section) {
    Source source = section.getSource();
    String cell = CELLS.get(source);
    if (cell != null) {
      return cell.lines().skip(section.getStartLine() - 1L).findFirst().orElse("");
    }
    return source.hasCharacters() ? source.getCharacters(section.getStartLine()).toString() : "";
  }

  /** The source text of a class or function; null if it is not known. */
  public static String textOf(Value function) {
    SourceSection section = function.getSourceLocation();
    return section == null || !section.hasCharIndex() ? null : section.getCharacters().toString();
  }

  /** The text above a class or function; null if it is not known. */
  public static String textBefore(Value function) {
    SourceSection section = function.getSourceLocation();
    return section == null || !section.getSource().hasCharacters()
        ? null
        : section.getSource().getCharacters().subSequence(0, section.getCharIndex()).toString();
  }

  private static Value evaluate(Source.Builder source) {
    try {
      return Context.getCurrent().eval(source.mimeType(MODULE).cached(false).build());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
