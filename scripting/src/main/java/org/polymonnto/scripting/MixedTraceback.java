package org.polymonnto.scripting;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.polymonnto.array.ArrayException;
import org.polymonnto.network.NetworkException;

/**
 * What led to an exception that ended a script, through functions of all languages: the outermost
 * call first, in the form of Python's tracebacks.
 */
final class MixedTraceback {
  /** How the names of the cells of a session begin. */
  private static final String CELL = "<In[";

  private final Throwable thrown;
  private final Path python;
  private final Path javaScript;

  /**
   * @param thrown a PolyglotException, or what a Java script has thrown
   * @param packages the folder of PolymoNNto's Python packages, whose frames are not shown
   */
  MixedTraceback(Throwable thrown, Path packages) {
    this.thrown = thrown;
    this.python = packages.toAbsolutePath();
    this.javaScript = JavaScriptModules.folder(packages);
  }

  /** Whether the author of a script can have caused this, and not only PolymoNNto. */
  boolean isOfUser() {
    if (thrown instanceof PolyglotException e && !e.isHostException()) {
      return !e.isInternalError();
    }
    Throwable cause = javaCause();
    return cause instanceof ArrayException
        || cause instanceof NetworkException
        || cause instanceof ScriptException
        || !(cause instanceof VirtualMachineError) && JavaSources.isOfUser(innermost(cause));
  }

  private Throwable javaCause() {
    return thrown instanceof PolyglotException e ? e.asHostException() : thrown;
  }

  /** The innermost frame that is not of the JDK. */
  private static StackTraceElement innermost(Throwable cause) {
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (frame.getModuleName() == null || !frame.getModuleName().startsWith("java.")) {
        return frame;
      }
    }
    return null;
  }

  void print(PrintStream err, boolean debug) {
    List<String> frames = new ArrayList<>();
    if (thrown instanceof PolyglotException e) {
      for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
        (frame.isHostFrame() ? ofJava(frame.toHostFrame(), debug) : ofGuest(frame, debug))
            .ifPresent(frames::addFirst);
      }
    } else {
      for (StackTraceElement frame : thrown.getStackTrace()) {
        ofJava(frame, debug).ifPresent(frames::addFirst);
      }
    }
    if (!frames.isEmpty()) {
      err.println("Traceback (most recent call last):");
      frames.forEach(err::println);
    }
    err.println(message());
    RunContext.of(thrown).ifPresent(err::println);
  }

  private String message() {
    if (thrown instanceof PolyglotException e && !e.isHostException()) {
      return e.getMessage();
    }
    Throwable cause = javaCause();
    String name =
        cause instanceof ArrayException error
            ? error.kind().pythonName()
            : cause.getClass().getSimpleName();
    return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
  }

  private static Optional<String> ofJava(StackTraceElement element, boolean debug) {
    Optional<JavaCall> call = JavaSources.callOf(element);
    if (call.isEmpty() && debug) {
      return Optional.of(
          text(element.getClassName(), element.getLineNumber(), JavaSources.methodOf(element), ""));
    }
    return call.map(each -> text(each.file(), each.line(), each.function(), each.text()));
  }

  private Optional<String> ofGuest(PolyglotException.StackFrame frame, boolean debug) {
    SourceSection section = frame.getSourceLocation();
    if (section == null || section.getSource().isInternal()) {
      return Optional.empty();
    }
    String file =
        section.getSource().getPath() == null
            ? section.getSource().getName()
            : section.getSource().getPath();
    if (!debug && isInternal(file)) {
      return Optional.empty();
    }
    String line = JavaScriptModules.line(section);
    return Optional.of(text(file, section.getStartLine(), nameOf(frame), line));
  }

  static String nameOf(PolyglotException.StackFrame frame) {
    String name = frame.getRootName();
    return name == null || name.startsWith(":") ? "<module>" : name;
  }

  private boolean isInternal(String file) {
    return Path.of(file).startsWith(python)
        || Path.of(file).startsWith(javaScript)
        || file.startsWith("<") && !file.startsWith(CELL)
        || file.equals(JavaScriptModules.LOADER);
  }

  private static String text(String file, int line, String function, String source) {
    String place = "  File \"" + file + "\", line " + line + ", in " + function;
    return source.isBlank() ? place : place + "\n    " + source.strip();
  }
}
