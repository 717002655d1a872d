package org.polymonnto.array;

/** A function of each element of a contiguous run. */
abstract class UnaryLoop {
  abstract void run(Object operand, int i, Object result, int k, int n);
}
