package org.polymonnto.array;

import java.util.Arrays;

/**
 * Sums, products, extrema and means of arrays along axes, with NumPy's order of operations and so
 * its exact results.
 */
public final class Reduction {
  /**
   * Elements that NumPy converts at a time; sums of converted elements are gathered in runs of this
   * length.
   */
  private static final int BUFFER = 8192;

  private Reduction() {}

  /**
   * Gathers along axes.
   *
   * @param axes the axes to gather over, or null for all
   * @param dtype the type to gather in, or null for NumPy's default
   * @param keepdims whether gathered axes stay as axes of length 1
   * @param initial what to start with, or null
   * @param out where the result goes, or null for a new array
   * @throws RuntimeException (ValueError) if nothing is gathered and the operation has no identity
   */
  public static NDArray reduce(
      ReduceOp op,
      NDArray a,
      int[] axes,
      DType dtype,
      boolean keepdims,
      Object initial,
      NDArray out) {
    if (dtype == null && !keepdims && initial == null && out == null && isShort(a)) {
      if (axes == null && a.size > 0) {
        return ofRun(op, a);
      }
      if (op == ReduceOp.SUM && axes != null && axes.length == 1 && a.shape.length == 2) {
        NDArray sums = ofLines(a, Shape.normalizeAxis(axes[0], 2));
        if (sums != null) {
          return sums;
        }
      }
    }
    boolean[] gathered = gathered(axes, a.ndim());
    DType resultType = dtype == null ? op.resultType(a.dtype) : dtype;
    if (resultType.isObject()) {
      return into(reduceObjects(op, a, gathered, keepdims, initial), out);
    }
    DType loopType = resultType == DType.FLOAT16 ? resultType : Elementwise.loopType(resultType);
    if (loopType.isBool() && (op == ReduceOp.SUM || op == ReduceOp.PRODUCT)) {
      op = op == ReduceOp.SUM ? ReduceOp.MAXIMUM : ReduceOp.MINIMUM;
      initial = op == ReduceOp.MAXIMUM ? (Object) false : true;
    }
    NDArray result = NDArray.zeros(loopType, shape(a.shape, gathered, true));
    if (op != ReduceOp.SUM || initial != null || !LineSums.fill(a, gathered, result)) {
      start(op, a, gathered, loopType, initial, result);
      gather(op, a, gathered, loopType, result);
    }
    NDArray shaped =
        keepdims
            ? result
            : result.view(shape(a.shape, gathered, false), strides(result, gathered), 0);
    NDArray typed = shaped.dtype == resultType ? detached(shaped) : shaped.astype(resultType);
    return into(typed, out);
  }

  /** Whether elements are gathered at once without more ado, as the mean voltage of neurons. */
  private static boolean isShort(NDArray a) {
    return (a.dtype == DType.FLOAT64 || a.dtype == DType.FLOAT32)
        && !Deferral.isLarge(a.size)
        && a.isContiguous();
  }

  private static NDArray ofRun(ReduceOp op, NDArray a) {
    NDArray result = NDArray.zeros(a.dtype);
    if (op.identity() == null) {
      System.arraycopy(a.storage(), a.offset, result.storage(), 0, 1);
    } else {
      Storage.fill(a.dtype, result.storage(), 0, 1, op.identity());
    }
    Loops.reduce(op, a.dtype).reduce(a.storage(), a.offset, 1, result.storage(), 0, a.size);
    return result;
  }

  /**
   * The sums of the columns (axis 0) or rows of a small matrix, such as the weights of the neurons
   * that spike; null if these are single elements, which are not added up along the axis.
   */
  private static NDArray ofLines(NDArray a, int axis) {
    int lines = a.shape[1 - axis];
    if (lines == 1) {
      return null;
    }
    NDArray result = Fresh.vector(a.dtype, lines);
    int run = a.shape[1];
    if (axis == 0) {
      int[] starts = new int[a.shape[0]];
      Arrays.setAll(starts, row -> a.offset + row * run);
      RowSums.add(a.dtype, a.storage(), starts, 0, run, result.storage());
      return result;
    }
    ReduceLoop loop = Loops.reduce(ReduceOp.SUM, a.dtype);
    for (int row = 0; row < a.shape[0]; row++) {
      loop.reduce(a.storage(), a.offset + row * run, 1, result.storage(), row, run);
    }
    return result;
  }

  private static NDArray detached(NDArray view) {
    return view.base() == null
        ? view
        : new NDArray(view.dtype, view.shape, view.strides, view.offset, view.storage(), null);
  }

  private static NDArray into(NDArray result, NDArray out) {
    if (out == null) {
      return result;
    }
    if (!Arrays.equals(result.shape, out.shape)) {
      throw ArrayException.value(
          "output parameter for reduction operation has the wrong shape: "
              + Shape.toString(out.shape)
              + ", not "
              + Shape.toString(result.shape));
    }
    Assignment.assign(result, out);
    return out;
  }

  private static void start(
      ReduceOp op, NDArray a, boolean[] gathered, DType loopType, Object initial, NDArray result) {
    if (initial != null) {
      Storage.fill(loopType, result.storage(), 0, result.size, initial);
    } else if (op.identity() != null) {
      Storage.fill(loopType, result.storage(), 0, result.size, op.identity());
    } else if (result.size > 0) {
      startWithFirst(op, a, gathered, result);
    }
  }

  private static void startWithFirst(ReduceOp op, NDArray a, boolean[] gathered, NDArray result) {
    int[] first = a.shape.clone();
    for (int axis = 0; axis < first.length; axis++) {
      if (gathered[axis]) {
        if (first[axis] == 0) {
          throw ArrayException.value(
              "zero-size array to reduction operation " + op.ufunc() + " which has no identity");
        }
        first[axis] = 1;
      }
    }
    Cast.copyInto(a.view(first, a.strides, a.offset), result);
  }

  private static void gather(
      ReduceOp op, NDArray a, boolean[] gathered, DType loopType, NDArray result) {
    ReduceLoop loop = Loops.reduce(op, loopType);
    int[] resultStrides = result.strides.clone();
    for (int axis = 0; axis < resultStrides.length; axis++) {
      if (gathered[axis]) {
        resultStrides[axis] = 0;
      }
    }
    GatheredRows rows = a.dtype == loopType ? GatheredRows.in(a) : null;
    if (rows != null && gathered[0] != gathered[1]) {
      RowReduction.gather(op, loop, rows.read(), rows.starts(), a.shape[1], gathered[1], result);
      return;
    }
    if (isSplit(a, gathered, loopType)) {
      int[] starts = Offsets.of(new int[] {a.shape[0]}, a.strides).clone();
      for (int i = 0; i < starts.length; i++) {
        starts[i] += a.offset;
      }
      RowReduction.gather(op, loop, a.storage(), starts, a.shape[1], gathered[1], result);
      return;
    }
    if (op == ReduceOp.SUM && isOneRun(a, gathered, loopType)) {
      Double sum = total(loop, a);
      if (sum != null) {
        double start = Storage.getDouble(loopType, result.storage(), 0);
        Storage.setDouble(loopType, result.storage(), 0, start + sum);
        return;
      }
    }
    Nest nest = new Nest(a.shape, resultStrides, a.strides);
    if (result.size == 1 && nest.lengths.length > 1) {
      gatherAll(loop, nest, a, loopType, result);
      return;
    }
    if (a.dtype == loopType) {
      Object[] moved = new Object[1];
      nest.forEach(
          (at, n, stride) -> {
            if (stride[0] == 0) {
              loop.reduce(a.storage(), at[1], stride[1], result.storage(), at[0], n);
            } else if (stride[0] == 1
                && stride[1] == 1
                && at[0] != at[1]
                && n >= Loops.WORTH_MOVING) {
              RowReduction.accumulateMoved(loop, a.storage(), at[1], result, at[0], n, moved);
            } else {
              loop.accumulate(a.storage(), at[1], stride[1], result.storage(), at[0], stride[0], n);
            }
          },
          0,
          a.offset);
      return;
    }
    CastLoop cast = Loops.cast(a.dtype, loopType);
    Object buffer = Storage.allocate(loopType, Math.min(BUFFER, Math.max(1, a.size)));
    nest.forEach(
        (at, n, stride) -> {
          for (int from = 0; from < n; from += BUFFER) {
            int count = Math.min(BUFFER, n - from);
            cast.run(a.storage(), at[1] + from * stride[1], stride[1], buffer, 0, 1, count);
            if (stride[0] == 0) {
              loop.reduce(buffer, 0, 1, result.storage(), at[0], count);
            } else {
              loop.accumulate(
                  buffer, 0, 1, result.storage(), at[0] + from * stride[0], stride[0], count);
            }
          }
        },
        0,
        a.offset);
  }

  /** Whether all elements of a large array, which lie in one run, are gathered. */
  private static boolean isOneRun(NDArray a, boolean[] gathered, DType loopType) {
    if (!Deferral.isLarge(a.size) || a.dtype != loopType || !loopType.isFloating()) {
      return false;
    }
    for (boolean each : gathered) {
      if (!each) {
        return false;
      }
    }
    return loopType != DType.FLOAT16 && (a.isContiguous() || a.isByColumns());
  }

  /** The sum of such elements, without making them if they are not yet; null if not so. */
  private static Double total(ReduceLoop loop, NDArray a) {
    Expression pending = Expression.in(a);
    if (pending != null) {
      return ExpressionRun.sum(pending, loop);
    }
    Object storage = a.storage();
    return PairwiseSum.of(
        a.dtype, a.size, 1, () -> PairwiseSum.inMemory(loop, a.dtype, storage, a.offset));
  }

  /** Whether it is worth to split rows or columns of a matrix between the processors. */
  private static boolean isSplit(NDArray a, boolean[] gathered, DType loopType) {
    return RowReduction.isWorth(a.size)
        && a.shape.length == 2
        && gathered[0] != gathered[1]
        && a.dtype == loopType
        && a.isContiguous();
  }

  /**
   * Elements that do not lie in one run are gathered from a buffer that takes as many as fit, as
   * NumPy does.
   */
  private static void gatherAll(
      ReduceLoop loop, Nest nest, NDArray a, DType loopType, NDArray result) {
    CastLoop cast = Loops.cast(a.dtype, loopType);
    Object buffer = Storage.allocate(loopType, Math.min(BUFFER, a.size));
    int[] filled = {0};
    nest.forEach(
        (at, n, stride) -> {
          for (int from = 0; from < n; ) {
            int count = Math.min(BUFFER - filled[0], n - from);
            cast.run(a.storage(), at[1] + from * stride[1], stride[1], buffer, filled[0], 1, count);
            filled[0] += count;
            from += count;
            if (filled[0] == BUFFER) {
              loop.reduce(buffer, 0, 1, result.storage(), 0, BUFFER);
              filled[0] = 0;
            }
          }
        },
        0,
        a.offset);
    if (filled[0] > 0) {
      loop.reduce(buffer, 0, 1, result.storage(), 0, filled[0]);
    }
  }

  private static NDArray reduceObjects(
      ReduceOp op, NDArray a, boolean[] gathered, boolean keepdims, Object initial) {
    BinaryOp step =
        switch (op) {
          case SUM -> BinaryOp.ADD;
          case PRODUCT -> BinaryOp.MULTIPLY;
          case MAXIMUM -> BinaryOp.MAXIMUM;
          case MINIMUM -> BinaryOp.MINIMUM;
        };
    NDArray result = NDArray.zeros(DType.OBJECT, shape(a.shape, gathered, true));
    boolean[] started = new boolean[result.size];
    Object[] data = (Object[]) result.storage();
    Arrays.fill(data, initial == null ? op.identity() : initial);
    Arrays.fill(started, initial != null);
    int[] resultStrides = result.strides.clone();
    for (int axis = 0; axis < resultStrides.length; axis++) {
      if (gathered[axis]) {
        resultStrides[axis] = 0;
      }
    }
    NDArray spread = new NDArray(DType.OBJECT, a.shape, resultStrides, 0, data, result);
    for (int flat = 0; flat < a.size; flat++) {
      int at = spread.position(flat);
      data[at] =
          started[at]
              ? Elementwise.objectOperators().binary(step, data[at], a.elementAt(flat))
              : a.elementAt(flat);
      started[at] = true;
    }
    return keepdims
        ? result
        : new NDArray(
            DType.OBJECT,
            shape(a.shape, gathered, false),
            strides(result, gathered),
            0,
            data,
            null);
  }

  /** Whether all (any) elements are true along axes. */
  public static NDArray all(NDArray a, int[] axes, boolean keepdims) {
    return reduce(ReduceOp.MINIMUM, truth(a), axes, DType.BOOL, keepdims, true, null);
  }

  public static NDArray any(NDArray a, int[] axes, boolean keepdims) {
    return reduce(ReduceOp.MAXIMUM, truth(a), axes, DType.BOOL, keepdims, false, null);
  }

  private static NDArray truth(NDArray a) {
    if (!a.dtype.isObject()) {
      return a;
    }
    NDArray result = NDArray.zeros(DType.BOOL, a.shape);
    for (int flat = 0; flat < a.size; flat++) {
      ((byte[]) result.storage())[flat] =
          (byte) (Elementwise.objectOperators().isTrue(a.elementAt(flat)) ? 1 : 0);
    }
    return result;
  }

  /** The arithmetic mean; of integers in float64, of half precision by a sum in float32. */
  public static NDArray mean(NDArray a, int[] axes, DType dtype, boolean keepdims, NDArray out) {
    boolean half = dtype == null && a.dtype == DType.FLOAT16;
    DType type = half ? DType.FLOAT32 : dtype == null ? meanType(a.dtype) : dtype;
    NDArray sum = reduce(ReduceOp.SUM, a, axes, type, keepdims, null, null);
    NDArray mean = divided(sum, count(a, axes));
    return into(half ? mean.astype(DType.FLOAT16) : mean, out);
  }

  /** Divides by a number of elements, which half precision may not hold. */
  private static NDArray divided(NDArray sum, double count) {
    if (sum.dtype != DType.FLOAT16) {
      return Elementwise.binary(BinaryOp.DIVIDE, sum, count, null);
    }
    NDArray exact = Elementwise.binary(BinaryOp.DIVIDE, sum.astype(DType.FLOAT64), count, null);
    return exact.astype(DType.FLOAT16);
  }

  /**
   * The variance: the mean of the squared distances from the mean.
   *
   * @param ddof what is subtracted from the number of elements that the sum of squares is divided
   *     by
   */
  public static NDArray variance(
      NDArray a, int[] axes, DType dtype, double ddof, boolean keepdims) {
    DType type = dtype == null ? meanType(a.dtype) : dtype;
    NDArray sum = reduce(ReduceOp.SUM, a, axes, type, true, null, null);
    NDArray mean = divided(sum, count(a, axes));
    NDArray distance = Elementwise.binary(BinaryOp.SUBTRACT, a, mean, null);
    NDArray square = Elementwise.binary(BinaryOp.MULTIPLY, distance, distance, null);
    NDArray squares = reduce(ReduceOp.SUM, square, axes, type, keepdims, null, null);
    return divided(squares, Math.max(count(a, axes) - ddof, 0));
  }

  /** The standard deviation: the root of the {@link #variance}. */
  public static NDArray deviation(
      NDArray a, int[] axes, DType dtype, double ddof, boolean keepdims) {
    return Elementwise.unary(UnaryOp.SQRT, variance(a, axes, dtype, ddof, keepdims), null);
  }

  private static DType meanType(DType type) {
    return type.isFloating() || type.isObject() ? type : DType.FLOAT64;
  }

  private static double count(NDArray a, int[] axes) {
    boolean[] gathered = gathered(axes, a.ndim());
    double count = 1;
    for (int axis = 0; axis < gathered.length; axis++) {
      count *= gathered[axis] ? a.shape[axis] : 1;
    }
    return count;
  }

  /** Running sums (products) along an axis, or of all elements in C order if axis is null. */
  public static NDArray cumulative(ReduceOp op, NDArray a, Integer axis, DType dtype) {
    DType type = dtype == null ? op.resultType(a.dtype) : dtype;
    NDArray source = axis == null ? flat(a) : a;
    int along = axis == null ? 0 : Shape.normalizeAxis(axis, a.ndim());
    NDArray result = source.astype(type);
    int length = result.shape.length == 0 ? 0 : result.shape[along];
    int[] rowShape = result.shape.clone();
    if (length < 2) {
      return result;
    }
    rowShape[along] = 1;
    BinaryOp step = op == ReduceOp.SUM ? BinaryOp.ADD : BinaryOp.MULTIPLY;
    NDArray before = result.view(rowShape, result.strides, result.offset);
    for (int at = 1; at < length; at++) {
      NDArray row =
          result.view(rowShape, result.strides, result.offset + at * result.strides[along]);
      Elementwise.binary(step, before, row, row);
      before = row;
    }
    return result;
  }

  private static NDArray flat(NDArray a) {
    NDArray whole = a.contiguous();
    return whole.view(new int[] {a.size}, new int[] {1}, whole.offset);
  }

  /**
   * The index of the first largest (smallest) element along an axis, or in C order if axis is null;
   * NaN counts most.
   */
  public static NDArray argExtreme(NDArray a, Integer axis, boolean largest, boolean keepdims) {
    NDArray source = axis == null ? flat(a) : a;
    int along = axis == null ? 0 : Shape.normalizeAxis(axis, a.ndim());
    int length = source.shape[along];
    if (length == 0) {
      throw ArrayException.value(
          "attempt to get " + (largest ? "argmax" : "argmin") + " of an empty sequence");
    }
    boolean[] gathered = new boolean[source.ndim()];
    gathered[along] = true;
    NDArray rows =
        source.view(shape(source.shape, gathered, false), strides(source, gathered), source.offset);
    NDArray result = NDArray.zeros(DType.INT64, rows.shape);
    for (int flat = 0; flat < result.size; flat++) {
      ((long[]) result.storage())[flat] =
          extreme(source, rows.position(flat), source.strides[along], length, largest);
    }
    if (!keepdims) {
      return result;
    }
    int[] kept = new int[a.ndim()];
    Arrays.fill(kept, 1);
    return NDArray.adopt(
        DType.INT64, result.storage(), axis == null ? kept : shape(a.shape, gathered, true));
  }

  private static int extreme(NDArray a, int from, int stride, int n, boolean largest) {
    int best = 0;
    if (a.dtype.isFloating()) {
      double value = Storage.getDouble(a.dtype, a.storage(), from);
      for (int at = 1; at < n && value == value; at++) {
        double next = Storage.getDouble(a.dtype, a.storage(), from + at * stride);
        if (largest ? !(next <= value) : !(next >= value)) {
          value = next;
          best = at;
        }
      }
      return best;
    }
    if (a.dtype.isObject()) {
      BinaryOp better = largest ? BinaryOp.GREATER : BinaryOp.LESS;
      ObjectOperators operators = Elementwise.objectOperators();
      Object[] data = (Object[]) a.storage();
      for (int at = 1; at < n; at++) {
        if (operators.isTrue(
            operators.binary(better, data[from + at * stride], data[from + best * stride]))) {
          best = at;
        }
      }
      return best;
    }
    long value = Storage.getLong(a.dtype, a.storage(), from);
    for (int at = 1; at < n; at++) {
      long next = Storage.getLong(a.dtype, a.storage(), from + at * stride);
      if (largest ? next > value : next < value) {
        value = next;
        best = at;
      }
    }
    return best;
  }

  private static boolean[] gathered(int[] axes, int ndim) {
    boolean[] gathered = new boolean[ndim];
    if (axes == null) {
      Arrays.fill(gathered, true);
      return gathered;
    }
    for (int axis : axes) {
      int at = Shape.normalizeAxis(axis, ndim);
      if (gathered[at]) {
        throw ArrayException.value("duplicate value in 'axis'");
      }
      gathered[at] = true;
    }
    return gathered;
  }

  private static int[] shape(int[] shape, boolean[] gathered, boolean keepdims) {
    int[] result = new int[shape.length];
    int ndim = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      if (!gathered[axis]) {
        result[ndim++] = shape[axis];
      } else if (keepdims) {
        result[ndim++] = 1;
      }
    }
    return Arrays.copyOf(result, ndim);
  }

  private static int[] strides(NDArray a, boolean[] gathered) {
    int[] result = new int[a.ndim()];
    int ndim = 0;
    for (int axis = 0; axis < a.ndim(); axis++) {
      if (!gathered[axis]) {
        result[ndim++] = a.strides[axis];
      }
    }
    return Arrays.copyOf(result, ndim);
  }
}
