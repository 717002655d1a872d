package org.polymonnto.math;

/**
 * The natural, the binary and the decimal logarithm of 32-bit numbers.
 *
 * <p>{@code log} is NumPy's own algorithm for processors with AVX2 and FMA: a rational
 * approximation of ln(1 + x) on [1/sqrt 2, sqrt 2], at most 3.83 ulp off. {@code log2} is that of
 * ARM optimized-routines, which the GNU C Library uses: a table of 16 points and a polynomial in 64
 * bits, rounded once.
 */
final class Logarithm32 {
  /** The bits of the smallest number above the square root of 1/2. */
  private static final int ABOVE_SQRT_HALF = Float.floatToRawIntBits(0.70710678f) + 1;

  private static final float LN2 = 0.69314718f;
  private static final float P2 = 2.112677543073053063722e+00f;
  private static final float P3 = 1.480000633576506585156e+00f;
  private static final float P4 = 3.808837741388407920751e-01f;
  private static final float P5 = 2.589979117907922693523e-02f;
  private static final float Q1 = 2.612677543073109236779e+00f;
  private static final float Q2 = 2.453006071784736363091e+00f;
  private static final float Q3 = 9.864942958519418960339e-01f;
  private static final float Q4 = 1.546476374983906719538e-01f;
  private static final float Q5 = 5.875095403124574342950e-03f;

  private static final int OFFSET = 0x3f330000;

  /** 1/c and log2(c) of 16 points c. */
  private static final double[] POINTS = {
    0x1.661ec79f8f3bep+0, -0x1.efec65b963019p-2, 0x1.571ed4aaf883dp+0, -0x1.b0b6832d4fca4p-2,
    0x1.49539f0f010bp+0, -0x1.7418b0a1fb77bp-2, 0x1.3c995b0b80385p+0, -0x1.39de91a6dcf7bp-2,
    0x1.30d190c8864a5p+0, -0x1.01d9bf3f2b631p-2, 0x1.25e227b0b8eap+0, -0x1.97c1d1b3b7afp-3,
    0x1.1bb4a4a1a343fp+0, -0x1.2f9e393af3c9fp-3, 0x1.12358f08ae5bap+0, -0x1.960cbbf788d5cp-4,
    0x1.0953f419900a7p+0, -0x1.a6f9db6475fcep-5, 0x1p+0, 0x0p+0,
    0x1.e608cfd9a47acp-1, 0x1.338ca9f24f53dp-4, 0x1.ca4b31f026aap-1, 0x1.476a9543891bap-3,
    0x1.b2036576afce6p-1, 0x1.e840b4ac4e4d2p-3, 0x1.9c2d163a1aa2dp-1, 0x1.40645f0c6651cp-2,
    0x1.886e6037841edp-1, 0x1.88e9c2c1b9ff8p-2, 0x1.767dcf5534862p-1, 0x1.ce0a44eb17bccp-2
  };

  /** ln c of the same points. */
  private static final double[] LOG_POINTS = {
    -0x1.57bf7808caadep-2, -0x1.2bef0a7c06ddbp-2, -0x1.01eae7f513a67p-2, -0x1.b31d8a68224e9p-3,
    -0x1.6574f0ac07758p-3, -0x1.1aa2bc79c81p-3, -0x1.a4e76ce8c0e5ep-4, -0x1.1973c5a611cccp-4,
    -0x1.252f438e10c1ep-5, 0x0p+0, 0x1.aa5aa5df25984p-5, 0x1.c5e53aa362eb4p-4,
    0x1.526e57720db08p-3, 0x1.bc2860d22477p-3, 0x1.1058bc8a07ee1p-2, 0x1.4043057b6ee09p-2
  };

  private static final float INVERSE_LN10 = 4.3429449201e-01f;
  private static final float LOG10_2_HIGH = 3.0102920532e-01f;
  private static final float LOG10_2_LOW = 7.9034151668e-07f;

  private Logarithm32() {}

  static float log(float x) {
    if (!(x >= Float.MIN_NORMAL && x < Float.POSITIVE_INFINITY)) {
      if (x > 0 && x < Float.MIN_NORMAL) {
        return log(x * 0x1p100f, -226);
      }
      return special(x);
    }
    return log(x, -126);
  }

  /** Without a branch, which drawn numbers would mispredict. */
  private static float log(float x, int bias) {
    int bits = Float.floatToRawIntBits(x);
    int mantissa = bits & 0x7fffff | 126 << 23;
    int low = mantissa - ABOVE_SQRT_HALF >>> 31;
    float exponent = (bits >>> 23) + bias - low;
    float m = Float.intBitsToFloat(mantissa + (low << 23)) - 1f;
    float p = Math.fma(P5, m, P4);
    p = Math.fma(p, m, P3);
    p = Math.fma(p, m, P2);
    p = Math.fma(p, m, 1f);
    p *= m;
    float q = Math.fma(Q5, m, Q4);
    q = Math.fma(q, m, Q3);
    q = Math.fma(q, m, Q2);
    q = Math.fma(q, m, Q1);
    q = Math.fma(q, m, 1f);
    return Math.fma(exponent, LN2, p / q);
  }

  private static float special(float x) {
    if (x == 0) {
      return Float.NEGATIVE_INFINITY;
    }
    return x < 0 ? Float.NaN : x;
  }

  static float log2(float x) {
    int bits = Float.floatToRawIntBits(x);
    if (bits == 0x3f800000) {
      return 0f;
    }
    if (!(x >= Float.MIN_NORMAL && x < Float.POSITIVE_INFINITY)) {
      if (!(x > 0) || x == Float.POSITIVE_INFINITY) {
        return special(x);
      }
      bits = Float.floatToRawIntBits(x * 0x1p23f) - (23 << 23);
    }
    int shifted = bits - OFFSET;
    int index = 2 * (shifted >> 19 & 15);
    double z = Float.intBitsToFloat(bits - (shifted & 0xff800000));
    double r = Math.fma(z, POINTS[index], -1.0);
    double y0 = POINTS[index + 1] + (shifted >> 23);
    double r2 = r * r;
    double y = Math.fma(0x1.ecabf496832ep-2, r, -0x1.715479ffae3dep-1);
    y = Math.fma(-0x1.712b6f70a7e4dp-2, r2, y);
    return (float) Math.fma(y, r2, Math.fma(0x1.715475f35c8b8p0, r, y0));
  }

  /**
   * The binary logarithm with a relative error below 2<sup>-32</sup>.
   *
   * @param bits of a positive 32-bit number; a subnormal one is normalised with its exponent in the
   *     sign bit
   */
  static double log2Precise(int bits) {
    int shifted = bits - OFFSET;
    int index = 2 * (shifted >> 19 & 15);
    double z = Float.intBitsToFloat(bits - (shifted & 0xff800000));
    double r = Math.fma(z, POINTS[index], -1.0);
    double y0 = POINTS[index + 1] + (shifted >> 23);
    double r2 = r * r;
    double y = Math.fma(0x1.27616c9496e0bp-2, r, -0x1.71969a075c67ap-2);
    double p = Math.fma(0x1.ec70a6ca7baddp-2, r, -0x1.7154748bef6c8p-1);
    double q = Math.fma(p, r2, Math.fma(0x1.71547652ab82bp0, r, y0));
    return Math.fma(y, r2 * r2, q);
  }

  /**
   * The GNU C Library's natural logarithm, which its other functions use; x is positive, finite and
   * normal.
   */
  static float logRounded(float x) {
    int bits = Float.floatToRawIntBits(x);
    int shifted = bits - OFFSET;
    int index = shifted >> 19 & 15;
    double z = Float.intBitsToFloat(bits - (shifted & 0xff800000));
    double r = Math.fma(z, POINTS[2 * index], -1.0);
    double y0 = Math.fma(shifted >> 23, 0x1.62e42fefa39efp-1, LOG_POINTS[index]);
    double r2 = r * r;
    double y = Math.fma(0x1.5575b0be00b6ap-2, r, -0x1.ffffef20a4123p-2);
    y = Math.fma(-0x1.00ea348b88334p-2, r2, y);
    return (float) Math.fma(y, r2, y0 + r);
  }

  /** The logarithm to the base 10, as the GNU C Library composes it from the natural one. */
  static float log10(float x) {
    if (!(x > 0) || x == Float.POSITIVE_INFINITY) {
      return special(x);
    }
    int k = -127;
    float normal = x;
    if (x < Float.MIN_NORMAL) {
      normal *= 0x1p25f;
      k -= 25;
    }
    int bits = Float.floatToRawIntBits(normal);
    k += bits >>> 23;
    int below = k >>> 31;
    float y = k + below;
    float m = Float.intBitsToFloat(bits & 0x7fffff | 0x7f - below << 23);
    return y * LOG10_2_LOW + INVERSE_LN10 * logRounded(m) + y * LOG10_2_HIGH;
  }
}
