package org.polymonnto.scripting;

import org.graalvm.polyglot.Value;
import org.polymonnto.array.ArrayException;

/** Java code that a Python script calls and that fails in every way the engine may. */
public final class EngineFake {
  private EngineFake() {}

  public static void runBehaviour(Value behaviour) {
    try {
      behaviour.execute();
    } catch (RuntimeException e) {
      RunContext.attach(e, "behaviour Stdp of group 'cells' at iteration 17");
      throw e;
    }
  }

  public static void fail(String kind, String message) {
    throw ArrayException.of(ArrayException.Kind.valueOf(kind), message);
  }

  public static void breakDown() {
    throw new NullPointerException("no weights");
  }

  public static void breakDownInBridge() {
    try {
      breakDown();
    } catch (NullPointerException e) {
      throw PythonErrors.internal(e);
    }
  }

  public static void exhaust() {
    throw new OutOfMemoryError("Java heap space");
  }

  public static int recurse() {
    return 1 + recurse();
  }

  /** Runs until a signal handler of the script stops it. */
  public static void loop() {
    StopSignal stop = StopSignal.ofCurrentContext();
    while (true) {
      stop.poll();
    }
  }
}
