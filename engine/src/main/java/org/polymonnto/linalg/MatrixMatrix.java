package org.polymonnto.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Products of two matrices into a row-major result. */
final class MatrixMatrix {
  private MatrixMatrix() {}

  static void multiply(Matrix a, Matrix b, Object result, int at) {
    if (a.rows() == 0 || b.columns() == 0 || a.columns() == 0) {
      return;
    }
    switch (result) {
      case double[] target -> multiply(a, b, target, at);
      case float[] target -> multiply(a, b, target, at);
      case long[] target -> multiply(a, b, target, at);
      default -> throw new IllegalStateException("no product in " + result.getClass());
    }
  }

  private static void multiply(Matrix a, Matrix b, double[] result, int at) {
    boolean whole = at == 0 && result.length == a.rows() * b.columns();
    DMatrixRMaj product =
        whole
            ? DMatrixRMaj.wrap(a.rows(), b.columns(), result)
            : new DMatrixRMaj(a.rows(), b.columns());
    boolean transposeA = !a.isRowMajor() && a.isColumnMajor();
    boolean transposeB = !b.isRowMajor() && b.isColumnMajor();
    DMatrixRMaj left = wrap(transposeA ? a.transposed() : a);
    DMatrixRMaj right = wrap(transposeB ? b.transposed() : b);
    if (transposeA && transposeB) {
      CommonOps_DDRM.multTransAB(left, right, product);
    } else if (transposeA) {
      CommonOps_DDRM.multTransA(left, right, product);
    } else if (transposeB) {
      CommonOps_DDRM.multTransB(left, right, product);
    } else {
      CommonOps_DDRM.mult(left, right, product);
    }
    if (!whole) {
      System.arraycopy(product.data, 0, result, at, product.getNumElements());
    }
  }

  private static DMatrixRMaj wrap(Matrix matrix) {
    Matrix compact = matrix.compact();
    double[] data = (double[]) compact.data();
    if (compact.offset() != 0) {
      data =
          java.util.Arrays.copyOfRange(
              data, compact.offset(), compact.offset() + matrix.rows() * matrix.columns());
    }
    return DMatrixRMaj.wrap(matrix.rows(), matrix.columns(), data);
  }

  /**
   * Each row of the result is a sum of rows of b. Measured, this is several times as fast as a
   * product that keeps its sums in floats, because it is vectorised.
   */
  private static void multiply(Matrix a, Matrix b, float[] result, int at) {
    Matrix left = a.compact();
    Matrix columns = b.compact().transposed();
    float[] row = new float[a.columns()];
    float[] data = (float[]) left.data();
    for (int i = 0; i < a.rows(); i++) {
      System.arraycopy(data, left.offset() + i * a.columns(), row, 0, row.length);
      MatrixVector.multiply(columns, row, false, null, result, at + i * b.columns());
    }
  }

  private static void multiply(Matrix a, Matrix b, long[] result, int at) {
    long[] left = (long[]) a.data();
    long[] right = (long[]) b.data();
    for (int i = 0; i < a.rows(); i++) {
      int row = at + i * b.columns();
      for (int k = 0; k < a.columns(); k++) {
        long factor = left[a.offset() + i * a.rowStride() + k * a.columnStride()];
        int from = b.offset() + k * b.rowStride();
        for (int j = 0; factor != 0 && j < b.columns(); j++) {
          result[row + j] += factor * right[from + j * b.columnStride()];
        }
      }
    }
  }
}
