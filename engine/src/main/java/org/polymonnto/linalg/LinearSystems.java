package org.polymonnto.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Systems of linear equations and what follows from them, as in {@code numpy.linalg}. */
public final class LinearSystems {
  private static final double PINV_CUTOFF = 1e-15;

  private LinearSystems() {}

  /** The sign of a determinant and the logarithm of its absolute value, 0-dimensional arrays. */
  public record SignAndLogarithm(NDArray sign, NDArray logarithm) {}

  /**
   * A least-squares solution.
   *
   * @param x the solution
   * @param residuals the sums of squared residuals; empty if the rank is lacking or there are no
   *     more rows than columns
   * @param rank how many singular values count
   * @param singularValues the singular values, descending
   */
  public record LeastSquares(NDArray x, NDArray residuals, int rank, NDArray singularValues) {}

  /**
   * {@code np.linalg.solve} for one right-hand side (a vector) or several (the columns of a
   * matrix).
   *
   * @throws RuntimeException (LinAlgError) if a is singular
   */
  public static NDArray solve(NDArray a, NDArray b) {
    DMatrixRMaj matrix = Dense.square(a);
    if (b.ndim() > 0 && b.shape(0) != matrix.numRows) {
      String signature = b.ndim() == 1 ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)";
      throw ArrayException.value(
          (b.ndim() == 1 ? "solve1" : "solve")
              + ": Input operand 1 has a mismatch in its core dimension 0, with gufunc "
              + "signature "
              + signature
              + " (size "
              + b.shape(0)
              + " is different from "
              + matrix.numRows
              + ")");
    }
    DMatrixRMaj right = rightHandSide(b);
    DMatrixRMaj x = solve(matrix, right);
    return Dense.array(x.data, Dense.resultType(a, b), b.shape());
  }

  private static DMatrixRMaj rightHandSide(NDArray b) {
    if (b.ndim() != 1 && b.ndim() != 2) {
      throw Dense.error(
          b.ndim() + "-dimensional array given. Array must be one- or two-dimensional");
    }
    return DMatrixRMaj.wrap(b.shape(0), b.ndim() == 1 ? 1 : b.shape(1), b.toDoubles());
  }

  private static DMatrixRMaj solve(DMatrixRMaj matrix, DMatrixRMaj right) {
    DMatrixRMaj x = new DMatrixRMaj(matrix.numCols, right.numCols);
    if (matrix.numRows == 0 || right.numCols == 0) {
      return x;
    }
    LUDecompositionAlt_DDRM lu = new LUDecompositionAlt_DDRM();
    LinearSolverLu_DDRM solver = new LinearSolverLu_DDRM(lu);
    solver.setA(matrix);
    for (int i = 0; i < matrix.numRows; i++) {
      if (lu.getLU().get(i, i) == 0) {
        throw Dense.error("Singular matrix");
      }
    }
    solver.solve(right, x);
    return x;
  }

  /** {@code np.linalg.inv}. */
  public static NDArray inv(NDArray a) {
    DMatrixRMaj matrix = Dense.square(a);
    return Dense.array(solve(matrix, CommonOps_DDRM.identity(matrix.numRows)), Dense.resultType(a));
  }

  /** {@code np.linalg.det}, a 0-dimensional array. */
  public static NDArray det(NDArray a) {
    DMatrixRMaj matrix = Dense.square(a);
    double value = 1;
    if (matrix.numRows > 0) {
      LUDecompositionAlt_DDRM lu = new LUDecompositionAlt_DDRM();
      lu.decompose(matrix);
      value = lu.computeDeterminant().real;
    }
    return NDArray.scalar(Dense.resultType(a), value);
  }

  /**
   * {@code np.linalg.slogdet}: the determinant of large matrices, which may be too large or small
   * for a number.
   */
  public static SignAndLogarithm slogdet(NDArray a) {
    DMatrixRMaj matrix = Dense.square(a);
    double sign = 1;
    double logarithm = 0;
    if (matrix.numRows > 0) {
      LUDecompositionAlt_DDRM lu = new LUDecompositionAlt_DDRM();
      lu.decompose(matrix);
      sign = permutationSign(lu.getPivot(), matrix.numRows);
      for (int i = 0; i < matrix.numRows; i++) {
        double pivot = lu.getLU().get(i, i);
        sign *= Math.signum(pivot);
        logarithm += Math.log(Math.abs(pivot));
      }
    }
    DType dtype = Dense.resultType(a);
    return new SignAndLogarithm(NDArray.scalar(dtype, sign), NDArray.scalar(dtype, logarithm));
  }

  /** Minus one for an odd number of exchanges; a cycle of n places takes n - 1 of them. */
  private static double permutationSign(int[] permutation, int n) {
    boolean[] seen = new boolean[n];
    double sign = 1;
    for (int start = 0; start < n; start++) {
      for (int at = start; !seen[at]; at = permutation[at]) {
        seen[at] = true;
        sign = permutation[at] == start ? sign : -sign;
      }
    }
    return sign;
  }

  /**
   * {@code np.linalg.lstsq}.
   *
   * @param rcond singular values below this part of the largest count as zero; null for the machine
   *     precision times the larger dimension, negative for the machine precision
   */
  public static LeastSquares lstsq(NDArray a, NDArray b, Double rcond) {
    DMatrixRMaj matrix = Dense.matrix(a);
    if (b.ndim() >= 1 && b.shape(0) != a.shape(0)) {
      throw Dense.error("Incompatible dimensions");
    }
    DMatrixRMaj right = rightHandSide(b);
    DType dtype = Dense.resultType(a, b);
    int m = matrix.numRows;
    int n = matrix.numCols;
    double part =
        rcond == null
            ? Dense.epsilon(dtype) * Math.max(m, n)
            : rcond < 0 ? Dense.epsilon(dtype) : rcond;
    Decompositions.Svd svd = Decompositions.svd(a.astype(DType.FLOAT64), false, true);
    double[] s = svd.s().toDoubles();
    double cutoff = s.length == 0 ? 0 : part * s[0];
    int rank = (int) Arrays.stream(s).filter(value -> value > cutoff).count();
    DMatrixRMaj x = project(svd, s, cutoff, right);
    double[] residuals = new double[0];
    if (rank == n && m > n) {
      DMatrixRMaj rest = right.copy();
      CommonOps_DDRM.multAdd(-1, matrix, x, rest);
      residuals = new double[right.numCols];
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < residuals.length; j++) {
          residuals[j] += rest.get(i, j) * rest.get(i, j);
        }
      }
    }
    int[] shape = b.ndim() == 1 ? new int[] {n} : new int[] {n, right.numCols};
    return new LeastSquares(
        Dense.array(x.data, dtype, shape),
        Dense.array(residuals, dtype, residuals.length),
        rank,
        Dense.array(s, dtype, s.length));
  }

  /** {@code v @ diag(1 / s) @ u.T @ right}, leaving out small singular values. */
  private static DMatrixRMaj project(
      Decompositions.Svd svd, double[] s, double cutoff, DMatrixRMaj right) {
    DMatrixRMaj u = Dense.matrix(svd.u());
    DMatrixRMaj vh = Dense.matrix(svd.vh());
    DMatrixRMaj scaled = new DMatrixRMaj(u.numCols, right.numCols);
    CommonOps_DDRM.multTransA(u, right, scaled);
    for (int i = 0; i < s.length; i++) {
      double factor = s[i] > cutoff ? 1 / s[i] : 0;
      for (int j = 0; j < scaled.numCols; j++) {
        scaled.set(i, j, scaled.get(i, j) * factor);
      }
    }
    DMatrixRMaj x = new DMatrixRMaj(vh.numCols, right.numCols);
    CommonOps_DDRM.multTransA(vh, scaled, x);
    return x;
  }

  /**
   * {@code np.linalg.pinv}.
   *
   * @param rcond singular values up to this part of the largest count as zero; null for 1e-15
   */
  public static NDArray pinv(NDArray a, Double rcond) {
    DMatrixRMaj matrix = Dense.matrix(a);
    if (a.count() == 0) {
      return NDArray.zeros(Dense.resultType(a), a.shape(1), a.shape(0));
    }
    Decompositions.Svd svd = Decompositions.svd(a.astype(DType.FLOAT64), false, true);
    double[] s = svd.s().toDoubles();
    double cutoff = (rcond == null ? PINV_CUTOFF : rcond) * s[0];
    return Dense.array(
        project(svd, s, cutoff, CommonOps_DDRM.identity(matrix.numRows)), Dense.resultType(a));
  }

  /**
   * {@code np.linalg.matrix_rank}.
   *
   * @param tolerance singular values up to this count as zero; null for the largest one times the
   *     larger dimension times the machine precision
   */
  public static int matrixRank(NDArray a, Double tolerance) {
    if (a.ndim() < 2) {
      return Arrays.stream(a.toDoubles()).anyMatch(v -> v != 0) ? 1 : 0;
    }
    double[] s = Decompositions.svd(a, false, false).s().toDoubles();
    double largest = s.length == 0 ? 0 : s[0];
    double epsilon = Dense.epsilon(Dense.resultType(a));
    double bound =
        tolerance == null ? largest * Math.max(a.shape(0), a.shape(1)) * epsilon : tolerance;
    return (int) Arrays.stream(s).filter(value -> value > bound).count();
  }

  /**
   * {@code np.linalg.matrix_power} by repeated squaring; a negative power is one of the inverse.
   */
  public static NDArray matrixPower(NDArray a, int power) {
    Dense.square(a);
    NDArray factor = power < 0 ? inv(a) : a;
    NDArray result = null;
    for (long rest = Math.abs((long) power); rest > 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        result = result == null ? factor : Products.matmul(result, factor);
      }
      factor = rest > 1 ? Products.matmul(factor, factor) : factor;
    }
    if (result == null) {
      NDArray identity = NDArray.zeros(a.dtype(), a.shape());
      for (int i = 0; i < a.shape(0); i++) {
        identity.setItem(1L, i, i);
      }
      return identity;
    }
    return result == a ? a.copy() : result;
  }

  /**
   * {@code np.linalg.cond}.
   *
   * @param order null, 2 or -2 for the ratio of singular values, else an order of {@link
   *     Norms#norm}
   */
  public static NDArray cond(NDArray a, Object order) {
    DType dtype = Dense.resultType(a);
    double number = order instanceof Number n ? n.doubleValue() : 0;
    if (order == null || Math.abs(number) == 2) {
      double[] s = Decompositions.svd(a, false, false).s().toDoubles();
      double ratio = number == -2 ? s[s.length - 1] / s[0] : s[0] / s[s.length - 1];
      return NDArray.scalar(dtype, ratio);
    }
    double product =
        Norms.norm(a, order, null, false).doubleAt(0)
            * Norms.norm(inv(a), order, null, false).doubleAt(0);
    return NDArray.scalar(dtype, product);
  }
}
