package org.polymonnto.array;

/** Gathers elements into fewer. */
abstract class ReduceLoop {
  /** Gathers a run of {@code n} elements into one element of the result. */
  abstract void reduce(Object operand, int i, int stride, Object result, int k, int n);

  /** Gathers each of {@code n} elements into an element of the result of its own. */
  abstract void accumulate(
      Object operand, int i, int stride, Object result, int k, int resultStride, int n);
}
