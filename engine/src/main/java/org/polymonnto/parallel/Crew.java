package org.polymonnto.parallel;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that help with a {@link Job}. To wake one takes as long as a sum over some hundred rows
 * of a thousand weights, and the arrays of one iteration come within some hundred microseconds. So
 * a thread that has worked looks for more for a while, as those of OpenMP do, and leaves the
 * processor to any other thread that wants it meanwhile.
 */
final class Crew {
  /** Nanoseconds for which a thread without work looks for some. */
  private static final long PATIENCE = 1_000_000;

  /** The threads that take part in work which is too short to wake one. */
  private static final int MOST_FOR_BRIEF = 3;

  private final AtomicReference<Job> current = new AtomicReference<>();
  private final Member[] members;
  private volatile long lastBrief = System.nanoTime() - PATIENCE;

  /**
   * A crew none of whose threads is started yet.
   *
   * @param size the threads beside the one that has something to do
   */
  Crew(int size) {
    members = new Member[size];
    for (int i = 0; i < size; i++) {
      members[i] = new Member(i);
    }
  }

  /**
   * Does something for all indices below a length together with the crew.
   *
   * @param most the largest number of parts
   * @param isLong whether it takes longer than to wake a thread
   * @return false if nothing was done: the crew is busy, or all are asleep and it is not worth to
   *     wake them
   */
  boolean run(int length, int most, boolean isLong, Parallel.Part part) {
    int helpers = isLong ? members.length : Math.min(members.length, MOST_FOR_BRIEF);
    if (current.get() != null || helpers == 0) {
      return false;
    }
    if (!isLong && !isAnyAwake(helpers)) {
      wakeForNext(helpers);
      return false;
    }
    Job job = new Job(length, Math.min(helpers + 1, most), helpers, part);
    if (!current.compareAndSet(null, job)) {
      return false;
    }
    try {
      if (isLong) {
        wake(helpers);
      }
      job.work();
      job.finish();
    } finally {
      current.set(null);
    }
    return true;
  }

  private boolean isAnyAwake(int helpers) {
    for (int i = 0; i < helpers; i++) {
      if (!members[i].isAsleep) {
        return true;
      }
    }
    return false;
  }

  /** Wakes threads for brief work to come, if the last such work is not long ago. */
  private void wakeForNext(int helpers) {
    long now = System.nanoTime();
    if (now - lastBrief < PATIENCE) {
      wake(helpers);
    }
    lastBrief = now;
  }

  private void wake(int helpers) {
    for (int i = 0; i < helpers; i++) {
      if (members[i].isAsleep) {
        members[i].wake();
      }
    }
  }

  /** One of the threads. */
  private final class Member implements Runnable {
    private final int index;
    private Thread thread;
    private volatile boolean isAsleep = true;

    Member(int index) {
      this.index = index;
    }

    synchronized void wake() {
      if (thread == null) {
        thread = Thread.ofPlatform().daemon().name("array-" + (index + 1)).unstarted(this);
        isAsleep = false;
        thread.start();
      } else {
        LockSupport.unpark(thread);
      }
    }

    @Override
    public void run() {
      long last = System.nanoTime();
      while (true) {
        Job job = current.get();
        if (job != null && index < job.helpers() && job.work()) {
          last = System.nanoTime();
        } else if (System.nanoTime() - last < PATIENCE) {
          Thread.yield();
        } else {
          isAsleep = true;
          if (current.get() == null) {
            LockSupport.park(Crew.this);
          }
          isAsleep = false;
          last = System.nanoTime();
        }
      }
    }
  }
}
