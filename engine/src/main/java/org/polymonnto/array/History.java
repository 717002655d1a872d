package org.polymonnto.array;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The arrays whose elements were those of a storage before it was written to, as versions of it:
 * the newest array has the storage, earlier ones are computed from it by undoing what was written
 * since. Most of them are never asked for again.
 *
 * <p>After H. Baker, Shallow binding in Lisp 1.5, Communications of the ACM 21 (1978), 565-569,
 * with the differences kept beside the storage, so that an early version does not keep the later
 * ones.
 */
final class History {
  /**
   * How many bytes of differences are kept. It is more than what is allocated between two
   * collections of young objects, so that a version that is still there then is likely in use.
   */
  private static final long MOST_BYTES = 64L << 20;

  private static final int BYTES_OF_VERSION = 128;
  private static final int BYTES_OF_DIFFERENCE = 128;

  private final DType dtype;
  private final Object storage;
  private final Deque<Version> versions = new ArrayDeque<>();
  private long bytes;

  private record Difference(Block block, Object before) {}

  private static final class Version extends Deferred {
    private final History history;
    private final WeakReference<NDArray> array;
    private final List<Difference> differences = new ArrayList<>();
    private long bytes = BYTES_OF_VERSION;

    Version(History history, NDArray array) {
      this.history = history;
      this.array = new WeakReference<>(array);
    }

    boolean isNeeded() {
      NDArray waiting = array.get();
      return waiting != null && !waiting.isComputed();
    }

    void settle() {
      NDArray waiting = array.get();
      if (waiting != null) {
        waiting.storage();
      }
    }

    @Override
    Object elements() {
      return history.elements(this);
    }
  }

  private History(DType dtype, Object storage) {
    this.dtype = dtype;
    this.storage = storage;
  }

  /** A new array of the same elements, which takes over the storage. Nothing is copied. */
  static NDArray succeed(NDArray array) {
    Knowledge knowledge = array.knowledge();
    History history = knowledge.history();
    if (history == null) {
      history = new History(array.dtype, array.storage());
    }
    NDArray result = array.successor();
    Version version = new Version(history, array);
    knowledge.handOver(result.knowledge(), history);
    knowledge.defer(version);
    history.versions.add(version);
    history.bytes += version.bytes;
    history.trim();
    return result;
  }

  /** Keeps what a block holds before it is written to, if an earlier array may ask for it. */
  void keep(Block block, Object before) {
    trim();
    if (!versions.isEmpty()) {
      Version newest = versions.getLast();
      newest.differences.add(new Difference(block, before));
      long size =
          (long) block.size() * dtype.itemSize()
              + (long) (block.rows().length + block.columns().length) * Integer.BYTES
              + BYTES_OF_DIFFERENCE;
      newest.bytes += size;
      bytes += size;
    }
  }

  private void trim() {
    while (!versions.isEmpty() && (bytes > MOST_BYTES || !versions.getFirst().isNeeded())) {
      Version oldest = versions.getFirst();
      oldest.settle();
      versions.removeFirst();
      bytes -= oldest.bytes;
    }
  }

  /** Gives all earlier arrays elements of their own. */
  void settle() {
    versions.forEach(Version::settle);
    versions.clear();
  }

  private Object elements(Version version) {
    Object copy = Storage.copy(dtype, storage);
    Iterator<Version> newestFirst = versions.descendingIterator();
    Version each;
    do {
      each = newestFirst.next();
      for (Difference difference : each.differences.reversed()) {
        difference.block.write(dtype, difference.before, copy);
      }
    } while (each != version);
    return copy;
  }
}
