package org.polymonnto.scripting;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;

/**
 * The Java side of an exception that ended a script: an error of PolymoNNto or of a Java class that
 * the script uses.
 *
 * <p>Python keeps no traceback of a Java exception that passes through it; only the names of its
 * functions and the lines of the innermost one are known then.
 */
final class JavaFailure {
  private final Throwable exception;

  JavaFailure(Throwable exception) {
    this.exception = exception;
  }

  /** Tells of a Java exception, of which Python has told nothing yet. */
  void print(PrintStream err, boolean debug) {
    Throwable cause =
        exception instanceof PolyglotException e && e.isHostException()
            ? e.asHostException()
            : exception;
    List<String> frames = guestFrames();
    if (!frames.isEmpty()) {
      err.println("Traceback (most recent call last):");
      frames.forEach(err::println);
    }
    err.println(
        switch (cause) {
          case OutOfMemoryError error -> "MemoryError: " + memoryLimit();
          case StackOverflowError error ->
              "RecursionError: Java methods call each other too deeply";
          default -> internal(cause);
        });
    RunContext.of(exception).ifPresent(err::println);
    if (debug) {
      printStack(cause, err);
    }
  }

  /** Adds the Java stack trace to what Python has told of an exception. */
  void printJavaStack(PrintStream err) {
    printStack(
        exception instanceof PolyglotException e
            ? PythonErrors.javaCause(e).orElse(exception)
            : exception,
        err);
  }

  /** What to say when there is no more memory. */
  static String memoryLimit() {
    return "the script needs more memory than the "
        + Runtime.getRuntime().maxMemory() / (1 << 20)
        + " MiB that it may use; give it more with JAVA_TOOL_OPTIONS=-Xmx8g, for example";
  }

  /** What to say of an exception that should not have happened. */
  static String internal(Throwable cause) {
    return "internal error in PolymoNNto: "
        + cause
        + (RunOptions.current().debug() ? "" : "; run with --debug for the Java stack trace");
  }

  /** Without the frames of the language implementation, which are most of them. */
  private static void printStack(Throwable cause, PrintStream err) {
    err.println("Java stack trace: " + cause);
    Arrays.stream(cause.getStackTrace())
        .filter(frame -> !frame.getClassName().startsWith("com.oracle."))
        .forEach(frame -> err.println("\tat " + frame));
  }

  /** From the script's module on, outermost first, as in a Python traceback. */
  private List<String> guestFrames() {
    List<String> frames = new ArrayList<>();
    int outside = 0;
    if (!(exception instanceof PolyglotException guest)) {
      return frames;
    }
    for (PolyglotException.StackFrame frame : guest.getPolyglotStackTrace()) {
      if (frame.isGuestFrame()) {
        frames.addFirst("  " + place(frame.getSourceLocation()) + "in " + frame.getRootName());
        outside = frame.getRootName().equals("<module>") ? 0 : outside + 1;
      }
    }
    return frames.subList(outside, frames.size());
  }

  private static String place(SourceSection section) {
    if (section == null) {
      return "";
    }
    int first = section.getStartLine();
    int last = section.getEndLine();
    return "File \""
        + Objects.requireNonNullElse(section.getSource().getPath(), section.getSource().getName())
        + (first == last ? "\", line " + first : "\", lines " + first + "-" + last)
        + ", ";
  }
}
