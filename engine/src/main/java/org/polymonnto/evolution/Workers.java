package org.polymonnto.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Workers whose processes run side by side. None of them outlives the workers: they are ended by
 * {@link #close}, and when the Java virtual machine ends.
 */
public final class Workers implements AutoCloseable {
  private final List<Worker> workers = new ArrayList<>();
  private final Semaphore ended = new Semaphore(0);
  private Thread atExit;

  /** Nobody yet. */
  public Workers() {}

  /** Adds a worker. */
  public synchronized Worker add() {
    if (atExit == null) {
      atExit = new Thread(this::endAll, "end of evolution");
      Runtime.getRuntime().addShutdownHook(atExit);
    }
    Worker worker = new Worker(ended::release);
    workers.add(worker);
    return worker;
  }

  /**
   * Waits until a process has ended since the last call.
   *
   * @param milliseconds how long at most
   * @return whether one has ended
   */
  public boolean awaitEnd(long milliseconds) {
    try {
      boolean any = ended.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
      ended.drainPermits();
      return any;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends all processes; the workers can be used again. */
  public void endAll() {
    List<Worker> all;
    synchronized (this) {
      all = List.copyOf(workers);
    }
    all.parallelStream().forEach(Worker::close);
  }

  /** Ends all processes and forgets the workers. */
  @Override
  public void close() {
    endAll();
    synchronized (this) {
      workers.clear();
      if (atExit != null) {
        try {
          Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
          // The virtual machine is ending: the hook runs anyway.
        }
        atExit = null;
      }
    }
  }
}
