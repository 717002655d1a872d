package org.polymonnto.math;

/**
 * Powers of 32-bit numbers: the binary logarithm of x in 64 bits, times y, and 2 to that, rounded
 * once (S. Nagy, ARM optimized-routines, 2017; used by the GNU C Library since 2.27), as in that
 * library's build for processors with FMA.
 */
final class Power32 {
  private static final long NEGATIVE = 0x800L << 5;
  private static final double OVERFLOW = 0x1.fffffffd1d571p+6;
  private static final double UNDERFLOW = -150.0;

  private Power32() {}

  static float pow(float x, float y) {
    if (y == 0 || x == 1f) {
      return 1f;
    }
    if (!(x >= Float.MIN_NORMAL
        && x < Float.POSITIVE_INFINITY
        && Math.abs(y) < Float.POSITIVE_INFINITY)) {
      return unusual(x, y);
    }
    return pow(Float.floatToRawIntBits(x), y, 0);
  }

  private static float pow(int xBits, float y, long sign) {
    double exponent = y * Logarithm32.log2Precise(xBits);
    if (exponent > OVERFLOW) {
      return sign == 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
    }
    if (exponent <= UNDERFLOW) {
      return sign == 0 ? 0f : -0f;
    }
    return (float) Exponential32.exp2(exponent, sign);
  }

  /** x is negative, subnormal, 0, infinite or not a number, or y infinite or not a number. */
  private static float unusual(float x, float y) {
    if (x != x || y != y) {
      return x + y;
    }
    if (Float.isInfinite(y)) {
      if (x == -1f) {
        return 1f;
      }
      return Math.abs(x) < 1f == y > 0 ? 0f : Float.POSITIVE_INFINITY;
    }
    boolean integer = y == (float) Math.rint(y);
    boolean odd = integer && Math.abs(y) < 0x1p24f && ((int) y & 1) != 0;
    if (x == 0 || Float.isInfinite(x)) {
      float square = x * x;
      if (Float.floatToRawIntBits(x) < 0 && odd) {
        square = -square;
      }
      return y < 0 ? 1 / square : square;
    }
    if (x < 0 && !integer) {
      return Float.NaN;
    }
    float magnitude = Math.abs(x);
    int bits = Float.floatToRawIntBits(magnitude);
    if (magnitude < Float.MIN_NORMAL) {
      bits = Float.floatToRawIntBits(magnitude * 0x1p23f) - (23 << 23);
    }
    return pow(bits, y, x < 0 && odd ? NEGATIVE : 0);
  }
}
