package org.polymonnto.network;

import java.lang.reflect.Array;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * The memory that arrays take, in bytes. Storage that several arrays share, as an array and its
 * views do, counts once and in full; an object in an array counts as a reference.
 */
public final class Footprint {
  private final Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());
  private long bytes;

  /** Nothing is counted yet. */
  public Footprint() {}

  /** Counts an array; one whose elements are not computed yet takes up no memory. */
  public void add(NDArray array) {
    if (array.isComputed()) {
      add(array.dtype(), array.data());
    }
  }

  /** Counts all that a recorder has recorded, with the room that is ready for more. */
  public void add(Recorder recorder) {
    recorder.names().forEach(name -> recorder.series(name).count(this));
  }

  void add(DType dtype, Object storage) {
    if (counted.add(storage)) {
      bytes += (long) Array.getLength(storage) * dtype.itemSize();
    }
  }

  /** The sum of what was counted. */
  public long bytes() {
    return bytes;
  }
}
