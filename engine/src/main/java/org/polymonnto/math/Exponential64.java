package org.polymonnto.math;

/**
 * The exponential functions e<sup>x</sup> and 2<sup>x</sup> of 64-bit numbers.
 *
 * <p>Algorithm: {@code x = k ln2/128 + r}; 2<sup>k/128</sup> comes from a table with its tail,
 * e<sup>r</sup> - 1 from a polynomial of degree 5 (S. Nagy, ARM optimized-routines, 2018; used by
 * the GNU C Library since 2.28). The roundings, fused where that library's build for processors
 * with FMA fuses them, are kept exactly.
 */
final class Exponential64 {
  /**
   * Bit position of k in the bits of 2<sup>k/128</sup>: 52 less the 7 bits of the table's index.
   */
  static final int SCALE_SHIFT = 52 - 7;

  private static final double INVERSE_LN2 = 0x1.71547652b82fep0 * 128;
  private static final double LN2_HIGH = 0x1.62e42fefa0000p-8;
  private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-47;
  private static final double ROUND = 0x1.8p52;
  private static final double C2 = 0x1.ffffffffffdbdp-2;
  private static final double C3 = 0x1.555555555543cp-3;
  private static final double C4 = 0x1.55555cf172b91p-5;
  private static final double C5 = 0x1.1111167a4d017p-7;

  private static final double ROUND_128TH = ROUND / 128;
  private static final double D1 = 0x1.62e42fefa39efp-1;
  private static final double D2 = 0x1.ebfbdff82c424p-3;
  private static final double D3 = 0x1.c6b08d70cf4b5p-5;
  private static final double D4 = 0x1.3b2abd24650ccp-7;
  private static final double D5 = 0x1.5d7e09b4e3a84p-10;

  private static final int EXPONENT_MASK = 0x7ff;

  /** Biased exponents of 2<sup>-54</sup>, 512 and 1024. */
  private static final int TINY = 0x3c9;

  private static final int LARGE = 0x408;
  private static final int HUGE = 0x409;

  private static final long[] TABLE = ExponentialTable.VALUES;

  private Exponential64() {}

  static double exp(double x) {
    int exponent = (int) (Double.doubleToRawLongBits(x) >>> 52) & EXPONENT_MASK;
    if (exponent < TINY) {
      return 1.0 + x;
    }
    if (exponent >= HUGE) {
      if (exponent == EXPONENT_MASK) {
        return x == Double.NEGATIVE_INFINITY ? 0.0 : 1.0 + x;
      }
      return x > 0 ? Double.POSITIVE_INFINITY : 0.0;
    }
    return exp(x, 0.0, 0L, exponent >= LARGE);
  }

  /**
   * Plus or minus e<sup>x + tail</sup>.
   *
   * @param x a finite number of a magnitude in [2<sup>-54</sup>, 1024)
   * @param tail what x lacks, below 2<sup>-15</sup>
   * @param sign 0 for a positive result, {@code 0x800 << 7} for a negative one
   * @param large whether |x| may reach 512, where the scale can leave the exponent's range
   */
  static double exp(double x, double tail, long sign, boolean large) {
    double shifted = Math.fma(INVERSE_LN2, x, ROUND);
    long k = Double.doubleToRawLongBits(shifted);
    double kd = shifted - ROUND;
    double r = Math.fma(-LN2_LOW, kd, Math.fma(-LN2_HIGH, kd, x)) + tail;
    int index = 2 * ((int) k & 127);
    long scaleBits = TABLE[index + 1] + ((k + sign) << SCALE_SHIFT);
    double r2 = r * r;
    double sum = r + Double.longBitsToDouble(TABLE[index]);
    sum = Math.fma(Math.fma(C3, r, C2), r2, sum);
    sum = Math.fma(r2 * r2, Math.fma(C5, r, C4), sum);
    if (large) {
      return scaleExtreme(sum, scaleBits, (int) k, true);
    }
    double scale = Double.longBitsToDouble(scaleBits);
    return Math.fma(sum, scale, scale);
  }

  static double exp2(double x) {
    int exponent = (int) (Double.doubleToRawLongBits(x) >>> 52) & EXPONENT_MASK;
    if (exponent < TINY) {
      return 1.0 + x;
    }
    if (exponent >= HUGE) {
      if (exponent == EXPONENT_MASK) {
        return x == Double.NEGATIVE_INFINITY ? 0.0 : 1.0 + x;
      }
      if (x > 0) {
        return Double.POSITIVE_INFINITY;
      }
      if (x <= -1075) {
        return 0.0;
      }
    }
    double shifted = x + ROUND_128TH;
    long k = Double.doubleToRawLongBits(shifted);
    double r = x - (shifted - ROUND_128TH);
    int index = 2 * ((int) k & 127);
    long scaleBits = TABLE[index + 1] + (k << SCALE_SHIFT);
    double r2 = r * r;
    double sum =
        Double.longBitsToDouble(TABLE[index])
            + r * D1
            + r2 * (D2 + r * D3)
            + r2 * r2 * (D4 + r * D5);
    if (Math.abs(x) > 928) {
      return scaleExtreme(sum, scaleBits, (int) k, false);
    }
    double scale = Double.longBitsToDouble(scaleBits);
    return scale + scale * sum;
  }

  /**
   * {@code scale * (1 + sum)} where the exponent of scale has left its range into the sign bit. A
   * result below the normal range is rounded to its precision first, which avoids rounding it
   * twice.
   */
  private static double scaleExtreme(double sum, long scaleBits, int k, boolean fused) {
    if (k >= 0) {
      double scale = Double.longBitsToDouble(scaleBits - (1009L << 52));
      return 0x1p1009 * (fused ? Math.fma(sum, scale, scale) : scale + scale * sum);
    }
    long bits = scaleBits + (1022L << 52);
    double scale = Double.longBitsToDouble(bits);
    double part = scale * sum;
    double y = scale + part;
    if (Math.abs(y) < 1.0) {
      double one = y < 0 ? -1.0 : 1.0;
      double low = scale - y + part;
      double high = one + y;
      low = one - high + y + low;
      y = high + low - one;
      if (y == 0) {
        y = Double.longBitsToDouble(bits & Long.MIN_VALUE);
      }
    }
    return 0x1p-1022 * y;
  }
}
