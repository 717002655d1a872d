package org.polymonnto.math;

/**
 * Arc sine, arc cosine and arc tangent of 32-bit numbers.
 *
 * <p>Algorithms of FDLIBM (Sun Microsystems, 1993) in their 32-bit form in the GNU C Library 2.36.
 */
final class InverseTrigonometric32 {
  private static final float HALF_PI_ABOVE = 1.57079637050628662109375f;
  private static final float HALF_PI_ABOVE_TAIL = -4.37113900018624283e-8f;
  private static final float QUARTER_PI_ABOVE = 0.785398185253143310546875f;
  private static final float HALF_PI_BELOW = 1.5707962513e+00f;
  private static final float HALF_PI_BELOW_TAIL = 7.5497894159e-08f;
  private static final float PI_BELOW = 3.1415925026e+00f;
  private static final float PI = 3.1415927410e+00f;
  private static final float PI_TAIL = -8.7422776573e-08f;

  /** arctan of 1/2, 1, 3/2 and infinity. */
  private static final float[] ATAN_HIGH = {
    4.6364760399e-01f, 7.8539812565e-01f, 9.8279368877e-01f, 1.5707962513e+00f
  };

  private static final float[] ATAN_LOW = {
    5.0121582440e-09f, 3.7748947079e-08f, 3.4473217170e-08f, 7.5497894159e-08f
  };

  private static final float[] ATAN = {
    3.3333334327e-01f, -2.0000000298e-01f, 1.4285714924e-01f, -1.1111110449e-01f, 9.0908870101e-02f,
    -7.6918758452e-02f, 6.6610731184e-02f, -5.8335702866e-02f, 4.9768779427e-02f,
        -3.6531571299e-02f,
    1.6285819933e-02f
  };

  private InverseTrigonometric32() {}

  static float asin(float x) {
    float u = Math.abs(x);
    if (u < 0.5f) {
      return u < 0x1p-27f ? x : x + x * asinSeries(x * x);
    }
    if (!(u < 1f)) {
      return u == 1f ? x * HALF_PI_ABOVE + x * HALF_PI_ABOVE_TAIL : Float.NaN;
    }
    float t = (1f - u) * 0.5f;
    float p = asinSeries(t);
    float s = (float) Math.sqrt(t);
    float y;
    if (Float.floatToRawIntBits(u) >= 0x3f79999a) {
      y = HALF_PI_ABOVE - (2f * (s + s * p) - HALF_PI_ABOVE_TAIL);
    } else {
      float w = upperBits(s);
      float c = (t - w * w) / (s + w);
      float rest = 2f * s * p - (HALF_PI_ABOVE_TAIL - 2f * c);
      y = QUARTER_PI_ABOVE - (rest - (QUARTER_PI_ABOVE - 2f * w));
    }
    return x > 0 ? y : -y;
  }

  /** asin x / x - 1 as a function of t = x<sup>2</sup>. */
  private static float asinSeries(float t) {
    return t
        * (1.666675248e-1f
            + t
                * (7.495297643e-2f
                    + t * (4.547037598e-2f + t * (2.417951451e-2f + t * 4.216630880e-2f))));
  }

  static float acos(float x) {
    float u = Math.abs(x);
    if (u < 0.5f) {
      if (u <= 0x1p-26f) {
        return HALF_PI_BELOW + HALF_PI_BELOW_TAIL;
      }
      return HALF_PI_BELOW - (x - (HALF_PI_BELOW_TAIL - x * acosRatio(x * x)));
    }
    if (!(u < 1f)) {
      return x == 1f ? 0f : x == -1f ? PI_BELOW + 2f * HALF_PI_BELOW_TAIL : Float.NaN;
    }
    float z = (1f - u) * 0.5f;
    float s = (float) Math.sqrt(z);
    float r = acosRatio(z);
    if (x < 0) {
      return PI_BELOW - 2f * (s + (r * s - HALF_PI_BELOW_TAIL));
    }
    float high = upperBits(s);
    float c = (z - high * high) / (s + high);
    return 2f * (high + (r * s + c));
  }

  private static float acosRatio(float z) {
    float p =
        z
            * (1.6666667163e-01f
                + z
                    * (-3.2556581497e-01f
                        + z
                            * (2.0121252537e-01f
                                + z
                                    * (-4.0055535734e-02f
                                        + z * (7.9153501429e-04f + z * 3.4793309169e-05f)))));
    float q =
        1f
            + z
                * (-2.4033949375e+00f
                    + z * (2.0209457874e+00f + z * (-6.8828397989e-01f + z * 7.7038154006e-02f)));
    return p / q;
  }

  private static float upperBits(float x) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(x) & 0xfffff000);
  }

  static float atan(float x) {
    float u = Math.abs(x);
    if (u < 0.4375f) {
      return u < 0x1p-29f ? x : x - x * atanSeries(x);
    }
    if (!(u < 0x1p25f)) {
      return x != x ? x : Math.copySign(ATAN_HIGH[3] + ATAN_LOW[3], x);
    }
    int id;
    float r;
    if (u < 1.1875f) {
      id = u < 0.6875f ? 0 : 1;
      r = id == 0 ? (2f * u - 1f) / (2f + u) : (u - 1f) / (u + 1f);
    } else {
      id = u < 2.4375f ? 2 : 3;
      r = id == 2 ? (u - 1.5f) / (1f + 1.5f * u) : -1f / u;
    }
    float y = ATAN_HIGH[id] - (r * atanSeries(r) - ATAN_LOW[id] - r);
    return x < 0 ? -y : y;
  }

  /** 1 - atan x / x. */
  private static float atanSeries(float x) {
    float[] a = ATAN;
    float z = x * x;
    float w = z * z;
    float even = z * (a[0] + w * (a[2] + w * (a[4] + w * (a[6] + w * (a[8] + w * a[10])))));
    float odd = w * (a[1] + w * (a[3] + w * (a[5] + w * (a[7] + w * a[9]))));
    return even + odd;
  }

  static float atan2(float y, float x) {
    if (x != x || y != y) {
      return x + y;
    }
    boolean left = Float.floatToRawIntBits(x) < 0;
    if (x == 1f) {
      return atan(y);
    }
    if (y == 0) {
      return left ? Math.copySign(PI, y) : y;
    }
    if (x == 0) {
      return Math.copySign(HALF_PI_ABOVE, y);
    }
    if (Float.isInfinite(x)) {
      float angle =
          Float.isInfinite(y) ? (left ? 3f * QUARTER_PI_ABOVE : QUARTER_PI_ABOVE) : left ? PI : 0f;
      return Math.copySign(angle, y);
    }
    if (Float.isInfinite(y)) {
      return Math.copySign(HALF_PI_ABOVE, y);
    }
    int bitsOfX = Float.floatToRawIntBits(Math.abs(x));
    int k = Float.floatToRawIntBits(Math.abs(y)) - bitsOfX >> 23;
    float angle;
    if (k > 60) {
      angle = HALF_PI_ABOVE + 0.5f * PI_TAIL;
    } else {
      angle = left && k < -60 ? 0f : atan(Math.abs(y / x));
    }
    if (left) {
      return y > 0 ? PI - (angle - PI_TAIL) : angle - PI_TAIL - PI;
    }
    return y > 0 ? angle : -angle;
  }
}
