package org.polymonnto.linalg;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.BinaryOp;
import org.polymonnto.array.DType;
import org.polymonnto.array.Elementwise;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.Positions;

/**
 * Products of arrays with NumPy's rules for shapes and types.
 *
 * <p>Booleans are combined by "and" and "or"; integers wrap around. The order of summation is not
 * that of any BLAS, so that results of floating-point types may differ from NumPy's in their last
 * bits.
 */
public final class Products {
  private Products() {}

  /**
   * {@code np.dot}: the sum over the last axis of a and the last but one (or only) axis of b.
   *
   * <p>In the product of a matrix and a vector of booleans, such as spikes, the zeros are skipped
   * if the matrix is finite.
   */
  public static NDArray dot(NDArray a, NDArray b) {
    return dot(a, b, isSparseProduct(a, b));
  }

  private static boolean isSparseProduct(NDArray a, NDArray b) {
    return b.ndim() == 1
        ? a.ndim() == 2 && b.dtype() == DType.BOOL && a.isFinite()
        : a.ndim() == 1 && b.ndim() == 2 && a.dtype() == DType.BOOL && b.isFinite();
  }

  /**
   * {@code np.dot}.
   *
   * @param finite whether the matrix operand of a product with a vector is known to hold finite
   *     values only, so that zeros of the vector need no multiplication
   */
  public static NDArray dot(NDArray a, NDArray b, boolean finite) {
    if (a.ndim() == 0 || b.ndim() == 0) {
      return Elementwise.binary(BinaryOp.MULTIPLY, a, b, null);
    }
    if (a.ndim() == 1 && b.ndim() == 1) {
      requireAligned(a, 0, b, 0);
      return inner1d(a, b);
    }
    if (a.ndim() == 2 && b.ndim() == 1) {
      return matVec(a, b, finite);
    }
    if (a.ndim() == 1 && b.ndim() == 2) {
      return vecMat(a, b, finite);
    }
    int sumB = Math.max(0, b.ndim() - 2);
    requireAligned(a, a.ndim() - 1, b, sumB);
    int depth = b.shape(sumB);
    int rows = depth == 0 ? sizeWithoutLast(a) : a.count() / depth;
    DType result = DType.promote(a.dtype(), b.dtype());
    DType compute = Matrix.computeType(result);
    NDArray left = convert(a, compute).contiguous();
    Matrix matrix = new Matrix(left.data(), left.offset(), rows, depth, depth, 1);
    NDArray right = convert(b, compute);
    if (b.ndim() == 1) {
      NDArray product = NDArray.zeros(compute, withoutLast(a));
      Matrix column = new Matrix(right.data(), right.offset(), depth, 1, right.strides()[0], 1);
      MatrixMatrix.multiply(matrix, column, product.data(), 0);
      return finish(product, result);
    }
    int columns = b.shape(-1);
    int[] lead = Arrays.copyOf(b.shape(), b.ndim() - 2);
    int blocks = Arrays.stream(lead).reduce(1, (x, y) -> x * y);
    NDArray product = NDArray.zeros(compute, concat(withoutLast(a), concat(lead, columns)));
    if (blocks == 1) {
      MatrixMatrix.multiply(matrix, Matrix.of(right, 0), product.data(), 0);
      return finish(product, result);
    }
    NDArray block = NDArray.zeros(compute, rows, columns);
    for (int q = 0; q < blocks; q++) {
      NDArray cleared = q == 0 ? block : NDArray.zeros(compute, rows, columns);
      MatrixMatrix.multiply(
          matrix, Matrix.of(right, shift(lead, right.strides(), q)), cleared.data(), 0);
      for (int p = 0; p < rows; p++) {
        System.arraycopy(
            cleared.data(), p * columns, product.data(), (p * blocks + q) * columns, columns);
      }
    }
    return finish(product, result);
  }

  /** {@code np.matmul}: products of stacked matrices; stacks are broadcast. */
  public static NDArray matmul(NDArray a, NDArray b) {
    return matmul(a, b, isSparseProduct(a, b));
  }

  /** {@code np.matmul}, see {@link #dot(NDArray, NDArray, boolean)} for {@code finite}. */
  public static NDArray matmul(NDArray a, NDArray b, boolean finite) {
    for (int operand = 0; operand < 2; operand++) {
      if ((operand == 0 ? a : b).ndim() == 0) {
        throw ArrayException.value(
            "matmul: Input operand "
                + operand
                + " does not have enough dimensions (has 0, gufunc core with signature "
                + "(n?,k),(k,m?)->(n?,m?) requires 1)");
      }
    }
    int sumB = Math.max(0, b.ndim() - 2);
    if (a.shape(-1) != b.shape(sumB)) {
      throw ArrayException.value(
          "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
              + "(n?,k),(k,m?)->(n?,m?) (size "
              + b.shape(sumB)
              + " is different from "
              + a.shape(-1)
              + ")");
    }
    if (a.ndim() <= 2 && b.ndim() <= 2) {
      return dot(a, b, finite);
    }
    DType result = DType.promote(a.dtype(), b.dtype());
    DType compute = Matrix.computeType(result);
    NDArray left = convert(a, compute);
    NDArray right = convert(b, compute);
    int[] leadA = Arrays.copyOf(a.shape(), Math.max(0, a.ndim() - 2));
    int[] leadB = Arrays.copyOf(b.shape(), Math.max(0, b.ndim() - 2));
    int[] lead = broadcast(leadA, leadB, a, b);
    int rows = a.ndim() == 1 ? 1 : a.shape(-2);
    int columns = b.ndim() == 1 ? 1 : b.shape(-1);
    int[] shape = lead;
    shape = a.ndim() == 1 ? shape : concat(shape, rows);
    shape = b.ndim() == 1 ? shape : concat(shape, columns);
    NDArray product = NDArray.zeros(compute, shape);
    int stacks = Arrays.stream(lead).reduce(1, (x, y) -> x * y);
    for (int s = 0; s < stacks; s++) {
      int[] index = index(lead, s);
      MatrixMatrix.multiply(
          stacked(left, leadA, index, true),
          stacked(right, leadB, index, false),
          product.data(),
          s * rows * columns);
    }
    return finish(product, result);
  }

  private static Matrix stacked(NDArray array, int[] lead, int[] index, boolean rowVector) {
    int[] strides = array.strides();
    if (array.ndim() == 1) {
      Matrix row =
          new Matrix(array.data(), array.offset(), 1, array.shape(0), array.shape(0), strides[0]);
      return rowVector ? row : row.transposed();
    }
    int shift = 0;
    for (int axis = 0; axis < lead.length; axis++) {
      int at = index[index.length - lead.length + axis];
      shift += lead[axis] == 1 ? 0 : at * strides[axis];
    }
    return Matrix.of(array, shift);
  }

  /**
   * Product of a 2-D array and a vector.
   *
   * @param finite whether w is known to hold finite values only; then zeros of x, such as the
   *     neurons of a spike vector that do not spike, cost nothing
   */
  public static NDArray matVec(NDArray w, NDArray x, boolean finite) {
    requireAligned(w, 1, x, 0);
    return product(w, x, finite, false);
  }

  /** Product of a vector and a 2-D array, see {@link #matVec}. */
  public static NDArray vecMat(NDArray x, NDArray w, boolean finite) {
    requireAligned(x, 0, w, 0);
    return product(w, x, finite, true);
  }

  private static NDArray product(NDArray w, NDArray x, boolean finite, boolean transposed) {
    DType result = DType.promote(w.dtype(), x.dtype());
    DType compute = Matrix.computeType(result);
    int[] places = finite && x.dtype() == DType.BOOL ? Positions.ofTrue(x) : null;
    boolean onlyPlaces =
        places != null && compute.isFloating() && MatrixVector.isFew(places.length, x.count());
    if (onlyPlaces && !transposed && w.dtype() == compute) {
      SparseEntries entries = SparseEntries.of(w);
      if (entries != null) {
        return finish(entries.sum(places), result);
      }
    }
    Matrix plain =
        finite && !transposed && w.dtype() == compute
            ? byColumns(w, places == null ? x.countNonzero() : places.length)
            : null;
    if (plain == null) {
      plain = Matrix.of(convert(w, compute), 0);
    }
    Matrix matrix = transposed ? plain.transposed() : plain;
    Object vector = onlyPlaces ? null : compact(convert(x, compute)).data();
    NDArray product = NDArray.zeros(compute, matrix.rows());
    switch (product.data()) {
      case double[] y -> MatrixVector.multiply(matrix, (double[]) vector, finite, places, y, 0);
      case float[] y -> MatrixVector.multiply(matrix, (float[]) vector, finite, places, y, 0);
      case long[] y -> MatrixVector.multiply(matrix, (long[]) vector, y, 0);
      default -> throw new IllegalStateException("no product in " + compute);
    }
    return finish(product, result);
  }

  /** A matrix as it is stored column by column, if few columns are needed; else null. */
  private static Matrix byColumns(NDArray w, long taken) {
    int rows = w.shape(0);
    long reads = rows * taken;
    if (4 * reads > w.count()) {
      return null;
    }
    Object columns = w.columnMajor(reads);
    return columns == null ? null : new Matrix(columns, 0, rows, w.shape(1), 1, rows);
  }

  /** {@code np.inner}: the sum over the last axes. */
  public static NDArray inner(NDArray a, NDArray b) {
    if (a.ndim() == 0 || b.ndim() == 0) {
      return Elementwise.binary(BinaryOp.MULTIPLY, a, b, null);
    }
    if (a.shape(-1) != b.shape(-1)) {
      int[] turned = b.shape();
      int sum = Math.max(0, b.ndim() - 2);
      turned[turned.length - 1] = b.shape(sum);
      turned[sum] = b.shape(-1);
      throw notAligned(a.shape(), a.ndim() - 1, turned, sum);
    }
    return tensordot(a, b, new int[] {a.ndim() - 1}, new int[] {b.ndim() - 1});
  }

  /** {@code np.vdot}: the sum of the products of all elements. */
  public static NDArray vdot(NDArray a, NDArray b) {
    if (a.count() != b.count()) {
      throw ArrayException.value(
          "cannot reshape array of size " + b.count() + " into shape (" + a.count() + ",)");
    }
    return inner1d(flat(a), flat(b));
  }

  private static NDArray flat(NDArray a) {
    NDArray copy = compact(a);
    return NDArray.adopt(copy.dtype(), copy.data(), copy.count());
  }

  private static NDArray inner1d(NDArray a, NDArray b) {
    DType result = DType.promote(a.dtype(), b.dtype());
    DType compute = Matrix.computeType(result);
    NDArray left = compact(convert(a, compute));
    NDArray right = compact(convert(b, compute));
    NDArray sum = NDArray.zeros(compute);
    switch (sum.data()) {
      case double[] y ->
          y[0] = MatrixVector.dot((double[]) left.data(), 0, (double[]) right.data(), 0, a.count());
      case float[] y ->
          y[0] = MatrixVector.dot((float[]) left.data(), 0, (float[]) right.data(), 0, a.count());
      case long[] y -> {
        long[] p = (long[]) left.data();
        long[] q = (long[]) right.data();
        for (int i = 0; i < p.length; i++) {
          y[0] += p[i] * q[i];
        }
      }
      default -> throw new IllegalStateException("no product in " + compute);
    }
    return finish(sum, result);
  }

  /** {@code np.outer}: all products of an element of a and one of b, both flattened. */
  public static NDArray outer(NDArray a, NDArray b) {
    NDArray column = a.reshape(a.count(), 1);
    NDArray row = b.reshape(1, b.count());
    return Elementwise.binary(BinaryOp.MULTIPLY, column, row, null);
  }

  /** {@code np.tensordot} over the last {@code axes} axes of a and the first ones of b. */
  public static NDArray tensordot(NDArray a, NDArray b, int axes) {
    if (axes < 0 || axes > a.ndim() || axes > b.ndim()) {
      throw ArrayException.value("shape-mismatch for sum");
    }
    return tensordot(
        a,
        b,
        IntStream.range(a.ndim() - axes, a.ndim()).toArray(),
        IntStream.range(0, axes).toArray());
  }

  /** {@code np.tensordot}: the sum over pairs of axes. */
  public static NDArray tensordot(NDArray a, NDArray b, int[] axesA, int[] axesB) {
    if (axesA.length != axesB.length) {
      throw ArrayException.value("shape-mismatch for sum");
    }
    int[] sumA = normalized(axesA, a);
    int[] sumB = normalized(axesB, b);
    for (int i = 0; i < sumA.length; i++) {
      if (a.shape(sumA[i]) != b.shape(sumB[i])) {
        throw ArrayException.value("shape-mismatch for sum");
      }
    }
    int[] freeA = others(a.ndim(), sumA);
    int[] freeB = others(b.ndim(), sumB);
    DType result = DType.promote(a.dtype(), b.dtype());
    DType compute = Matrix.computeType(result);
    int depth = Arrays.stream(sumA).map(a::shape).reduce(1, (x, y) -> x * y);
    int rows = Arrays.stream(freeA).map(a::shape).reduce(1, (x, y) -> x * y);
    int columns = Arrays.stream(freeB).map(b::shape).reduce(1, (x, y) -> x * y);
    Matrix left =
        new Matrix(permuted(convert(a, compute), concat(freeA, sumA)), 0, rows, depth, depth, 1);
    Matrix right =
        new Matrix(
            permuted(convert(b, compute), concat(sumB, freeB)), 0, depth, columns, columns, 1);
    int[] shape =
        concat(
            Arrays.stream(freeA).map(a::shape).toArray(),
            Arrays.stream(freeB).map(b::shape).toArray());
    NDArray product = NDArray.zeros(compute, shape);
    MatrixMatrix.multiply(left, right, product.data(), 0);
    return finish(product, result);
  }

  /** The elements in C order of the array with its axes in another order. */
  private static Object permuted(NDArray array, int[] order) {
    int[] shape = Arrays.stream(order).map(array::shape).toArray();
    int[] strides = array.strides();
    int[] steps = Arrays.stream(order).map(axis -> strides[axis]).toArray();
    NDArray result = NDArray.zeros(array.dtype(), shape);
    for (int flat = 0; flat < result.count(); flat++) {
      int at = array.offset() + shift(shape, steps, flat);
      System.arraycopy(array.data(), at, result.data(), flat, 1);
    }
    return result.data();
  }

  private static int[] normalized(int[] axes, NDArray array) {
    return Arrays.stream(axes)
        .map(
            axis -> {
              if (axis < -array.ndim() || axis >= array.ndim()) {
                throw ArrayException.index("tuple index out of range");
              }
              return axis < 0 ? axis + array.ndim() : axis;
            })
        .toArray();
  }

  private static int[] others(int ndim, int[] taken) {
    return IntStream.range(0, ndim)
        .filter(axis -> Arrays.stream(taken).noneMatch(t -> t == axis))
        .toArray();
  }

  /** {@code np.trace} of a 2-D array: the sum of a diagonal. */
  public static NDArray trace(NDArray a, int diagonal) {
    if (a.ndim() != 2) {
      throw ArrayException.value("diag requires an array of at least two dimensions");
    }
    int row = Math.max(0, -diagonal);
    int column = Math.max(0, diagonal);
    int n = Math.max(0, Math.min(a.shape(0) - row, a.shape(1) - column));
    if (a.dtype().isFloating()) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double next = sum + a.getDouble(row + i, column + i);
        sum = a.dtype() == DType.FLOAT64 ? next : (float) next;
      }
      return NDArray.scalar(a.dtype(), sum);
    }
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a.getLong(row + i, column + i);
    }
    return NDArray.scalar(DType.INT64, sum);
  }

  /** {@code np.kron}: blocks of b, each multiplied with an element of a. */
  public static NDArray kron(NDArray a, NDArray b) {
    int ndim = Math.max(a.ndim(), b.ndim());
    int[] shapeA = padded(a.shape(), ndim);
    int[] shapeB = padded(b.shape(), ndim);
    int[] shape = new int[ndim];
    Arrays.setAll(shape, axis -> shapeA[axis] * shapeB[axis]);
    NDArray products = outer(a, b);
    NDArray result = NDArray.zeros(products.dtype(), shape);
    for (int flat = 0; flat < result.count(); flat++) {
      int row = 0;
      int column = 0;
      int[] index = index(shape, flat);
      for (int axis = 0; axis < ndim; axis++) {
        row = row * shapeA[axis] + index[axis] / shapeB[axis];
        column = column * shapeB[axis] + index[axis] % shapeB[axis];
      }
      System.arraycopy(products.data(), row * b.count() + column, result.data(), flat, 1);
    }
    return result;
  }

  private static int[] padded(int[] shape, int ndim) {
    int[] padded = new int[ndim];
    Arrays.fill(padded, 1);
    System.arraycopy(shape, 0, padded, ndim - shape.length, shape.length);
    return padded;
  }

  /** {@code np.cross} of vectors with three components along the last axis. */
  public static NDArray cross(NDArray a, NDArray b) {
    if (a.ndim() == 0 || b.ndim() == 0 || a.shape(-1) != 3 || b.shape(-1) != 3) {
      throw ArrayException.value(
          "Both input arrays must be (arrays of) 3-dimensional vectors, but they are "
              + (a.ndim() == 0 ? 0 : a.shape(-1))
              + " and "
              + (b.ndim() == 0 ? 0 : b.shape(-1))
              + " dimensional instead.");
    }
    int[] lead = broadcast(withoutLast(a), withoutLast(b), a, b);
    DType dtype = DType.promote(a.dtype(), b.dtype());
    DType compute = Matrix.computeType(dtype);
    NDArray left = convert(a, compute).contiguous();
    NDArray right = convert(b, compute).contiguous();
    NDArray result = NDArray.zeros(compute, concat(lead, 3));
    for (int k = 0; k < result.count() / 3; k++) {
      int[] index = index(lead, k);
      int p = vectorAt(left, index);
      int q = vectorAt(right, index);
      for (int i = 0; i < 3; i++) {
        int next = (i + 1) % 3;
        int last = (i + 2) % 3;
        if (compute.isFloating()) {
          boolean single = compute == DType.FLOAT32;
          double plus = left.doubleAt(p + next) * right.doubleAt(q + last);
          double minus = left.doubleAt(p + last) * right.doubleAt(q + next);
          double value = single ? (float) plus - (float) minus : plus - minus;
          result.setItem(value, concat(index, i));
        } else {
          long plus = left.longAt(p + next) * right.longAt(q + last);
          result.setItem(plus - left.longAt(p + last) * right.longAt(q + next), concat(index, i));
        }
      }
    }
    return finish(result, dtype);
  }

  /** The flat index of the first component of a vector in a stack that is broadcast. */
  private static int vectorAt(NDArray stack, int[] index) {
    int flat = 0;
    int lead = stack.ndim() - 1;
    for (int axis = 0; axis < lead; axis++) {
      int at = stack.shape(axis) == 1 ? 0 : index[index.length - lead + axis];
      flat = flat * stack.shape(axis) + at;
    }
    return flat * 3;
  }

  private static void requireAligned(NDArray a, int axisA, NDArray b, int axisB) {
    if (a.shape(axisA) != b.shape(axisB)) {
      throw notAligned(a.shape(), axisA, b.shape(), axisB);
    }
  }

  private static RuntimeException notAligned(int[] a, int axisA, int[] b, int axisB) {
    return ArrayException.value(
        "shapes "
            + tuple(a)
            + " and "
            + tuple(b)
            + " not aligned: "
            + a[axisA]
            + " (dim "
            + axisA
            + ") != "
            + b[axisB]
            + " (dim "
            + axisB
            + ")");
  }

  static String tuple(int[] shape) {
    String inner = String.join(",", Arrays.stream(shape).mapToObj(Integer::toString).toList());
    return shape.length == 1 ? "(" + inner + ",)" : "(" + inner + ")";
  }

  private static NDArray convert(NDArray array, DType to) {
    return array.dtype() == to ? array : array.astype(to);
  }

  /** The array in a storage of its own length, in C order. */
  private static NDArray compact(NDArray array) {
    boolean whole =
        array.isContiguous()
            && array.offset() == 0
            && Array.getLength(array.data()) == array.count();
    return whole ? array : array.copy();
  }

  private static NDArray finish(NDArray product, DType result) {
    return convert(product, result);
  }

  private static int sizeWithoutLast(NDArray a) {
    return Arrays.stream(withoutLast(a)).reduce(1, (x, y) -> x * y);
  }

  private static int[] withoutLast(NDArray a) {
    return Arrays.copyOf(a.shape(), a.ndim() - 1);
  }

  private static int[] concat(int[] a, int... b) {
    return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
  }

  private static int[] index(int[] shape, int flat) {
    int[] index = new int[shape.length];
    int rest = flat;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = rest % shape[axis];
      rest /= shape[axis];
    }
    return index;
  }

  private static int shift(int[] shape, int[] strides, int flat) {
    int[] index = index(shape, flat);
    int shift = 0;
    for (int axis = 0; axis < index.length; axis++) {
      shift += index[axis] * strides[axis];
    }
    return shift;
  }

  private static int[] broadcast(int[] a, int[] b, NDArray left, NDArray right) {
    int[] result = new int[Math.max(a.length, b.length)];
    for (int i = 1; i <= result.length; i++) {
      int p = i <= a.length ? a[a.length - i] : 1;
      int q = i <= b.length ? b[b.length - i] : 1;
      if (p != q && p != 1 && q != 1) {
        throw ArrayException.value(
            "operands could not be broadcast together with remapped shapes [original->remapped]: "
                + remapped(left, a)
                + remapped(right, b)
                + " and requested shape "
                + core(left, right));
      }
      result[result.length - i] = p == 1 ? q : p;
    }
    return result;
  }

  private static String remapped(NDArray operand, int[] lead) {
    String stack = String.join("", Arrays.stream(lead).mapToObj(length -> length + ",").toList());
    return tuple(operand.shape()) + "->(" + stack + "newaxis,newaxis) ";
  }

  private static String core(NDArray a, NDArray b) {
    return tuple(new int[] {a.shape(Math.max(-2, -a.ndim())), b.shape(-1)});
  }
}
