package org.polymonnto.network;

import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * Lays out a group on a grid: sets its size and the variables {@code x}, {@code y} and {@code z}
 * with the neurons' positions. Indices run along x first, then y, then z; the distance of neighbors
 * is 1.
 */
public final class NeuronDimension extends TaggedBehavior<NeuronGroup> {
  private final int width;
  private final int height;
  private final int depth;
  private final boolean centered;

  /** A grid whose center is at the origin. */
  public NeuronDimension(int width, int height, int depth) {
    this(width, height, depth, true);
  }

  /**
   * @param centered whether the origin is the center of the grid, not its first neuron
   */
  public NeuronDimension(int width, int height, int depth, boolean centered) {
    if (width < 1 || height < 1 || depth < 1) {
      throw new NetworkException(
          "width, height and depth are 1 or more, not " + width + ", " + height + ", " + depth);
    }
    this.width = width;
    this.height = height;
    this.depth = depth;
    this.centered = centered;
  }

  /** The flat grid of so many neurons that is nearest to a square. */
  public static NeuronDimension squared(int neurons) {
    int shortSide = squareSide(neurons);
    return new NeuronDimension(shortSide, neurons / shortSide, 1);
  }

  /** The largest divisor of a number that is not larger than its root; 1 of a prime, 0 of 0. */
  public static int squareSide(int neurons) {
    int side = (int) Math.sqrt(neurons);
    while (side > 1 && neurons % side != 0) {
      side--;
    }
    return side;
  }

  /** The x coordinates of a grid, counted from 0. */
  public static NDArray gridX(int width, int size) {
    return coordinates(1, width, size);
  }

  /** The y coordinates of a grid, counted from 0. */
  public static NDArray gridY(int width, int height, int size) {
    return coordinates(width, height, size);
  }

  /** The z coordinates of a grid, counted from 0. */
  public static NDArray gridZ(int width, int height, int size) {
    return coordinates(width * height, Integer.MAX_VALUE, size);
  }

  private static NDArray coordinates(int run, int length, int size) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = i / run % length;
    }
    return NDArray.of(values);
  }

  @Override
  public boolean initializesOnCreation() {
    return true;
  }

  @Override
  protected boolean hasIteration() {
    return false;
  }

  @Override
  public void initialize(NeuronGroup neurons) {
    int size = width * height * depth;
    neurons.resize(size);
    DType dtype = neurons.network().defaultType();
    neurons.set("x", moved(gridX(width, size), width).astype(dtype));
    neurons.set("y", moved(gridY(width, height, size), height).astype(dtype));
    neurons.set("z", moved(gridZ(width, height, size), depth).astype(dtype));
  }

  private NDArray moved(NDArray coordinates, int length) {
    if (!centered) {
      return coordinates;
    }
    double[] values = coordinates.toDoubles();
    for (int i = 0; i < values.length; i++) {
      values[i] -= (length - 1) / 2.0;
    }
    return NDArray.of(values);
  }
}
