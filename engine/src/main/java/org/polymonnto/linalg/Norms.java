package org.polymonnto.linalg;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.Lanes;
import org.polymonnto.array.NDArray;

/** Norms of vectors and matrices, as {@code np.linalg.norm}. */
public final class Norms {
  private Norms() {}

  /**
   * The norm over one axis (of vectors), two axes (of matrices) or all.
   *
   * @param order null for the Euclidean (Frobenius) norm, a number, {@code "fro"} or {@code "nuc"}
   * @param axes one or two axes, or null for all
   */
  public static NDArray norm(NDArray x, Object order, int[] axes, boolean keepdims) {
    DType dtype = Dense.resultType(x);
    if (axes == null
        && (order == null
            || x.ndim() == 1 && is(order, 2)
            || x.ndim() == 2 && "fro".equals(order))) {
      double[] values = x.toDoubles();
      double square = MatrixVector.dot(values, 0, values, 0, values.length);
      double norm =
          Math.sqrt(dtype == DType.FLOAT16 ? NDArray.scalar(dtype, square).getDouble() : square);
      int[] shape = new int[keepdims ? x.ndim() : 0];
      Arrays.fill(shape, 1);
      return NDArray.full(dtype, norm, shape);
    }
    int[] over = axes == null ? allAxes(x) : axes;
    return switch (over.length) {
      case 1 -> vectors(x, order, over[0], keepdims, dtype);
      case 2 -> matrices(x, order, over[0], over[1], keepdims, dtype);
      default -> throw ArrayException.value("Improper number of dimensions to norm.");
    };
  }

  private static int[] allAxes(NDArray x) {
    return switch (x.ndim()) {
      case 1 -> new int[] {0};
      case 2 -> new int[] {0, 1};
      default -> throw ArrayException.value("Improper number of dimensions to norm.");
    };
  }

  private static boolean is(Object order, double value) {
    return order instanceof Number number && number.doubleValue() == value;
  }

  private static NDArray vectors(NDArray x, Object order, int axis, boolean keepdims, DType dtype) {
    if (order != null && !(order instanceof Number)) {
      throw ArrayException.value("Invalid norm order '" + order + "' for vectors");
    }
    Lanes lanes = new Lanes(x, axis);
    double[] norms = new double[lanes.count()];
    double p = order == null ? 2 : ((Number) order).doubleValue();
    for (int lane = 0; lane < norms.length; lane++) {
      norms[lane] = vectorNorm(lanes.doubles(lane), p);
    }
    int[] shape = keepdims ? Lanes.withLength(x.shape(), axis, 1) : Lanes.without(x.shape(), axis);
    return Dense.array(norms, dtype, shape);
  }

  private static double vectorNorm(double[] values, double p) {
    if (p == Double.POSITIVE_INFINITY) {
      return extremum(values, Math::max);
    }
    if (p == Double.NEGATIVE_INFINITY) {
      return extremum(values, Math::min);
    }
    double sum = 0;
    for (double value : values) {
      double size = Math.abs(value);
      if (p == 0) {
        sum += size != 0 ? 1 : 0;
      } else if (p == 1) {
        sum += size;
      } else if (p == 2) {
        sum += size * size;
      } else {
        sum += Math.pow(size, p);
      }
    }
    return p == 0 || p == 1 ? sum : p == 2 ? Math.sqrt(sum) : Math.pow(sum, 1 / p);
  }

  private static double extremum(double[] values, DoubleBinaryOperator better) {
    if (values.length == 0) {
      throw ArrayException.value(
          "zero-size array to reduction operation maximum which has no identity");
    }
    double best = Math.abs(values[0]);
    for (double value : values) {
      best = better.applyAsDouble(best, Math.abs(value));
    }
    return best;
  }

  private static NDArray matrices(
      NDArray x, Object order, int rowAxis, int columnAxis, boolean keepdims, DType dtype) {
    int ndim = x.ndim();
    int row = axis(rowAxis, ndim);
    int column = axis(columnAxis, ndim);
    if (row == column) {
      throw ArrayException.value("Duplicate axes given.");
    }
    int[] lead =
        Lanes.without(Lanes.without(x.shape(), Math.max(row, column)), Math.min(row, column));
    double[] norms = new double[Arrays.stream(lead).reduce(1, (a, b) -> a * b)];
    NDArray converted = x.astype(DType.FLOAT64);
    int[] steps = converted.strides();
    int[] leadStrides =
        Lanes.without(Lanes.without(steps, Math.max(row, column)), Math.min(row, column));
    for (int k = 0; k < norms.length; k++) {
      int at = 0;
      int rest = k;
      for (int i = lead.length - 1; i >= 0; i--) {
        at += rest % lead[i] * leadStrides[i];
        rest /= lead[i];
      }
      Matrix matrix =
          new Matrix(
              converted.data(), at, x.shape(row), x.shape(column), steps[row], steps[column]);
      norms[k] = matrixNorm(matrix, order);
    }
    int[] shape = lead;
    if (keepdims) {
      shape = Lanes.withLength(Lanes.withLength(x.shape(), row, 1), column, 1);
    }
    return Dense.array(norms, dtype, shape);
  }

  private static int axis(int axis, int ndim) {
    if (axis < -ndim || axis >= ndim) {
      throw ArrayException.axis(axis, ndim);
    }
    return axis < 0 ? axis + ndim : axis;
  }

  private static double matrixNorm(Matrix matrix, Object order) {
    if (order == null || "fro".equals(order)) {
      double[] values = values(matrix);
      return Math.sqrt(MatrixVector.dot(values, 0, values, 0, values.length));
    }
    if ("nuc".equals(order)) {
      return Arrays.stream(singularValues(matrix)).sum();
    }
    if (order instanceof Number number) {
      double p = number.doubleValue();
      if (Math.abs(p) == 2) {
        double[] s = singularValues(matrix);
        return p > 0 ? s[0] : s[s.length - 1];
      }
      if (Math.abs(p) == 1) {
        return sumNorm(matrix.transposed(), p > 0);
      }
      if (Double.isInfinite(p)) {
        return sumNorm(matrix, p > 0);
      }
    }
    throw ArrayException.value("Invalid norm order for matrices.");
  }

  private static double[] values(Matrix matrix) {
    Matrix compact = matrix.compact();
    return Arrays.copyOfRange(
        (double[]) compact.data(),
        compact.offset(),
        compact.offset() + matrix.rows() * matrix.columns());
  }

  private static double[] singularValues(Matrix matrix) {
    NDArray array = NDArray.adopt(DType.FLOAT64, values(matrix), matrix.rows(), matrix.columns());
    return Decompositions.svd(array, false, false).s().toDoubles();
  }

  /** The largest or smallest sum of magnitudes in a row. */
  private static double sumNorm(Matrix matrix, boolean largest) {
    double[] values = values(matrix);
    double[] sums = new double[matrix.rows()];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        sums[i] += Math.abs(values[i * matrix.columns() + j]);
      }
    }
    return extremum(sums, largest ? Math::max : Math::min);
  }
}
