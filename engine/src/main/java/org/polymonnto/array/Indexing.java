package org.polymonnto.array;

import java.util.Arrays;

/**
 * Reads and writes parts of arrays with NumPy's index expressions.
 *
 * <p>A part of an index expression is an Integer or Long, a {@link Slice}, null (a new axis),
 * {@link Slice#ELLIPSIS}, a Boolean, or an array of booleans or integers. Without arrays and
 * booleans the result is a view, else a copy. Errors are of kind INDEX for a wrong index and VALUE
 * or TYPE for a value that does not fit.
 */
public final class Indexing {
  private Indexing() {}

  /** {@code a[key]}; an expression of integers only gives a 0-dimensional view. */
  public static NDArray get(NDArray a, Object... key) {
    if (key.length == 1 && key[0] instanceof NDArray index) {
      return getArray(a, index);
    }
    if (isColumns(key)) {
      NDArray columns = MaskedLines.columns(a, (NDArray) key[1]);
      if (columns != null) {
        return columns;
      }
    }
    if (key.length == 2 && key[0] instanceof NDArray rows && key[1] instanceof NDArray columns) {
      NDArray crossings = Crossings.get(a, rows, columns);
      if (crossings != null) {
        return crossings;
      }
    }
    IndexPlan plan = IndexPlan.of(a, key);
    if (plan.isView()) {
      return plan.view();
    }
    return plan.hasIndexArrays() ? gather(plan, a) : plan.view().copy();
  }

  /** {@code a[index]} for one boolean or integer array. */
  public static NDArray getArray(NDArray a, NDArray index) {
    if (index.dtype.isBool() && coversContiguous(a, index)) {
      int[] positions = MaskScan.positions(index);
      NDArray result = NDArray.zeros(a.dtype, positions.length);
      OffsetKernels.gather(
          a.dtype,
          a.storage(),
          a.offset,
          Offsets.origin(),
          positions,
          result.storage(),
          result.offset);
      return result;
    }
    if (a.ndim() == 1 && index.ndim() == 1 && index.dtype.isInteger()) {
      NDArray spikes = a.dtype.isBool() ? UsedIndex.gathered(a, index) : null;
      if (spikes != null) {
        return spikes;
      }
      int[] offsets = AxisIndex.scaled(index, a.size, 0, a.strides[0]);
      NDArray result = NDArray.zeros(a.dtype, offsets.length);
      OffsetKernels.gather(
          a.dtype,
          a.storage(),
          a.offset,
          Offsets.origin(),
          offsets,
          result.storage(),
          result.offset);
      return result;
    }
    NDArray rows = MaskedLines.rows(a, index);
    if (rows != null) {
      return rows;
    }
    IndexPlan plan = IndexPlan.of(a, new Object[] {index});
    return plan.hasIndexArrays() ? gather(plan, a) : plan.view().copy();
  }

  /**
   * {@code a[index]} for one integer: the element as Boolean, Long or Double, or a view of what
   * stands at this index.
   */
  public static Object getInt(NDArray a, long index) {
    int ndim = a.ndim();
    if (ndim == 0) {
      throw tooMany(0, 1);
    }
    int at = a.offset + Shape.normalizeIndex(index, a.shape[0], 0) * a.strides[0];
    if (ndim == 1) {
      return Storage.get(a.dtype, a.storage(), at);
    }
    return a.view(
        Arrays.copyOfRange(a.shape, 1, ndim),
        Arrays.copyOfRange(a.strides, 1, ndim),
        a.size == 0 ? a.offset : at);
  }

  /** {@code a[slice]}. */
  public static NDArray getSlice(NDArray a, Slice slice) {
    if (a.ndim() == 0) {
      throw tooMany(0, 1);
    }
    int count = slice.count(a.shape[0]);
    int[] shape = a.shape.clone();
    int[] strides = a.strides.clone();
    shape[0] = count;
    strides[0] *= slice.stepOrOne();
    int first = count == 0 || a.size == 0 ? 0 : slice.first(a.shape[0]) * a.strides[0];
    return a.view(shape, strides, a.offset + first);
  }

  private static RuntimeException tooMany(int ndim, int count) {
    return ArrayException.index(
        "too many indices for array: array is "
            + ndim
            + "-dimensional, but "
            + count
            + " were indexed");
  }

  /**
   * Whether array and mask have one shape and both lie in C order, so that positions need no
   * strides.
   */
  private static boolean coversContiguous(NDArray a, NDArray mask) {
    return Arrays.equals(a.shape, mask.shape) && a.isContiguous() && mask.isContiguous();
  }

  private static NDArray gather(IndexPlan plan, NDArray a) {
    int[] shape = plan.resultShape();
    Shape.check(shape);
    int size = Shape.size(shape);
    int run = plan.run();
    boolean isLarge = a.dtype.isFloating() && Deferral.isLarge(size);
    int[] rows;
    int[] columns = null;
    if (run > 0) {
      rows = plan.rows();
      NDArray deferred = isLarge ? Deferral.rows(a, rows, run, shape) : null;
      if (deferred != null) {
        return deferred;
      }
    } else {
      int[][] tables = plan.tables();
      rows = tables[0];
      columns = tables[1];
    }
    Object known = isLarge ? Picked.again(a, size, plan.offset(), rows, columns) : null;
    Object data = known == null ? Storage.allocate(a.dtype, size) : known;
    if (known == null && run > 0) {
      int at = 0;
      for (int row : rows) {
        System.arraycopy(a.storage(), plan.offset() + row, data, at, run);
        at += run;
      }
    } else if (known == null) {
      OffsetKernels.gather(a.dtype, a.storage(), plan.offset(), rows, columns, data, 0);
    }
    NDArray result = new NDArray(a.dtype, shape, plan.resultStrides(), 0, data, null);
    if (known != null) {
      result.lend();
    } else if (isLarge) {
      Picked.remember(a, plan.offset(), rows, columns, result);
    }
    return result;
  }

  /** {@code a[key] = value}; of a repeated index the last value stays. */
  public static void set(NDArray a, Object[] key, NDArray value) {
    a.checkWriteable();
    if (key.length == 1 && isFullMask(a, key[0])) {
      setMasked(
          a, key[0] instanceof NDArray mask ? mask : NDArray.scalar(DType.BOOL, key[0]), value);
      return;
    }
    if (key.length == 1 && key[0] instanceof NDArray mask && MaskedLines.setRows(a, mask, value)
        || isColumns(key) && MaskedLines.setColumns(a, (NDArray) key[1], value)
        || key.length == 2
            && key[0] instanceof NDArray rows
            && key[1] instanceof NDArray columns
            && Crossings.set(a, rows, columns, value)) {
      return;
    }
    IndexPlan plan = IndexPlan.of(a, key);
    if (plan.hasIndexArrays()) {
      scatter(plan, a, value);
      return;
    }
    NDArray target = plan.view();
    if (target.ndim() == 0
        && value.ndim() > 0
        && plan.isView()
        && !Arrays.asList(key).contains(Slice.ELLIPSIS)) {
      setElement(target, value);
    } else {
      Assignment.assign(value, target);
    }
  }

  private static void setElement(NDArray target, NDArray value) {
    if (!target.dtype.isObject()) {
      throw ArrayException.value("setting an array element with a sequence.");
    }
    target.requireWriteable();
    Storage.set(target.dtype, target.storage(), target.offset, value);
  }

  /** {@code a[key] = value} for a number, a boolean or, in an array of objects, anything. */
  public static void setScalar(NDArray a, Object[] key, Object value) {
    a.checkWriteable();
    NDArray one = ScalarValue.of(a.dtype, value);
    if (key.length == 1 && key[0] instanceof NDArray index) {
      fillArray(a, index, one);
      return;
    }
    IndexPlan plan = IndexPlan.of(a, key);
    if (plan.hasIndexArrays()) {
      fill(plan, a, one);
    } else {
      Assignment.assign(one, plan.view());
    }
  }

  /** {@code a[index] = value} for one boolean or integer array. */
  public static void setArray(NDArray a, NDArray index, NDArray value) {
    set(a, new Object[] {index}, value);
  }

  /** {@code a[index] = value} for one boolean or integer array and a number. */
  public static void setArrayScalar(NDArray a, NDArray index, Object value) {
    a.checkWriteable();
    fillArray(a, index, ScalarValue.of(a.dtype, value));
  }

  private static boolean isColumns(Object[] key) {
    return key.length == 2 && key[0] == Slice.ALL && key[1] instanceof NDArray;
  }

  private static boolean isFullMask(NDArray a, Object key) {
    return key instanceof NDArray mask
        ? mask.dtype.isBool() && mask.ndim() == a.ndim()
        : key instanceof Boolean && a.ndim() == 0;
  }

  private static void fillArray(NDArray a, NDArray index, NDArray one) {
    if (index.dtype.isBool() && coversContiguous(a, index)) {
      int[] positions = MaskScan.positions(index);
      fill(one, a, a.offset, Offsets.origin(), positions);
      return;
    }
    IndexPlan plan = IndexPlan.of(a, new Object[] {index});
    if (plan.hasIndexArrays()) {
      fill(plan, a, one);
    } else {
      Assignment.assign(one, plan.view());
    }
  }

  private static void setMasked(NDArray a, NDArray mask, NDArray value) {
    int[] positions;
    if (coversContiguous(a, mask)) {
      positions = MaskScan.positions(mask);
    } else {
      positions = AxisIndex.ofMask(mask, a, 0).offsets();
    }
    if (value.ndim() > 1) {
      throw ArrayException.type(
          "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has "
              + value.ndim()
              + " dimensions");
    }
    if (value.size != positions.length && value.size != 1) {
      throw ArrayException.value(
          "NumPy boolean array indexing assignment cannot assign "
              + value.size
              + " input values to the "
              + positions.length
              + " output values where the mask is true");
    }
    NDArray same = detached(converted(value, a.dtype), a);
    if (value.size == 1) {
      fill(same, a, a.offset, Offsets.origin(), positions);
    } else {
      scatter(same, a, a.offset, Offsets.origin(), positions);
    }
  }

  private static NDArray converted(NDArray value, DType dtype) {
    return value.dtype == dtype ? value : value.astype(dtype);
  }

  /** The value in C order and in a storage of its own. */
  private static NDArray detached(NDArray value, NDArray target) {
    return value.storage() == target.storage() ? value.copy() : value.contiguous();
  }

  private static void scatter(IndexPlan plan, NDArray a, NDArray value) {
    int[] shape = plan.resultShape();
    NDArray trimmed = Assignment.dropLeadingOnes(value, shape.length);
    if (!Broadcasting.fits(trimmed.shape, shape)) {
      throw ArrayException.value(
          "shape mismatch: value array of shape "
              + Shape.toString(value.shape)
              + " could not be broadcast to indexing result of shape "
              + Shape.toString(shape));
    }
    if (value.size == 1) {
      fill(plan, a, detached(converted(value, a.dtype), a));
      return;
    }
    int run = plan.run();
    if (run > 0 && value.dtype == a.dtype && Arrays.equals(value.shape, shape)) {
      NDArray ordered = plan.indexAxesFirst(value, value.strides);
      // This may compute the value already, if that reads elements which are about to change.
      a.own();
      Expression pending = ordered.isContiguous() ? Expression.in(value) : null;
      if (pending != null && writePending(pending, plan, a, run)) {
        return;
      }
    }
    NDArray stretched = Broadcasting.stretched(converted(trimmed, a.dtype), shape);
    NDArray ordered = detached(plan.indexAxesFirst(stretched, stretched.strides), a);
    if (run > 0) {
      int[] rows = plan.rows();
      SparseUpdate.write(
          a,
          plan.offset(),
          rows,
          run,
          () -> {
            int from = ordered.offset;
            for (int row : rows) {
              System.arraycopy(ordered.storage(), from, a.storage(), plan.offset() + row, run);
              from += run;
            }
          });
    } else {
      int[][] tables = plan.tables();
      scatter(ordered, a, plan.offset(), tables[0], tables[1]);
    }
  }

  /** Computes elements where they are written to; false if some are written to more than once. */
  private static boolean writePending(Expression pending, IndexPlan plan, NDArray a, int run) {
    int[] rows = plan.rows();
    int[] starts = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      starts[i] = plan.offset() + rows[i];
      if (i > 0 && starts[i] < starts[i - 1] + run) {
        return false;
      }
    }
    SparseUpdate.write(
        a,
        plan.offset(),
        rows,
        run,
        () -> ExpressionRun.compute(pending, a.storage(), starts, run));
    return true;
  }

  /** Writes values in C order to elements {@code offset + row + column} of the storage. */
  static void scatter(NDArray values, NDArray a, int offset, int[] rows, int[] columns) {
    SparseUpdate.write(
        a,
        offset,
        rows,
        columns,
        () ->
            OffsetKernels.scatter(
                a.dtype, values.storage(), values.offset, a.storage(), offset, rows, columns));
  }

  private static void fill(NDArray one, NDArray a, int offset, int[] rows, int[] columns) {
    SparseUpdate.write(
        a,
        offset,
        rows,
        columns,
        () ->
            OffsetKernels.fill(
                a.dtype, one.storage(), one.offset, a.storage(), offset, rows, columns));
  }

  private static void fill(IndexPlan plan, NDArray a, NDArray one) {
    int run = plan.run();
    if (run > 0) {
      int[] rows = plan.rows();
      SparseUpdate.write(
          a,
          plan.offset(),
          rows,
          run,
          () -> {
            for (int row : rows) {
              OffsetKernels.fillRun(
                  a.dtype, one.storage(), one.offset, a.storage(), plan.offset() + row, run);
            }
          });
    } else {
      int[][] tables = plan.tables();
      fill(one, a, plan.offset(), tables[0], tables[1]);
    }
  }

  /**
   * {@code a.item(index)}: the element with this flat index as Boolean, Long, Double or what an
   * array of objects holds.
   */
  public static Object item(NDArray a, long index) {
    return a.elementAt(Shape.normalizeIndex(index, a.size, 0));
  }

  /** {@code a.item()}: the only element of an array. */
  public static Object onlyItem(NDArray a) {
    if (a.size != 1) {
      throw ArrayException.value("can only convert an array of size 1 to a Python scalar");
    }
    return Storage.get(a.dtype, a.storage(), a.offset);
  }

  /** {@code a.item(i, j, ...)}. */
  public static Object itemAt(NDArray a, long... index) {
    if (index.length != a.ndim()) {
      throw ArrayException.value("incorrect number of indices for array");
    }
    int at = a.offset;
    for (int axis = 0; axis < index.length; axis++) {
      at += Shape.normalizeIndex(index[axis], a.shape[axis], axis) * a.strides[axis];
    }
    return Storage.get(a.dtype, a.storage(), at);
  }
}
