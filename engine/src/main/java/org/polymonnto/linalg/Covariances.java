package org.polymonnto.linalg;

import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Covariances and correlations of variables, computed in float64. */
public final class Covariances {
  private Covariances() {}

  /**
   * {@code np.cov}.
   *
   * @param m variables in rows
   * @param y more variables, or null
   * @param rowvar whether variables are in rows; else they are in columns
   * @param ddof what is subtracted from the number of observations
   */
  public static NDArray cov(NDArray m, NDArray y, boolean rowvar, double ddof) {
    double[][] rows = rows(m, rowvar);
    if (y != null) {
      double[][] more = rows(y, rowvar);
      double[][] all = java.util.Arrays.copyOf(rows, rows.length + more.length);
      System.arraycopy(more, 0, all, rows.length, more.length);
      rows = all;
    }
    int n = rows.length;
    int observations = n == 0 ? 0 : rows[0].length;
    for (double[] row : rows) {
      if (row.length != observations) {
        throw ArrayException.value(
            "all variables must have the same number of observations, got "
                + observations
                + " and "
                + row.length);
      }
      double mean = 0;
      for (double value : row) {
        mean += value;
      }
      mean /= observations;
      for (int i = 0; i < observations; i++) {
        row[i] -= mean;
      }
    }
    double factor = Math.max(0, observations - ddof);
    double[] result = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double product = MatrixVector.dot(rows[i], 0, rows[j], 0, observations) / factor;
        result[i * n + j] = product;
        result[j * n + i] = product;
      }
    }
    return n == 1
        ? NDArray.scalar(DType.FLOAT64, result[0])
        : NDArray.adopt(DType.FLOAT64, result, n, n);
  }

  /** {@code np.corrcoef}, see {@link #cov}. */
  public static NDArray corrcoef(NDArray m, NDArray y, boolean rowvar) {
    NDArray covariance = cov(m, y, rowvar, 1);
    if (covariance.ndim() == 0) {
      double value = covariance.doubleAt(0);
      return NDArray.scalar(DType.FLOAT64, value / value);
    }
    int n = covariance.shape(0);
    double[] values = covariance.toDoubles();
    double[] deviations = new double[n];
    for (int i = 0; i < n; i++) {
      deviations[i] = Math.sqrt(values[i * n + i]);
    }
    for (int k = 0; k < values.length; k++) {
      double value = values[k] / deviations[k / n] / deviations[k % n];
      values[k] = Math.max(-1, Math.min(1, value));
    }
    return NDArray.adopt(DType.FLOAT64, values, n, n);
  }

  private static double[][] rows(NDArray m, boolean rowvar) {
    if (m.ndim() > 2) {
      throw ArrayException.value("m has more than 2 dimensions");
    }
    double[] values = m.toDoubles();
    if (m.ndim() < 2) {
      return new double[][] {values};
    }
    boolean inRows = rowvar || m.shape(0) == 1;
    int count = inRows ? m.shape(0) : m.shape(1);
    int observations = inRows ? m.shape(1) : m.shape(0);
    double[][] rows = new double[count][observations];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < observations; k++) {
        rows[i][k] = inRows ? values[i * observations + k] : values[k * count + i];
      }
    }
    return rows;
  }
}
