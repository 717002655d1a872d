package org.polymonnto.scripting;

import org.graalvm.polyglot.Context;

/**
 * Lets Ctrl-C reach guest code through loops written in Java.
 *
 * <p>A guest language notices a pending signal between its own statements only. A Java loop that
 * guest code has called polls once per iteration, so that a signal handler of the script runs there
 * and what it throws, a {@code KeyboardInterrupt} by default, leaves the loop as an exception.
 */
public final class StopSignal implements Runnable {
  private final Context context;

  private StopSignal(Context context) {
    this.context = context;
  }

  /** The signal of the context that runs on this thread. */
  public static StopSignal ofCurrentContext() {
    return new StopSignal(Context.getCurrent());
  }

  /**
   * Runs pending signal handlers; takes a few nanoseconds when there are none.
   *
   * @throws org.graalvm.polyglot.PolyglotException what a handler raised; is to be passed on
   */
  public void poll() {
    context.safepoint();
  }

  @Override
  public void run() {
    poll();
  }
}
