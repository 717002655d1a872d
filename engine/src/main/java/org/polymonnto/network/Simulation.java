package org.polymonnto.network;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;

/** Runs a network's schedule: the clock, the loop, stop requests, failures and listeners. */
final class Simulation {
  /** Listeners of every network that is made from now on. */
  static final List<SimulationListener> EVERYWHERE = new CopyOnWriteArrayList<>();

  /** Is told of the behaviors of all runs that begin from now on; null for none. */
  static volatile BehaviorTimer timerEverywhere;

  private final Network network;
  private final List<SimulationListener> listeners = new CopyOnWriteArrayList<>(EVERYWHERE);
  private final Map<Number, Double> timeMeasures =
      new TreeMap<>((a, b) -> Double.compare(a.doubleValue(), b.doubleValue()));
  private volatile boolean stopRequested;
  private boolean stopped;
  private boolean measuring;
  private BehaviorTimer timer;
  private long iteration;
  private Failure failure;
  private long done;
  private long planned;

  Simulation(Network network) {
    this.network = network;
  }

  long iteration() {
    return iteration;
  }

  void setIteration(long value) {
    iteration = value;
  }

  Failure failure() {
    return failure;
  }

  boolean wasStopped() {
    return stopped;
  }

  void requestStop() {
    stopRequested = true;
  }

  void addListener(SimulationListener listener) {
    listeners.add(listener);
  }

  void removeListener(SimulationListener listener) {
    listeners.remove(listener);
  }

  Map<Number, Double> timeMeasures() {
    return Collections.unmodifiableMap(timeMeasures);
  }

  void initialize(Schedule.Entry entry) {
    failure = null;
    try {
      entry.initialize();
    } catch (Throwable thrown) {
      remember(thrown, Failure.of(entry, Failure.Phase.INITIALIZE));
      throw thrown;
    }
  }

  private void remember(Throwable thrown, Failure what) {
    failure = what;
    network.failed(thrown, what);
  }

  void runMeasured() {
    measuring = true;
    try {
      run(1, -1, null);
    } finally {
      measuring = false;
    }
  }

  Double run(long iterations, long batchSize, DoubleConsumer afterBatch) {
    if (batchSize < 1 && batchSize != -1) {
      throw new NetworkException(
          "the size of a batch is 1 or more, or -1 for one batch, not " + batchSize);
    }
    stopRequested = false;
    stopped = false;
    failure = null;
    timer = timerEverywhere;
    network.schedule().prepare();
    long batch = batchSize == -1 ? Math.max(iterations, 0) : batchSize;
    long batches = batchSize == -1 ? 1 : Math.max(iterations, 0) / batchSize;
    long start = iteration;
    listeners.forEach(listener -> listener.started(network, iterations));
    try {
      Double millis = null;
      for (long i = 0; i < batches && !stopped; i++) {
        long begin = System.nanoTime();
        advance(batch, i * batch, iterations);
        if (!stopped) {
          millis = (System.nanoTime() - begin) / 1e6;
          if (afterBatch != null) {
            afterBatch.accept((i + 1.0) / batches * 100.0);
          }
        }
      }
      advance(iterations - batches * batch, batches * batch, iterations);
      return millis;
    } finally {
      long ran = iteration - start;
      listeners.forEach(listener -> listener.finished(network, ran, iterations));
    }
  }

  private void advance(long count, long before, long total) {
    done = before;
    planned = total;
    long remaining = count;
    while (remaining > 0 && !stopped) {
      IterationLoop loop = new IterationLoop(this, network.schedule(), remaining);
      Schedule.Entry[] entries = network.schedule().runnable();
      try {
        int left = isTimed() ? network.driveHere(entries, loop) : network.drive(entries, loop);
        if (left >= 0) {
          finishIteration(network.schedule().positionAfter(entries[left], left), loop);
        }
      } catch (Throwable thrown) {
        if (loop.current() != null) {
          remember(thrown, Failure.of(loop.current(), Failure.Phase.ITERATION));
        }
        throw thrown;
      }
      remaining = loop.remaining();
    }
  }

  /** Runs the rest of an iteration in which behaviors came or went. */
  private void finishIteration(int from, IterationLoop begun) {
    Schedule schedule = network.schedule();
    for (int at = from; at < schedule.runnable().length; ) {
      IterationLoop rest = new IterationLoop(this, schedule, 0);
      Schedule.Entry entry = schedule.runnable()[at];
      try {
        rest.call(at);
      } catch (Throwable thrown) {
        begun.failing(-1);
        remember(thrown, Failure.of(entry, Failure.Phase.ITERATION));
        throw thrown;
      }
      at = schedule.isStale() ? schedule.positionAfter(entry, at) : at + 1;
    }
    begun.failing(-1);
    begun.end();
  }

  boolean shouldStop() {
    if (stopRequested || Thread.currentThread().isInterrupted()) {
      stopped = true;
    }
    return stopped;
  }

  void count() {
    iteration++;
  }

  void iterationDone() {
    done++;
    for (SimulationListener listener : listeners) {
      listener.advanced(network, done, planned);
    }
  }

  void iterate(Schedule.Entry entry) {
    if (isTimed()) {
      iterateTimed(entry);
    } else {
      entry.iterate();
    }
  }

  private boolean isTimed() {
    return measuring || timer != null;
  }

  private void iterateTimed(Schedule.Entry entry) {
    long begin = System.nanoTime();
    entry.iterate();
    long nanos = System.nanoTime() - begin;
    if (measuring) {
      timeMeasures.merge(entry.key(), nanos / 1e6, Double::sum);
    }
    if (timer != null) {
      timer.took(network, entry, nanos);
    }
  }
}
