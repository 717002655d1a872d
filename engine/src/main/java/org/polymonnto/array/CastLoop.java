package org.polymonnto.array;

/** Converts the elements of a run, which may be spread out by a stride, to another type. */
abstract class CastLoop {
  abstract void run(
      Object source, int i, int sourceStride, Object target, int k, int targetStride, int n);
}
