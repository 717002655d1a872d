package org.polymonnto.scripting.session;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A network that is simulated in the background, in slices between which the session serves
 * requests.
 */
public final class Playback {
  private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long SPEED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long UNBOUNDED = Long.MAX_VALUE;

  private final Session session;
  private final SessionProgress progress;
  private Played network;
  private boolean on;
  private long left;
  private double limit = Double.POSITIVE_INFINITY;
  private long slice = 1;
  private long due;
  private long countedSince;
  private long counted;
  private volatile Status status;

  /**
   * What a front end shows of the network that is played.
   *
   * @param tag its first tag
   * @param iteration the number of its iteration
   * @param speed iterations in a second of late
   * @param isOn whether it runs
   */
  public record Status(String tag, long iteration, double speed, boolean isOn) {}

  Playback(Session session, SessionProgress progress) {
    this.session = session;
    this.progress = progress;
  }

  /** The state; empty if nothing was played yet. May be asked on any thread. */
  public Optional<Status> status() {
    return Optional.ofNullable(status);
  }

  boolean isOn() {
    return on;
  }

  /** Goes on with a network until it is paused. */
  void play(Played played) {
    play(played, UNBOUNDED);
  }

  /** Goes on with a network for some iterations. */
  void play(Played played, long iterations) {
    network = played;
    left = iterations;
    on = true;
    slice = 1;
    due = System.nanoTime();
    countedSince = due;
    counted = 0;
    tell(0);
  }

  /** Stops after the present iteration. */
  void pause() {
    if (on) {
      on = false;
      tell(0);
    }
  }

  /** Sets how many iterations there are in a second at the most. */
  void limit(double perSecond) {
    limit = perSecond;
    slice = 1;
    due = System.nanoTime();
  }

  /** How many iterations there are in a second at the most; may be infinite. */
  double limit() {
    return limit;
  }

  long nanosToNext() {
    return Math.max(0, due - System.nanoTime());
  }

  /** Simulates the next slice; an error in it stops the network and is told of. */
  void advance() {
    long start = System.nanoTime();
    long iterations = Math.min(slice, left);
    progress.silence(true);
    try {
      session.runInterruptibly(() -> network.simulate(iterations));
    } catch (RuntimeException e) {
      on = false;
      session
          .frontEnd()
          .tell(session.host().python().traceback(e, session.options().debug()).stripTrailing());
    } finally {
      progress.silence(false);
    }
    long end = System.nanoTime();
    left -= left == UNBOUNDED ? 0 : iterations;
    on &= left > 0;
    adapt(iterations, start, end);
    count(iterations, end);
  }

  /** Aims at slices that are short enough for the prompt and make the speed that is asked for. */
  private void adapt(long iterations, long start, long end) {
    double perIteration = Math.max(1, (end - start) / (double) iterations);
    long fitting = Math.max(1, (long) (SLICE_NANOS / perIteration));
    slice = Math.min(2 * slice, fitting);
    if (!Double.isInfinite(limit)) {
      slice = Math.min(slice, Math.max(1, (long) (limit * SLICE_NANOS / 1e9)));
      due = Math.max(start, due) + (long) (iterations / limit * 1e9);
    }
  }

  private void count(long iterations, long now) {
    counted += iterations;
    if (!on || now - countedSince >= SPEED_NANOS || status.speed() == 0) {
      tell(counted / ((now - countedSince) / 1e9));
      countedSince = now;
      counted = 0;
    } else {
      tell(status.speed());
    }
  }

  private void tell(double speed) {
    long iteration = network.network().iteration();
    status = new Status(network.tag(), iteration, on ? speed : 0, on);
  }
}
