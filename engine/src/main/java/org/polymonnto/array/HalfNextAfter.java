package org.polymonnto.array;

/** The neighbours of numbers of half precision, which are given and taken as floats. */
final class HalfNextAfter extends BinaryLoop {
  static final BinaryLoop LOOP = new HalfNextAfter();

  private HalfNextAfter() {}

  @Override
  void run(
      Object left,
      int i,
      boolean leftOne,
      Object right,
      int j,
      boolean rightOne,
      Object result,
      int k,
      int n) {
    float[] a = (float[]) left;
    float[] b = (float[]) right;
    float[] c = (float[]) result;
    for (int at = 0; at < n; at++) {
      c[k + at] = next(a[leftOne ? i : i + at], b[rightOne ? j : j + at]);
    }
  }

  private static float next(float from, float towards) {
    if (!(from < towards || from > towards)) {
      return from == towards ? from : Float.NaN;
    }
    if (from == 0) {
      return Math.copySign(Float.float16ToFloat((short) 1), towards);
    }
    boolean outwards = from < towards == from > 0;
    int bits = Float.floatToFloat16(from);
    return Float.float16ToFloat((short) (outwards ? bits + 1 : bits - 1));
  }
}
