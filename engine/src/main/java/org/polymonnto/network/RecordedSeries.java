package org.polymonnto.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * What was recorded of one variable: one value per recorded iteration, oldest first.
 *
 * <p>As long as the values are arrays of one type and shape, or numbers of one kind, they lie in
 * typed storage, without an object per value. The first value that does not fit turns the series
 * into a plain list of objects. With a limit, the oldest value goes when a new one comes.
 */
public final class RecordedSeries {
  private final int limit;
  private RowStore rows;
  private boolean plainNumbers;
  private List<Object> objects;

  public RecordedSeries() {
    this(0);
  }

  /**
   * @param limit the number of values to keep; 0 for all
   */
  public RecordedSeries(int limit) {
    if (limit < 0) {
      throw new NetworkException("a recorder keeps 1 or more values, not " + limit);
    }
    this.limit = limit;
  }

  public int size() {
    if (objects != null) {
      return objects.size();
    }
    return rows == null ? 0 : rows.size();
  }

  public boolean isEmpty() {
    return size() == 0;
  }

  /** Whether the values are arrays or numbers of one type and shape; an empty series is. */
  public boolean isTyped() {
    return objects == null;
  }

  /** The type of the values; null of an empty series or of one that is not typed. */
  public DType dtype() {
    return rows == null ? null : rows.dtype();
  }

  /** The shape of the values, empty of numbers; null of an empty series or of one not typed. */
  public int[] valueShape() {
    return rows == null ? null : rows.rowShape().clone();
  }

  void count(Footprint footprint) {
    if (rows != null) {
      rows.count(footprint);
    }
    if (objects != null) {
      for (Object value : objects) {
        if (value instanceof NDArray array) {
          footprint.add(array);
        }
      }
    }
  }

  /** Appends a copy of an array, a number, a boolean or any other object. */
  public void append(Object value) {
    if (objects == null) {
      NDArray row = asRow(value);
      if (row != null && accepts(row, row != value)) {
        rows.append(row);
        if (limit > 0 && rows.size() > limit) {
          rows.dropFirst();
        }
        return;
      }
      spill();
    }
    objects.add(value instanceof NDArray array ? array.copy() : value);
    if (limit > 0 && objects.size() > limit) {
      objects.remove(0);
    }
  }

  private static NDArray asRow(Object value) {
    return switch (value) {
      case NDArray array -> array.dtype() == DType.OBJECT ? null : array;
      case Boolean flag -> NDArray.scalar(DType.BOOL, flag);
      case Long number -> NDArray.scalar(DType.INT64, number);
      case Integer number -> NDArray.scalar(DType.INT64, number);
      case Double number -> NDArray.scalar(DType.FLOAT64, number);
      case null, default -> null;
    };
  }

  private boolean accepts(NDArray row, boolean plain) {
    if (rows == null || rows.size() == 0 && !fits(row, plain)) {
      rows = new RowStore(row.dtype(), row.shape(), limit);
      plainNumbers = plain;
      return true;
    }
    return fits(row, plain);
  }

  private boolean fits(NDArray row, boolean plain) {
    return rows.dtype() == row.dtype()
        && plainNumbers == plain
        && Arrays.equals(row.shape(), rows.rowShape());
  }

  private void spill() {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      all.add(get(i));
    }
    rows = null;
    objects = all;
  }

  /**
   * The value at an index from 0 on: an array that shares the series' storage, a number, or what
   * was appended.
   */
  public Object get(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("index " + index + " of " + size() + " recorded values");
    }
    if (objects != null) {
      return objects.get(index);
    }
    NDArray row = rows.row(index);
    return plainNumbers ? row.item() : row;
  }

  /** Forgets all values; arrays that were given out keep theirs. */
  public void clear() {
    rows = null;
    objects = null;
  }

  /** Forgets the values from an index on. */
  public void truncate(int newSize) {
    if (objects != null) {
      objects.subList(newSize, objects.size()).clear();
    } else if (rows != null) {
      rows.truncate(newSize);
    }
  }

  /** Replaces the value at an index from 0 on. */
  public void set(int index, Object value) {
    RecordedSeries rest = slice(index + 1, size(), 1);
    truncate(index);
    append(value);
    rest.appendTo(this);
  }

  /** Inserts a value before an index. */
  public void insert(int index, Object value) {
    RecordedSeries rest = slice(index, size(), 1);
    truncate(index);
    append(value);
    rest.appendTo(this);
  }

  /** Removes the value at an index from 0 on; what is returned shares nothing with the series. */
  public Object remove(int index) {
    Object value = get(index) instanceof NDArray array ? array.copy() : get(index);
    if (index == 0 && rows != null) {
      rows.dropFirst();
      return value;
    }
    RecordedSeries rest = slice(index + 1, size(), 1);
    truncate(index);
    rest.appendTo(this);
    return value;
  }

  private void appendTo(RecordedSeries other) {
    for (int i = 0; i < size(); i++) {
      other.append(get(i));
    }
  }

  /**
   * The values at {@code start}, {@code start + step} and so on before (or, going down, behind)
   * {@code stop}, copied.
   */
  public RecordedSeries slice(int start, int stop, int step) {
    RecordedSeries result = new RecordedSeries();
    for (int i = start; step > 0 ? i < stop : i > stop; i += step) {
      result.append(get(i));
    }
    return result;
  }

  /**
   * All values in one array, time first, copied.
   *
   * @throws NetworkException if the values differ in type or shape
   */
  public NDArray toArray() {
    if (objects != null) {
      throw new NetworkException(
          "the recorded values differ in type or shape: " + objects.get(0) + " and others");
    }
    return rows == null ? NDArray.zeros(DType.FLOAT64, 0) : rows.toArray();
  }

  /** The values that are not typed; null of a typed series. */
  public List<Object> objects() {
    return objects;
  }

  @Override
  public String toString() {
    String what = rows == null ? "" : " of " + rows.dtype() + Arrays.toString(rows.rowShape());
    return "RecordedSeries(" + size() + " values" + what + ")";
  }
}
