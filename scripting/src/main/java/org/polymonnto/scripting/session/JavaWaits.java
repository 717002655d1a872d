package org.polymonnto.scripting.session;

import java.util.HashMap;
import java.util.Map;
import org.polymonnto.scripting.ScriptHost;

/** Threads that run Java code which may wait where it does not look for Ctrl-C. */
final class JavaWaits {
  private static final Map<ScriptHost, Thread> RUNNING = new HashMap<>();

  private JavaWaits() {}

  /** Tells that the calling thread runs such code from now on. */
  static void begin(ScriptHost host) {
    synchronized (RUNNING) {
      RUNNING.put(host, Thread.currentThread());
    }
  }

  /** Tells that it does no longer. */
  static void end(ScriptHost host) {
    synchronized (RUNNING) {
      RUNNING.remove(host);
      Thread.interrupted();
    }
  }

  /**
   * Ends the wait of the thread that runs code of a host, if it waits.
   *
   * @return whether such code runs
   */
  static boolean interrupt(ScriptHost host) {
    synchronized (RUNNING) {
      Thread thread = RUNNING.get(host);
      if (thread != null && isWaiting(thread)) {
        thread.interrupt();
      }
      return thread != null;
    }
  }

  private static boolean isWaiting(Thread thread) {
    Thread.State state = thread.getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }
}
