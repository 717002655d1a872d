package org.polymonnto.array;

import java.util.Arrays;

/**
 * An n-dimensional array: a type, a shape and strides over a shared one-dimensional Java array.
 *
 * <p>Views made by slicing, transposing or reshaping share the storage of the array they are made
 * from. Strides are counted in elements. Booleans are stored as bytes 0 and 1, unsigned bytes as
 * Java bytes.
 */
public final class NDArray extends ArrayOperations {
  /** NumPy 2's bound on the number of dimensions is 64; ours is that of the models we run. */
  public static final int MAX_DIMENSIONS = 32;

  final DType dtype;
  int[] shape;
  int[] strides;
  final int offset;
  int size;
  final NDArray base;
  private boolean writeable = true;

  /** The elements; null in a view, and in an array whose elements are yet to be computed. */
  private Object data;

  /** What is known about the elements; kept by the array that owns them, null if it is nothing. */
  private Knowledge knowledge;

  /** Whether others than this array and its views may write to the storage. */
  private boolean shared;

  NDArray(DType dtype, int[] shape, int[] strides, int offset, Object data, NDArray base) {
    this.dtype = dtype;
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
    this.data = base == null ? data : null;
    this.base = base;
    this.size = Shape.size(shape);
  }

  /** An array whose elements are computed, in C order, when they are needed. */
  static NDArray deferred(DType dtype, int[] shape, Deferred elements) {
    NDArray result = new NDArray(dtype, shape.clone(), (Object) null);
    result.knowledge().defer(elements);
    return result;
  }

  /** An array in Fortran order whose elements are computed, in this order, when they are needed. */
  static NDArray deferredByColumns(DType dtype, int[] shape, Deferred elements) {
    int[] strides = {1, shape[0]};
    NDArray result = new NDArray(dtype, shape.clone(), strides, 0, null, null);
    result.knowledge().defer(elements);
    return result;
  }

  private NDArray(DType dtype, int[] shape, Object data) {
    this(dtype, shape, Shape.contiguousStrides(shape), 0, data, null);
  }

  @Override
  NDArray self() {
    return this;
  }

  /** A new array of zeros (false, null). The shape array is copied. */
  public static NDArray zeros(DType dtype, int... shape) {
    Shape.check(shape);
    return Fresh.array(dtype, shape.clone());
  }

  public static NDArray ones(DType dtype, int... shape) {
    return full(dtype, 1L, shape);
  }

  /** A new array with every element set to a number, boolean or, for object arrays, anything. */
  public static NDArray full(DType dtype, Object value, int... shape) {
    NDArray result = zeros(dtype, shape);
    Storage.fill(dtype, result.data, 0, result.size, value);
    return result;
  }

  /**
   * Wraps a Java array without copying it, so that writes to one are seen in the other; its length
   * must be the product of the shape.
   */
  public static NDArray wrap(DType dtype, Object data, int... shape) {
    NDArray result = adopt(dtype, data, shape);
    result.shared = true;
    return result;
  }

  /**
   * Makes an array of a Java array that nobody else keeps; its length must be the product of the
   * shape.
   */
  public static NDArray adopt(DType dtype, Object data, int... shape) {
    Shape.check(shape);
    if (Storage.length(dtype, data) != Shape.size(shape)) {
      throw ArrayException.value(
          "cannot wrap "
              + Storage.length(dtype, data)
              + " elements in shape "
              + Shape.toString(shape));
    }
    return new NDArray(dtype, shape.clone(), data);
  }

  /**
   * A view of the run of a Java array that begins at an offset; nothing is copied.
   *
   * @throws ArrayException of kind VALUE if the run is longer than what is left of the Java array
   */
  public static NDArray over(DType dtype, Object data, int offset, int... shape) {
    Shape.check(shape);
    if (offset < 0 || offset + Shape.size(shape) > Storage.length(dtype, data)) {
      throw ArrayException.value(
          "shape "
              + Shape.toString(shape)
              + " at offset "
              + offset
              + " does not fit into "
              + Storage.length(dtype, data)
              + " elements");
    }
    NDArray result =
        new NDArray(dtype, shape.clone(), Shape.contiguousStrides(shape), offset, data, null);
    result.shared = true;
    return result;
  }

  public static NDArray of(double... values) {
    return wrap(DType.FLOAT64, values, values.length);
  }

  public static NDArray of(float... values) {
    return wrap(DType.FLOAT32, values, values.length);
  }

  public static NDArray of(long... values) {
    return wrap(DType.INT64, values, values.length);
  }

  public static NDArray of(int... values) {
    return wrap(DType.INT32, values, values.length);
  }

  public static NDArray of(boolean... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    return adopt(DType.BOOL, bytes, values.length);
  }

  /** A 0-dimensional array. */
  public static NDArray scalar(DType dtype, Object value) {
    return Fresh.single(dtype, value);
  }

  /**
   * A 0-dimensional array of a number that is to be assigned to an array of some type.
   *
   * @throws RuntimeException (OverflowError) if an integer does not fit
   */
  public static NDArray scalarFor(DType dtype, Object value) {
    return Weak.operand(value, dtype, dtype, true);
  }

  public DType dtype() {
    return dtype;
  }

  /** The lengths of the dimensions, copied. */
  public int[] shape() {
    return shape.clone();
  }

  public int shape(int axis) {
    return shape[axis < 0 ? axis + shape.length : axis];
  }

  /** The distances of neighbours in each dimension, counted in elements, copied. */
  public int[] strides() {
    return strides.clone();
  }

  /** The distance of neighbours in one dimension, counted in elements. */
  public int stride(int axis) {
    return strides[axis];
  }

  /** An index of the first dimension counted from 0, checked. */
  public int checkedIndex(long index) {
    return Shape.normalizeIndex(index, shape[0], 0);
  }

  public int ndim() {
    return shape.length;
  }

  /** The number of elements. */
  public int count() {
    return size;
  }

  /** The array whose storage this one shares, or null. */
  public NDArray base() {
    return base;
  }

  /**
   * The storage: {@code byte[]}, {@code short[]}, {@code int[]}, {@code long[]}, {@code float[]},
   * {@code double[]} or {@code Object[]}. It is to be read at once, as the next operation may give
   * the array another one; {@link #elements} is for keeping and for writing.
   */
  public Object data() {
    return storage();
  }

  /** The storage, computed if it was not needed before. */
  Object storage() {
    NDArray owner = owner();
    return owner.data == null ? owner.compute() : owner.data;
  }

  private Object compute() {
    data = knowledge.compute();
    return data;
  }

  /** The storage for another array; before a write this array gets another one. */
  Object lend() {
    Object storage = storage();
    owner().knowledge().loans().share();
    return storage;
  }

  /** Whether the storage is read later and so not to be written to. */
  boolean isLent() {
    NDArray owner = owner();
    return owner.knowledge != null && owner.knowledge.isLent();
  }

  /** Gives this array new elements, which nothing is known of, in place of its own. */
  void become(Deferred elements) {
    knowledge().replaced();
    knowledge.defer(elements);
    data = null;
  }

  /** Makes sure that a write to the elements is not seen by those who read them later. */
  void own() {
    NDArray owner = owner();
    if (owner.knowledge == null) {
      return;
    }
    if (owner.data == null && owner.knowledge.deferred().isKept()) {
      owner.compute();
    }
    if (owner.knowledge.isLent()
        && !owner.knowledge.loans().settle((long) owner.size * dtype.itemSize())) {
      owner.data = Storage.copy(owner.dtype, owner.data);
      owner.knowledge.moved();
    }
  }

  /** Whether the elements are in memory; they are computed when they are needed first. */
  public boolean isComputed() {
    return owner().data != null;
  }

  /** Where in the storage the first element is. */
  public int offset() {
    return offset;
  }

  public boolean isWriteable() {
    return writeable;
  }

  public void setWriteable(boolean value) {
    writeable = value;
  }

  void checkWriteable() {
    if (!writeable) {
      throw ArrayException.value("assignment destination is read-only");
    }
  }

  /** To be called before every write to the elements that {@link SparseUpdate} does not do. */
  void requireWriteable() {
    checkWriteable();
    NDArray owner = owner();
    if (owner.knowledge != null) {
      owner.knowledge.forget();
      own();
    }
  }

  /** Lets others keep the storage and write to it from now on. */
  void share() {
    requireWriteable();
    owner().shared = true;
  }

  /** Whether others than this array and its views may write to the storage. */
  boolean isShared() {
    return owner().shared;
  }

  /** The array that owns the elements. */
  NDArray owner() {
    return base == null ? this : base;
  }

  /** Whether nothing is known about the elements that a write would have to keep up with. */
  boolean isUnknown() {
    return owner().knowledge == null;
  }

  /** What is known about the elements, to be asked of the array that owns them. */
  Knowledge knowledge() {
    if (knowledge == null) {
      knowledge = new Knowledge();
    }
    return knowledge;
  }

  /** A new array of the same elements, which takes over the storage of this one. */
  NDArray successor() {
    NDArray result = new NDArray(dtype, shape, strides, 0, data, null);
    data = null;
    return result;
  }

  /**
   * Takes over the storage of a new array of this shape; that of before stays with its versions.
   */
  void replace(NDArray computed) {
    knowledge.replaced();
    data = computed.data;
  }

  /**
   * What was {@linkplain #keepDerived computed} from the elements if they have not changed since,
   * else null.
   */
  public <T> T derived(Class<T> type) {
    Object derived = knowledge == null || shared ? null : knowledge.derived();
    return type.isInstance(derived) ? type.cast(derived) : null;
  }

  /**
   * Keeps something that was computed from the elements of this array until they are written to.
   */
  public void keepDerived(Object value) {
    if (base == null && !shared) {
      knowledge().derive(value);
    }
  }

  /**
   * The elements of this matrix in a Java array column by column, or null if they are not kept so.
   * A large matrix of which few columns are asked for again and again gets such a copy, which
   * follows small changes. It is to be read at once.
   *
   * @param reads how many elements the caller will read
   */
  public Object columnMajor(long reads) {
    return ColumnForm.elements(this, reads);
  }

  /**
   * Whether no element of the storage is NaN or infinite. The elements are only looked at again
   * after a write, so that asking is free for weights that do not change.
   */
  public boolean isFinite() {
    NDArray owner = ColumnForm.kept(owner());
    Knowledge known = owner.shared ? new Knowledge() : owner.knowledge();
    return known.isFinite(dtype, owner.storage());
  }

  /** Says, unchecked, the bounds of all elements of a new matrix; from 0.0 on none may be -0.0. */
  public void bound(double lowest, double highest) {
    if (shape.length > 1 && Deferral.isLarge(size)) {
      knowledge().bound(new Extremes(lowest, highest));
    }
  }

  /** Whether the elements lie in the storage one after another in C order. */
  public boolean isContiguous() {
    return Shape.isContiguous(shape, strides, size);
  }

  /** Whether this is a matrix whose elements lie in the storage column by column. */
  boolean isByColumns() {
    return shape.length == 2
        && shape[0] > 1
        && shape[1] > 1
        && strides[0] == 1
        && strides[1] == shape[0];
  }

  /** A view with other geometry over the same storage. */
  NDArray view(int[] newShape, int[] newStrides, int newOffset) {
    NDArray result = new NDArray(dtype, newShape, newStrides, newOffset, null, owner());
    result.writeable = writeable;
    return result;
  }

  /** A view of one row of the first dimension. */
  public NDArray row(int index) {
    return view(
        Arrays.copyOfRange(shape, 1, shape.length),
        Arrays.copyOfRange(strides, 1, strides.length),
        offset + Shape.normalizeIndex(index, shape[0], 0) * strides[0]);
  }

  /** A view of the whole array. */
  public NDArray view() {
    return view(shape, strides, offset);
  }

  /**
   * A view of the same elements as another type that has the same representation in storage.
   *
   * @throws RuntimeException (TypeError) if the two types are stored differently
   */
  public NDArray viewAs(DType type) {
    boolean bytes = dtype.itemSize() == 1 && type.itemSize() == 1;
    if (!bytes && type != dtype) {
      throw ArrayException.type(
          "a view of "
              + dtype
              + " elements as "
              + type
              + " is not provided by PolymoNNto; use astype() to convert them");
    }
    NDArray result = new NDArray(type, shape, strides, offset, null, owner());
    result.writeable = writeable;
    return result;
  }

  /** Gives this array another shape of the same size; it must be contiguous. */
  public void reshapeInPlace(int... newShape) {
    Shape.check(newShape);
    if (Shape.size(newShape) != size) {
      throw ArrayException.value(
          "cannot reshape array of size " + size + " into shape " + Shape.toString(newShape));
    }
    if (!isContiguous()) {
      throw ArrayException.of(
          ArrayException.Kind.ATTRIBUTE,
          "Incompatible shape for in-place modification. Use `.reshape()` to make a copy.");
    }
    // What is put off has the shape of before.
    storage();
    shape = newShape.clone();
    strides = Shape.contiguousStrides(shape);
  }

  /**
   * Gives this array another size, cutting it or adding zeros at its end; it must own its storage.
   */
  public void resizeInPlace(int... newShape) {
    Shape.check(newShape);
    if (base != null) {
      throw ArrayException.value("cannot resize this array: it does not own its data");
    }
    requireWriteable();
    int newSize = Shape.size(newShape);
    Object grown = Storage.allocate(dtype, newSize);
    System.arraycopy(contiguous().storage(), 0, grown, 0, Math.min(size, newSize));
    data = grown;
    size = newSize;
    shape = newShape.clone();
    strides = Shape.contiguousStrides(shape);
  }

  /** A copy in C order. */
  public NDArray copy() {
    NDArray result = Fresh.array(dtype, shape);
    Cast.copyInto(this, result);
    return MaskScan.copied(this, result);
  }

  /** This array if it is contiguous, else a copy in C order. */
  public NDArray contiguous() {
    return isContiguous() ? this : copy();
  }

  /** A copy converted to another type. */
  public NDArray astype(DType to) {
    NDArray result = Fresh.array(to, shape);
    Cast.copyInto(this, result);
    return result;
  }

  /**
   * A copy converted to another type whose dimensions lie in the storage in the order of this
   * array's.
   */
  public NDArray astypeInOrder(DType to) {
    NDArray result = zerosInOrder(to);
    Cast.copyInto(this, result);
    return result;
  }

  /**
   * Zeros in this array's shape, whose dimensions lie in the storage in the order of this array's.
   */
  public NDArray zerosInOrder(DType type) {
    return Elementwise.allocate(type, shape, this, this);
  }

  /** The position in the storage of the element with this flat index in C order. */
  int position(int flat) {
    int at = offset;
    int rest = flat;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      at += rest % shape[axis] * strides[axis];
      rest /= shape[axis];
    }
    return at;
  }

  private int position(int[] index) {
    if (index.length != shape.length) {
      throw ArrayException.index(
          index.length + " indices for an array of " + shape.length + " dimensions");
    }
    int at = offset;
    for (int axis = 0; axis < index.length; axis++) {
      at += Shape.normalizeIndex(index[axis], shape[axis], axis) * strides[axis];
    }
    return at;
  }

  public double getDouble(int... index) {
    return Storage.getDouble(dtype, storage(), position(index));
  }

  public long getLong(int... index) {
    return Storage.getLong(dtype, storage(), position(index));
  }

  public boolean getBoolean(int... index) {
    return Storage.getBoolean(dtype, storage(), position(index));
  }

  /** The element as Boolean, Long, Double or, of an object array, what it holds. */
  public Object item(int... index) {
    return Storage.get(dtype, storage(), position(index));
  }

  /** Sets the element with this index. */
  public void setItem(Object value, int... index) {
    requireWriteable();
    Storage.set(dtype, storage(), position(index), value);
  }

  /** The element with this flat index in C order. */
  public double doubleAt(int flat) {
    return Storage.getDouble(dtype, storage(), position(flat));
  }

  public long longAt(int flat) {
    return Storage.getLong(dtype, storage(), position(flat));
  }

  /** The element with this flat index in C order. */
  public Object elementAt(int flat) {
    return Storage.get(dtype, storage(), position(flat));
  }

  /** All elements in C order as doubles, copied. */
  public double[] toDoubles() {
    NDArray converted = astype(DType.FLOAT64);
    return (double[]) converted.storage();
  }

  /** All elements in C order as longs, copied. */
  public long[] toLongs() {
    NDArray converted = astype(DType.INT64);
    return (long[]) converted.storage();
  }

  /** The type and shape in words, for messages: {@code float32 array of shape (2, 3)}. */
  public String describe() {
    return dtype.label() + " array of shape " + Shape.toString(shape);
  }

  @Override
  public String toString() {
    return ArrayPrinter.repr(this);
  }
}
