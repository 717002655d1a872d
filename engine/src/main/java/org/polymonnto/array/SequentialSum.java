package org.polymonnto.array;

/**
 * Sums of lines of a matrix that are taken element by element, as NumPy does over the first axis.
 */
abstract class SequentialSum {
  private static final SequentialSum OF_DOUBLES = new SequentialSumOfFloat64();
  private static final SequentialSum OF_FLOATS = new SequentialSumOfFloat32();

  static SequentialSum of(DType dtype) {
    return dtype == DType.FLOAT64 ? OF_DOUBLES : OF_FLOATS;
  }

  /**
   * Sums some lines.
   *
   * @param operand lines of {@code length} elements one after another
   * @param lines which of them
   * @param from the first of {@code lines} to be summed
   * @param to the end of those
   * @param result has an element for each line
   */
  abstract void sum(Object operand, int[] lines, int from, int to, int length, Object result);
}
