package org.polymonnto.cluster;

import java.util.function.ToDoubleBiFunction;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.NDArray;

/** Distances between the rows of matrices. */
public final class Distances {
  private static final String KNOWN =
      "braycurtis, canberra, chebyshev, cityblock, correlation, cosine, euclidean, hamming,"
          + " jaccard, minkowski, sqeuclidean";

  private Distances() {}

  /**
   * The distances between each pair of rows.
   *
   * @param order of the Minkowski distance
   * @return as long as there are pairs: (0, 1), (0, 2), ..., (1, 2), ...
   */
  public static NDArray pairs(NDArray rows, String metric, double order) {
    double[][] points = points(rows);
    ToDoubleBiFunction<double[], double[]> distance = metric(metric, order);
    int n = points.length;
    double[] result = new double[n * (n - 1) / 2];
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        result[at++] = distance.applyAsDouble(points[i], points[j]);
      }
    }
    return NDArray.of(result);
  }

  /** The distances between each row of one matrix and each of another. */
  public static NDArray between(NDArray a, NDArray b, String metric, double order) {
    if (a.ndim() != 2 || b.ndim() != 2 || a.shape(1) != b.shape(1)) {
      throw ArrayException.value("XA and XB must be matrices with the same number of columns");
    }
    double[][] from = points(a);
    double[][] to = points(b);
    ToDoubleBiFunction<double[], double[]> distance = metric(metric, order);
    double[] result = new double[from.length * to.length];
    int at = 0;
    for (double[] one : from) {
      for (double[] other : to) {
        result[at++] = distance.applyAsDouble(one, other);
      }
    }
    return NDArray.adopt(org.polymonnto.array.DType.FLOAT64, result, from.length, to.length);
  }

  private static double[][] points(NDArray rows) {
    if (rows.ndim() != 2) {
      throw ArrayException.value(
          "observations must be a matrix with one row each, not of " + rows.ndim() + " dimensions");
    }
    double[] flat = rows.toDoubles();
    int width = rows.shape(1);
    double[][] result = new double[rows.shape(0)][];
    for (int i = 0; i < result.length; i++) {
      result[i] = java.util.Arrays.copyOfRange(flat, i * width, (i + 1) * width);
    }
    return result;
  }

  private static ToDoubleBiFunction<double[], double[]> metric(String name, double order) {
    return switch (name) {
      case "euclidean" -> (a, b) -> Math.sqrt(squares(a, b));
      case "sqeuclidean" -> Distances::squares;
      case "cityblock" -> (a, b) -> powers(a, b, 1);
      case "chebyshev" -> (a, b) -> powers(a, b, Double.POSITIVE_INFINITY);
      case "minkowski" -> (a, b) -> powers(a, b, order);
      case "cosine" -> Distances::cosine;
      case "correlation" -> (a, b) -> cosine(centred(a), centred(b));
      case "hamming" -> (a, b) -> share(a, b, false);
      case "jaccard" -> (a, b) -> share(a, b, true);
      case "canberra" -> Distances::canberra;
      case "braycurtis" -> Distances::brayCurtis;
      default ->
          throw ArrayException.value("Unknown Distance Metric: " + name + "; there are " + KNOWN);
    };
  }

  private static double squares(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double d = a[i] - b[i];
      sum += d * d;
    }
    return sum;
  }

  private static double powers(double[] a, double[] b, double order) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double d = Math.abs(a[i] - b[i]);
      sum =
          Double.isInfinite(order) ? Math.max(sum, d) : sum + (order == 1 ? d : Math.pow(d, order));
    }
    return order == 1 || Double.isInfinite(order) ? sum : Math.pow(sum, 1 / order);
  }

  private static double[] centred(double[] a) {
    double mean = java.util.Arrays.stream(a).sum() / a.length;
    return java.util.Arrays.stream(a).map(x -> x - mean).toArray();
  }

  private static double cosine(double[] a, double[] b) {
    double product = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      first += a[i] * a[i];
      second += b[i] * b[i];
    }
    double cosine = product / (Math.sqrt(first) * Math.sqrt(second));
    return 1 - Math.clamp(cosine, -1, 1);
  }

  /** The share of elements that differ, of all or of those that are not zero in both. */
  private static double share(double[] a, double[] b, boolean withoutZeros) {
    int different = 0;
    int all = 0;
    for (int i = 0; i < a.length; i++) {
      different += a[i] != b[i] ? 1 : 0;
      all += !withoutZeros || a[i] != 0 || b[i] != 0 ? 1 : 0;
    }
    return all == 0 && withoutZeros ? 0 : (double) different / all;
  }

  private static double canberra(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double size = Math.abs(a[i]) + Math.abs(b[i]);
      sum += size == 0 ? 0 : Math.abs(a[i] - b[i]) / size;
    }
    return sum;
  }

  private static double brayCurtis(double[] a, double[] b) {
    double differences = 0;
    double sums = 0;
    for (int i = 0; i < a.length; i++) {
      differences += Math.abs(a[i] - b[i]);
      sums += Math.abs(a[i] + b[i]);
    }
    return differences / sums;
  }
}
