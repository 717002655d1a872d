package org.polymonnto.network;

import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.polymonnto.array.DType;
import org.polymonnto.array.Indexing;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.Slice;

/** Some neurons of a group: its arrays are read and written at the places where a mask is true. */
public final class NeuronSubGroup implements Population {
  private final NeuronGroup base;
  private final NDArray mask;
  private final int[] indices;

  NeuronSubGroup(NeuronGroup base, NDArray mask) {
    if (mask.dtype() != DType.BOOL || mask.ndim() != 1 || mask.count() != base.size()) {
      throw new NetworkException(
          "the mask of a sub-group of "
              + base
              + " is a boolean array of "
              + base.size()
              + " elements, not "
              + mask.describe());
    }
    this.base = base;
    this.mask = mask;
    this.indices = IntStream.range(0, mask.count()).filter(i -> mask.longAt(i) != 0).toArray();
  }

  @Override
  public NeuronGroup base() {
    return base;
  }

  /** Which neurons of the group are in this sub-group: booleans of shape (size of the group). */
  public NDArray mask() {
    return mask;
  }

  /** The indices of the neurons in the group, ascending. */
  public int[] indices() {
    return indices.clone();
  }

  @Override
  public int size() {
    return indices.length;
  }

  @Override
  public NDArray vector() {
    return base.vector();
  }

  @Override
  public NDArray vector(DoubleSupplier values) {
    return base.vector(values);
  }

  /** An array's values for these neurons, copied; what is not an array is given as it is. */
  @Override
  public Object get(String name) {
    if (!(base.get(name) instanceof NDArray array)) {
      return base.get(name);
    }
    return Indexing.get(array, key(name, array));
  }

  @Override
  public NDArray array(String name) {
    NDArray array = base.array(name);
    return Indexing.get(array, key(name, array));
  }

  /**
   * Writes an array's values for these neurons.
   *
   * @param value an array that can be broadcast to the shape that {@link #get} gives, or one value
   *     for all neurons
   */
  @Override
  public void set(String name, Object value) {
    if (!(base.get(name) instanceof NDArray array)) {
      throw new NetworkException(
          "a sub-group of " + base + " can only write arrays of the group; '" + name + "' is none");
    }
    Object[] key = key(name, array);
    if (value instanceof NDArray values) {
      Indexing.set(array, key, values);
    } else {
      Indexing.setScalar(array, key, value);
    }
  }

  private Object[] key(String name, NDArray array) {
    if (array.ndim() > 0 && array.shape(0) == base.size()) {
      return new Object[] {mask};
    }
    if (array.ndim() > 1 && array.shape(1) == base.size()) {
      return new Object[] {Slice.ALL, mask};
    }
    throw new NetworkException(
        "'" + name + "' of " + base + " has no dimension of the group's size: " + array.describe());
  }
}
