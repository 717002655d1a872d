package org.polymonnto.scripting;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
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

  /** By context, the Python function that gives the class of a name such as {@code ValueError}. */
  private static final Map<Context, Value> CLASSES = new ConcurrentHashMap<>();

  private PythonErrors() {}

  static void translateIn(Context context, Value exceptionClass) {
    CLASSES.put(context, exceptionClass);
    ArrayException.translateWith(PythonErrors::translate);
  }

  static void forget(Context context) {
    CLASSES.remove(context);
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
    Value exceptionClass = classesOfThisThread();
    if (exceptionClass == null) {
      return cause;
    }
    Value exception =
        exceptionClass.execute("SystemError").newInstance(JavaFailure.internal(cause));
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

  private static RuntimeException translate(ArrayException error) {
    Value exceptionClass = classesOfThisThread();
    return exceptionClass == null
        ? error
        : thrown(exceptionClass.execute(error.kind().pythonName()).newInstance(error.getMessage()));
  }

  private static RuntimeException thrown(Value exception) {
    try {
      return exception.throwException();
    } catch (PolyglotException e) {
      return e;
    }
  }

  private static Value classesOfThisThread() {
    try {
      return CLASSES.get(Context.getCurrent());
    } catch (IllegalStateException noContextOnThisThread) {
      return null;
    }
  }
}
