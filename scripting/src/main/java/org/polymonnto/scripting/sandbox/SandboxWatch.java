package org.polymonnto.scripting.sandbox;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at the time and at the heap while a script runs.
 *
 * <p>The heap's size is fixed when the JVM starts and includes what is not yet collected. So when
 * more is in use than the script may have, garbage is collected, and what is left counts.
 */
final class SandboxWatch extends Thread {
  private static final long INTERVAL_MILLIS = 20;

  /** How many times as long as a collection of garbage took there is no other for the limit. */
  private static final int REST_AFTER_COLLECTION = 3;

  private final SandboxLimits limits;
  private final Consumer<String> exceeded;
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final long start = System.nanoTime();
  private long nextCollection = start;

  /** The consumer gets the message about a limit that was exceeded, once. */
  SandboxWatch(SandboxLimits limits, Consumer<String> exceeded) {
    super("sandbox");
    this.limits = limits;
    this.exceeded = exceeded;
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      Optional<String> message = Optional.empty();
      while (message.isEmpty()) {
        sleep(INTERVAL_MILLIS);
        message = tooLong().or(this::tooMuch);
      }
      exceeded.accept(message.get());
    } catch (InterruptedException stopped) {
      return;
    }
  }

  private Optional<String> tooLong() {
    return System.nanoTime() - start > limits.time().toNanos()
        ? Optional.of(timeMessage(limits.time()))
        : Optional.empty();
  }

  private Optional<String> tooMuch() {
    long used = used();
    boolean soon = used / 3 * 2 > limits.memory();
    if (used <= limits.memory() || !soon && System.nanoTime() < nextCollection) {
      return Optional.empty();
    }
    long before = System.nanoTime();
    System.gc();
    long after = System.nanoTime();
    nextCollection = after + REST_AFTER_COLLECTION * (after - before);
    return used() > limits.memory() ? Optional.of(memoryMessage(limits)) : Optional.empty();
  }

  private long used() {
    return memory.getHeapMemoryUsage().getUsed();
  }

  private static String timeMessage(Duration limit) {
    return "TimeoutError: the script has run longer than the "
        + limit.toMillis() / 1000.0
        + " s that it may run with --sandbox; give it more with --max-time 10m, for example";
  }

  static String memoryMessage(SandboxLimits limits) {
    return "MemoryError: the script uses more memory than the "
        + (limits.memory() >> 20)
        + " MiB that it may use with --sandbox; give it more with --max-memory 4g, for example";
  }
}
