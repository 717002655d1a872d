package org.polymonnto.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * Polynomials by their coefficients, the highest power first, as {@code np.polyfit} and its
 * relatives.
 */
public final class Polynomials {
  private Polynomials() {}

  /**
   * A fit.
   *
   * @param coefficients the coefficients; one column for each column of y
   * @param residuals sums of squared residuals; empty if the rank is lacking or there are no more
   *     points than powers
   * @param rank rank of the scaled matrix of powers
   * @param singularValues its singular values
   * @param rcond singular values below this part of the largest counted as zero
   * @param covariance covariance of the coefficients, or null if not asked for
   */
  public record Fit(
      NDArray coefficients,
      NDArray residuals,
      int rank,
      NDArray singularValues,
      double rcond,
      NDArray covariance) {}

  /** Which covariance of the coefficients is computed. */
  public enum Covariance {
    NONE,
    /** Scaled by the residuals ({@code cov=True}). */
    SCALED,
    /** Weights are inverse standard deviations ({@code cov='unscaled'}). */
    UNSCALED
  }

  /**
   * {@code np.polyfit}: least squares by singular values of the matrix of powers with columns
   * scaled to length 1.
   *
   * @param rcond null for the number of points times the machine precision
   * @param weights of the points, or null
   */
  public static Fit polyfit(
      NDArray x, NDArray y, int degree, Double rcond, NDArray weights, Covariance covariance) {
    if (degree < 0) {
      throw ArrayException.value("expected deg >= 0");
    }
    if (x.ndim() != 1) {
      throw ArrayException.type("expected 1D vector for x");
    }
    if (x.count() == 0) {
      throw ArrayException.type("expected non-empty vector for x");
    }
    if (y.ndim() < 1 || y.ndim() > 2) {
      throw ArrayException.type("expected 1D or 2D array for y");
    }
    if (x.shape(0) != y.shape(0)) {
      throw ArrayException.type("expected x and y to have same length");
    }
    int points = x.count();
    int terms = degree + 1;
    int sets = y.ndim() == 1 ? 1 : y.shape(1);
    double part = rcond == null ? points * Dense.epsilon(DType.FLOAT64) : rcond;
    double[] powers = vander(x.toDoubles(), terms);
    double[] right = y.toDoubles();
    if (weights != null) {
      weigh(weights, points, powers, right);
    }
    double[] scale = new double[terms];
    for (int k = 0; k < powers.length; k++) {
      scale[k % terms] += powers[k] * powers[k];
    }
    for (int j = 0; j < terms; j++) {
      scale[j] = Math.sqrt(scale[j]);
    }
    double[] scaled = powers.clone();
    for (int k = 0; k < powers.length; k++) {
      scaled[k] /= scale[k % terms];
    }
    NDArray matrix = NDArray.adopt(DType.FLOAT64, scaled, points, terms);
    var solution =
        LinearSystems.lstsq(matrix, NDArray.adopt(DType.FLOAT64, right, points, sets), part);
    double[] coefficients = solution.x().toDoubles();
    for (int k = 0; k < coefficients.length; k++) {
      coefficients[k] /= scale[k / sets];
    }
    NDArray shaped =
        y.ndim() == 1
            ? NDArray.of(coefficients)
            : NDArray.adopt(DType.FLOAT64, coefficients, terms, sets);
    NDArray spread =
        covariance == Covariance.NONE
            ? null
            : covariance(
                scaled, scale, points, solution, y.ndim(), covariance == Covariance.SCALED);
    return new Fit(
        shaped, solution.residuals(), solution.rank(), solution.singularValues(), part, spread);
  }

  private static double[] vander(double[] x, int terms) {
    double[] powers = new double[x.length * terms];
    for (int i = 0; i < x.length; i++) {
      double power = 1;
      for (int j = terms - 1; j >= 0; j--) {
        powers[i * terms + j] = power;
        power *= x[i];
      }
    }
    return powers;
  }

  private static void weigh(NDArray weights, int points, double[] powers, double[] right) {
    if (weights.ndim() != 1) {
      throw ArrayException.type("expected a 1-d array for weights");
    }
    if (weights.count() != points) {
      throw ArrayException.type("expected w and y to have the same length");
    }
    double[] w = weights.toDoubles();
    int terms = powers.length / points;
    int sets = right.length / points;
    for (int k = 0; k < powers.length; k++) {
      powers[k] *= w[k / terms];
    }
    for (int k = 0; k < right.length; k++) {
      right[k] *= w[k / sets];
    }
  }

  private static NDArray covariance(
      double[] scaled,
      double[] scale,
      int points,
      LinearSystems.LeastSquares solution,
      int ndim,
      boolean byResiduals) {
    int terms = scale.length;
    DMatrixRMaj matrix = DMatrixRMaj.wrap(points, terms, scaled);
    DMatrixRMaj normal = new DMatrixRMaj(terms, terms);
    CommonOps_DDRM.multTransA(matrix, matrix, normal);
    double[] base = LinearSystems.inv(Dense.array(normal, DType.FLOAT64)).toDoubles();
    for (int k = 0; k < base.length; k++) {
      base[k] /= scale[k / terms] * scale[k % terms];
    }
    double[] factors = {1};
    if (byResiduals) {
      if (points <= terms) {
        throw ArrayException.value(
            "the number of data points must exceed order to scale the covariance matrix");
      }
      factors = solution.residuals().toDoubles();
      for (int i = 0; i < factors.length; i++) {
        factors[i] /= points - terms;
      }
    }
    if (ndim == 1 || !byResiduals) {
      double factor = factors.length == 0 ? Double.NaN : factors[0];
      double[] spread = Arrays.stream(base).map(v -> v * factor).toArray();
      return NDArray.adopt(DType.FLOAT64, spread, terms, terms);
    }
    double[] spread = new double[base.length * factors.length];
    for (int k = 0; k < spread.length; k++) {
      spread[k] = base[k / factors.length] * factors[k % factors.length];
    }
    return NDArray.adopt(DType.FLOAT64, spread, terms, terms, factors.length);
  }

  /** {@code np.polyval} by Horner's rule. */
  public static NDArray polyval(NDArray coefficients, NDArray x) {
    boolean whole = !coefficients.dtype().isFloating() && !x.dtype().isFloating();
    if (whole) {
      long[] result = new long[x.count()];
      long[] points = x.toLongs();
      for (long c : coefficients.toLongs()) {
        for (int i = 0; i < result.length; i++) {
          result[i] = result[i] * points[i] + c;
        }
      }
      return NDArray.adopt(DType.INT64, result, x.shape());
    }
    double[] result = new double[x.count()];
    double[] points = x.toDoubles();
    for (double c : coefficients.toDoubles()) {
      for (int i = 0; i < result.length; i++) {
        result[i] = result[i] * points[i] + c;
      }
    }
    return Dense.array(result, DType.promote(coefficients.dtype(), x.dtype()), x.shape());
  }

  /**
   * {@code np.roots}: the eigenvalues of the companion matrix.
   *
   * @throws RuntimeException (NotImplementedError) if there are complex roots
   */
  public static NDArray roots(NDArray coefficients) {
    if (coefficients.ndim() != 1) {
      throw ArrayException.value("Input must be a rank-1 array.");
    }
    double[] p = coefficients.toDoubles();
    int from = 0;
    int to = p.length;
    while (from < to && p[from] == 0) {
      from++;
    }
    while (to > from && p[to - 1] == 0) {
      to--;
    }
    int n = to - from - 1;
    if (n < 0) {
      return NDArray.zeros(DType.FLOAT64, 0);
    }
    double[] companion = new double[n * n];
    for (int i = 0; i < n; i++) {
      companion[i] = -p[from + 1 + i] / p[from];
      if (i > 0) {
        companion[i * n + i - 1] = 1;
      }
    }
    double[] roots = new double[n + p.length - to];
    if (n > 0) {
      NDArray values =
          Decompositions.eig(NDArray.adopt(DType.FLOAT64, companion, n, n), false).values();
      System.arraycopy(values.toDoubles(), 0, roots, 0, n);
    }
    return NDArray.of(roots);
  }
}
