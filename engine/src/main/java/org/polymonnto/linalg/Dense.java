package org.polymonnto.linalg;

import org.ejml.data.DMatrixRMaj;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * Arrays as matrices of doubles and back, with the checks that all of {@code numpy.linalg} has in
 * common.
 */
final class Dense {
  private Dense() {}

  static RuntimeException error(String message) {
    return ArrayException.of(ArrayException.Kind.LINEAR_ALGEBRA, message);
  }

  /** A copy of a 2-D array. */
  static DMatrixRMaj matrix(NDArray a) {
    if (a.ndim() < 2) {
      throw error(a.ndim() + "-dimensional array given. Array must be at least two-dimensional");
    }
    if (a.ndim() > 2) {
      throw error(
          a.ndim()
              + "-dimensional array given. Stacks of matrices are not provided, give one matrix at"
              + " a time");
    }
    return DMatrixRMaj.wrap(a.shape(0), a.shape(1), a.toDoubles());
  }

  static DMatrixRMaj square(NDArray a) {
    DMatrixRMaj matrix = matrix(a);
    if (matrix.numRows != matrix.numCols) {
      throw error("Last 2 dimensions of the array must be square");
    }
    return matrix;
  }

  /** The type of results: float32 of float32 operands, else float64. */
  static DType resultType(NDArray... operands) {
    for (NDArray operand : operands) {
      if (operand.dtype() != DType.FLOAT32) {
        return DType.FLOAT64;
      }
    }
    return DType.FLOAT32;
  }

  static NDArray array(DMatrixRMaj matrix, DType dtype) {
    double[] data = java.util.Arrays.copyOf(matrix.data, matrix.getNumElements());
    return array(data, dtype, matrix.numRows, matrix.numCols);
  }

  static NDArray array(double[] data, DType dtype, int... shape) {
    NDArray result = NDArray.wrap(DType.FLOAT64, data, shape);
    return dtype == DType.FLOAT64 ? result : result.astype(dtype);
  }

  /** The distance of 1 to the next number of that type. */
  static double epsilon(DType dtype) {
    return dtype == DType.FLOAT32 ? Math.ulp(1f) : Math.ulp(1.0);
  }
}
