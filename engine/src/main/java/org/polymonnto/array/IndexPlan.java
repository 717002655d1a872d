package org.polymonnto.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An index expression worked out for one array: the axes that slices and new axes leave, and the
 * index arrays.
 *
 * <p>Integers count as index arrays as soon as there is a real one, as in NumPy: they broadcast
 * with it and decide about where its axes go.
 */
final class IndexPlan {
  private static final String VALID =
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean"
          + " arrays are valid indices";

  private final NDArray array;
  private final int[] basicShape;
  private final int[] basicStrides;
  private final int offset;
  private final List<AxisIndex> indices;
  private final boolean copies;

  /** Where the axes of the index arrays stand among those of the result. */
  private final int place;

  private int[] indexShape;

  private IndexPlan(
      NDArray array,
      int[] basicShape,
      int[] basicStrides,
      int offset,
      List<AxisIndex> indices,
      boolean copies,
      int place) {
    this.array = array;
    this.basicShape = basicShape;
    this.basicStrides = basicStrides;
    this.offset = offset;
    this.indices = indices;
    this.copies = copies;
    this.place = place;
  }

  static IndexPlan of(NDArray a, Object[] key) {
    int consumed = 0;
    int width = 0;
    boolean ellipsis = false;
    boolean advanced = false;
    for (Object part : key) {
      if (part == Slice.ELLIPSIS) {
        if (ellipsis) {
          throw ArrayException.index("an index can only have a single ellipsis ('...')");
        }
        ellipsis = true;
      } else {
        consumed += consumedBy(part);
        advanced |= isAdvanced(part);
        width += part == null || part instanceof Slice ? 1 : 0;
      }
    }
    int ndim = a.ndim();
    if (consumed > ndim) {
      throw ArrayException.index(
          "too many indices for array: array is "
              + ndim
              + "-dimensional, but "
              + consumed
              + " were indexed");
    }
    return new Builder(a, ndim - consumed, width + ndim - consumed, advanced).build(key, ellipsis);
  }

  private static int consumedBy(Object part) {
    return switch (part) {
      case null -> 0;
      case Slice slice -> 1;
      case Integer number -> 1;
      case Long number -> 1;
      case Boolean flag -> 0;
      case NDArray index when index.dtype.isBool() -> index.ndim();
      case NDArray index when isIntegerIndex(index) -> 1;
      case NDArray index ->
          throw ArrayException.index("arrays used as indices must be of integer (or boolean) type");
      case Number number when number instanceof Short || number instanceof Byte -> 1;
      default -> throw ArrayException.index(VALID);
    };
  }

  /** An empty list becomes an array of doubles, but selects nothing all the same. */
  private static boolean isIntegerIndex(NDArray index) {
    return index.dtype.isInteger()
        || index.dtype == DType.FLOAT64 && index.ndim() == 1 && index.size == 0;
  }

  private static boolean isAdvanced(Object part) {
    return part instanceof Boolean
        || part instanceof NDArray index && (index.dtype.isBool() || index.ndim() > 0);
  }

  /** Collects the axes of the result while walking over the parts of the index expression. */
  private static final class Builder {
    private final NDArray a;
    private final int omitted;
    private final boolean advanced;
    private final int[] shape;
    private final int[] strides;
    private final List<AxisIndex> indices;
    private int count;
    private int axis;
    private int offset;
    private boolean copies;
    private int place = -1;
    private boolean closed;
    private boolean separated;

    Builder(NDArray a, int omitted, int width, boolean advanced) {
      this.a = a;
      this.omitted = omitted;
      this.advanced = advanced;
      this.shape = new int[width];
      this.strides = new int[width];
      this.indices = advanced ? new ArrayList<>(2) : List.of();
      this.offset = a.offset;
    }

    IndexPlan build(Object[] key, boolean ellipsis) {
      for (Object part : key) {
        switch (part) {
          case null -> keep(1, 0);
          case Slice slice -> slice(slice);
          case Boolean flag -> add(AxisIndex.ofFlag(flag));
          case Number number -> integer(number.longValue());
          case NDArray mask when mask.dtype.isBool() && mask.ndim() == 0 ->
              add(AxisIndex.ofFlag(mask.getBoolean()));
          case NDArray mask when mask.dtype.isBool() -> add(AxisIndex.ofMask(mask, a, axis));
          case NDArray index when index.ndim() == 0 -> {
            copies = true;
            integer(index.getLong());
          }
          case NDArray index -> add(AxisIndex.ofIntegers(index, a, axis));
          default -> keepOmitted();
        }
      }
      if (!ellipsis) {
        keepOmitted();
      }
      int first = separated || place < 0 ? 0 : place;
      int start = a.size == 0 ? a.offset : offset;
      return new IndexPlan(a, shape, strides, start, indices, copies || advanced, first);
    }

    private void keep(int length, int stride) {
      closed = place >= 0;
      shape[count] = length;
      strides[count++] = stride;
    }

    private void keepOmitted() {
      closed = place >= 0;
      for (int i = 0; i < omitted; i++) {
        keep(a.shape[axis], a.strides[axis]);
        axis++;
      }
    }

    private void slice(Slice slice) {
      int length = a.shape[axis];
      int taken = slice.count(length);
      if (taken > 0) {
        offset += slice.first(length) * a.strides[axis];
      }
      keep(taken, a.strides[axis] * slice.stepOrOne());
      axis++;
    }

    private void integer(long index) {
      if (advanced) {
        add(AxisIndex.ofIntegers(NDArray.scalar(DType.INT64, index), a, axis));
      } else {
        offset += Shape.normalizeIndex(index, a.shape[axis], axis) * a.strides[axis];
        axis++;
      }
    }

    private void add(AxisIndex index) {
      separated |= closed;
      if (place < 0) {
        place = count;
      }
      indices.add(index);
      axis += index.axes();
    }
  }

  /** Whether the result shares the storage of the array. */
  boolean isView() {
    return !copies;
  }

  boolean hasIndexArrays() {
    return !indices.isEmpty();
  }

  /** What slices, new axes and integers select. */
  NDArray view() {
    return array.view(basicShape, basicStrides, offset);
  }

  /** Where the first element of what the basic part selects is in the storage. */
  int offset() {
    return offset;
  }

  /** The broadcast shape of the index arrays. */
  int[] indexShape() {
    if (indexShape == null) {
      indexShape = broadcastShapes();
    }
    return indexShape;
  }

  private int[] broadcastShapes() {
    int[] shape = indices.getFirst().shape();
    for (int i = 1; i < indices.size(); i++) {
      int[] other = indices.get(i).shape();
      if (!canBroadcast(shape, other)) {
        throw mismatch();
      }
      shape = Shape.broadcast(shape, other);
    }
    return shape;
  }

  static boolean canBroadcast(int[] a, int[] b) {
    for (int i = 1; i <= Math.min(a.length, b.length); i++) {
      int left = a[a.length - i];
      int right = b[b.length - i];
      if (left != right && left != 1 && right != 1) {
        return false;
      }
    }
    return true;
  }

  private RuntimeException mismatch() {
    StringBuilder shapes = new StringBuilder();
    for (AxisIndex index : indices) {
      if (index.shape().length > 0) {
        shapes.append((Shape.toString(index.shape()) + " ").repeat(Math.max(1, index.axes())));
      }
    }
    return ArrayException.index(
        "shape mismatch: indexing arrays could not be broadcast together with shapes " + shapes);
  }

  /** The shape of what the expression selects. */
  int[] resultShape() {
    int[] index = indexShape();
    int[] shape = new int[basicShape.length + index.length];
    System.arraycopy(basicShape, 0, shape, 0, place);
    System.arraycopy(index, 0, shape, place, index.length);
    System.arraycopy(basicShape, place, shape, place + index.length, basicShape.length - place);
    return shape;
  }

  /**
   * A view of an array of the result's shape with the axes of the index arrays first, which is the
   * order in which elements are visited.
   */
  NDArray indexAxesFirst(NDArray result, int[] strides) {
    int many = indexShape().length;
    int ndim = result.ndim();
    int[] shape = new int[ndim];
    int[] ordered = new int[ndim];
    for (int axis = 0; axis < ndim; axis++) {
      int to = axis < place ? many + axis : axis < place + many ? axis - place : axis;
      shape[to] = result.shape[axis];
      ordered[to] = strides[axis];
    }
    return result.view(shape, ordered, result.offset);
  }

  /**
   * The strides of a result whose storage is contiguous with the axes of the index arrays first, as
   * NumPy lays it out.
   */
  int[] resultStrides() {
    int many = indexShape().length;
    int[] shape = Arrays.copyOf(indexShape(), many + basicShape.length);
    System.arraycopy(basicShape, 0, shape, many, basicShape.length);
    int[] ordered = Shape.contiguousStrides(shape);
    int[] strides = new int[shape.length];
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] =
          ordered[axis < place ? many + axis : axis < place + many ? axis - place : axis];
    }
    return strides;
  }

  /**
   * The two tables whose sums are the offsets of all selected elements, the index arrays' slower
   * than the rest.
   */
  int[][] tables() {
    if (Shape.size(indexShape()) == 0) {
      return new int[][] {new int[0], new int[0]};
    }
    int[] rest = Offsets.of(basicShape, basicStrides);
    if (rest.length != 1) {
      return new int[][] {rows(), rest};
    }
    int[][] crossed = crossed();
    return crossed != null ? crossed : new int[][] {Offsets.origin(), rows()};
  }

  /**
   * The length of the runs of neighbouring elements that are selected together, or 0 if there are
   * none; with runs only the table of their starts is needed.
   */
  int run() {
    int run = Offsets.run(basicShape, basicStrides);
    return run > 1 && run == Shape.size(basicShape) ? run : 0;
  }

  /** The offsets of what the index arrays select together. */
  int[] rows() {
    int[] shape = indexShape();
    int size = Shape.size(shape);
    if (size == 0) {
      return new int[0];
    }
    if (indices.size() == 1) {
      return indices.getFirst().toOffsets();
    }
    int[] sums = new int[size];
    for (AxisIndex index : indices) {
      accumulate(index.toOffsets(), index.shape(), shape, sums);
    }
    return sums;
  }

  /**
   * Rows and columns as {@code np.ix_} makes them need no table of all their sums; null if it is
   * not such a pair.
   */
  private int[][] crossed() {
    if (indices.size() != 2) {
      return null;
    }
    int[] rows = indices.get(0).shape();
    int[] columns = indices.get(1).shape();
    boolean cross =
        rows.length == 2
            && rows[1] == 1
            && columns.length > 0
            && (columns.length == 1 || columns.length == 2 && columns[0] == 1);
    return cross ? new int[][] {indices.get(0).toOffsets(), indices.get(1).toOffsets()} : null;
  }

  private static void accumulate(int[] offsets, int[] from, int[] to, int[] sums) {
    if (Arrays.equals(from, to)) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += offsets[i];
      }
      return;
    }
    int[] strides = Shape.broadcastStrides(from, Shape.contiguousStrides(from), to);
    int[] positions = Offsets.of(to, strides);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += offsets[positions[i]];
    }
  }
}
