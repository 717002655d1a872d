package org.polymonnto.analysis;

import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.linalg.Decompositions;

/**
 * The directions along which observations vary most, by a singular value decomposition of what
 * remains of them without their mean.
 *
 * @param mean the mean of each of m variables
 * @param components one direction a row (k x m), of length 1, the most important first; the entry
 *     of largest magnitude of each is positive
 * @param singularValues of the k directions, descending
 * @param explainedVariance the variance along each direction, with n-1 in the denominator
 * @param explainedVarianceRatio the parts of the whole variance; 0 if nothing varies
 */
public record PrincipalComponents(
    NDArray mean,
    NDArray components,
    NDArray singularValues,
    NDArray explainedVariance,
    NDArray explainedVarianceRatio) {

  /**
   * Finds the components of observations, in double precision.
   *
   * @param observations n rows of m variables
   * @param count how many directions: 1 to min(n, m)
   */
  public static PrincipalComponents of(NDArray observations, int count) {
    if (observations.ndim() != 2) {
      throw ArrayException.value(
          "observations are the rows of a matrix, not an array of "
              + observations.ndim()
              + " axes");
    }
    int n = observations.shape(0);
    int m = observations.shape(1);
    if (n < 2) {
      throw ArrayException.value("components need at least 2 observations, not " + n);
    }
    if (count < 1 || count > Math.min(n, m)) {
      throw ArrayException.value(
          "the number of components of %d observations of %d variables is 1 to %d, not %d"
              .formatted(n, m, Math.min(n, m), count));
    }
    double[] values = observations.toDoubles();
    double[] mean = new double[m];
    for (int i = 0; i < values.length; i++) {
      mean[i % m] += values[i] / n;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean[i % m];
    }
    var svd = Decompositions.svd(NDArray.adopt(DType.FLOAT64, values, n, m), false, true);
    double[] singular = svd.s().toDoubles();
    double total = 0;
    for (double value : singular) {
      total += value * value;
    }
    double[] directions = svd.vh().toDoubles();
    double[] components = new double[count * m];
    double[] strengths = new double[count];
    double[] variances = new double[count];
    double[] ratios = new double[count];
    for (int k = 0; k < count; k++) {
      double sign = signOfLargest(directions, k * m, m);
      for (int j = 0; j < m; j++) {
        components[k * m + j] = sign * directions[k * m + j];
      }
      double square = singular[k] * singular[k];
      strengths[k] = singular[k];
      variances[k] = square / (n - 1);
      ratios[k] = total > 0 ? square / total : 0;
    }
    return new PrincipalComponents(
        NDArray.adopt(DType.FLOAT64, mean, m),
        NDArray.adopt(DType.FLOAT64, components, count, m),
        NDArray.adopt(DType.FLOAT64, strengths, count),
        NDArray.adopt(DType.FLOAT64, variances, count),
        NDArray.adopt(DType.FLOAT64, ratios, count));
  }

  private static double signOfLargest(double[] values, int start, int length) {
    double largest = 0;
    for (int i = start; i < start + length; i++) {
      if (Math.abs(values[i]) > Math.abs(largest)) {
        largest = values[i];
      }
    }
    return largest < 0 ? -1 : 1;
  }
}
