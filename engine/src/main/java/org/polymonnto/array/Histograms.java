package org.polymonnto.array;

import java.util.Arrays;

/** Counting of values in bins, as NumPy's functions of these names. */
public final class Histograms {
  private Histograms() {}

  /** Counts (or densities) and the edges of the bins, one more than there are bins. */
  public record Histogram(NDArray counts, NDArray edges) {}

  /** Counts of pairs and the edges of the bins of either coordinate. */
  public record Histogram2D(NDArray counts, NDArray xEdges, NDArray yEdges) {}

  /**
   * {@code np.histogram}. The last bin includes its right edge.
   *
   * @param bins the number of equal bins, or the edges as an NDArray
   * @param range the outer edges, or null for the smallest and largest value
   * @param density whether the counts are divided by their sum and the widths of the bins
   * @param weights what each value counts, or null for 1
   */
  public static Histogram histogram(
      NDArray a, Object bins, double[] range, boolean density, NDArray weights) {
    if (weights != null && !Arrays.equals(weights.shape, a.shape)) {
      throw ArrayException.value("weights should have the same shape as a.");
    }
    NDArray edges = edges(a, bins, range);
    double[] at = edges.toDoubles();
    boolean equal = !(bins instanceof NDArray);
    double[] values = a.toDoubles();
    double[] weight = weights == null ? null : weights.toDoubles();
    double[] counts =
        equal ? countEqual(values, weight, at, bounds(a, range)) : countBetween(values, weight, at);
    if (density) {
      double sum = Arrays.stream(counts).sum();
      for (int i = 0; i < counts.length; i++) {
        double width = Cast.rounded(at[i + 1] - at[i], edges.dtype);
        counts[i] = counts[i] / width / sum;
      }
      return new Histogram(NDArray.of(counts), edges);
    }
    DType dtype = weights == null ? DType.INT64 : weights.dtype;
    return new Histogram(NDArray.of(counts).astype(dtype), edges);
  }

  /**
   * {@code np.histogram_bin_edges}.
   *
   * @param bins the number of equal bins, or the edges as an NDArray
   */
  public static NDArray edges(NDArray a, Object bins, double[] range) {
    if (bins instanceof NDArray given) {
      return checkedEdges(given);
    }
    if (!(bins instanceof Integer || bins instanceof Long)) {
      throw ArrayException.type(
          "`bins` must be an integer or an array of edges; rules such as 'auto' are not provided,"
              + " got "
              + bins);
    }
    int count = Math.toIntExact(((Number) bins).longValue());
    if (count < 1) {
      throw ArrayException.value("`bins` must be positive, when an integer");
    }
    DType type = a.dtype.isFloating() ? a.dtype : DType.FLOAT64;
    double[] bounds = bounds(a, range);
    NDArray edges =
        NDArray.of(linspace(bounds[0], bounds[1], count, range == null ? type : DType.FLOAT64));
    NDArray typed = edges.astype(type);
    for (int i = 1; i <= count; i++) {
      if (typed.doubleAt(i - 1) >= typed.doubleAt(i)) {
        throw ArrayException.value(
            "Too many bins for data range. Cannot create " + count + " finite-sized bins.");
      }
    }
    return typed;
  }

  private static NDArray checkedEdges(NDArray edges) {
    if (edges.ndim() != 1) {
      throw ArrayException.value("`bins` must be 1d, when an array");
    }
    double[] at = edges.toDoubles();
    for (int i = 1; i < at.length; i++) {
      if (at[i] < at[i - 1]) {
        throw ArrayException.value("`bins` must increase monotonically, when an array");
      }
    }
    return edges;
  }

  private static double[] bounds(NDArray a, double[] range) {
    double low = 0;
    double high = 1;
    if (range != null) {
      low = range[0];
      high = range[1];
      if (low > high) {
        throw ArrayException.value("max must be larger than min in range parameter.");
      }
      if (!Double.isFinite(low) || !Double.isFinite(high)) {
        throw ArrayException.value(
            "supplied range of ["
                + FloatText.ofScalar(low, DType.FLOAT64)
                + ", "
                + FloatText.ofScalar(high, DType.FLOAT64)
                + "] is not finite");
      }
    } else if (a.count() > 0) {
      double[] values = a.toDoubles();
      low = Double.POSITIVE_INFINITY;
      high = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      if (!Double.isFinite(low) || !Double.isFinite(high)) {
        throw ArrayException.value(
            "autodetected range of ["
                + FloatText.ofScalar(low, DType.FLOAT64)
                + ", "
                + FloatText.ofScalar(high, DType.FLOAT64)
                + "] is not finite");
      }
    }
    return low == high ? new double[] {low - 0.5, high + 0.5} : new double[] {low, high};
  }

  private static double[] linspace(double from, double to, int bins, DType type) {
    double[] edges = new double[bins + 1];
    double step = Cast.rounded(Cast.rounded(to - from, type) / bins, type);
    for (int i = 0; i <= bins; i++) {
      edges[i] = Cast.rounded(Cast.rounded(i * step, type) + from, type);
    }
    edges[bins] = to;
    return edges;
  }

  /** The bin is computed, then corrected by comparison with its edges. */
  private static double[] countEqual(
      double[] values, double[] weights, double[] edges, double[] bounds) {
    int bins = edges.length - 1;
    double width = bounds[1] - bounds[0];
    double[] counts = new double[bins];
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      if (value >= bounds[0] && value <= bounds[1]) {
        int bin = (int) ((value - bounds[0]) / width * bins);
        bin = bin == bins ? bin - 1 : bin;
        if (value < edges[bin]) {
          bin = Math.max(0, bin - 1);
        }
        if (value >= edges[bin + 1] && bin != bins - 1) {
          bin++;
        }
        counts[bin] += weights == null ? 1 : weights[i];
      }
    }
    return counts;
  }

  /** Sums up to each edge, then their differences. */
  private static double[] countBetween(double[] values, double[] weights, double[] edges) {
    int[] order = StableOrder.of(values);
    double[] sorted = new double[values.length];
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = values[order[i]];
      sums[i + 1] = sums[i] + (weights == null ? 1 : weights[order[i]]);
    }
    double[] counts = new double[Math.max(0, edges.length - 1)];
    for (int i = 0; i < counts.length; i++) {
      boolean last = i == counts.length - 1;
      int low = Sorting.place(sorted, edges[i], false);
      int high = Sorting.place(sorted, edges[i + 1], last);
      counts[i] = sums[high] - sums[low];
    }
    return counts;
  }

  /**
   * {@code np.histogram2d}.
   *
   * @param xBins number of bins or edges of x
   * @param yBins number of bins or edges of y
   * @param xRange outer edges of x, or null
   * @param yRange outer edges of y, or null
   */
  public static Histogram2D histogram2d(
      NDArray x,
      NDArray y,
      Object xBins,
      Object yBins,
      double[] xRange,
      double[] yRange,
      boolean density,
      NDArray weights) {
    if (x.count() != y.count()) {
      throw ArrayException.value("x and y must have the same length.");
    }
    NDArray xValues = x.astype(DType.FLOAT64);
    NDArray yValues = y.astype(DType.FLOAT64);
    NDArray xEdges = edges(xValues, xBins, xRange);
    NDArray yEdges = edges(yValues, yBins, yRange);
    double[] xAt = xEdges.toDoubles();
    double[] yAt = yEdges.toDoubles();
    double[] xs = xValues.toDoubles();
    double[] ys = yValues.toDoubles();
    double[] weight = weights == null ? null : weights.toDoubles();
    int columns = yAt.length - 1;
    double[] counts = new double[(xAt.length - 1) * columns];
    for (int i = 0; i < xs.length; i++) {
      int row = bin(xAt, xs[i]);
      int column = bin(yAt, ys[i]);
      if (row >= 0 && column >= 0) {
        counts[row * columns + column] += weight == null ? 1 : weight[i];
      }
    }
    if (density) {
      double sum = Arrays.stream(counts).sum();
      for (int k = 0; k < counts.length; k++) {
        int row = k / columns;
        int column = k % columns;
        counts[k] = counts[k] / (xAt[row + 1] - xAt[row]) / (yAt[column + 1] - yAt[column]) / sum;
      }
    }
    return new Histogram2D(
        NDArray.adopt(DType.FLOAT64, counts, xAt.length - 1, columns), xEdges, yEdges);
  }

  private static int bin(double[] edges, double value) {
    int place = Sorting.place(edges, value, true) - 1;
    int last = edges.length - 1;
    if (value == edges[last]) {
      return last - 1;
    }
    return place >= last ? -1 : place;
  }

  /**
   * {@code np.bincount}: how often each non-negative integer occurs.
   *
   * @param weights what each occurrence counts, or null for 1
   * @param minLength the least length of the result
   */
  public static NDArray bincount(NDArray x, NDArray weights, int minLength) {
    if (x.ndim() != 1) {
      throw ArrayException.value("object too deep for desired array");
    }
    if (x.dtype.isFloating()) {
      throw ArrayException.type(
          "Cannot cast array data from dtype('"
              + x.dtype
              + "') to dtype('int64') according to the rule 'safe'");
    }
    if (weights != null && weights.count() != x.count()) {
      throw ArrayException.value("The weights and list don't have the same length.");
    }
    if (minLength < 0) {
      throw ArrayException.value("'minlength' must not be negative");
    }
    long[] values = x.toLongs();
    long largest = -1;
    for (long value : values) {
      if (value < 0) {
        throw ArrayException.value("'list' argument must have no negative elements");
      }
      largest = Math.max(largest, value);
    }
    int length = Math.max(minLength, Math.toIntExact(largest + 1));
    if (weights == null) {
      long[] counts = new long[length];
      for (long value : values) {
        counts[(int) value]++;
      }
      return NDArray.of(counts);
    }
    double[] weight = weights.toDoubles();
    double[] sums = new double[length];
    for (int i = 0; i < values.length; i++) {
      sums[(int) values[i]] += weight[i];
    }
    return NDArray.of(sums);
  }

  /**
   * {@code np.digitize}: the number of the bin of each value; bins may ascend or descend.
   *
   * @param right whether bins include their right edge instead of their left one
   */
  public static NDArray digitize(NDArray x, NDArray bins, boolean right) {
    double[] edges = bins.toDoubles();
    boolean ascending = true;
    boolean descending = true;
    for (int i = 1; i < edges.length; i++) {
      ascending &= edges[i] >= edges[i - 1];
      descending &= edges[i] <= edges[i - 1];
    }
    if (bins.ndim() != 1 || !ascending && !descending) {
      throw ArrayException.value("bins must be monotonically increasing or decreasing");
    }
    double[] values = x.toDoubles();
    double[] ordered = edges.clone();
    if (!ascending) {
      for (int i = 0; i < edges.length; i++) {
        ordered[i] = edges[edges.length - 1 - i];
      }
    }
    long[] numbers = new long[values.length];
    for (int i = 0; i < numbers.length; i++) {
      int place = Sorting.place(ordered, values[i], !right);
      numbers[i] = ascending ? place : edges.length - place;
    }
    return NDArray.adopt(DType.INT64, numbers, x.shape);
  }
}
