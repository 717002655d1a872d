package org.polymonnto.scripting.numpy;

import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.random.RandomState;

/**
 * Vectors or matrices of uniform numbers of one kind, such as a group draws in every iteration; see
 * {@link RandomBridge#uniform}.
 */
public final class UniformSource {
  private final RandomState random;
  private final DType dtype;
  private final double density;
  private final int[] shape;

  public UniformSource(RandomState random, DType dtype, double density, int[] shape) {
    this.random = random;
    this.dtype = dtype;
    this.density = density;
    this.shape = shape;
  }

  public NDArray draw() {
    return RandomBridge.uniform(random, dtype, density, shape);
  }
}
