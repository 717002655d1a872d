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

  /**
   * A copy of a 2-D array.
   *
   * @throws ArrayException of kind TYPE for half precision, which NumPy has no such functions for
   */
  static DMatrixRMaj matrix(NDArray a) {
    if (a.dtype() == DType.FLOAT16) {
      throw ArrayException.type("array type float16 is unsupported in linalg");
    }
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

  /** The type of results: that of the operands if they have one floating type, else float64. */
  static DType resultType(NDArray... operands) {
    DType type = operands[0].dtype();
    for (NDArray operand : operands) {
      if (!type.isFloating() || operand.dtype() != type) {
        return DType.FLOAT64;
      }
    }
    return type;
  }

  static NDArray array(DMatrixRMaj matrix, DType dtype) {
    double[] data = java.util.Arrays.copyOf(matrix.data, matrix.getNumElements());
    return array(data, dtype, matrix.numRows, matrix.numCols);
  }

  static NDArray array(double[] data, DType dtype, int... shape) {
    NDArray result = NDArray.adopt(DType.FLOAT64, data, shape);
    return dtype == DType.FLOAT64 ? result : result.astype(dtype);
  }

  /** The distance of 1 to the next number of that type. */
  static double epsilon(DType dtype) {
    return dtype == DType.FLOAT32 ? Math.ulp(1f) : Math.ulp(1.0);
  }
}
