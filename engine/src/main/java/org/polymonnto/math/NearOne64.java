package org.polymonnto.math;

/**
 * ln(1 + x) and e<sup>x</sup> - 1 of 64-bit numbers without the loss of digits for small x.
 *
 * <p>Algorithms of FDLIBM (Sun Microsystems, 1993), their polynomials summed in the groups in which
 * the GNU C Library sums them, and rounded as in that library's build for processors with FMA.
 */
final class NearOne64 {
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double INVERSE_LN2 = 1.44269504088896338700;

  private static final double L1 = 6.666666666666735130e-01;
  private static final double L2 = 3.999999999940941908e-01;
  private static final double L3 = 2.857142874366239149e-01;
  private static final double L4 = 2.222219843214978396e-01;
  private static final double L5 = 1.818357216161805012e-01;
  private static final double L6 = 1.531383769920937332e-01;
  private static final double L7 = 1.479819860511658591e-01;

  private static final double Q1 = -3.33333333333331316428e-02;
  private static final double Q2 = 1.58730158725481460165e-03;
  private static final double Q3 = -7.93650757867487942473e-05;
  private static final double Q4 = 4.00821782732936239552e-06;
  private static final double Q5 = -2.01099218183624371326e-07;
  private static final double MAX = 7.09782712893383973096e+02;

  private NearOne64() {}

  static double log1p(double x) {
    int top = highWord(x);
    int magnitude = top & 0x7fffffff;
    if (top < 0x3fda827a) {
      if (magnitude >= 0x3ff00000) {
        return x == -1.0 ? Double.NEGATIVE_INFINITY : Double.NaN;
      }
      if (magnitude < 0x3e200000) {
        return magnitude < 0x3c900000 ? x : Math.fma(-(x * x), 0.5, x);
      }
      if (top > 0 || top <= 0xbfd2bec3) {
        return log1p(x, 0, 0.0, 1);
      }
    } else if (top >= 0x7ff00000) {
      return x + x;
    }
    return log1pReduced(x, top);
  }

  /** Writes 1 + x as 2<sup>k</sup> (1 + f) with the relative error c of that sum. */
  private static double log1pReduced(double x, int top) {
    double u = x;
    double c = 0;
    int k;
    if (top < 0x43400000) {
      u = 1.0 + x;
      k = (highWord(u) >> 20) - 1023;
      c = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
    } else {
      k = (highWord(u) >> 20) - 1023;
    }
    int mantissa = highWord(u) & 0x000fffff;
    if (mantissa < 0x6a09e) {
      u = withHighWord(u, mantissa | 0x3ff00000);
    } else {
      k++;
      u = withHighWord(u, mantissa | 0x3fe00000);
      mantissa = 0x00100000 - mantissa >> 2;
    }
    return log1p(u - 1.0, k, c, mantissa);
  }

  /** {@code k ln2 + ln(1 + f) + c}; a mantissa of 0 says that |f| is below 2<sup>-20</sup>. */
  private static double log1p(double f, int k, double c, int mantissa) {
    double halfSquare = 0.5 * f * f;
    if (mantissa == 0) {
      if (f == 0) {
        return k == 0 ? 0.0 : Math.fma(k, LN2_HIGH, Math.fma(k, LN2_LOW, c));
      }
      double r = halfSquare * Math.fma(-f, 0.66666666666666666, 1.0);
      return k == 0 ? f - r : Math.fma(k, LN2_HIGH, -(r - Math.fma(k, LN2_LOW, c) - f));
    }
    double s = f / (2.0 + f);
    double z = s * s;
    double z2 = z * z;
    double z4 = z2 * z2;
    double r = Math.fma(z, L1, z2 * Math.fma(z, L3, L2));
    r = Math.fma(z4, Math.fma(z, L5, L4), r);
    r = Math.fma(z4 * z2, Math.fma(z, L7, L6), r);
    double product = s * (halfSquare + r);
    if (k == 0) {
      return f - (halfSquare - product);
    }
    double low = product + Math.fma(k, LN2_LOW, c);
    return Math.fma(k, LN2_HIGH, -(halfSquare - low - f));
  }

  static double expm1(double x) {
    int magnitude = highWord(x) & 0x7fffffff;
    if (magnitude >= 0x4043687a) {
      if (x != x || x == Double.POSITIVE_INFINITY) {
        return x;
      }
      if (x > MAX) {
        return Double.POSITIVE_INFINITY;
      }
      if (x < 0) {
        return -1.0;
      }
    }
    if (magnitude <= 0x3fd62e42) {
      return magnitude < 0x3c900000 ? x : expm1(x, 0.0, 0);
    }
    int k;
    double high;
    double low;
    if (magnitude < 0x3ff0a2b2) {
      k = x < 0 ? -1 : 1;
      high = x < 0 ? x + LN2_HIGH : x - LN2_HIGH;
      low = k * LN2_LOW;
    } else {
      k = (int) (INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
      high = Math.fma(-k, LN2_HIGH, x);
      low = k * LN2_LOW;
    }
    double r = high - low;
    return expm1(r, high - r - low, k);
  }

  /** {@code 2^k e^(x + c) - 1} for |x| up to ln2/2. */
  private static double expm1(double x, double c, int k) {
    double half = 0.5 * x;
    double hxs = x * half;
    double h2 = hxs * hxs;
    double r = Math.fma(h2, Math.fma(hxs, Q3, Q2), Math.fma(hxs, Q1, 1.0));
    r = Math.fma(h2 * h2, Math.fma(hxs, Q5, Q4), r);
    double t = Math.fma(-r, half, 3.0);
    double e = hxs * ((r - t) / Math.fma(-x, t, 6.0));
    if (k == 0) {
      return x - Math.fma(x, e, -hxs);
    }
    e = Math.fma(e - c, x, -c) - hxs;
    if (k == -1) {
      return Math.fma(x - e, 0.5, -0.5);
    }
    if (k == 1) {
      return x < -0.25 ? -2.0 * (e - (x + 0.5)) : Math.fma(x - e, 2.0, 1.0);
    }
    if (k <= -2 || k > 56) {
      return scale(1.0 - (e - x), k) - 1.0;
    }
    if (k < 20) {
      return scale(1.0 - Math.scalb(1.0, -k) - (e - x), k);
    }
    return scale(x - (e + Math.scalb(1.0, -k)) + 1.0, k);
  }

  /** Adds k to the exponent of y. */
  private static double scale(double y, int k) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(y) + ((long) k << 52));
  }

  private static int highWord(double x) {
    return (int) (Double.doubleToRawLongBits(x) >>> 32);
  }

  private static double withHighWord(double x, int word) {
    return Double.longBitsToDouble((long) word << 32 | Double.doubleToRawLongBits(x) & 0xffffffffL);
  }
}
