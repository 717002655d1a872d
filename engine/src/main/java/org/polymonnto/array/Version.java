package org.polymonnto.array;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** A storage as it was at some time, and the array that is made of it if it is asked for. */
abstract class Version extends Deferred {
  final History history;
  private final List<Difference> differences = new ArrayList<>(1);
  private final int time = CollectionClock.time();
  private WeakReference<NDArray> array;
  private Version next;
  private long begun;

  Version(History history) {
    this.history = history;
  }

  /** Says which array has the elements, which must know of this version. */
  final void makes(NDArray result) {
    array = new WeakReference<>(result);
  }

  /** The array, or null if nobody has it. */
  final NDArray array() {
    return array.get();
  }

  /** Whether the array is still to be made. */
  final boolean isNeeded() {
    NDArray waiting = array.get();
    return waiting != null && waiting.knowledge().deferred() == this;
  }

  /** Makes the array if somebody has it. */
  final void settle() {
    NDArray waiting = array.get();
    if (waiting != null && isNeeded()) {
      waiting.storage();
    }
  }

  /** Adds what was written over while this was the newest version. */
  final void keep(Difference difference) {
    differences.add(difference);
  }

  final List<Difference> differences() {
    return differences;
  }

  /** Says what is the newest version from now on. */
  final void isFollowedBy(Version version) {
    next = version;
  }

  /** The version after this, or null. */
  final Version next() {
    return next;
  }

  /**
   * Says when this version began.
   *
   * @param kept how much the history had kept by then
   */
  final void begin(long kept) {
    begun = kept;
  }

  final long begun() {
    return begun;
  }

  /**
   * Whether what nobody has any more was collected so often since that the array is likely in use.
   */
  final boolean hasSurvived() {
    return CollectionClock.time() - time > 1;
  }
}
