package org.polymonnto.array;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** A storage as it was at some time, and the array that is made of it if it is asked for. */
abstract class Version extends Deferred {
  private static final int BYTES = 128;

  final History history;
  private final List<Difference> differences = new ArrayList<>(1);
  private WeakReference<NDArray> array;
  private long bytes = BYTES;

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
  final void keep(Difference difference, long size) {
    differences.add(difference);
    bytes += size;
  }

  final List<Difference> differences() {
    return differences;
  }

  /** How much memory it takes. */
  final long bytes() {
    return bytes;
  }
}
