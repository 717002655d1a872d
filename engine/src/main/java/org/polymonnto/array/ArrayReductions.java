package org.polymonnto.array;

/**
 * What is gathered from many elements, as methods: from all of them, or along an axis, which is
 * left out of the shape of the result. Negative axes count from the last.
 */
public abstract sealed class ArrayReductions extends ArrayFunctions permits ArrayShapes {

  ArrayReductions() {}

  private static int[] axes(int axis) {
    return new int[] {axis};
  }

  private NDArray gather(ReduceOp op, int[] axes) {
    return Reduction.reduce(op, self(), axes, null, false, null, null);
  }

  private static double number(NDArray result) {
    return result.doubleAt(0);
  }

  /** The sum of all elements, added in pairs in the type of the array. */
  public final double sum() {
    return number(gather(ReduceOp.SUM, null));
  }

  public final NDArray sum(int axis) {
    return gather(ReduceOp.SUM, axes(axis));
  }

  public final double mean() {
    return number(Reduction.mean(self(), null, null, false, null));
  }

  public final NDArray mean(int axis) {
    return Reduction.mean(self(), axes(axis), null, false, null);
  }

  public final double prod() {
    return number(gather(ReduceOp.PRODUCT, null));
  }

  public final NDArray prod(int axis) {
    return gather(ReduceOp.PRODUCT, axes(axis));
  }

  /** The variance of all elements: the mean of the squared distances from the mean. */
  public final double var() {
    return number(Reduction.variance(self(), null, null, 0, false));
  }

  public final NDArray var(int axis) {
    return Reduction.variance(self(), axes(axis), null, 0, false);
  }

  /** The standard deviation of all elements. */
  public final double std() {
    return number(Reduction.deviation(self(), null, null, 0, false));
  }

  public final NDArray std(int axis) {
    return Reduction.deviation(self(), axes(axis), null, 0, false);
  }

  public final double max() {
    return number(gather(ReduceOp.MAXIMUM, null));
  }

  public final NDArray max(int axis) {
    return gather(ReduceOp.MAXIMUM, axes(axis));
  }

  public final double min() {
    return number(gather(ReduceOp.MINIMUM, null));
  }

  public final NDArray min(int axis) {
    return gather(ReduceOp.MINIMUM, axes(axis));
  }

  /** The distance of the largest and the smallest element. */
  public final double ptp() {
    return number(largest().minus(gather(ReduceOp.MINIMUM, null)));
  }

  public final NDArray ptp(int axis) {
    return max(axis).minus(min(axis));
  }

  private NDArray largest() {
    return gather(ReduceOp.MAXIMUM, null);
  }

  public final double median() {
    return number(Quantiles.median(self(), null, false));
  }

  public final NDArray median(int axis) {
    return Quantiles.median(self(), axis, false);
  }

  /** The element below which a share of all lies, from 0 to 1; interpolated linearly. */
  public final double quantile(double q) {
    return number(quantile(q, null));
  }

  public final NDArray quantile(double q, Integer axis) {
    NDArray share = NDArray.scalar(DType.FLOAT64, q);
    return Quantiles.quantile(self(), share, axis, Quantiles.Method.LINEAR, false);
  }

  /** The index of the first largest element in C order. */
  public final int argmax() {
    return (int) number(Reduction.argExtreme(self(), null, true, false));
  }

  public final int argmin() {
    return (int) number(Reduction.argExtreme(self(), null, false, false));
  }

  public final boolean any() {
    return Reduction.any(self(), null, false).getBoolean();
  }

  public final boolean all() {
    return Reduction.all(self(), null, false).getBoolean();
  }

  public final NDArray argmax(int axis) {
    return Reduction.argExtreme(self(), axis, true, false);
  }

  public final NDArray argmin(int axis) {
    return Reduction.argExtreme(self(), axis, false, false);
  }

  public final NDArray any(int axis) {
    return Reduction.any(self(), axes(axis), false);
  }

  public final NDArray all(int axis) {
    return Reduction.all(self(), axes(axis), false);
  }

  /** How many elements are not zero. */
  public final long countNonzero() {
    return Positions.countNonzero(self());
  }

  public final NDArray countNonzero(int axis) {
    return Positions.countNonzeroAlong(self(), axes(axis), false);
  }

  /** Running sums of all elements in C order. */
  public final NDArray cumsum() {
    return Reduction.cumulative(ReduceOp.SUM, self(), null, null);
  }

  public final NDArray cumsum(int axis) {
    return Reduction.cumulative(ReduceOp.SUM, self(), axis, null);
  }

  public final NDArray cumprod() {
    return Reduction.cumulative(ReduceOp.PRODUCT, self(), null, null);
  }

  public final NDArray cumprod(int axis) {
    return Reduction.cumulative(ReduceOp.PRODUCT, self(), axis, null);
  }
}
