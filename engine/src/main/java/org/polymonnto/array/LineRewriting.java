package org.polymonnto.array;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.polymonnto.parallel.Parallel;

/**
 * Products of the lines of a matrix with a number for each, and quotients, in place. Lines whose
 * number is one stay as they are, as those of weights that are normalized already.
 */
final class LineRewriting {
  /** Elements that are computed while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 17;

  /** Elements of which what they were before is kept in one array. */
  private static final int PART = 1 << 15;

  private final boolean isQuotient;
  private final BinaryLoop loop;
  private final NDArray array;
  private final Object numbers;
  private final int[] lines;
  private final int count;
  private final int length;
  private final ClipRange bounds;
  private final AtomicBoolean isWithin = new AtomicBoolean(true);

  private LineRewriting(BinaryOp op, NDArray array, int count, NDArray numbers) {
    this.isQuotient = op == BinaryOp.DIVIDE;
    this.loop = Loops.binary(op, array.dtype);
    this.array = array;
    this.numbers = numbers.storage();
    this.count = count;
    this.length = array.size / count;
    ClipRange range = array.knowledge().range();
    bounds = range != null && range.isFromZero() ? range : null;
    isWithin.set(bounds != null);
    lines = linesToWrite(numbers);
  }

  /** Whether there is a number for each row, or for each column. */
  static boolean isPossible(
      BinaryOp op, DType type, NDArray array, NDArray operand, boolean ofColumns) {
    int[] shape = array.shape;
    int[] other = operand.shape;
    if (op != BinaryOp.MULTIPLY && op != BinaryOp.DIVIDE
        || shape.length != 2
        || array.dtype != type
        || operand.dtype != type) {
      return false;
    }
    return ofColumns
        ? other.length == 1 && other[0] == shape[1]
            || other.length == 2 && other[0] == 1 && other[1] == shape[1]
        : other.length == 2 && other[0] == shape[0] && other[1] == 1;
  }

  /**
   * Combines an array that alone has its storage with numbers.
   *
   * @param numbers a new array
   * @param ofColumns whether the array is in Fortran order and its columns have a number each
   */
  static void run(BinaryOp op, NDArray array, NDArray numbers, boolean ofColumns) {
    int count = array.shape[ofColumns ? 1 : 0];
    LineRewriting rewriting = new LineRewriting(op, array, count, numbers);
    if (rewriting.lines.length == 0) {
      return;
    }
    History history = array.knowledge().history();
    boolean isShared = array.isLent() || history != null && history.hasWhole();
    if (isShared && 2 * rewriting.lines.length > count) {
      rewriting.intoNewStorage();
    } else {
      rewriting.inPlace();
    }
  }

  /** How many lines are not the same after a product or a quotient. */
  static int changes(NDArray numbers) {
    return linesToWrite(numbers).length;
  }

  private static int[] linesToWrite(NDArray numbers) {
    Object storage = numbers.storage();
    int[] found = new int[numbers.size];
    int size = 0;
    for (int line = 0; line < found.length; line++) {
      found[size] = line;
      size += Storage.getDouble(numbers.dtype, storage, line) == 1 ? 0 : 1;
    }
    return Arrays.copyOf(found, size);
  }

  private void intoNewStorage() {
    Object before = array.storage();
    Object after = Storage.allocate(array.dtype, array.size);
    boolean[] isWritten = new boolean[count];
    for (int line : lines) {
      isWritten[line] = true;
    }
    Parallel.split(
        count,
        array.size,
        SMALLEST_PART,
        (from, to) -> {
          for (int line = from; line < to; line++) {
            if (isWritten[line]) {
              compute(line, before, after);
            } else {
              System.arraycopy(before, line * length, after, line * length, length);
            }
          }
        });
    ClipRange range = array.knowledge().range();
    array.replace(NDArray.adopt(array.dtype, after, array.shape));
    if (isWithin.get() && range.blocks().isEmpty()) {
      array.knowledge().rewrittenWithin(range);
    }
  }

  private void inPlace() {
    array.own();
    Object elements = array.storage();
    Knowledge knowledge = array.knowledge();
    History history = knowledge.history();
    boolean isAsked = history != null && history.isAsked();
    int linesOfPart = Math.max(1, PART / length);
    Block[] written = new Block[(lines.length + linesOfPart - 1) / linesOfPart];
    Object[] before = new Object[written.length];
    int[] run = new int[length];
    Arrays.setAll(run, i -> i);
    try {
      Parallel.split(
          written.length,
          (long) lines.length * length,
          SMALLEST_PART,
          (from, to) -> {
            for (int part = from; part < to; part++) {
              int first = part * linesOfPart;
              int end = Math.min(first + linesOfPart, lines.length);
              if (isAsked) {
                before[part] = copy(elements, first, end);
              }
              written[part] = new Block(starts(first, end), run);
              for (int i = first; i < end; i++) {
                compute(lines[i], elements, elements);
              }
            }
          });
    } finally {
      // If memory ran out, some parts were written to all the same.
      for (int part = 0; part < written.length; part++) {
        if (isAsked && written[part] != null) {
          history.keep(written[part], before[part]);
        }
      }
      knowledge.rewritten(lines, length, array.size, isWithin.get());
    }
  }

  private Object copy(Object elements, int first, int end) {
    Object copy = Storage.allocate(array.dtype, (end - first) * length);
    for (int i = first; i < end; i++) {
      System.arraycopy(elements, lines[i] * length, copy, (i - first) * length, length);
    }
    return copy;
  }

  private int[] starts(int first, int end) {
    int[] starts = new int[end - first];
    for (int i = first; i < end; i++) {
      starts[i - first] = lines[i] * length;
    }
    return starts;
  }

  private void compute(int line, Object from, Object to) {
    int at = line * length;
    loop.run(from, at, false, numbers, line, true, to, at, length);
    if (bounds != null && !isSafe(line) && !bounds.holds(array.dtype, to, at, length)) {
      isWithin.set(false);
    }
  }

  /** Whether numbers between zero and a bound stay there. */
  private boolean isSafe(int line) {
    double number = Storage.getDouble(array.dtype, numbers, line);
    boolean isShrinking = isQuotient ? number >= 1 : number > 0 && number <= 1;
    return isShrinking && bounds.isLimited() && bounds.blocks().isEmpty();
  }
}
