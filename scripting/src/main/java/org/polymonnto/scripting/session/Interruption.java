package org.polymonnto.scripting.session;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.graalvm.polyglot.PolyglotException;
import org.polymonnto.scripting.ScriptHost;

/** Stops what a session evaluates, from any thread, or keeps it from beginning. */
final class Interruption implements AutoCloseable {
  /** How long a simulation has to come to the end of its iteration before code is stopped in it. */
  private static final long ITERATION_MILLIS = 100;

  /** How long code in Java has to find out itself that it is stopped, before its wait is ended. */
  private static final long WAIT_MILLIS = 60;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("interrupt").unstarted(task));
  private final SessionProgress progress;
  private final AtomicLong requested = new AtomicLong();
  private volatile ScriptHost running;
  private volatile long cancelled;
  private volatile long runs;

  Interruption(SessionProgress progress) {
    this.progress = progress;
  }

  /** A number for code that is to be evaluated later. */
  long request() {
    return requested.incrementAndGet();
  }

  /** Whether code that was to be evaluated later is not to be any more. */
  boolean isCancelled(long request) {
    return request <= cancelled;
  }

  /** From now on, on the calling thread, code of the guest can be stopped. */
  void begin(ScriptHost host) {
    runs = runs + 1;
    running = host;
  }

  /** Ends what {@link #begin} has begun; Ctrl-C may have come when the code had just ended. */
  void end() {
    ScriptHost host = running;
    running = null;
    progress.endStop();
    try {
      host.context().safepoint();
    } catch (PolyglotException late) {
      return;
    }
  }

  /** Stops what runs now; if nothing does, what was requested is cancelled. */
  void interrupt() {
    ScriptHost host = running;
    if (host == null) {
      cancelled = requested.get();
    } else if (progress.requestStop()) {
      clock.schedule(() -> stopUnlessStopped(host), ITERATION_MILLIS, TimeUnit.MILLISECONDS);
    } else {
      stop(host);
    }
  }

  private void stopUnlessStopped(ScriptHost host) {
    if (running != null && progress.isStopRequested()) {
      stop(host);
    }
  }

  private void stop(ScriptHost host) {
    host.interrupt();
    endWaits(host, runs);
  }

  /** Ends what Java code waits for, again if it goes on to wait. */
  private void endWaits(ScriptHost host, long run) {
    Runnable unlessEnded =
        () -> {
          if (running != null && run == runs && JavaWaits.interrupt(host)) {
            endWaits(host, run);
          }
        };
    clock.schedule(unlessEnded, WAIT_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
