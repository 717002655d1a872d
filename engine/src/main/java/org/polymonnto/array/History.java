package org.polymonnto.array;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The arrays whose elements were those of a storage before it was written to, as versions of it:
 * the newest array has the storage, earlier ones are computed from it by undoing what was written
 * since. Most of them are never asked for again.
 *
 * <p>After H. Baker, Shallow binding in Lisp 1.5, Communications of the ACM 21 (1978), 565-569:
 * each version leads to the next one, the newest to nothing. So the differences are collected as
 * young objects together with the arrays that nobody has any more.
 */
final class History {
  /**
   * How many bytes of differences are kept for a version. It is more than what is allocated between
   * two collections of young objects.
   */
  private static final long MOST_BYTES = 192L << 20;

  /**
   * A version that is still there after some collections is likely in use. Differences are kept for
   * it until they take so many times the memory of all elements.
   */
  private static final int MOST_COPIES = 2;

  private static final int BYTES_OF_DIFFERENCE = 128;

  private static final int BYTES_OF_VERSION = 128;

  /** After so many copies of rows it is tried again whether they can be spared. */
  private static final int RETRY = 256;

  private final DType dtype;
  private final Object storage;
  private final Deque<WeakReference<Version>> versions = new ArrayDeque<>();
  private Version newest;

  /** Bytes of all differences until now. */
  private long kept;

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

  /** A new array of the same elements, which are copied when they are needed. */
  static NDArray copy(NDArray array) {
    History history = of(array);
    NDArray result = new NDArray(array.dtype, array.shape, array.strides, 0, null, null);
    history.add(new LaterCopy(history, array, result));
    return result;
  }

  private static History of(NDArray array) {
    Knowledge knowledge = array.knowledge();
    if (knowledge.history() == null) {
      knowledge.begin(new History(array.dtype, array.storage()));
    }
    return knowledge.history();
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
    History history = of(array);
    if (history.spared < 0) {
      history.settleRows();
      history.spared += (long) starts.length * run / RETRY;
      return null;
    }
    if (history.newest instanceof GatheredRows last) {
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
    trim();
    kept += BYTES_OF_VERSION;
    version.begin(kept);
    if (newest != null) {
      newest.isFollowedBy(version);
    }
    newest = version;
    versions.add(new WeakReference<>(version));
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
    for (WeakReference<Version> each : versions) {
      if (each.get() instanceof WholeVersion version && version.isNeeded()) {
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
    long size =
        (long) block.size() * dtype.itemSize()
            + (long) (block.rows().length + block.columns().length) * Integer.BYTES
            + BYTES_OF_DIFFERENCE;
    newest.keep(new Difference(block, before));
    kept += size;
    writes++;
    if (newest instanceof GatheredRows) {
      spared -= block.size();
    }
  }

  private void trim() {
    while (!versions.isEmpty()) {
      Version oldest = versions.getFirst().get();
      if (oldest != null && oldest.isNeeded()) {
        if (kept - oldest.begun() <= most(oldest)) {
          return;
        }
        oldest.settle();
      }
      versions.removeFirst();
    }
    newest = null;
  }

  private long most(Version version) {
    long copies = MOST_COPIES * (long) Storage.length(dtype, storage) * dtype.itemSize();
    return version.hasSurvived() ? Math.min(copies, MOST_BYTES) : MOST_BYTES;
  }

  /** Gives all earlier arrays elements of their own. */
  void settle() {
    for (WeakReference<Version> each : versions) {
      settle(each.get());
    }
    versions.clear();
    newest = null;
  }

  private void settleRows() {
    for (WeakReference<Version> each : versions) {
      if (each.get() instanceof GatheredRows rows) {
        rows.settle();
      }
    }
  }

  private static void settle(Version version) {
    if (version != null) {
      version.settle();
    }
  }

  /** What was written over since a version, the latest first. */
  Iterable<Difference> since(Version version) {
    List<Difference> differences = new ArrayList<>();
    for (Version each = version; each != null; each = each.next()) {
      differences.addAll(each.differences());
    }
    return differences.reversed();
  }
}
