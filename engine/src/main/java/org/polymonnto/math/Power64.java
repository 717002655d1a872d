package org.polymonnto.math;

/**
 * Powers of 64-bit numbers.
 *
 * <p>Algorithm: the logarithm of x with about 68 bits, times y, and the exponential function of
 * that (S. Nagy, ARM optimized-routines, 2018; used by the GNU C Library since 2.28), rounded as in
 * that library's build for processors with FMA.
 */
final class Power64 {
  private static final long OFFSET = 0x3fe6955500000000L;
  private static final long INFINITY_BITS = 0x7ff0000000000000L;
  private static final long ONE_BITS = 0x3ff0000000000000L;
  private static final long EXPONENT_BITS = 0xfffL << 52;
  private static final long NEGATIVE = 0x800L << 7;

  private static final double LN2_HIGH = 0x1.62e42fefa3800p-1;
  private static final double LN2_LOW = 0x1.ef35793c76730p-45;
  private static final double A1 = 0x1.555555555556p-2 * -2;
  private static final double A2 = -0x1.0000000000006p-2 * -2;
  private static final double A3 = 0x1.999999959554ep-3 * 4;
  private static final double A4 = -0x1.555555529a47ap-3 * 4;
  private static final double A5 = 0x1.2495b9b4845e9p-3 * -8;
  private static final double A6 = -0x1.0002b8b263fc3p-3 * -8;

  private static final double[] TABLE = PowerTable.VALUES;

  private Power64() {}

  static double pow(double x, double y) {
    long xBits = Double.doubleToRawLongBits(x);
    long yBits = Double.doubleToRawLongBits(y);
    int xTop = (int) (xBits >>> 52);
    int yExponent = (int) (yBits >>> 52) & 0x7ff;
    long sign = 0;
    if (xTop == 0 || xTop >= 0x7ff || isExtreme(yExponent)) {
      if (isZeroInfiniteOrNan(yBits) || isZeroInfiniteOrNan(xBits)) {
        return special(x, y);
      }
      if (x < 0) {
        if (!isInteger(y)) {
          return Double.NaN;
        }
        sign = isOdd(y) ? NEGATIVE : 0;
        xBits &= Long.MAX_VALUE;
      }
      if (isExtreme(yExponent)) {
        return extremeExponent(xBits, y, yExponent);
      }
      if (xBits >>> 52 == 0) {
        xBits = (Double.doubleToRawLongBits(x * 0x1p52) & Long.MAX_VALUE) - (52L << 52);
      }
    }
    return powNormal(xBits, y, sign);
  }

  private static double powNormal(long xBits, double y, long sign) {
    long shifted = xBits - OFFSET;
    int index = 3 * ((int) (shifted >> 45) & 127);
    double kd = (double) (int) (shifted >> 52);
    double z = Double.longBitsToDouble(xBits - (shifted & EXPONENT_BITS));
    double r = Math.fma(z, TABLE[index], -1.0);
    double t1 = Math.fma(kd, LN2_HIGH, TABLE[index + 1]);
    double t2 = t1 + r;
    double low1 = Math.fma(kd, LN2_LOW, TABLE[index + 2]);
    double low2 = t1 - t2 + r;
    double ar = -0.5 * r;
    double ar2 = r * ar;
    double ar3 = r * ar2;
    double high = t2 + ar2;
    double low3 = Math.fma(ar, r, -ar2);
    double low4 = t2 - high + ar2;
    double p = Math.fma(ar2, Math.fma(r, A6, A5), Math.fma(r, A4, A3));
    p = Math.fma(ar2, p, Math.fma(r, A2, A1));
    double low = Math.fma(ar3, p, low1 + low2 + low3 + low4);
    double log = high + low;
    double logTail = high - log + low;
    double product = y * log;
    double productTail = Math.fma(y, logTail, Math.fma(y, log, -product));
    return expSigned(product, productTail, sign);
  }

  private static double expSigned(double x, double tail, long sign) {
    int exponent = (int) (Double.doubleToRawLongBits(x) >>> 52) & 0x7ff;
    if (exponent < 0x3c9) {
      double one = 1.0 + x;
      return sign == 0 ? one : -one;
    }
    if (exponent >= 0x409) {
      double extreme = x > 0 ? Double.POSITIVE_INFINITY : 0.0;
      return sign == 0 ? extreme : -extreme;
    }
    return Exponential64.exp(x, tail, sign, exponent >= 0x408);
  }

  /** x or y is 0, infinite or not a number. */
  private static double special(double x, double y) {
    if (y == 0 || x == 1.0) {
      return 1.0;
    }
    if (x != x || y != y) {
      return x + y;
    }
    if (Double.isInfinite(y)) {
      if (x == -1.0) {
        return 1.0;
      }
      return Math.abs(x) < 1.0 == y > 0 ? 0.0 : Double.POSITIVE_INFINITY;
    }
    double square = x * x;
    if (Double.doubleToRawLongBits(x) < 0 && isOdd(y)) {
      square = -square;
    }
    return y < 0 ? 1 / square : square;
  }

  /** |y| is below 2<sup>-65</sup> or from 2<sup>63</sup> on; x is finite, positive and not 0. */
  private static double extremeExponent(long xBits, double y, int yExponent) {
    if (xBits == ONE_BITS) {
      return 1.0;
    }
    if (yExponent < 0x3be) {
      return xBits > ONE_BITS ? 1.0 + y : 1.0 - y;
    }
    return xBits > ONE_BITS == y > 0 ? Double.POSITIVE_INFINITY : 0.0;
  }

  private static boolean isExtreme(int yExponent) {
    return yExponent < 0x3be || yExponent >= 0x43e;
  }

  private static boolean isZeroInfiniteOrNan(long bits) {
    long magnitude = bits & Long.MAX_VALUE;
    return magnitude == 0 || magnitude >= INFINITY_BITS;
  }

  private static boolean isInteger(double y) {
    return y == Math.rint(y);
  }

  private static boolean isOdd(double y) {
    return isInteger(y) && Math.abs(y) < 0x1p53 && ((long) y & 1) != 0;
  }
}
