package org.polymonnto.repl;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Has all garbage collected before the heap grows.
 *
 * <p>The serial collector of Java 25 collects young objects only, and lets the rest of the heap
 * grow up to its limit before it looks there. Arrays that lived for some iterations and are dead by
 * then would take most of the machine's memory, each page of it new. So whenever the heap has
 * become larger than the last full collection left it, there is the next one; the collector then
 * makes room for what is alive, in proportion.
 */
final class HeapGrowth {
  /** Below this size nothing is collected on purpose, so that no start waits for it. */
  private static final long SMALLEST = 512L << 20;

  private static final Duration INTERVAL = Duration.ofMillis(200);

  private final LongSupplier size;
  private final Runnable collection;
  private long accepted = SMALLEST;

  HeapGrowth(LongSupplier size, Runnable collection) {
    this.size = size;
    this.collection = collection;
  }

  /**
   * Looks at the heap of this virtual machine from now on, on a thread of its own, if the launcher
   * says that it has this collector.
   */
  static void watch() {
    if (Boolean.getBoolean("polymonnto.collectBeforeGrowth")) {
      HeapGrowth growth = new HeapGrowth(Runtime.getRuntime()::totalMemory, System::gc);
      Thread.ofPlatform().daemon().name("heap-growth").start(growth::look);
    }
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(INTERVAL);
        lookOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void lookOnce() {
    if (size.getAsLong() > accepted) {
      collection.run();
      accepted = Math.max(SMALLEST, size.getAsLong());
    }
  }
}
