package org.polymonnto.scripting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.polymonnto.array.ArrayException;

/**
 * Makes errors of the engine Python exceptions, if Python code has called it.
 *
 * <p>An exception object of the guest language that is thrown in Java arrives in the guest code as
 * itself, with a traceback of guest frames only.
 */
public final class PythonErrors {
  /** Attribute of a Python exception that holds the Java exception behind it. */
  private static final String JAVA_EXCEPTION = "__polymonnto_java__";

  /** By context, the Python module {@code polymonnto_runtime}. */
  private static final Map<Context, Value> RUNTIMES = new ConcurrentHashMap<>();

  private PythonErrors() {}

  static void translateIn(Context context, Value runtime) {
    RUNTIMES.put(context, runtime);
    ArrayException.translateWith(PythonErrors::translate);
  }

  static void forget(Context context) {
    RUNTIMES.remove(context);
  }

  /**
   * The exception to throw for a Java exception that should not have happened. Python code that has
   * called the engine gets a {@code SystemError} with a traceback of its own lines; it would know
   * no line of a Java exception that passes through it.
   *
   * @param cause anything but an exception of a guest program, which is to be passed on as it is
   * @return the exception for Python, or the cause itself if no Python code runs on this thread
   */
  public static RuntimeException internal(RuntimeException cause) {
    Value runtime = runtimeOfThisThread();
    if (runtime == null) {
      return cause;
    }
    Value exception =
        runtime
            .invokeMember("exception_class", "SystemError")
            .newInstance(JavaFailure.internal(cause));
    exception.putMember(JAVA_EXCEPTION, cause);
    return thrown(exception);
  }

  /** The Java exception behind an exception that {@link #internal} has made. */
  static Optional<Throwable> javaCause(PolyglotException e) {
    Value guest = e.getGuestObject();
    return guest != null && guest.hasMember(JAVA_EXCEPTION)
        ? Optional.of(guest.getMember(JAVA_EXCEPTION).asHostObject())
        : Optional.empty();
  }

  /**
   * The exception to throw where one leaves a user's Java code for Python: an exception of Python
   * that knows the calls of that code.
   */
  public static RuntimeException leavingJava(Throwable e) {
    Value runtime = runtimeOfThisThread();
    if (runtime == null) {
      return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }
    if (e instanceof PolyglotException guest && !guest.isHostException()) {
      noteJavaCalls(guest, runtime);
      return guest;
    }
    Throwable cause = e instanceof PolyglotException host ? host.asHostException() : e;
    return thrown(
        runtime.invokeMember(
            "java_error",
            cause,
            cause.getClass().getSimpleName(),
            cause.getMessage(),
            calls(Arrays.asList(cause.getStackTrace()))));
  }

  /**
   * The exception to throw for an error of the author of a script: one of Python if Python code
   * runs on this thread.
   *
   * @param pythonName the class of Python's exception
   */
  static RuntimeException ofScript(String pythonName, ScriptException error) {
    Value runtime = runtimeOfThisThread();
    return runtime == null
        ? error
        : thrown(
            runtime.invokeMember("exception_class", pythonName).newInstance(error.getMessage()));
  }

  /** The exception to throw where one leaves a module of JavaScript for Python. */
  static RuntimeException leavingJavaScript(PolyglotException e) {
    Value runtime = runtimeOfThisThread();
    boolean ofPython =
        e.getGuestObject() != null
            && e.getGuestObject().getMetaObject() != null
            && e.getGuestObject().getMetaObject().hasMember("__mro__");
    if (runtime == null || ofPython || e.isCancelled() || e.isExit() || e.isInternalError()) {
      return e;
    }
    List<Object> calls = new ArrayList<>();
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      SourceSection place = frame.isGuestFrame() ? frame.getSourceLocation() : null;
      if (place != null && place.getSource().getPath() != null) {
        calls.add(
            new Object[] {
              place.getSource().getPath(), place.getStartLine(), MixedTraceback.nameOf(frame)
            });
      }
    }
    return thrown(
        runtime.invokeMember(
            "javascript_error", e.getGuestObject(), e.getMessage(), calls.toArray()));
  }

  private static void noteJavaCalls(PolyglotException e, Value runtime) {
    Value error = e.getGuestObject();
    if (error != null && error.isException()) {
      List<StackTraceElement> frames = new ArrayList<>();
      for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
        if (frame.isHostFrame()) {
          frames.add(frame.toHostFrame());
        }
      }
      runtime.invokeMember("note_java_calls", error, calls(frames));
    }
  }

  /** File, line and method of the calls that are a user's own, the innermost first. */
  private static Object[] calls(List<StackTraceElement> frames) {
    List<Object> calls = new ArrayList<>();
    for (StackTraceElement frame : frames) {
      JavaSources.callOf(frame)
          .ifPresent(call -> calls.add(new Object[] {call.file(), call.line(), call.function()}));
    }
    return calls.toArray();
  }

  private static RuntimeException translate(ArrayException error) {
    Value runtime = runtimeOfThisThread();
    return runtime == null
        ? error
        : thrown(
            runtime
                .invokeMember("exception_class", error.kind().pythonName())
                .newInstance(error.getMessage()));
  }

  private static RuntimeException thrown(Value exception) {
    try {
      return exception.throwException();
    } catch (PolyglotException e) {
      return e;
    }
  }

  private static Value runtimeOfThisThread() {
    try {
      return RUNTIMES.get(Context.getCurrent());
    } catch (IllegalStateException noContextOnThisThread) {
      return null;
    }
  }
}
