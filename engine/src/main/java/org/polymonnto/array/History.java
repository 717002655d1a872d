package org.polymonnto.array;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final int BYTES_OF_DIFFERENCE = 128;

  /** After so many copies of rows it is tried again whether they can be spared. */
  private static final int RETRY = 256;

  private final DType dtype;
  private final Object storage;
  private final Deque<Version> versions = new ArrayDeque<>();
  private long bytes;

  /** How often the storage was written to since there are versions. */
  private long writes;

  /** Elements that were read without a copy of them, less those that were kept to make one. */
  private long spared;

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
    knowledge.handOver(result.knowledge(), history);
    history.add(new WholeVersion(history, array));
    return result;
  }

  /**
   * Some rows of an array as they are now, to be read when they are needed; null if the array is
   * written to so much in between that a copy is less work.
   *
   * @param starts where the rows begin
   * @param run their length
   * @param shape the shape of the result
   */
  static NDArray rows(NDArray array, int[] starts, int run, int[] shape) {
    Knowledge knowledge = array.knowledge();
    if (knowledge.history() == null) {
      knowledge.begin(new History(array.dtype, array.storage()));
    }
    History history = knowledge.history();
    if (history.spared < 0) {
      history.settleRows();
      history.spared += (long) starts.length * run / RETRY;
      return null;
    }
    if (history.versions.peekLast() instanceof GatheredRows last) {
      NDArray same = last.waiting(starts, run);
      if (same != null && Arrays.equals(same.shape, shape)) {
        return Repeated.of(last, same);
      }
    }
    GatheredRows rows = new GatheredRows(history, starts, run);
    NDArray result = NDArray.deferred(array.dtype, shape, rows);
    rows.makes(result);
    history.add(rows);
    return result;
  }

  private void add(Version version) {
    versions.add(version);
    bytes += version.bytes();
    trim();
  }

  DType dtype() {
    return dtype;
  }

  Object storage() {
    return storage;
  }

  long writes() {
    return writes;
  }

  /** Counts elements that were read where they are. */
  void spared(long elements) {
    spared += elements;
  }

  /** Whether an earlier array may ask for all elements. */
  boolean hasWhole() {
    trim();
    for (Version version : versions) {
      if (version instanceof WholeVersion && version.isNeeded()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an earlier array may ask for what is written over. */
  boolean isAsked() {
    trim();
    return !versions.isEmpty();
  }

  /** Keeps what a block holds before it is written to; only if it {@link #isAsked}. */
  void keep(Block block, Object before) {
    Version newest = versions.getLast();
    long size =
        (long) block.size() * dtype.itemSize()
            + (long) (block.rows().length + block.columns().length) * Integer.BYTES
            + BYTES_OF_DIFFERENCE;
    newest.keep(new Difference(block, before), size);
    bytes += size;
    writes++;
    if (newest instanceof GatheredRows) {
      spared -= block.size();
    }
  }

  private void trim() {
    while (!versions.isEmpty() && (bytes > MOST_BYTES || !versions.getFirst().isNeeded())) {
      Version oldest = versions.getFirst();
      oldest.settle();
      versions.removeFirst();
      bytes -= oldest.bytes();
    }
  }

  /** Gives all earlier arrays elements of their own. */
  void settle() {
    versions.forEach(Version::settle);
    versions.clear();
  }

  private void settleRows() {
    for (Version version : versions) {
      if (version instanceof GatheredRows) {
        version.settle();
      }
    }
  }

  /** What was written over since a version, the latest first. */
  Iterable<Difference> since(Version version) {
    List<Difference> differences = new ArrayList<>();
    Iterator<Version> newestFirst = versions.descendingIterator();
    Version each;
    do {
      each = newestFirst.next();
      differences.addAll(each.differences().reversed());
    } while (each != version);
    return differences;
  }
}
