package org.polymonnto.array;

import java.util.Arrays;
import java.util.Locale;

/** Quantiles and medians, as NumPy's functions. A lane with a NaN has the quantile NaN. */
public final class Quantiles {
  private Quantiles() {}

  /** What is taken where a quantile falls between two elements. */
  public enum Method {
    LINEAR,
    LOWER,
    HIGHER,
    NEAREST,
    MIDPOINT;

    /** The method with NumPy's name. */
    public static Method parse(String name) {
      for (Method method : values()) {
        if (method.name().toLowerCase(Locale.ROOT).equals(name)) {
          return method;
        }
      }
      throw ArrayException.value(
          "'"
              + name
              + "' is not a provided method. Use one of: linear, lower, higher, nearest, midpoint");
    }
  }

  /**
   * {@code np.quantile}.
   *
   * @param q probabilities from 0 to 1; their shape leads the shape of the result
   * @param axis the axis to go along, or null for the flattened array
   */
  public static NDArray quantile(
      NDArray a, NDArray q, Integer axis, Method method, boolean keepdims) {
    double[] probabilities = q.toDoubles();
    for (double p : probabilities) {
      if (!(p >= 0 && p <= 1)) {
        throw ArrayException.value("Quantiles must be in the range [0, 1]");
      }
    }
    NDArray source = axis == null ? Sorting.flattened(a) : a;
    int along = axis == null ? 0 : axis;
    Lanes lanes = new Lanes(source, along);
    if (lanes.length() == 0) {
      throw ArrayException.index("index -1 is out of bounds for axis 0 with size 0");
    }
    int[] rest = rest(a, axis, keepdims);
    DType dtype = resultType(a.dtype, q, method);
    int[] shape = Arrays.copyOf(q.shape, q.ndim() + rest.length);
    System.arraycopy(rest, 0, shape, q.ndim(), rest.length);
    double[] result = new double[probabilities.length * lanes.count()];
    for (int lane = 0; lane < lanes.count(); lane++) {
      double[] sorted = lanes.doubles(lane);
      Arrays.sort(sorted);
      for (int k = 0; k < probabilities.length; k++) {
        result[k * lanes.count() + lane] =
            quantile(sorted, probabilities[k], method, a.dtype, q.ndim() == 0);
      }
    }
    NDArray values = NDArray.adopt(DType.FLOAT64, result, shape);
    return dtype == DType.FLOAT64 ? values : values.astype(dtype);
  }

  /** {@code np.percentile}: quantiles of {@code q / 100}. */
  public static NDArray percentile(
      NDArray a, NDArray q, Integer axis, Method method, boolean keepdims) {
    double[] parts = q.toDoubles();
    for (int i = 0; i < parts.length; i++) {
      if (!(parts[i] >= 0 && parts[i] <= 100)) {
        throw ArrayException.value("Percentiles must be in the range [0, 100]");
      }
      parts[i] /= 100;
    }
    return quantile(a, NDArray.adopt(DType.FLOAT64, parts, q.shape), axis, method, keepdims);
  }

  private static DType resultType(DType type, NDArray q, Method method) {
    boolean taken = method == Method.LOWER || method == Method.HIGHER || method == Method.NEAREST;
    if (taken) {
      return type;
    }
    return type.isFloating() && q.ndim() == 0 ? type : DType.FLOAT64;
  }

  private static int[] rest(NDArray a, Integer axis, boolean keepdims) {
    if (axis == null) {
      int[] ones = new int[keepdims ? a.ndim() : 0];
      Arrays.fill(ones, 1);
      return ones;
    }
    return keepdims ? Lanes.withLength(a.shape, axis, 1) : Lanes.without(a.shape, axis);
  }

  private static double quantile(
      double[] sorted, double p, Method method, DType type, boolean weak) {
    int last = sorted.length - 1;
    if (Double.isNaN(sorted[last])) {
      return Double.NaN;
    }
    double index = last * p;
    int below = (int) Math.floor(index);
    double low = sorted[below];
    double high = sorted[Math.min(last, below + 1)];
    return switch (method) {
      case LOWER -> low;
      case HIGHER -> sorted[(int) Math.ceil(index)];
      case NEAREST -> sorted[(int) Math.rint(index)];
      case MIDPOINT -> between(low, high, index == below ? 0 : 0.5, type, weak);
      case LINEAR -> between(low, high, index - below, type, weak);
    };
  }

  /**
   * The point at t between two elements, each step rounded to the elements' type if t is a plain
   * number.
   */
  private static double between(double a, double b, double t, DType type, boolean weak) {
    double difference = Cast.rounded(b - a, type);
    DType step = weak ? type : DType.FLOAT64;
    double distance = Cast.rounded(difference * Cast.rounded(t >= 0.5 ? 1 - t : t, step), step);
    return Cast.rounded(t >= 0.5 ? b - distance : a + distance, step);
  }

  /** {@code np.median}: the middle element, or the mean of the two in the middle. */
  public static NDArray median(NDArray a, Integer axis, boolean keepdims) {
    NDArray source = axis == null ? Sorting.flattened(a) : a;
    Lanes lanes = new Lanes(source, axis == null ? 0 : axis);
    int n = lanes.length();
    double[] medians = new double[lanes.count()];
    boolean single = a.dtype == DType.FLOAT32 || a.dtype == DType.FLOAT16;
    for (int lane = 0; lane < medians.length; lane++) {
      double[] sorted = lanes.doubles(lane);
      Arrays.sort(sorted);
      if (n == 0 || Double.isNaN(sorted[n - 1])) {
        medians[lane] = Double.NaN;
      } else if (n % 2 == 1) {
        medians[lane] = sorted[n / 2];
      } else {
        double low = sorted[n / 2 - 1];
        double high = sorted[n / 2];
        medians[lane] = single ? ((float) low + (float) high) / 2f : (low + high) / 2;
      }
    }
    NDArray result = NDArray.adopt(DType.FLOAT64, medians, rest(a, axis, keepdims));
    return single ? result.astype(a.dtype) : result;
  }
}
