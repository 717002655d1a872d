package org.polymonnto.array;

import java.util.function.Supplier;

/** What is known about the elements of an array, most of it until they are written to. */
final class Knowledge {
  private Deferred deferred;

  /** Bounds of all elements, which writes may have made wider than need be; null for none. */
  private Extremes extremes;

  /** Whether anybody asked for them, so that they are worth to be kept up. */
  private boolean isAskedForExtremes;

  private boolean withoutNegativeZero;
  private ClipRange range;
  private History history;
  private Object derived;
  private ColumnCopy columns;
  private LineSums sums;
  private Loans loans;
  private int patience = ColumnForm.FIRST_PATIENCE;
  private int normalizations;

  void defer(Deferred elements) {
    deferred = elements;
  }

  /** How the elements are computed, or null. */
  Deferred deferred() {
    return deferred;
  }

  Object compute() {
    Object elements = deferred.elements();
    if (deferred.isKept()) {
      loans().share();
    }
    if (deferred instanceof ColumnForm form) {
      patience = form.nextPatience();
      normalizations = 0;
    }
    deferred = null;
    return elements;
  }

  /** Whether the storage is read later by others, as it is now. */
  boolean isLent() {
    return loans != null && loans.isOpen();
  }

  /** Who does so. */
  Loans loans() {
    if (loans == null) {
      loans = new Loans();
    }
    return loans;
  }

  /** The same elements are in another storage now. */
  void moved() {
    loans = null;
    if (history != null) {
      history.settle();
      history = null;
    }
  }

  /** Forgets what a write may make untrue, and lets earlier arrays have their own elements. */
  void forget() {
    extremes = null;
    withoutNegativeZero = false;
    range = null;
    derived = null;
    columns = null;
    sums = null;
    if (history != null) {
      history.settle();
      history = null;
    }
  }

  /**
   * Keeps up with a write to a block, which is known not to touch others.
   *
   * @param written gives the elements that were written
   */
  void changed(DType dtype, Block block, int size, Supplier<Object> written) {
    derived = null;
    if (range != null && !range.changed(block, size)) {
      range = null;
    }
    if (sums != null) {
      sums.changed(block);
    }
    if (!isAskedForExtremes) {
      extremes = null;
    }
    if (extremes == null && !withoutNegativeZero && columns == null) {
      return;
    }
    Object elements = written.get();
    if (extremes != null) {
      Extremes added = Extremes.of(dtype, elements, Extremes.ANY);
      extremes = added == null ? null : extremes.with(added);
    }
    withoutNegativeZero = withoutNegativeZero && !Storage.hasNegativeZero(dtype, elements);
    if (columns != null) {
      columns.changed(block, elements);
    }
  }

  /**
   * Keeps up with new elements of whole lines.
   *
   * @param isWithin whether they are between the bounds that are known, from zero on
   */
  void rewritten(int[] lines, int length, int size, boolean isWithin) {
    derived = null;
    columns = null;
    if (sums != null) {
      sums.changed(lines);
    }
    if (isWithin) {
      extremes = extremes == null ? null : extremes.with(range.finiteExtremes());
    } else {
      extremes = null;
      withoutNegativeZero = false;
      if (range != null && !range.changed(lines, length, size)) {
        range = null;
      }
    }
  }

  /** Forgets what another storage makes untrue; earlier arrays keep the one of before. */
  void replaced() {
    history = null;
    loans = null;
    forget();
  }

  /** All elements were written to and are between bounds from zero on. */
  void rewrittenWithin(ClipRange bounds) {
    range = bounds.again();
    extremes = bounds.finiteExtremes();
    withoutNegativeZero = true;
  }

  boolean isFinite(DType dtype, Object elements) {
    return dtype.isFloating() ? isWithin(dtype, elements, Extremes.FINITE) : dtype != DType.OBJECT;
  }

  /** Whether all floating elements lie between two bounds or are equal to one; NaN does not. */
  boolean isWithin(DType dtype, Object elements, Extremes bounds) {
    isAskedForExtremes = true;
    if (extremes != null && extremes.isWithin(bounds)) {
      return true;
    }
    Extremes found = Extremes.of(dtype, elements, bounds);
    if (found != null) {
      extremes = found;
    }
    return found != null;
  }

  /** Says without a look at them between which bounds the elements lie. */
  void bound(Extremes bounds) {
    extremes = bounds;
  }

  /** Bounds of the elements, or null if nobody had to find them out since they were written to. */
  Extremes bounds() {
    return extremes;
  }

  boolean isWithoutNegativeZero(DType dtype, Object elements) {
    withoutNegativeZero =
        withoutNegativeZero
            || extremes != null && extremes.isFromZero()
            || !Storage.hasNegativeZero(dtype, elements);
    return withoutNegativeZero;
  }

  /** The elements of a matrix column by column, see {@link NDArray#columnMajor}. */
  Object columnMajor(NDArray matrix, long reads) {
    if (columns == null || !columns.hasShape(matrix.shape)) {
      columns = new ColumnCopy(matrix.shape[0], matrix.shape[1]);
    }
    return columns.elements(matrix.dtype, matrix.storage(), reads);
  }

  /** The sums of lines, some of which may be known. */
  LineSums sums(DType dtype, int lines, int length) {
    if (sums == null) {
      sums = new LineSums(dtype, lines, length);
    }
    return sums;
  }

  /** Counts one more normalization of columns; true if it is time to keep the elements so. */
  boolean isColumnsDue() {
    normalizations++;
    return normalizations > patience;
  }

  /** How many normalizations it takes, see {@link ColumnForm}. */
  int patience() {
    return patience;
  }

  /** What was computed from the elements, or null. */
  Object derived() {
    return derived;
  }

  void derive(Object value) {
    derived = value;
  }

  /** The bounds to which the elements were clipped, or null. */
  ClipRange range() {
    return range;
  }

  void clippedTo(ClipRange bounds) {
    range = bounds;
  }

  /** The arrays that are made of the storage as it was, or null. */
  History history() {
    return history;
  }

  /** Remembers the elements as they are now for arrays that are made of them later. */
  void begin(History versions) {
    history = versions;
  }

  /** Passes on to the array that takes over the storage what stays true there. */
  void handOver(Knowledge successor, History earlier) {
    successor.extremes = extremes;
    successor.isAskedForExtremes = isAskedForExtremes;
    successor.withoutNegativeZero = withoutNegativeZero;
    successor.range = range;
    successor.history = earlier;
    successor.columns = columns;
    successor.loans = loans;
    successor.sums = sums;
    successor.patience = patience;
    successor.normalizations = normalizations;
    range = null;
    columns = null;
    sums = null;
    history = null;
    extremes = null;
    withoutNegativeZero = false;
    loans = null;
  }
}
