package org.polymonnto.math;

/**
 * Sine, cosine and tangent of 32-bit numbers.
 *
 * <p>Up to |x| of about 10<sup>5</sup> NumPy's own algorithm for processors with AVX2 and FMA: Cody
 * and Waite's reduction by multiples of pi/2 in 32 bits and two polynomials (T. Myklebust), at most
 * 1.49 ulp off. Beyond, as NumPy does, that of ARM optimized-routines, which the GNU C Library
 * uses: reduction with 192 bits of 4/pi and polynomials in 64 bits. The tangent has that reduction
 * and FDLIBM's polynomial, as in the GNU C Library 2.36.
 */
final class Trigonometric32 {
  private static final float MAX_SIN = 117435.992f;
  private static final float MAX_COS = 71476.0625f;
  private static final float TWO_OVER_PI = 0x1.45f306p-1f;
  private static final float ROUND = 0x1.8p23f;
  private static final float HALF_PI_HIGH = -0x1.921fb0p+00f;
  private static final float HALF_PI_MIDDLE = -0x1.5110b4p-22f;
  private static final float HALF_PI_LOW = -0x1.846988p-48f;

  private static final double PI_2_POW_MINUS_63 = 0x1.921FB54442D18p-62;

  /** 4/pi: 32 bits from every eighth bit on. */
  private static final int[] FOUR_OVER_PI = {
    0xa2, 0xa2f9, 0xa2f983, 0xa2f9836e, 0xf9836e4e, 0x836e4e44, 0x6e4e4415, 0x4e441529,
    0x441529fc, 0x1529fc27, 0x29fc2757, 0xfc2757d1, 0x2757d1f5, 0x57d1f534, 0xd1f534dd, 0xf534ddc0,
    0x34ddc0db, 0xddc0db62, 0xc0db6295, 0xdb629599, 0x6295993c, 0x95993c43, 0x993c4390, 0x3c439041
  };

  private static final double TWO_OVER_PI_2_POW_24 = 0x1.45f306dc9c883p+23;
  private static final double HALF_PI = 0x1.921fb54442d18p0;
  private static final float QUARTER_PI = 7.8539812565e-01f;
  private static final float QUARTER_PI_TAIL = 3.7748947079e-08f;
  private static final float NEAR_QUARTER_PI = Float.intBitsToFloat(0x3f2ca140);
  private static final float[] TANGENT = {
    3.3333334327e-01f, 1.3333334029e-01f, 5.3968254477e-02f, 2.1869488060e-02f, 8.8632395491e-03f,
    3.5920790397e-03f, 1.4562094584e-03f, 5.8804126456e-04f, 2.4646313977e-04f, 7.8179444245e-05f,
    7.1407252108e-05f, -1.8558637748e-05f, 2.5907305826e-05f
  };

  private Trigonometric32() {}

  static float sin(float x) {
    return Math.abs(x) <= MAX_SIN ? quadrant(x, 0) : quadrantOfLarge(x, 0);
  }

  static float cos(float x) {
    return Math.abs(x) <= MAX_COS ? quadrant(x, 1) : quadrantOfLarge(x, 1);
  }

  /** sin(x + shift pi/2), without a branch, which drawn numbers would mispredict. */
  private static float quadrant(float x, int shift) {
    float k = Math.fma(x, TWO_OVER_PI, ROUND) - ROUND;
    float r = Math.fma(k, HALF_PI_HIGH, x);
    r = Math.fma(k, HALF_PI_MIDDLE, r);
    r = Math.fma(k, HALF_PI_LOW, r);
    int n = (int) k + shift;
    int sine = Float.floatToRawIntBits(sinPolynomial(r));
    int cosine = Float.floatToRawIntBits(cosPolynomial(r * r));
    int odd = -(n & 1);
    return Float.intBitsToFloat((sine & ~odd | cosine & odd) ^ (n & 2) << 30);
  }

  private static float sinPolynomial(float r) {
    float r2 = r * r;
    float p = Math.fma(0x1.7d3bbcp-19f, r2, -0x1.a06bbap-13f);
    p = Math.fma(p, r2, 0x1.11119ap-07f);
    p = Math.fma(p, r2, -0x1.555556p-03f);
    p = Math.fma(p, r2, 0f);
    return Math.fma(p, r, r);
  }

  private static float cosPolynomial(float r2) {
    float p = Math.fma(0x1.98e616p-16f, r2, -0x1.6c06dcp-10f);
    p = Math.fma(p, r2, 0x1.55553cp-05f);
    p = Math.fma(p, r2, -0.5f);
    return Math.fma(p, r2, 1f);
  }

  private static float quadrantOfLarge(float x, int shift) {
    if (!(Math.abs(x) < Float.POSITIVE_INFINITY)) {
      return Float.NaN;
    }
    long turns = turnsOfLarge(x);
    int n = (int) (turns + (1L << 61) >>> 62);
    double r = (turns - ((long) n << 62)) * PI_2_POW_MINUS_63;
    double r2 = r * r;
    double y = (n + shift & 1) == 0 ? sinPolynomial(r, r2) : cosPolynomial(r2);
    boolean negative = (n + shift & 2) != 0 ^ (shift == 0 && x < 0);
    return (float) (negative ? -y : y);
  }

  /** |x| in units of 2<sup>-62</sup> quarter turns, less full turns; |x| is at least 2. */
  private static long turnsOfLarge(float x) {
    int bits = Float.floatToRawIntBits(x);
    int first = bits >>> 26 & 15;
    int mantissa = (bits & 0xffffff | 0x800000) << (bits >>> 23 & 7);
    long m = Integer.toUnsignedLong(mantissa);
    long high = (long) (mantissa * FOUR_OVER_PI[first]) << 32;
    long middle = m * Integer.toUnsignedLong(FOUR_OVER_PI[first + 4]);
    long low = m * Integer.toUnsignedLong(FOUR_OVER_PI[first + 8]);
    return (low >>> 32 | high) + middle;
  }

  private static double sinPolynomial(double r, double r2) {
    double r3 = r * r2;
    double p = Math.fma(r2, -0x1.994eb3774cf24p-13, 0x1.1107605230bc4p-7);
    double y = Math.fma(r3, -0x1.555545995a603p-3, r);
    return Math.fma(p, r3 * r2, y);
  }

  private static double cosPolynomial(double r2) {
    double r4 = r2 * r2;
    double c2 = Math.fma(r2, 0x1.99343027bf8c3p-16, -0x1.6c087e89a359dp-10);
    double c1 = Math.fma(r2, -0x1.ffffffd0c621cp-2, 1.0);
    double y = Math.fma(r4, 0x1.55553e1068f19p-5, c1);
    return Math.fma(c2, r4 * r2, y);
  }

  static float tan(float x) {
    float magnitude = Math.abs(x);
    if (magnitude <= QUARTER_PI) {
      return tan(x, 0f, false);
    }
    if (!(magnitude < Float.POSITIVE_INFINITY)) {
      return Float.NaN;
    }
    double r;
    int n;
    if (magnitude < 120f) {
      n = (int) (x * TWO_OVER_PI_2_POW_24) + 0x800000 >> 24;
      r = x - n * HALF_PI;
    } else {
      long turns = turnsOfLarge(x);
      n = (int) (turns + (1L << 61) >>> 62);
      r = (turns - ((long) n << 62)) * PI_2_POW_MINUS_63;
      r = x < 0 ? -r : r;
    }
    float high = (float) r;
    return tan(high, (float) (r - high), (n & 1) != 0);
  }

  /** tan(x + dx), or -1/tan(x + dx), for |x| up to pi/4. */
  private static float tan(float value, float tail, boolean inverse) {
    float magnitude = Math.abs(value);
    if (magnitude < 0x1p-13f) {
      return inverse ? -1f / value : value;
    }
    float x = value;
    float y = tail;
    boolean near = magnitude >= NEAR_QUARTER_PI;
    int sign = value < 0 ? -1 : 1;
    int order = inverse ? -1 : 1;
    if (near) {
      x = QUARTER_PI - sign * x + (QUARTER_PI_TAIL - sign * y);
      y = 0f;
      if (Math.abs(x) < 0x1p-13f) {
        return sign * order * (1f - 2 * order * x);
      }
    }
    float z = x * x;
    float w = z * z;
    float[] t = TANGENT;
    float r = t[1] + w * (t[3] + w * (t[5] + w * (t[7] + w * (t[9] + w * t[11]))));
    float v = z * (t[2] + w * (t[4] + w * (t[6] + w * (t[8] + w * (t[10] + w * t[12])))));
    float s = z * x;
    r = y + z * (s * (r + v) + y);
    r += t[0] * s;
    w = x + r;
    if (near) {
      return sign * (order - 2f * (x - (w * w / (w + order) - r)));
    }
    return inverse ? negativeInverse(w, x, r) : w;
  }

  /** -1/(x + r) where w is the rounded sum. */
  private static float negativeInverse(float w, float x, float r) {
    float z = upperBits(w);
    float v = r - (z - x);
    float a = -1f / w;
    float t = upperBits(a);
    float s = 1f + t * z;
    return t + a * (s + t * v);
  }

  private static float upperBits(float x) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(x) & 0xfffff000);
  }
}
