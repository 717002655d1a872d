package org.polymonnto.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Functions known at sample points: interpolation, derivative, integral and convolution. */
public final class Sampled {
  private Sampled() {}

  /**
   * {@code np.interp}: linear interpolation.
   *
   * @param xp ascending points
   * @param fp the values there
   * @param left result below the first point, or null for the first value
   * @param right result above the last point, or null for the last value
   * @param period the period of the points, or null
   */
  public static NDArray interp(
      NDArray x, NDArray xp, NDArray fp, Double left, Double right, Double period) {
    double[] points = xp.toDoubles();
    double[] values = fp.toDoubles();
    double[] wanted = x.toDoubles();
    if (points.length != values.length) {
      throw ArrayException.value("fp and xp are not of the same length.");
    }
    if (points.length == 0) {
      throw ArrayException.value("array of sample points is empty");
    }
    if (period != null) {
      if (period == 0) {
        throw ArrayException.value("period must be a non-zero value");
      }
      double size = Math.abs(period);
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = Arithmetic.remainder(wanted[i], size);
      }
      int n = points.length;
      double[] folded = new double[n];
      for (int i = 0; i < n; i++) {
        folded[i] = Arithmetic.remainder(points[i], size);
      }
      int[] order = StableOrder.of(folded);
      double[] around = new double[n + 2];
      double[] valuesAround = new double[n + 2];
      for (int i = 0; i < n; i++) {
        around[i + 1] = folded[order[i]];
        valuesAround[i + 1] = values[order[i]];
      }
      around[0] = around[n] - size;
      around[n + 1] = around[1] + size;
      valuesAround[0] = valuesAround[n];
      valuesAround[n + 1] = valuesAround[1];
      points = around;
      values = valuesAround;
    }
    double below = left == null || period != null ? values[0] : left;
    double above = right == null || period != null ? values[values.length - 1] : right;
    double[] result = new double[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      result[i] = interpolate(wanted[i], points, values, below, above);
    }
    return NDArray.adopt(DType.FLOAT64, result, x.shape);
  }

  private static double interpolate(
      double x, double[] points, double[] values, double below, double above) {
    int last = points.length - 1;
    if (Double.isNaN(x)) {
      return x;
    }
    if (last == 0) {
      return x < points[0] ? below : x > points[0] ? above : values[0];
    }
    int j = Sorting.place(points, x, true) - 1;
    if (j < 0) {
      return below;
    }
    if (x > points[last]) {
      return above;
    }
    if (j >= last) {
      return values[last];
    }
    if (points[j] == x) {
      return values[j];
    }
    double slope = (values[j + 1] - values[j]) / (points[j + 1] - points[j]);
    double result = slope * (x - points[j]) + values[j];
    if (Double.isNaN(result)) {
      result = slope * (x - points[j + 1]) + values[j + 1];
      if (Double.isNaN(result) && values[j] == values[j + 1]) {
        result = values[j];
      }
    }
    return result;
  }

  /**
   * {@code np.convolve} of two one-dimensional arrays.
   *
   * @param mode {@code "full"}, {@code "same"} or {@code "valid"}
   */
  public static NDArray convolve(NDArray a, NDArray v, String mode) {
    requireOneDimension(a, v, "convolve");
    boolean swap = v.count() > a.count();
    NDArray second = swap ? a : v;
    return correlate(
        swap ? v : a,
        second.view(second.shape, new int[] {-second.strides[0]}, lastOf(second)),
        mode);
  }

  private static int lastOf(NDArray a) {
    return a.offset + (a.size - 1) * a.strides[0];
  }

  /** {@code np.correlate} of two one-dimensional arrays, see {@link #convolve}. */
  public static NDArray correlate(NDArray a, NDArray v, String mode) {
    requireOneDimension(a, v, "correlate");
    boolean swap = v.count() > a.count();
    NDArray wide = swap ? v : a;
    NDArray narrow = swap ? a : v;
    int n = narrow.size;
    int left =
        switch (mode) {
          case "valid" -> 0;
          case "same" -> n / 2;
          case "full" -> n - 1;
          default ->
              throw ArrayException.value(
                  "mode must be one of 'valid', 'same', or 'full' (got '" + mode + "')");
        };
    int length =
        switch (mode) {
          case "valid" -> wide.size - n + 1;
          case "same" -> wide.size;
          default -> wide.size + n - 1;
        };
    DType dtype = DType.promote(a.dtype, v.dtype);
    if (dtype.isFloating()) {
      double[] sums = new double[length];
      double[] p = wide.toDoubles();
      double[] q = narrow.toDoubles();
      for (int i = 0; i < length; i++) {
        int shift = i - left;
        double sum = 0;
        for (int k = Math.max(0, -shift); k < Math.min(n, p.length - shift); k++) {
          sum += p[shift + k] * q[k];
        }
        sums[swap ? length - 1 - i : i] = sum;
      }
      return NDArray.of(sums).astype(dtype);
    }
    long[] sums = new long[length];
    long[] p = wide.toLongs();
    long[] q = narrow.toLongs();
    for (int i = 0; i < length; i++) {
      int shift = i - left;
      long sum = 0;
      for (int k = Math.max(0, -shift); k < Math.min(n, p.length - shift); k++) {
        sum += p[shift + k] * q[k];
      }
      sums[swap ? length - 1 - i : i] = sum;
    }
    return NDArray.of(sums).astype(dtype);
  }

  private static void requireOneDimension(NDArray a, NDArray v, String name) {
    if (a.ndim() != 1 || v.ndim() != 1) {
      throw ArrayException.value("object too deep for desired array");
    }
    if (a.count() == 0 || v.count() == 0) {
      throw ArrayException.value((a.count() == 0 ? "a" : "v") + " cannot be empty");
    }
  }

  /**
   * {@code np.gradient} along some axes: central differences, one-sided at the ends.
   *
   * @param spacing for each axis the distance of points (an array of one element) or their
   *     coordinates; null for 1
   * @param axes the axes, or null for all
   * @param edgeOrder 1 or 2, the order of the differences at the ends
   */
  public static List<NDArray> gradient(
      NDArray f, List<NDArray> spacing, int[] axes, int edgeOrder) {
    if (edgeOrder != 1 && edgeOrder != 2) {
      throw ArrayException.value("'edge_order' greater than 2 not supported");
    }
    int[] along = axes;
    if (along == null) {
      along = new int[f.ndim()];
      Arrays.setAll(along, i -> i);
    }
    if (spacing != null && spacing.size() != 1 && spacing.size() != along.length) {
      throw ArrayException.type("invalid number of arguments");
    }
    List<NDArray> gradients = new ArrayList<>();
    for (int k = 0; k < along.length; k++) {
      NDArray distance =
          spacing == null ? NDArray.of(1.0) : spacing.get(spacing.size() == 1 ? 0 : k);
      Lanes lanes = new Lanes(f, along[k]);
      if (lanes.length() < edgeOrder + 1) {
        throw ArrayException.value(
            "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1)"
                + " elements are required.");
      }
      if (distance.count() != 1 && distance.count() != lanes.length()) {
        throw ArrayException.value(
            "when 1d, distances must match the length of the corresponding dimension");
      }
      double[] steps = steps(distance, lanes.length());
      DType dtype = f.dtype.isFloating() ? f.dtype : DType.FLOAT64;
      NDArray gradient = NDArray.zeros(dtype, f.shape);
      Lanes target = new Lanes(gradient, along[k]);
      for (int lane = 0; lane < lanes.count(); lane++) {
        target.set(lane, gradient(lanes.doubles(lane), steps, edgeOrder));
      }
      gradients.add(gradient);
    }
    return gradients;
  }

  private static double[] steps(NDArray distance, int length) {
    double[] given = distance.toDoubles();
    double[] steps = new double[length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = given.length == 1 ? given[0] : given[i + 1] - given[i];
    }
    return steps;
  }

  private static double[] gradient(double[] f, double[] steps, int edgeOrder) {
    int n = f.length;
    boolean uniform = Arrays.stream(steps).allMatch(step -> step == steps[0]);
    double[] slope = new double[n];
    for (int i = 1; i < n - 1; i++) {
      double before = steps[i - 1];
      double after = steps[i];
      if (uniform) {
        slope[i] = (f[i + 1] - f[i - 1]) / (2. * before);
      } else {
        double a = -after / (before * (before + after));
        double b = (after - before) / (before * after);
        double c = before / (after * (before + after));
        slope[i] = a * f[i - 1] + b * f[i] + c * f[i + 1];
      }
    }
    if (edgeOrder == 1) {
      slope[0] = (f[1] - f[0]) / steps[0];
      slope[n - 1] = (f[n - 1] - f[n - 2]) / steps[n - 2];
    } else {
      slope[0] = edge(f[0], f[1], f[2], steps[0], steps[1], uniform);
      slope[n - 1] = -edge(f[n - 1], f[n - 2], f[n - 3], steps[n - 2], steps[n - 3], uniform);
    }
    return slope;
  }

  /** The slope at a first point by a parabola through three. */
  private static double edge(
      double f0, double f1, double f2, double near, double far, boolean uniform) {
    if (uniform) {
      return -1.5 / near * f0 + 2. / near * f1 + -0.5 / near * f2;
    }
    double a = -(2. * near + far) / (near * (near + far));
    double b = (near + far) / (near * far);
    double c = -near / (far * (near + far));
    return a * f0 + b * f1 + c * f2;
  }

  /**
   * {@code np.trapezoid}: the integral of straight lines between points.
   *
   * @param x the points (one-dimensional), or null for points at distance dx
   */
  public static NDArray trapezoid(NDArray y, NDArray x, double dx, int axis) {
    Lanes lanes = new Lanes(y, axis);
    if (x != null && (x.ndim() != 1 || x.count() != lanes.length())) {
      throw ArrayException.value(
          "operands could not be broadcast together: "
              + x.count()
              + " points for "
              + lanes.length()
              + " values");
    }
    double[] points = x == null ? null : x.toDoubles();
    double[] integrals = new double[lanes.count()];
    for (int lane = 0; lane < integrals.length; lane++) {
      double[] values = lanes.doubles(lane);
      for (int i = 1; i < values.length; i++) {
        double step = points == null ? dx : points[i] - points[i - 1];
        integrals[lane] += step * (values[i] + values[i - 1]) / 2.0;
      }
    }
    NDArray result = NDArray.adopt(DType.FLOAT64, integrals, Lanes.without(y.shape, axis));
    DType common = x == null ? y.dtype : DType.promote(y.dtype, x.dtype);
    return common.isFloating() ? result.astype(common) : result;
  }
}
