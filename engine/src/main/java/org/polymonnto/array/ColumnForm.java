package org.polymonnto.array;

/**
 * The elements of a matrix in C order that are kept column by column, because it is normalized
 * column by column again and again. Products with few columns, sums over the rows, changes of few
 * elements and their clipping are done there; for everything else the rows are made again.
 */
final class ColumnForm extends Deferred {
  /** So many normalizations are done by rows first; twice as many after rows were asked for. */
  static final int FIRST_PATIENCE = 4;

  private static final int MOST_PATIENCE = 64;

  private final NDArray columns;
  private final int patience;

  private ColumnForm(NDArray columns, int patience) {
    this.columns = columns;
    this.patience = patience;
  }

  /** The matrix in Fortran order that has the elements of an array, or null. */
  static NDArray in(NDArray array) {
    ColumnForm form = of(array);
    return form == null ? null : form.columns;
  }

  /** The array that keeps the elements of another one: such a matrix, or itself. */
  static NDArray kept(NDArray array) {
    NDArray columns = in(array);
    return columns == null ? array : columns;
  }

  /** The elements of a matrix column by column, see {@link NDArray#columnMajor}. */
  static Object elements(NDArray array, long reads) {
    if (in(array) instanceof NDArray columns) {
      return columns.storage();
    }
    return array.shape.length == 2 && array.isContiguous() && SparseUpdate.isWhole(array)
        ? array.knowledge().columnMajor(array, reads)
        : null;
  }

  private static ColumnForm of(NDArray array) {
    return array.base == null
            && !array.isComputed()
            && !array.isShared()
            && array.knowledge().deferred() instanceof ColumnForm form
        ? form
        : null;
  }

  /**
   * Whether a matrix of weights from zero on is to get this form, before one more normalization.
   */
  static boolean isDue(NDArray array) {
    Knowledge knowledge = array.knowledge();
    return array.shape[0] > 1
        && array.shape[1] > 1
        && knowledge.range() != null
        && knowledge.range().isFromZero()
        && ColumnCopy.hasRoom(array.dtype, array.size)
        && knowledge.isColumnsDue();
  }

  /** Gives a matrix that {@linkplain SparseUpdate#isWhole alone has its storage} this form. */
  static NDArray enter(NDArray array) {
    int[] strides = {1, array.shape[0]};
    Object elements = Transposition.of(array.storage(), array.shape[0], array.shape[1]);
    NDArray columns = new NDArray(array.dtype, array.shape.clone(), strides, 0, elements, null);
    ClipRange range = array.knowledge().range();
    if (range.blocks().isEmpty()) {
      columns.knowledge().clippedTo(range);
    }
    int patience = array.knowledge().patience();
    array.become(new ColumnForm(columns, patience));
    return columns;
  }

  /** A matrix in the form of another one, with elements that follow those of the other. */
  static NDArray like(NDArray array, NDArray columns) {
    int patience = of(array).patience;
    return NDArray.deferred(columns.dtype, columns.shape, new ColumnForm(columns, patience));
  }

  /** The patience of a matrix whose rows were asked for. */
  int nextPatience() {
    return Math.min(2 * patience, MOST_PATIENCE);
  }

  @Override
  Object elements() {
    return Transposition.of(columns.storage(), columns.shape[1], columns.shape[0]);
  }
}
