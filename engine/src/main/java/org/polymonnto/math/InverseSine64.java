package org.polymonnto.math;

/**
 * Arc sine and arc cosine of 64-bit numbers.
 *
 * <p>Algorithms of the IBM Accurate Mathematical Library (2001) in the shape that the GNU C Library
 * 2.36 gives them: Taylor series around points that lie the closer the nearer to 1, and there the
 * arc sine of sqrt((1 - |x|)/2). Rounded as in that library's build for processors with FMA. At
 * most 0.53 ulp off.
 */
final class InverseSine64 {
  private static final double HALF_PI = 0x1.921fb54442d18p0;
  private static final double HALF_PI_TAIL = 0x1.1a62633145c07p-54;
  private static final double F1 = 1.66666666666664110590506577996662E-01;
  private static final double F2 = 7.50000000026122686814431784722623E-02;
  private static final double F3 = 4.46428561421059750978517350006940E-02;
  private static final double F4 = 3.03821268582119319911193410625235E-02;
  private static final double F5 = 2.23551211026525610742786300334557E-02;
  private static final double F6 = 1.81382903404565056280372531963613E-02;
  private static final double RT0 = 9.99999999859990725855365213134618E-01;
  private static final double RT1 = 4.99999999495955425917856814202739E-01;
  private static final double RT2 = 3.75017500867345182581453026130850E-01;
  private static final double RT3 = 3.12523626554518656309172508769531E-01;

  private static final double[] TABLE = CoefficientTable.doubles("asin");
  private static final double[] INVERSE_SQRT = CoefficientTable.doubles("inverse_sqrt");

  private InverseSine64() {}

  private static int topMagnitude(double x) {
    return (int) (Double.doubleToRawLongBits(x) >>> 32) & 0x7fffffff;
  }

  /** (asin x - x) / x<sup>3</sup> as a function of z = x<sup>2</sup>. */
  private static double series(double z) {
    double p = Math.fma(F6, z, F5);
    p = Math.fma(p, z, F4);
    p = Math.fma(p, z, F3);
    p = Math.fma(p, z, F2);
    return Math.fma(p, z, F1);
  }

  /** Where the table's row for |x| in [1/8, 0.96875) starts. */
  private static int row(int top) {
    int mantissa = top & 0xfffff;
    if (top < 0x3fd00000) {
      return 11 * (mantissa >> 15);
    }
    if (top < 0x3fe00000) {
      return 11 * (mantissa >> 14) + 352;
    }
    if (top < 0x3fe80000) {
      return 1056 + ((top & 0xfe000) >> 11) * 3;
    }
    int step = (top & 0xfe000) >> 13;
    if (top < 0x3fed8000) {
      return 992 + step * 13;
    }
    return top < 0x3fee8000 ? 884 + step * 14 : 768 + step * 15;
  }

  /** The degree of the row's series. */
  private static int degree(int top) {
    if (top < 0x3fe00000) {
      return 6;
    }
    if (top < 0x3fe80000) {
      return 7;
    }
    if (top < 0x3fed8000) {
      return 8;
    }
    return top < 0x3fee8000 ? 9 : 10;
  }

  /** asin|x| less the row's leading number, which follows the series and its tail. */
  private static double offset(double x, int at, int degree) {
    double z = Math.abs(x) - TABLE[at];
    double p = TABLE[at + degree];
    for (int i = degree - 1; i >= 2; i--) {
      p = Math.fma(p, z, TABLE[at + i]);
    }
    p = Math.fma(z * z, p, TABLE[at + degree + 1]);
    return Math.fma(TABLE[at + 1], z, p);
  }

  static double asin(double x) {
    int top = topMagnitude(x);
    if (top < 0x3fc00000) {
      if (top < 0x3e500000) {
        return x;
      }
      double square = x * x;
      return Math.fma(series(square), x * square, x);
    }
    if (top < 0x3fef0000) {
      int at = row(top);
      int degree = degree(top);
      return Math.copySign(TABLE[at + degree + 2] + offset(x, at, degree), x);
    }
    if (top < 0x3ff00000) {
      return Math.copySign(asinNear1(0.5 * (1.0 - Math.abs(x))), x);
    }
    return Math.abs(x) == 1.0 ? Math.copySign(HALF_PI, x) : x != x ? x : Double.NaN;
  }

  static double acos(double x) {
    int top = topMagnitude(x);
    if (top < 0x3fc00000) {
      if (top < 0x3c880000) {
        return HALF_PI;
      }
      double square = x * x;
      double r = HALF_PI - x;
      return r + Math.fma(-series(square), x * square, HALF_PI - r - x + HALF_PI_TAIL);
    }
    if (top < 0x3fef0000) {
      int at = row(top);
      int degree = degree(top);
      double t = offset(x, at, degree);
      double lead = TABLE[at + degree + 2];
      return x > 0 ? HALF_PI - lead + (HALF_PI_TAIL - t) : HALF_PI + lead + (HALF_PI_TAIL + t);
    }
    if (top < 0x3ff00000) {
      return acosNear1(0.5 * (1.0 - Math.abs(x)), x < 0);
    }
    if (Math.abs(x) == 1.0) {
      return x > 0 ? 0.0 : 2.0 * HALF_PI;
    }
    return x != x ? x : Double.NaN;
  }

  /** An approximation of 1/sqrt(z) with about 40 bits, for z in (0, 1/64]. */
  private static double inverseSqrt(double z) {
    int top = topMagnitude(z);
    double t = INVERSE_SQRT[(top & 0x1fffff) >> 14] * Math.scalb(1.0, 511 - (top >> 21));
    double r = Math.fma(-(t * t), z, 1.0);
    double p = Math.fma(RT3, r, RT2);
    p = Math.fma(p, r, RT1);
    return t * Math.fma(p, r, RT0);
  }

  /** pi/2 - 2 asin(sqrt z), with sqrt z as a sum of two numbers. */
  private static double asinNear1(double z) {
    double t = inverseSqrt(z);
    double c = t * z;
    double factor = Math.fma(-(0.5 * t), c, 1.5);
    double y = c + 0x1p24 - 0x1p24;
    double rest = Math.fma(-y, y, z) / Math.fma(factor, c, y);
    double p = series(z) * z;
    double correction = Math.fma(-2.0, rest, HALF_PI_TAIL);
    correction = Math.fma(-(2.0 * (y + rest)), p, correction);
    return Math.fma(-2.0, y, HALF_PI) + correction;
  }

  /** 2 asin(sqrt z), or pi less that. */
  private static double acosNear1(double z, boolean negative) {
    double t = inverseSqrt(z);
    double c = t * z;
    double factor = Math.fma(-(0.5 * t), c, 1.5);
    double y = Math.fma(-0x1p27, c, Math.fma(0x1p27, c, c));
    double rest = Math.fma(-y, y, z) / Math.fma(factor, c, y);
    double p = series(z) * z * (y + rest);
    double half = negative ? HALF_PI - y + (HALF_PI_TAIL - rest - p) : y + (rest + p);
    return half + half;
  }
}
