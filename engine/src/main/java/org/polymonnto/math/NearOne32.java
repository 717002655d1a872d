package org.polymonnto.math;

/**
 * ln(1 + x) and e<sup>x</sup> - 1 of 32-bit numbers without the loss of digits for small x.
 *
 * <p>Algorithms of FDLIBM (Sun Microsystems, 1993) in their 32-bit form in the GNU C Library 2.36.
 */
final class NearOne32 {
  private static final float LN2_HIGH = 6.9313812256e-01f;
  private static final float LN2_LOW = 9.0580006145e-06f;
  private static final float INVERSE_LN2 = 1.4426950216e+00f;

  private static final float L1 = 6.6666668653e-01f;
  private static final float L2 = 4.0000000596e-01f;
  private static final float L3 = 2.8571429849e-01f;
  private static final float L4 = 2.2222198546e-01f;
  private static final float L5 = 1.8183572590e-01f;
  private static final float L6 = 1.5313838422e-01f;
  private static final float L7 = 1.4798198640e-01f;

  private static final float Q1 = -3.3333335072e-02f;
  private static final float Q2 = 1.5873016091e-03f;
  private static final float Q3 = -7.9365076090e-05f;
  private static final float Q4 = 4.0082177293e-06f;
  private static final float Q5 = -2.0109921195e-07f;
  private static final float MAX = 8.8721679688e+01f;

  private NearOne32() {}

  static float log1p(float x) {
    int bits = Float.floatToRawIntBits(x);
    int magnitude = bits & 0x7fffffff;
    if (bits < 0x3ed413d7) {
      if (magnitude >= 0x3f800000) {
        return x == -1f ? Float.NEGATIVE_INFINITY : Float.NaN;
      }
      if (magnitude < 0x31000000) {
        return magnitude < 0x24800000 ? x : x - x * x * 0.5f;
      }
      if (bits > 0 || bits <= 0xbe95f61f) {
        return log1p(x, 0, 0f, 1);
      }
    } else if (bits >= 0x7f800000) {
      return x + x;
    }
    return log1pReduced(x, bits);
  }

  /** Writes 1 + x as 2<sup>k</sup> (1 + f) with the relative error c of that sum. */
  private static float log1pReduced(float x, int bits) {
    float u = x;
    float c = 0f;
    int k;
    if (bits < 0x5a000000) {
      u = 1f + x;
      k = (Float.floatToRawIntBits(u) >> 23) - 127;
      c = (k > 0 ? 1f - (u - x) : x - (u - 1f)) / u;
    } else {
      k = (bits >> 23) - 127;
    }
    int mantissa = Float.floatToRawIntBits(u) & 0x7fffff;
    if (mantissa < 0x3504f7) {
      u = Float.intBitsToFloat(mantissa | 0x3f800000);
    } else {
      k++;
      u = Float.intBitsToFloat(mantissa | 0x3f000000);
      mantissa = 0x00800000 - mantissa >> 2;
    }
    return log1p(u - 1f, k, c, mantissa);
  }

  /** {@code k ln2 + ln(1 + f) + c}; a mantissa of 0 says that |f| is below 2<sup>-20</sup>. */
  private static float log1p(float f, int k, float c, int mantissa) {
    float halfSquare = 0.5f * f * f;
    if (mantissa == 0) {
      if (f == 0) {
        return k == 0 ? 0f : k * LN2_HIGH + (c + k * LN2_LOW);
      }
      float r = halfSquare * (1f - 0.66666666666666666f * f);
      return k == 0 ? f - r : k * LN2_HIGH - (r - (k * LN2_LOW + c) - f);
    }
    float s = f / (2f + f);
    float z = s * s;
    float r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
    if (k == 0) {
      return f - (halfSquare - s * (halfSquare + r));
    }
    return k * LN2_HIGH - (halfSquare - (s * (halfSquare + r) + (k * LN2_LOW + c)) - f);
  }

  static float expm1(float x) {
    int magnitude = Float.floatToRawIntBits(x) & 0x7fffffff;
    if (magnitude >= 0x4195b844) {
      if (x != x || x == Float.POSITIVE_INFINITY) {
        return x;
      }
      if (x > MAX) {
        return Float.POSITIVE_INFINITY;
      }
      if (x < 0) {
        return -1f;
      }
    }
    if (magnitude <= 0x3eb17218) {
      return magnitude < 0x33000000 ? x : expm1(x, 0f, 0);
    }
    int k;
    float high;
    float low;
    if (magnitude < 0x3f851592) {
      k = x < 0 ? -1 : 1;
      high = x < 0 ? x + LN2_HIGH : x - LN2_HIGH;
      low = k * LN2_LOW;
    } else {
      k = (int) (INVERSE_LN2 * x + (x < 0 ? -0.5f : 0.5f));
      high = x - k * LN2_HIGH;
      low = k * LN2_LOW;
    }
    float r = high - low;
    return expm1(r, high - r - low, k);
  }

  /** {@code 2^k e^(x + c) - 1} for |x| up to ln2/2. */
  private static float expm1(float x, float c, int k) {
    float half = 0.5f * x;
    float hxs = x * half;
    float r = 1f + hxs * (Q1 + hxs * (Q2 + hxs * (Q3 + hxs * (Q4 + hxs * Q5))));
    float t = 3f - r * half;
    float e = hxs * ((r - t) / (6f - x * t));
    if (k == 0) {
      return x - (x * e - hxs);
    }
    e = x * (e - c) - c - hxs;
    if (k == -1) {
      return 0.5f * (x - e) - 0.5f;
    }
    if (k == 1) {
      return x < -0.25f ? -2f * (e - (x + 0.5f)) : 1f + 2f * (x - e);
    }
    if (k <= -2 || k > 56) {
      return scale(1f - (e - x), k) - 1f;
    }
    if (k < 23) {
      return scale(1f - Math.scalb(1f, -k) - (e - x), k);
    }
    return scale(x - (e + Math.scalb(1f, -k)) + 1f, k);
  }

  /** Adds k to the exponent of y. */
  private static float scale(float y, int k) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(y) + (k << 23));
  }
}
