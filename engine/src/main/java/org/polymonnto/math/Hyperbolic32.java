package org.polymonnto.math;

/**
 * Hyperbolic sine and cosine and the inverse hyperbolic functions of 32-bit numbers.
 *
 * <p>Algorithms of FDLIBM (Sun Microsystems, 1993) in their 32-bit form in the GNU C Library 2.36.
 */
final class Hyperbolic32 {
  private static final float LN2 = 6.9314718246e-01f;

  /** Above it e<sup>-x</sup> no longer counts beside e<sup>x</sup>. */
  private static final float LARGE = 22f;

  /** From here on e<sup>x</sup> is taken as a square. */
  private static final float OVERFLOWING_EXP = Float.intBitsToFloat(0x42b17180);

  /** The largest number whose hyperbolic sine is finite. */
  private static final float MAX = Float.intBitsToFloat(0x42b2d4fc);

  private Hyperbolic32() {}

  static float sinh(float x) {
    float u = Math.abs(x);
    float half = x < 0 ? -0.5f : 0.5f;
    if (!(u < Float.POSITIVE_INFINITY) || u < 0x1p-28f) {
      return x;
    }
    if (u < LARGE) {
      float t = NearOne32.expm1(u);
      return half * (u < 1f ? 2f * t - t * t / (t + 1f) : t + t / (t + 1f));
    }
    if (u < OVERFLOWING_EXP) {
      return half * Exponential32.expRounded(u);
    }
    if (u <= MAX) {
      float w = Exponential32.expRounded(0.5f * u);
      return half * w * w;
    }
    return Math.copySign(Float.POSITIVE_INFINITY, x);
  }

  static float cosh(float x) {
    float u = Math.abs(x);
    if (u < Float.intBitsToFloat(0x3eb17218)) {
      if (u < 0x1p-55f) {
        return 1f;
      }
      float t = NearOne32.expm1(u);
      float w = 1f + t;
      return 1f + t * t / (w + w);
    }
    if (u < LARGE) {
      float t = Exponential32.expRounded(u);
      return 0.5f * t + 0.5f / t;
    }
    if (u < OVERFLOWING_EXP) {
      return 0.5f * Exponential32.expRounded(u);
    }
    if (u <= MAX) {
      float w = Exponential32.expRounded(0.5f * u);
      return 0.5f * w * w;
    }
    return x != x ? x : Float.POSITIVE_INFINITY;
  }

  static float asinh(float x) {
    float u = Math.abs(x);
    if (u < 0x1p-15f || !(u < Float.POSITIVE_INFINITY)) {
      return x;
    }
    float w;
    if (u > 0x1p15f) {
      w = Logarithm32.logRounded(u) + LN2;
    } else if (u > 2f) {
      w = Logarithm32.logRounded(2f * u + 1f / (sqrt(u * u + 1f) + u));
    } else {
      float square = u * u;
      w = NearOne32.log1p(u + square / (1f + sqrt(1f + square)));
    }
    return Math.copySign(w, x);
  }

  static float acosh(float x) {
    if (x > 2f) {
      if (x >= 0x1p28f) {
        return x == Float.POSITIVE_INFINITY ? x : Logarithm32.logRounded(x) + LN2;
      }
      return Logarithm32.logRounded(2f * x - 1f / (x + sqrt(x * x - 1f)));
    }
    if (x > 1f) {
      float t = x - 1f;
      return NearOne32.log1p(t + sqrt(2f * t + t * t));
    }
    return x == 1f ? 0f : Float.NaN;
  }

  static float atanh(float x) {
    float u = Math.abs(x);
    float t;
    if (u < 0.5f) {
      if (u < 0x1p-28f) {
        return x;
      }
      float twice = u + u;
      t = 0.5f * NearOne32.log1p(twice + twice * u / (1f - u));
    } else if (u < 1f) {
      t = 0.5f * NearOne32.log1p((u + u) / (1f - u));
    } else {
      return u == 1f ? x / 0f : Float.NaN;
    }
    return Math.copySign(t, x);
  }

  private static float sqrt(float x) {
    return (float) Math.sqrt(x);
  }
}
