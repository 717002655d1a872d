package org.polymonnto.array;

import java.util.Arrays;
import org.polymonnto.parallel.Parallel;

/**
 * The loops of advanced indexing: elements at the sums of two tables of offsets, {@code base +
 * rows[i] + columns[j]}, are read, written or filled. The other side is always contiguous, row
 * after row.
 */
final class OffsetKernels {
  /** Elements here and there in a large array that are read or written while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 15;

  /** Elements that are far apart of each row that are visited before those of the next row. */
  private static final int TILE = 64;

  private OffsetKernels() {}

  /** Reads {@code to[start + i * columns.length + j] = from[base + rows[i] + columns[j]]}. */
  static void gather(
      DType dtype, Object from, int base, int[] rows, int[] columns, Object to, int start) {
    long count = (long) rows.length * columns.length;
    if (!Parallel.isWorth(count, SMALLEST_PART)) {
      gatherPart(dtype, from, base, rows, columns, to, start);
      return;
    }
    Parallel.split(
        rows.length,
        count,
        SMALLEST_PART,
        (first, end) ->
            gatherPart(
                dtype,
                from,
                base,
                part(rows, first, end),
                columns,
                to,
                start + first * columns.length));
  }

  private static int[] part(int[] rows, int first, int end) {
    return first == 0 && end == rows.length ? rows : Arrays.copyOfRange(rows, first, end);
  }

  private static void gatherPart(
      DType dtype, Object from, int base, int[] rows, int[] columns, Object to, int start) {
    if (!isTiled(rows, columns)) {
      gatherTile(dtype, from, base, rows, columns, 0, columns.length, to, start);
      return;
    }
    for (int first = 0; first < columns.length; first += TILE) {
      int end = Math.min(first + TILE, columns.length);
      gatherTile(dtype, from, base, rows, columns, first, end, to, start);
    }
  }

  /**
   * Whether what is called columns here are far apart and what is called rows are not, as for
   * columns of a matrix. Some at a time are visited for all rows then, so that what is loaded
   * around an element is still there for its neighbours.
   */
  private static boolean isTiled(int[] rows, int[] columns) {
    return rows.length > 1
        && columns.length > TILE
        && span(columns) / columns.length > span(rows) / rows.length;
  }

  private static long span(int[] offsets) {
    return Math.abs((long) offsets[offsets.length - 1] - offsets[0]);
  }

  private static void gatherTile(
      DType dtype,
      Object from,
      int base,
      int[] rows,
      int[] columns,
      int first,
      int end,
      Object to,
      int start) {
    switch (dtype) {
      case BOOL, INT8, UINT8 ->
          gather((byte[]) from, base, rows, columns, first, end, (byte[]) to, start);
      case INT16, FLOAT16 ->
          gather((short[]) from, base, rows, columns, first, end, (short[]) to, start);
      case INT32 -> gather((int[]) from, base, rows, columns, first, end, (int[]) to, start);
      case INT64 -> gather((long[]) from, base, rows, columns, first, end, (long[]) to, start);
      case FLOAT32 -> gather((float[]) from, base, rows, columns, first, end, (float[]) to, start);
      case FLOAT64 ->
          gather((double[]) from, base, rows, columns, first, end, (double[]) to, start);
      case OBJECT -> gather((Object[]) from, base, rows, columns, first, end, (Object[]) to, start);
    }
  }

  /**
   * Writes {@code to[base + rows[i] + columns[j]] = from[start + i * columns.length + j]}, in this
   * order.
   */
  static void scatter(
      DType dtype, Object from, int start, Object to, int base, int[] rows, int[] columns) {
    long count = (long) rows.length * columns.length;
    if (!Parallel.isWorth(count, SMALLEST_PART) || !isEachOnce(rows, columns)) {
      scatterPart(dtype, from, start, to, base, rows, columns);
      return;
    }
    Parallel.split(
        rows.length,
        count,
        SMALLEST_PART,
        (first, end) ->
            scatterPart(
                dtype,
                from,
                start + first * columns.length,
                to,
                base,
                part(rows, first, end),
                columns));
  }

  /**
   * Whether all sums of a row and a column are known to differ: both ascend, and the steps of one
   * are longer than the whole of the other.
   */
  private static boolean isEachOnce(int[] rows, int[] columns) {
    int step = smallestStep(rows);
    int other = smallestStep(columns);
    return step > 0
        && other > 0
        && (step > columns[columns.length - 1] - columns[0]
            || other > rows[rows.length - 1] - rows[0]);
  }

  private static int smallestStep(int[] offsets) {
    int smallest = Integer.MAX_VALUE;
    for (int i = 1; i < offsets.length; i++) {
      smallest = Math.min(smallest, offsets[i] - offsets[i - 1]);
    }
    return smallest;
  }

  private static void scatterPart(
      DType dtype, Object from, int start, Object to, int base, int[] rows, int[] columns) {
    if (!isTiled(rows, columns)) {
      scatterTile(dtype, from, start, to, base, rows, columns, 0, columns.length);
      return;
    }
    for (int first = 0; first < columns.length; first += TILE) {
      int end = Math.min(first + TILE, columns.length);
      scatterTile(dtype, from, start, to, base, rows, columns, first, end);
    }
  }

  private static void scatterTile(
      DType dtype,
      Object from,
      int start,
      Object to,
      int base,
      int[] rows,
      int[] columns,
      int first,
      int end) {
    switch (dtype) {
      case BOOL, INT8, UINT8 ->
          scatter((byte[]) from, start, (byte[]) to, base, rows, columns, first, end);
      case INT16, FLOAT16 ->
          scatter((short[]) from, start, (short[]) to, base, rows, columns, first, end);
      case INT32 -> scatter((int[]) from, start, (int[]) to, base, rows, columns, first, end);
      case INT64 -> scatter((long[]) from, start, (long[]) to, base, rows, columns, first, end);
      case FLOAT32 -> scatter((float[]) from, start, (float[]) to, base, rows, columns, first, end);
      case FLOAT64 ->
          scatter((double[]) from, start, (double[]) to, base, rows, columns, first, end);
      case OBJECT ->
          scatter((Object[]) from, start, (Object[]) to, base, rows, columns, first, end);
    }
  }

  /** Writes {@code to[base + rows[i] + columns[j]] = from[at]}. */
  static void fill(
      DType dtype, Object from, int at, Object to, int base, int[] rows, int[] columns) {
    switch (dtype) {
      case BOOL, INT8, UINT8 -> fill(((byte[]) from)[at], (byte[]) to, base, rows, columns);
      case INT16, FLOAT16 -> fill(((short[]) from)[at], (short[]) to, base, rows, columns);
      case INT32 -> fill(((int[]) from)[at], (int[]) to, base, rows, columns);
      case INT64 -> fill(((long[]) from)[at], (long[]) to, base, rows, columns);
      case FLOAT32 -> fill(((float[]) from)[at], (float[]) to, base, rows, columns);
      case FLOAT64 -> fill(((double[]) from)[at], (double[]) to, base, rows, columns);
      case OBJECT -> fill(((Object[]) from)[at], (Object[]) to, base, rows, columns);
    }
  }

  /** Writes one value into a run of elements. */
  static void fillRun(DType dtype, Object from, int at, Object to, int start, int length) {
    int end = start + length;
    switch (dtype) {
      case BOOL, INT8, UINT8 -> Arrays.fill((byte[]) to, start, end, ((byte[]) from)[at]);
      case INT16, FLOAT16 -> Arrays.fill((short[]) to, start, end, ((short[]) from)[at]);
      case INT32 -> Arrays.fill((int[]) to, start, end, ((int[]) from)[at]);
      case INT64 -> Arrays.fill((long[]) to, start, end, ((long[]) from)[at]);
      case FLOAT32 -> Arrays.fill((float[]) to, start, end, ((float[]) from)[at]);
      case FLOAT64 -> Arrays.fill((double[]) to, start, end, ((double[]) from)[at]);
      case OBJECT -> Arrays.fill((Object[]) to, start, end, ((Object[]) from)[at]);
    }
  }

  private static void gather(
      byte[] from, int base, int[] rows, int[] columns, int first, int end, byte[] to, int start) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[line + i] = from[origin + columns[i]];
      }
      line += columns.length;
    }
  }

  private static void scatter(
      byte[] from, int start, byte[] to, int base, int[] rows, int[] columns, int first, int end) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[origin + columns[i]] = from[line + i];
      }
      line += columns.length;
    }
  }

  private static void fill(byte value, byte[] to, int base, int[] rows, int[] columns) {
    for (int row : rows) {
      int origin = base + row;
      for (int column : columns) {
        to[origin + column] = value;
      }
    }
  }

  private static void gather(
      short[] from,
      int base,
      int[] rows,
      int[] columns,
      int first,
      int end,
      short[] to,
      int start) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[line + i] = from[origin + columns[i]];
      }
      line += columns.length;
    }
  }

  private static void scatter(
      short[] from,
      int start,
      short[] to,
      int base,
      int[] rows,
      int[] columns,
      int first,
      int end) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[origin + columns[i]] = from[line + i];
      }
      line += columns.length;
    }
  }

  private static void fill(short value, short[] to, int base, int[] rows, int[] columns) {
    for (int row : rows) {
      int origin = base + row;
      for (int column : columns) {
        to[origin + column] = value;
      }
    }
  }

  private static void gather(
      int[] from, int base, int[] rows, int[] columns, int first, int end, int[] to, int start) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[line + i] = from[origin + columns[i]];
      }
      line += columns.length;
    }
  }

  private static void scatter(
      int[] from, int start, int[] to, int base, int[] rows, int[] columns, int first, int end) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[origin + columns[i]] = from[line + i];
      }
      line += columns.length;
    }
  }

  private static void fill(int value, int[] to, int base, int[] rows, int[] columns) {
    for (int row : rows) {
      int origin = base + row;
      for (int column : columns) {
        to[origin + column] = value;
      }
    }
  }

  private static void gather(
      long[] from, int base, int[] rows, int[] columns, int first, int end, long[] to, int start) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[line + i] = from[origin + columns[i]];
      }
      line += columns.length;
    }
  }

  private static void scatter(
      long[] from, int start, long[] to, int base, int[] rows, int[] columns, int first, int end) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[origin + columns[i]] = from[line + i];
      }
      line += columns.length;
    }
  }

  private static void fill(long value, long[] to, int base, int[] rows, int[] columns) {
    for (int row : rows) {
      int origin = base + row;
      for (int column : columns) {
        to[origin + column] = value;
      }
    }
  }

  private static void gather(
      float[] from,
      int base,
      int[] rows,
      int[] columns,
      int first,
      int end,
      float[] to,
      int start) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[line + i] = from[origin + columns[i]];
      }
      line += columns.length;
    }
  }

  private static void scatter(
      float[] from,
      int start,
      float[] to,
      int base,
      int[] rows,
      int[] columns,
      int first,
      int end) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[origin + columns[i]] = from[line + i];
      }
      line += columns.length;
    }
  }

  private static void fill(float value, float[] to, int base, int[] rows, int[] columns) {
    for (int row : rows) {
      int origin = base + row;
      for (int column : columns) {
        to[origin + column] = value;
      }
    }
  }

  private static void gather(
      double[] from,
      int base,
      int[] rows,
      int[] columns,
      int first,
      int end,
      double[] to,
      int start) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[line + i] = from[origin + columns[i]];
      }
      line += columns.length;
    }
  }

  private static void scatter(
      double[] from,
      int start,
      double[] to,
      int base,
      int[] rows,
      int[] columns,
      int first,
      int end) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[origin + columns[i]] = from[line + i];
      }
      line += columns.length;
    }
  }

  private static void fill(double value, double[] to, int base, int[] rows, int[] columns) {
    for (int row : rows) {
      int origin = base + row;
      for (int column : columns) {
        to[origin + column] = value;
      }
    }
  }

  private static void gather(
      Object[] from,
      int base,
      int[] rows,
      int[] columns,
      int first,
      int end,
      Object[] to,
      int start) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[line + i] = from[origin + columns[i]];
      }
      line += columns.length;
    }
  }

  private static void scatter(
      Object[] from,
      int start,
      Object[] to,
      int base,
      int[] rows,
      int[] columns,
      int first,
      int end) {
    int line = start;
    for (int row : rows) {
      int origin = base + row;
      for (int i = first; i < end; i++) {
        to[origin + columns[i]] = from[line + i];
      }
      line += columns.length;
    }
  }

  private static void fill(Object value, Object[] to, int base, int[] rows, int[] columns) {
    for (int row : rows) {
      int origin = base + row;
      for (int column : columns) {
        to[origin + column] = value;
      }
    }
  }
}
