package org.polymonnto.scripting;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C of the process: the first one goes to Python's own signal handling, which raises {@code
 * KeyboardInterrupt} in the script; a second one within two seconds ends the process at once.
 *
 * <p>The classes of the JDK for signals are used reflectively, since the compiler warns of every
 * mention of them. A script that installs a handler of its own by {@code signal.signal} takes the
 * key over entirely, as it does in CPython.
 */
final class InterruptKey {
  /** Exit code of a process that Ctrl-C has ended: 128 and the number of the signal. */
  static final int EXIT_CODE = 130;

  private static final long SECOND_PRESS_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Runnable afterwards;
  private Object pythonHandler;
  private Method handle;
  private Object signal;
  private long lastPress = System.nanoTime() - SECOND_PRESS_NANOS;

  private InterruptKey(Runnable afterwards) {
    this.afterwards = afterwards;
  }

  /**
   * Takes the key over from Python's handler, which has to be installed already.
   *
   * @param afterwards runs after a press was handed to Python, on a thread of the JVM
   */
  static InterruptKey install(Runnable afterwards) {
    InterruptKey key = new InterruptKey(afterwards);
    key.install();
    return key;
  }

  /**
   * Does what starts Python, and leaves the key with whom it belonged to before. Only {@link
   * #interrupt} reaches Python then.
   *
   * @param afterwards runs after a press was handed to Python, on a thread of the JVM
   */
  static InterruptKey around(Runnable start, Runnable afterwards) {
    try {
      Class<?> signalClass = Class.forName("sun.misc.Signal");
      Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
      Method handle = signalClass.getMethod("handle", signalClass, handlerClass);
      Object signal = signalClass.getConstructor(String.class).newInstance("INT");
      // Not SIG_IGN: the JVM never handles a signal again that was ignored once.
      Object before = handle.invoke(null, signal, handlerClass.getField("SIG_DFL").get(null));
      handle.invoke(null, signal, before);
      start.run();
      InterruptKey key = install(afterwards);
      handle.invoke(null, signal, before);
      return key;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM does not let a program handle Ctrl-C", e);
    }
  }

  private synchronized void install() {
    try {
      Class<?> signalClass = Class.forName("sun.misc.Signal");
      Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
      signal = signalClass.getConstructor(String.class).newInstance("INT");
      handle = handlerClass.getMethod("handle", signalClass);
      Object handler =
          Proxy.newProxyInstance(
              handlerClass.getClassLoader(),
              new Class<?>[] {handlerClass},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "handle" -> {
                      pressed();
                      yield null;
                    }
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "Ctrl-C";
                  });
      pythonHandler =
          signalClass.getMethod("handle", signalClass, handlerClass).invoke(null, signal, handler);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM does not let a program handle Ctrl-C", e);
    }
  }

  private synchronized void pressed() {
    long now = System.nanoTime();
    if (now - lastPress < SECOND_PRESS_NANOS) {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
    lastPress = now;
    interrupt();
  }

  /** Raises {@code KeyboardInterrupt} in what the guest runs, in any of its languages. */
  void interrupt() {
    try {
      handle.invoke(pythonHandler, signal);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    afterwards.run();
  }
}
