package org.polymonnto.math;

/**
 * The exponential functions of 32-bit numbers.
 *
 * <p>{@code exp} is NumPy's own algorithm for processors with AVX2 and FMA: Cody and Waite's
 * reduction by multiples of ln 2 and a rational approximation, at most 2.52 ulp off. {@code exp2}
 * is that of ARM optimized-routines, which the GNU C Library uses: a table of 2<sup>k/32</sup> and
 * a cubic polynomial in 64 bits, rounded once.
 */
final class Exponential32 {
  private static final float MAX = 88.72283935546875f;
  private static final float MIN = -103.97208404541015625f;
  private static final float LOG2_E = 1.44269504f;
  private static final float LN2_HIGH = -6.93145752e-1f;
  private static final float LN2_LOW = -1.42860677e-6f;

  /** Adding and subtracting it rounds to an integer. */
  private static final float ROUND = 0x1.8p23f;

  private static final float P1 = 7.257664613233124478488e-01f;
  private static final float P2 = 2.473615434895520810817e-01f;
  private static final float P3 = 5.114512081637298353406e-02f;
  private static final float P4 = 6.757896990527504603057e-03f;
  private static final float P5 = 5.082762527590693718096e-04f;
  private static final float Q1 = -2.742335390411667452936e-01f;
  private static final float Q2 = 2.159509375685829852307e-02f;

  private static final int MIN_SCALE = -125;

  private static final double ROUND_32ND = 0x1.8p52 / 32;
  private static final double INVERSE_LN2 = 0x1.71547652b82fep0 * 32;
  private static final double C0 = 0x1.c6af84b912394p-5;
  private static final double C1 = 0x1.ebfce50fac4f3p-3;
  private static final double C2 = 0x1.62e42ff0c52d6p-1;

  /** The bits of 2<sup>k/32</sup> less k << 47 for k = 0..31. */
  private static final long[] POWERS = {
    0x3ff0000000000000L, 0x3fefd9b0d3158574L, 0x3fefb5586cf9890fL, 0x3fef9301d0125b51L,
    0x3fef72b83c7d517bL, 0x3fef54873168b9aaL, 0x3fef387a6e756238L, 0x3fef1e9df51fdee1L,
    0x3fef06fe0a31b715L, 0x3feef1a7373aa9cbL, 0x3feedea64c123422L, 0x3feece086061892dL,
    0x3feebfdad5362a27L, 0x3feeb42b569d4f82L, 0x3feeab07dd485429L, 0x3feea47eb03a5585L,
    0x3feea09e667f3bcdL, 0x3fee9f75e8ec5f74L, 0x3feea11473eb0187L, 0x3feea589994cce13L,
    0x3feeace5422aa0dbL, 0x3feeb737b0cdc5e5L, 0x3feec49182a3f090L, 0x3feed503b23e255dL,
    0x3feee89f995ad3adL, 0x3feeff76f2fb5e47L, 0x3fef199bdd85529cL, 0x3fef3720dcef9069L,
    0x3fef5818dcfba487L, 0x3fef7c97337b9b5fL, 0x3fefa4afa2a490daL, 0x3fefd0765b6e4540L
  };

  private Exponential32() {}

  static float exp(float x) {
    if (!(x < MAX && x > MIN)) {
      return x >= MAX ? Float.POSITIVE_INFINITY : x <= MIN ? 0f : Float.NaN;
    }
    float k = x * LOG2_E + ROUND - ROUND;
    float r = Math.fma(k, LN2_LOW, Math.fma(k, LN2_HIGH, x));
    float p = Math.fma(P5, r, P4);
    p = Math.fma(p, r, P3);
    p = Math.fma(p, r, P2);
    p = Math.fma(p, r, P1);
    p = Math.fma(p, r, 1f);
    float q = Math.fma(Math.fma(Q2, r, Q1), r, 1f);
    return scale(p / q, (int) k);
  }

  /** {@code y} times 2<sup>k</sup>, rounded once where that is below the normal range. */
  private static float scale(float y, int k) {
    if (k > MIN_SCALE) {
      return Float.intBitsToFloat(Float.floatToRawIntBits(y) + (k << 23));
    }
    float smallest = Float.intBitsToFloat(Float.floatToRawIntBits(y) + (MIN_SCALE << 23));
    return smallest / (1 << MIN_SCALE - k);
  }

  /**
   * The GNU C Library's e<sup>x</sup>, which its hyperbolic functions use; x is finite and not
   * negative.
   */
  static float expRounded(float x) {
    if (x > 0x1.62e42ep6f) {
      return Float.POSITIVE_INFINITY;
    }
    double shifted = Math.fma(INVERSE_LN2, x, 0x1.8p52);
    long k = Double.doubleToRawLongBits(shifted);
    double r = Math.fma(INVERSE_LN2, x, -(shifted - 0x1.8p52));
    double scale = Double.longBitsToDouble(POWERS[(int) k & 31] + (k << 47));
    double y = Math.fma(C2 / 32, r, 1.0);
    y = Math.fma(Math.fma(C0 / 32 / 32 / 32, r, C1 / 32 / 32), r * r, y);
    return (float) (y * scale);
  }

  static float exp2(float x) {
    float magnitude = Math.abs(x);
    if (!(magnitude < 128f)) {
      if (x != x) {
        return x;
      }
      if (x > 0) {
        return Float.POSITIVE_INFINITY;
      }
      if (x <= -150f) {
        return 0f;
      }
    }
    return (float) exp2(x, 0);
  }

  /**
   * Plus or minus 2<sup>x</sup> with a relative error below 2<sup>-33</sup>.
   *
   * @param x in (-1022, 1024)
   * @param sign 0 for a positive result, {@code 0x800 << 5} for a negative one
   */
  static double exp2(double x, long sign) {
    double shifted = x + ROUND_32ND;
    long k = Double.doubleToRawLongBits(shifted);
    double r = x - (shifted - ROUND_32ND);
    double scale = Double.longBitsToDouble(POWERS[(int) k & 31] + ((k + sign) << 47));
    double y = Math.fma(C2, r, 1.0);
    y = Math.fma(Math.fma(C0, r, C1), r * r, y);
    return y * scale;
  }
}
