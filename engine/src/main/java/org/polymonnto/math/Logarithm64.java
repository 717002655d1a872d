package org.polymonnto.math;

/**
 * The natural, the binary and the decimal logarithm of 64-bit numbers.
 *
 * <p>Algorithm: {@code x = 2^k z}, and for the table's point c next to z, {@code ln x = k ln2 + ln
 * c + ln(1 + r)} with {@code r = z/c - 1}; near 1 a polynomial in x - 1 alone (S. Nagy, ARM
 * optimized-routines, 2018; used by the GNU C Library since 2.28). Rounded as in that library's
 * build for processors with FMA.
 */
final class Logarithm64 {
  private static final long OFFSET = 0x3fe6000000000000L;
  private static final long INFINITY_BITS = 0x7ff0000000000000L;
  private static final long MIN_NORMAL_BITS = 0x0010000000000000L;
  private static final long ONE_BITS = 0x3ff0000000000000L;
  private static final long EXPONENT_BITS = 0xfffL << 52;

  private static final double LN2_HIGH = 0x1.62e42fefa3800p-1;
  private static final double LN2_LOW = 0x1.ef35793c76730p-45;
  private static final double A0 = -0x1.0000000000001p-1;
  private static final double A1 = 0x1.555555551305bp-2;
  private static final double A2 = -0x1.fffffffeb459p-3;
  private static final double A3 = 0x1.999b324f10111p-3;
  private static final double A4 = -0x1.55575e506c89fp-3;

  private static final long NEAR_ONE_LOW = Double.doubleToRawLongBits(1.0 - 0x1p-4);
  private static final long NEAR_ONE_SPAN =
      Double.doubleToRawLongBits(1.0 + 0x1.09p-4) - NEAR_ONE_LOW;
  private static final double B1 = 0x1.5555555555577p-2;
  private static final double B2 = -0x1.ffffffffffdcbp-3;
  private static final double B3 = 0x1.999999995dd0cp-3;
  private static final double B4 = -0x1.55555556745a7p-3;
  private static final double B5 = 0x1.24924a344de3p-3;
  private static final double B6 = -0x1.fffffa4423d65p-4;
  private static final double B7 = 0x1.c7184282ad6cap-4;
  private static final double B8 = -0x1.999eb43b068ffp-4;
  private static final double B9 = 0x1.78182f7afd085p-4;
  private static final double B10 = -0x1.5521375d145cdp-4;

  private static final double INVERSE_LN2_HIGH = 0x1.7154765200000p+0;
  private static final double INVERSE_LN2_LOW = 0x1.705fc2eefa200p-33;
  private static final long NEAR_ONE2_LOW = Double.doubleToRawLongBits(1.0 - 0x1.5b51p-5);
  private static final long NEAR_ONE2_SPAN =
      Double.doubleToRawLongBits(1.0 + 0x1.6ab2p-5) - NEAR_ONE2_LOW;

  private static final double INVERSE_LN10 = 4.34294481903251816668e-01;
  private static final double LOG10_2_HIGH = 3.01029995663611771306e-01;
  private static final double LOG10_2_LOW = 3.69423907715893078616e-13;

  private static final double[] TABLE = LogarithmTable.VALUES;
  private static final double[] TABLE2 = BinaryLogarithmTable.VALUES;

  private Logarithm64() {}

  static double log(double x) {
    long bits = Double.doubleToRawLongBits(x);
    if (Long.compareUnsigned(bits - NEAR_ONE_LOW, NEAR_ONE_SPAN) < 0) {
      return nearOne(x - 1.0);
    }
    if (bits < MIN_NORMAL_BITS || bits >= INFINITY_BITS) {
      if (!(x > 0) || bits == INFINITY_BITS) {
        return special(x);
      }
      bits = Double.doubleToRawLongBits(x * 0x1p52) - (52L << 52);
    }
    long shifted = bits - OFFSET;
    int index = 2 * ((int) (shifted >> 45) & 127);
    double kd = (double) (int) (shifted >> 52);
    double z = Double.longBitsToDouble(bits - (shifted & EXPONENT_BITS));
    double r = Math.fma(z, TABLE[index], -1.0);
    double w = Math.fma(kd, LN2_HIGH, TABLE[index + 1]);
    double high = w + r;
    double low = Math.fma(kd, LN2_LOW, w - high + r);
    double r2 = r * r;
    double sum = Math.fma(r2, A0, low);
    double p = Math.fma(Math.fma(r, A4, A3), r2, Math.fma(r, A2, A1));
    return Math.fma(r * r2, p, sum) + high;
  }

  /**
   * ln(1 + r) for r in [-1/16, 0.0647): the leading terms r - r<sup>2</sup>/2 in twice the
   * precision.
   */
  private static double nearOne(double r) {
    double r2 = r * r;
    double r3 = r * r2;
    double p = Math.fma(B10, r3, Math.fma(B9, r2, Math.fma(B8, r, B7)));
    p = Math.fma(p, r3, Math.fma(B6, r2, Math.fma(B5, r, B4)));
    p = Math.fma(p, r3, Math.fma(B3, r2, Math.fma(B2, r, B1)));
    double rHigh = Math.fma(-r, 0x1p27, Math.fma(r, 0x1p27, r));
    double rLow = r - rHigh;
    double square = rHigh * rHigh;
    double high = Math.fma(square, -0.5, r);
    double low = Math.fma(square, -0.5, r - high);
    low = Math.fma(-0.5 * rLow, r + rHigh, low);
    return Math.fma(p, r3, low) + high;
  }

  private static double special(double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return x < 0 ? Double.NaN : x;
  }

  static double log2(double x) {
    long bits = Double.doubleToRawLongBits(x);
    if (Long.compareUnsigned(bits - NEAR_ONE2_LOW, NEAR_ONE2_SPAN) < 0) {
      return bits == ONE_BITS ? 0.0 : nearOne2(x - 1.0);
    }
    if (bits < MIN_NORMAL_BITS || bits >= INFINITY_BITS) {
      if (!(x > 0) || bits == INFINITY_BITS) {
        return special(x);
      }
      bits = Double.doubleToRawLongBits(x * 0x1p52) - (52L << 52);
    }
    long shifted = bits - OFFSET;
    int index = 2 * ((int) (shifted >> 46) & 63);
    double kd = (double) (int) (shifted >> 52);
    double z = Double.longBitsToDouble(bits - (shifted & EXPONENT_BITS));
    double r = Math.fma(z, TABLE2[index], -1.0);
    double t1 = r * INVERSE_LN2_HIGH;
    double t2 = Math.fma(r, INVERSE_LN2_LOW, Math.fma(r, INVERSE_LN2_HIGH, -t1));
    double t3 = kd + TABLE2[index + 1];
    double high = t3 + t1;
    double low = t3 - high + t1 + t2;
    double r2 = r * r;
    double p = Math.fma(0x1.a6225e117f92ep-3, r, -0x1.ec7b328ea92bcp-3);
    double q = Math.fma(0x1.ec709dc3a04bep-2, r, -0x1.71547652b8339p-1);
    q = Math.fma(Math.fma(0x1.2776c50034c48p-2, r, -0x1.7154764702ffbp-2), r2, q);
    p = Math.fma(p, r2 * r2, q);
    return Math.fma(r2, p, low) + high;
  }

  private static double nearOne2(double r) {
    double high = r * INVERSE_LN2_HIGH;
    double low = Math.fma(r, INVERSE_LN2_LOW, Math.fma(r, INVERSE_LN2_HIGH, -high));
    double r2 = r * r;
    double r4 = r2 * r2;
    double p = Math.fma(0x1.ec709dc3a03f7p-2, r, -0x1.71547652b82fep-1);
    double y = Math.fma(p, r2, high);
    low += Math.fma(p, r2, high - y);
    double q = Math.fma(0x1.2776c50f05be4p-2, r, -0x1.71547652b7c3fp-2);
    q = Math.fma(Math.fma(0x1.a61761ec4e736p-3, r, -0x1.ec709dd768fe5p-3), r2, q);
    p = Math.fma(0x1.484d154f01b4ap-3, r, -0x1.7153fbc64a79bp-3);
    p = Math.fma(Math.fma(0x1.0b32f285aee66p-3, r, -0x1.289e4a72c383cp-3), r2, p);
    return y + Math.fma(Math.fma(p, r4, q), r4, low);
  }

  /** The logarithm to the base 10, as the GNU C Library composes it from the natural one. */
  static double log10(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return special(x);
    }
    int k = -1023;
    double normal = x;
    if (x < Double.MIN_NORMAL) {
      normal *= 0x1p54;
      k -= 54;
    }
    long bits = Double.doubleToRawLongBits(normal);
    k += (int) (bits >>> 52);
    int below = k >>> 31;
    double y = k + below;
    double z = Double.longBitsToDouble(bits & 0xfffffffffffffL | 0x3ffL - below << 52);
    return y * LOG10_2_LOW + INVERSE_LN10 * log(z) + y * LOG10_2_HIGH;
  }
}
