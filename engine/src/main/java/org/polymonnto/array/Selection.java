package org.polymonnto.array;

import java.util.Arrays;

/** Elements taken from arrays and put into them by index arrays, conditions and choices. */
public final class Selection {
  private Selection() {}

  /**
   * The elements at some positions along an axis.
   *
   * @param axis the axis, or null to index the flattened array
   */
  public static NDArray take(NDArray a, NDArray indices, Integer axis, IndexMode mode) {
    NDArray from = axis == null ? Reshaping.ravel(a, 'C') : a.contiguous();
    int along = axis == null ? 0 : Shape.normalizeAxis(axis, a.ndim());
    int[] positions = positions(indices, from.shape[along], along, mode);
    int[] shape = new int[from.ndim() - 1 + indices.ndim()];
    System.arraycopy(from.shape, 0, shape, 0, along);
    System.arraycopy(indices.shape, 0, shape, along, indices.ndim());
    int after = from.ndim() - along - 1;
    System.arraycopy(from.shape, along + 1, shape, along + indices.ndim(), after);
    return taken(from, along, positions, shape);
  }

  private static int[] positions(NDArray indices, int length, int axis, IndexMode mode) {
    requireIntegers(indices);
    if (indices.size > 0 && length == 0) {
      throw ArrayException.index("cannot do a non-empty take from an empty axes.");
    }
    long[] numbers = indices.toLongs();
    int[] result = new int[numbers.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = mode.apply(numbers[i], length, axis);
    }
    return result;
  }

  private static void requireIntegers(NDArray indices) {
    boolean empty = indices.size == 0;
    if (!empty && !indices.dtype.isInteger() && !indices.dtype.isBool()) {
      throw ArrayException.type(
          "Cannot cast array data from dtype('"
              + indices.dtype
              + "') to dtype('int64') according to the rule 'same_kind'");
    }
  }

  /** Copies what stands at some positions of one axis of a contiguous array. */
  static NDArray taken(NDArray from, int axis, int[] positions, int[] shape) {
    NDArray result = NDArray.zeros(from.dtype, shape);
    if (result.size == 0) {
      return result;
    }
    int inner = from.strides[axis];
    int block = inner * from.shape[axis];
    int[] rows = inner == 1 ? Offsets.origin() : scaled(positions, inner);
    int[] columns = inner == 1 ? positions : Offsets.of(new int[] {inner}, new int[] {1});
    int written = positions.length * inner;
    for (int outer = 0; outer * written < result.size; outer++) {
      int base = from.offset + outer * block;
      OffsetKernels.gather(
          from.dtype, from.storage(), base, rows, columns, result.storage(), outer * written);
    }
    return result;
  }

  private static int[] scaled(int[] positions, int step) {
    int[] result = positions.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] *= step;
    }
    return result;
  }

  /**
   * Sets the elements with some flat indices to values, which are used again from the start if
   * there are fewer.
   */
  public static void put(NDArray a, NDArray indices, NDArray values, IndexMode mode) {
    a.requireWriteable();
    if (indices.size == 0 || values.size == 0) {
      return;
    }
    requireIntegers(indices);
    int[] flat = new int[indices.size];
    long[] numbers = indices.toLongs();
    for (int i = 0; i < flat.length; i++) {
      flat[i] = mode.apply(numbers[i], a.size, 0);
    }
    putCycled(a, flat, values);
  }

  static void putCycled(NDArray a, int[] flat, NDArray values) {
    NDArray same = values.astype(a.dtype);
    int[] cycle = new int[flat.length];
    for (int i = 0; i < cycle.length; i++) {
      cycle[i] = i % same.size;
    }
    int[] origin = Offsets.origin();
    Object ordered = Storage.allocate(a.dtype, flat.length);
    OffsetKernels.gather(a.dtype, same.storage(), same.offset, origin, cycle, ordered, 0);
    OffsetKernels.scatter(
        a.dtype,
        ordered,
        0,
        a.storage(),
        a.offset,
        origin,
        Offsets.ofFlat(flat, a.shape, a.strides));
  }

  /**
   * Of each line along an axis, the elements at the positions that stand in the same line of the
   * indices.
   */
  public static NDArray takeAlongAxis(NDArray a, NDArray indices, Integer axis) {
    NDArray from = axis == null ? Reshaping.ravel(a, 'C') : a;
    return Indexing.get(from, alongAxis(from, indices, axis));
  }

  /**
   * Sets, of each line along an axis, the elements at the positions that stand in the same line of
   * the indices.
   */
  public static void putAlongAxis(NDArray a, NDArray indices, NDArray values, Integer axis) {
    if (axis == null && !a.isContiguous()) {
      a.requireWriteable();
      NDArray flat = Reshaping.flatten(a, 'C');
      putAlongAxis(flat, indices, values, 0);
      Assignment.assign(Reshaping.reshape(flat, a.shape, 'C'), a);
      return;
    }
    NDArray target = axis == null ? Reshaping.ravel(a, 'C') : a;
    Indexing.set(target, alongAxis(target, indices, axis), values);
  }

  private static Object[] alongAxis(NDArray a, NDArray indices, Integer axis) {
    if (!indices.dtype.isInteger()) {
      throw ArrayException.index("`indices` must be an integer array");
    }
    if (axis == null && indices.ndim() != 1) {
      throw ArrayException.value("when axis=None, `indices` must have a single dimension.");
    }
    int ndim = a.ndim();
    int along = axis == null ? 0 : Shape.normalizeAxis(axis, ndim);
    if (indices.ndim() != ndim) {
      throw ArrayException.value("`indices` and `arr` must have the same number of dimensions");
    }
    Object[] key = new Object[ndim];
    for (int i = 0; i < ndim; i++) {
      int[] shape = new int[ndim];
      Arrays.fill(shape, 1);
      shape[i] = a.shape[i];
      key[i] = i == along ? indices : Reshaping.reshape(Ranges.counted(a.shape[i]), shape, 'C');
    }
    return key;
  }

  /**
   * What stands along an axis where a condition vector is true; axis null means the flattened
   * array.
   */
  public static NDArray compress(NDArray condition, NDArray a, Integer axis) {
    if (condition.ndim() != 1) {
      throw ArrayException.value("condition must be a 1-d array");
    }
    return take(a, Positions.flatnonzero(condition), axis, IndexMode.RAISE);
  }

  /** The elements, flattened, where a condition of the same size is true. */
  public static NDArray extract(NDArray condition, NDArray a) {
    return take(a, Positions.flatnonzero(condition), null, IndexMode.RAISE);
  }

  /**
   * Of each place the element of the choice whose number stands in the index array; all are
   * broadcast together.
   */
  public static NDArray choose(NDArray index, NDArray[] choices, IndexMode mode) {
    if (choices.length == 0) {
      throw ArrayException.value("0-length sequence.");
    }
    DType dtype = choices[0].dtype;
    NDArray[] operands = new NDArray[choices.length + 1];
    operands[0] = index;
    for (int i = 0; i < choices.length; i++) {
      dtype = Promotion.promote(dtype, choices[i].dtype);
      operands[i + 1] = choices[i];
    }
    NDArray[] stretched = Broadcasting.broadcastArrays(operands);
    long[] numbers = stretched[0].toLongs();
    byte[][] masks = new byte[choices.length][numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      long number = numbers[i];
      if (mode == IndexMode.RAISE && (number < 0 || number >= choices.length)) {
        throw ArrayException.value("invalid entry in choice array");
      }
      masks[mode.apply(number, choices.length, 0)][i] = 1;
    }
    NDArray result = NDArray.zeros(dtype, stretched[0].shape);
    for (int k = 0; k < choices.length; k++) {
      copyAt(MaskScan.positions(masks[k], 0, numbers.length), stretched[k + 1], result);
    }
    return result;
  }

  /**
   * The elements of {@code x} where a condition is true and of {@code y} elsewhere, all broadcast
   * together.
   *
   * @param x an NDArray or a Number or Boolean, which is weak in the choice of the result's type
   * @param y the same
   */
  public static NDArray where(NDArray condition, Object x, Object y) {
    DType dtype = commonType(x, y);
    NDArray a = x instanceof NDArray array ? array : NDArray.scalar(dtype, x);
    NDArray b = y instanceof NDArray array ? array : NDArray.scalar(dtype, y);
    int[] shape = Broadcasting.operandShape(condition, a, b);
    NDArray result = NDArray.zeros(dtype, shape);
    Assignment.assign(b, result);
    NDArray truth = condition.dtype.isBool() ? condition : condition.astype(DType.BOOL);
    int[] positions = MaskScan.positions(Broadcasting.stretched(truth, shape));
    copyAt(positions, Broadcasting.stretched(a, shape), result);
    return result;
  }

  private static DType commonType(Object x, Object y) {
    DType a = x instanceof NDArray array ? array.dtype : Weak.kind(x);
    DType b = y instanceof NDArray array ? array.dtype : Weak.kind(y);
    if (x instanceof NDArray && !(y instanceof NDArray)) {
      return Promotion.promoteWeak(a, b);
    }
    if (y instanceof NDArray && !(x instanceof NDArray)) {
      return Promotion.promoteWeak(b, a);
    }
    return Promotion.promote(a, b);
  }

  /**
   * Copies the elements with some flat indices from one array to a contiguous one of the same
   * shape.
   */
  private static void copyAt(int[] flat, NDArray from, NDArray to) {
    int[] origin = Offsets.origin();
    if (from.size > 0 && Arrays.stream(from.strides).allMatch(stride -> stride == 0)) {
      NDArray one = from.view(new int[0], new int[0], from.offset).astype(to.dtype);
      OffsetKernels.fill(
          to.dtype, one.storage(), one.offset, to.storage(), to.offset, origin, flat);
      return;
    }
    NDArray same = from.dtype == to.dtype ? from : from.astype(to.dtype);
    Object picked = Storage.allocate(to.dtype, flat.length);
    int[] offsets = Offsets.ofFlat(flat, same.shape, same.strides);
    OffsetKernels.gather(to.dtype, same.storage(), same.offset, origin, offsets, picked, 0);
    OffsetKernels.scatter(to.dtype, picked, 0, to.storage(), to.offset, origin, flat);
  }
}
