package org.polymonnto.math;

/**
 * The hyperbolic tangent by NumPy's own algorithm for processors with FMA, which comes from Intel's
 * SVML: the range of |x| is split into intervals, each with its centre b and a polynomial in |x| -
 * b.
 */
final class HyperbolicTangent {
  private static final int COLUMNS64 = 18;
  private static final int COLUMNS32 = 8;
  private static final double[] TABLE64 = CoefficientTable.doubles("tanh64");
  private static final float[] TABLE32 = CoefficientTable.floats("tanh32");

  private HyperbolicTangent() {}

  static double tanh(double x) {
    int key = (int) (Double.doubleToRawLongBits(x) >>> 32) & 0x7ff80000;
    if (key > 0x7fe00000) {
      return x != x ? x : Math.copySign(1.0, x);
    }
    int row = Math.clamp(key - 0x3fc00000, 0, 0x780000) >> 19;
    double[] c = TABLE64;
    int at = row * COLUMNS64;
    double y = Math.abs(x) - c[at];
    double r = Math.fma(c[at + 17], y, c[at + 16]);
    for (int i = at + 15; i > at; i--) {
      r = Math.fma(r, y, c[i]);
    }
    return withSign(r, x);
  }

  private static double withSign(double r, double x) {
    long sign = Double.doubleToRawLongBits(x) & Long.MIN_VALUE;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(r) | sign);
  }

  static float tanh(float x) {
    int bits = Float.floatToRawIntBits(x);
    int key = bits & 0x7fe00000;
    if (key > 0x7f000000) {
      return x != x ? x : Math.copySign(1f, x);
    }
    int row = Math.clamp(key - 0x3d400000, 0, 0x3e00000) >> 21;
    float[] c = TABLE32;
    int at = row * COLUMNS32;
    float y = Math.abs(x) - c[at + 7];
    float r = Math.fma(c[at], y, c[at + 1]);
    r = Math.fma(r, y, c[at + 2]);
    r = Math.fma(r, y, c[at + 3]);
    r = Math.fma(r, y, c[at + 4]);
    r = Math.fma(r, y, c[at + 5]);
    r = Math.fma(r, y, c[at + 6]);
    return Float.intBitsToFloat(Float.floatToRawIntBits(r) | bits & 0x80000000);
  }
}
