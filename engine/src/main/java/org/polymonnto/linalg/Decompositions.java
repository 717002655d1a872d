package org.polymonnto.linalg;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * Decompositions of matrices with the conventions of {@code numpy.linalg}.
 *
 * <p>Computed in double precision; of float32 arrays the results are float32. Singular and
 * eigenvectors are equal to LAPACK's up to their sign.
 */
public final class Decompositions {
  private Decompositions() {}

  /**
   * Eigenvalues and, in columns, eigenvectors of length 1; the vectors are null if not asked for.
   */
  public record Eigen(NDArray values, NDArray vectors) {}

  /** {@code a = u @ diag(s) @ vh}, with the singular values descending. */
  public record Svd(NDArray u, NDArray s, NDArray vh) {}

  /** {@code a = q @ r}. */
  public record Qr(NDArray q, NDArray r) {}

  /**
   * {@code np.linalg.svd}.
   *
   * @param fullMatrices whether u and vh are square
   * @param vectors whether u and vh are computed; null otherwise
   */
  public static Svd svd(NDArray a, boolean fullMatrices, boolean vectors) {
    DMatrixRMaj matrix = Dense.matrix(a);
    DType dtype = Dense.resultType(a);
    requireFinite(matrix, "SVD did not converge");
    int n = Math.min(matrix.numRows, matrix.numCols);
    var decomposition =
        DecompositionFactory_DDRM.svd(
            matrix.numRows, matrix.numCols, vectors, vectors, !fullMatrices);
    if (!decomposition.decompose(matrix)) {
      throw Dense.error("SVD did not converge");
    }
    double[] values = Arrays.copyOf(decomposition.getSingularValues(), n);
    if (!vectors) {
      Arrays.sort(values);
      double[] descending = IntStream.range(0, n).mapToDouble(i -> values[n - 1 - i]).toArray();
      return new Svd(null, Dense.array(descending, dtype, n), null);
    }
    DMatrixRMaj u = decomposition.getU(null, false);
    DMatrixRMaj vh = decomposition.getV(null, true);
    SingularOps_DDRM.descendingOrder(u, false, values, n, vh, true);
    return new Svd(Dense.array(u, dtype), Dense.array(values, dtype, n), Dense.array(vh, dtype));
  }

  /**
   * {@code np.linalg.qr} in the modes reduced and complete.
   *
   * @param complete whether q is square
   */
  public static Qr qr(NDArray a, boolean complete) {
    DMatrixRMaj matrix = Dense.matrix(a);
    DType dtype = Dense.resultType(a);
    var decomposition = DecompositionFactory_DDRM.qr(matrix.numRows, matrix.numCols);
    decomposition.decompose(matrix);
    DMatrixRMaj q = decomposition.getQ(null, !complete);
    DMatrixRMaj r = decomposition.getR(null, !complete);
    // LAPACK leaves the last row of a matrix that is not taller than wide as it is; EJML reflects
    // it too.
    int last = matrix.numRows - 1;
    if (last >= 0 && matrix.numRows <= matrix.numCols) {
      for (int i = 0; i < q.numRows; i++) {
        q.set(i, last, -q.get(i, last));
      }
      for (int j = last; j < r.numCols; j++) {
        r.set(last, j, -r.get(last, j));
      }
    }
    return new Qr(Dense.array(q, dtype), Dense.array(r, dtype));
  }

  /**
   * {@code np.linalg.eig} of a matrix whose eigenvalues are real.
   *
   * @throws RuntimeException (NotImplementedError) if there are complex eigenvalues
   */
  public static Eigen eig(NDArray a, boolean vectors) {
    DMatrixRMaj matrix = Dense.square(a);
    DType dtype = Dense.resultType(a);
    if (!Arrays.stream(matrix.data).allMatch(Double::isFinite)) {
      throw Dense.error("Array must not contain infs or NaNs");
    }
    int n = matrix.numRows;
    var decomposition = DecompositionFactory_DDRM.eig(n, vectors, false);
    if (!decomposition.decompose(matrix)) {
      throw Dense.error("Eigenvalues did not converge");
    }
    double[] values = new double[n];
    double[] columns = new double[n * n];
    for (int k = 0; k < n; k++) {
      var value = decomposition.getEigenvalue(k);
      if (!value.isReal()) {
        throw ArrayException.of(
            ArrayException.Kind.NOT_IMPLEMENTED,
            "the matrix has complex eigenvalues ("
                + value.real
                + " and "
                + value.imaginary
                + "j), and complex arrays are not provided");
      }
      values[k] = value.real;
      if (vectors) {
        column(decomposition.getEigenVector(k), columns, n, k);
      }
    }
    NDArray shown = vectors ? Dense.array(columns, dtype, n, n) : null;
    return new Eigen(Dense.array(values, dtype, n), shown);
  }

  /**
   * {@code np.linalg.eigh}: ascending eigenvalues of a symmetric matrix, of which one triangle is
   * read.
   *
   * @param lower whether the lower triangle is read
   */
  public static Eigen eigh(NDArray a, boolean lower, boolean vectors) {
    DMatrixRMaj matrix = Dense.square(a);
    DType dtype = Dense.resultType(a);
    int n = matrix.numRows;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double shared = lower ? matrix.get(i, j) : matrix.get(j, i);
        matrix.set(i, j, shared);
        matrix.set(j, i, shared);
      }
    }
    requireFinite(matrix, "Eigenvalues did not converge");
    var decomposition = DecompositionFactory_DDRM.eig(n, vectors, true);
    if (!decomposition.decompose(matrix)) {
      throw Dense.error("Eigenvalues did not converge");
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(
                (i, j) ->
                    Double.compare(
                        decomposition.getEigenvalue(i).real, decomposition.getEigenvalue(j).real))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[n];
    double[] columns = new double[n * n];
    for (int k = 0; k < n; k++) {
      values[k] = decomposition.getEigenvalue(order[k]).real;
      if (vectors) {
        column(decomposition.getEigenVector(order[k]), columns, n, k);
      }
    }
    NDArray shown = vectors ? Dense.array(columns, dtype, n, n) : null;
    return new Eigen(Dense.array(values, dtype, n), shown);
  }

  private static void column(DMatrixRMaj vector, double[] columns, int n, int k) {
    if (vector == null) {
      throw Dense.error("Eigenvectors did not converge");
    }
    double length = 0;
    for (int i = 0; i < n; i++) {
      length = Math.hypot(length, vector.get(i, 0));
    }
    for (int i = 0; i < n; i++) {
      columns[i * n + k] = vector.get(i, 0) / length;
    }
  }

  /** {@code np.linalg.cholesky}: the lower triangle l with {@code a = l @ l.T}. */
  public static NDArray cholesky(NDArray a) {
    DMatrixRMaj matrix = Dense.square(a);
    var decomposition = DecompositionFactory_DDRM.chol(matrix.numRows, true);
    if (matrix.numRows > 0 && !decomposition.decompose(matrix)) {
      throw Dense.error("Matrix is not positive definite");
    }
    return Dense.array(matrix.numRows > 0 ? decomposition.getT(null) : matrix, Dense.resultType(a));
  }

  private static void requireFinite(DMatrixRMaj matrix, String message) {
    if (!Arrays.stream(matrix.data).allMatch(Double::isFinite)) {
      throw Dense.error(message);
    }
  }
}
