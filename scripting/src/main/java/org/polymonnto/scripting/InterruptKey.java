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

  private static final String NO_HANDLERS = "this JVM does not let a program handle Ctrl-C";

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
   * Leaves the key with whom it belongs to; only {@link #interrupt} reaches Python.
   *
   * @param pythonInstalls lets Python install its handler, which it has not done yet: the key would
   *     be Python's while it starts
   * @param afterwards runs after a press was handed to Python, on a thread of the JVM
   */
  static InterruptKey behindFrontEnd(Runnable pythonInstalls, Runnable afterwards) {
    InterruptKey key = new InterruptKey(afterwards);
    try {
      Object before = key.take();
      pythonInstalls.run();
      key.pythonHandler = key.give(before);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(NO_HANDLERS, e);
    }
    return key;
  }

  private synchronized void install() {
    try {
      pythonHandler = take();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(NO_HANDLERS, e);
    }
  }

  /** Makes this the handler of the key and returns the one it had before. */
  private Object take() throws ReflectiveOperationException {
    Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
    signal = Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance("INT");
    handle = handlerClass.getMethod("handle", signal.getClass());
    return give(
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
                }));
  }

  private Object give(Object handler) throws ReflectiveOperationException {
    Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
    return signal
        .getClass()
        .getMethod("handle", signal.getClass(), handlerClass)
        .invoke(null, signal, handler);
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
    if (pythonHandler == null) {
      return;
    }
    try {
      handle.invoke(pythonHandler, signal);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    afterwards.run();
  }
}
