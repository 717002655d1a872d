package org.polymonnto.array;

/** A loop over all operations of an expression, which is compiled for its form. */
abstract class ExpressionKernel {
  /**
   * Computes elements from those at the same indices.
   *
   * @param data for each operand in memory a typed Java array; of operands that are a single
   *     element it is the first
   * @param target where the results go; it may be one of the operands
   */
  abstract void run(Object[] data, Object target, int from, int to);
}
