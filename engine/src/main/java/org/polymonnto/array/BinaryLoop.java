package org.polymonnto.array;

/**
 * The elements of two contiguous runs combined into a third; one of the operands may be a single
 * element.
 */
abstract class BinaryLoop {
  /**
   * Runs over {@code n} elements.
   *
   * @param leftOne whether the element of {@code left} at {@code i} is used throughout
   * @param rightOne whether the element of {@code right} at {@code j} is used throughout
   */
  abstract void run(
      Object left,
      int i,
      boolean leftOne,
      Object right,
      int j,
      boolean rightOne,
      Object result,
      int k,
      int n);
}
