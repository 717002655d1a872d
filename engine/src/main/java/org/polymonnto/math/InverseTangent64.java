package org.polymonnto.math;

/**
 * Arc tangent of 64-bit numbers and of quotients of them.
 *
 * <p>Algorithm of the IBM Accurate Mathematical Library (2001) in the shape that the GNU C Library
 * 2.36 gives it: Taylor series around 241 points, rounded as in that library's build for processors
 * with FMA. At most 0.56 ulp off.
 */
final class InverseTangent64 {
  private static final double PI = 0x1.921fb54442d18p1;
  private static final double PI_TAIL = 0x1.1a62633145c07p-53;
  private static final double HALF_PI = 0x1.921fb54442d18p0;
  private static final double HALF_PI_TAIL = 0x1.1a62633145c07p-54;
  private static final double D3 = -0x1.5555555555555p-2;
  private static final double D5 = 0x1.99999999997fdp-3;
  private static final double D7 = -0x1.24924923f7603p-3;
  private static final double D9 = 0x1.c71c6e5129a3bp-4;
  private static final double D11 = -0x1.7458022b13c25p-4;
  private static final double D13 = 0x1.375f08b31cbcep-4;
  private static final double TINY = 0x1.bb67ap-27;
  private static final double HUGE = 0x1.49ff2p52;
  private static final double SIXTEENTH = 0.0625;

  /** Exponents of y and x differ by this much where y/x or x/y needs no arc tangent. */
  private static final int FAR = 57;

  private static final double[] TABLE = CoefficientTable.doubles("atan");

  private InverseTangent64() {}

  /** (atan u - u) / u<sup>3</sup> as a function of v = u<sup>2</sup>. */
  private static double series(double v) {
    double p = Math.fma(v, D13, D11);
    p = Math.fma(v, p, D9);
    p = Math.fma(v, p, D7);
    p = Math.fma(v, p, D5);
    return Math.fma(v, p, D3);
  }

  /** Index of the table's row whose point is next to u in [1/16, 1]. */
  private static int row(double u) {
    return 7 * ((int) (0x1p52 + 256 * u - 0x1p52) - 16);
  }

  /** (atan(x0 + z) - atan x0) / z for the point x0 of a row. */
  private static double slope(int at, double z) {
    double p = Math.fma(z, TABLE[at + 6], TABLE[at + 5]);
    p = Math.fma(z, p, TABLE[at + 4]);
    p = Math.fma(z, p, TABLE[at + 3]);
    return Math.fma(z, p, TABLE[at + 2]);
  }

  static double atan(double x) {
    double u = Math.abs(x);
    if (u < 1.0) {
      if (u < TINY) {
        return x;
      }
      if (u < SIXTEENTH) {
        double v = x * x;
        return Math.fma(x * v, series(v), x);
      }
      int at = row(u);
      double z = u - TABLE[at];
      return Math.copySign(Math.fma(z, slope(at, z), TABLE[at + 1]), x);
    }
    if (u < HUGE) {
      return Math.copySign(atanOfInverse(u), x);
    }
    return x != x ? x : Math.copySign(HALF_PI, x);
  }

  private static double atanOfInverse(double u) {
    double w = 1 / u;
    double product = u * w;
    double error = 1.0 - product - Math.fma(u, w, -product);
    if (u < 16.0) {
      int at = row(w);
      double z = Math.fma(error, w, w - TABLE[at]);
      return HALF_PI - TABLE[at + 1] + Math.fma(-z, slope(at, z), HALF_PI_TAIL);
    }
    double v = w * w;
    double cubic = w * v * series(v);
    double difference = HALF_PI - w;
    double rest = HALF_PI - difference - w + HALF_PI_TAIL - error * w - cubic;
    return difference + rest;
  }

  static double atan2(double y, double x) {
    if (x != x || y != y) {
      return x + y;
    }
    boolean left = Double.doubleToRawLongBits(x) < 0;
    if (y == 0) {
      return Math.copySign(left ? PI : 0.0, y);
    }
    if (x == 0) {
      return Math.copySign(HALF_PI, y);
    }
    if (Double.isInfinite(x)) {
      double angle = Double.isInfinite(y) ? (left ? 3 * (PI / 4) : PI / 4) : left ? PI : 0.0;
      return Math.copySign(angle, y);
    }
    if (Double.isInfinite(y)) {
      return Math.copySign(HALF_PI, y);
    }
    return Math.copySign(atan2Finite(Math.abs(y), Math.abs(x), left), y);
  }

  private static double atan2Finite(double absY, double absX, boolean left) {
    long difference =
        (Double.doubleToRawLongBits(absY) >>> 52) - (Double.doubleToRawLongBits(absX) >>> 52);
    if (difference >= FAR) {
      return HALF_PI;
    }
    if (difference <= -FAR) {
      return left ? PI : absY / absX;
    }
    double ay = absY;
    double ax = absX;
    if (ax < 0x1p-500 || ay < 0x1p-500) {
      ax *= 0x1p500;
      ay *= 0x1p500;
    }
    if (ax > 0x1p500 || ay > 0x1p500) {
      ax *= 0x1p-500;
      ay *= 0x1p-500;
    }
    boolean flat = ay < ax;
    double small = flat ? ay : ax;
    double large = flat ? ax : ay;
    double u = small / large;
    double product = large * u;
    double du = (small - product - Math.fma(large, u, -product)) / large;
    if (!left) {
      return flat ? atanOfSum(u, du) : subtract(HALF_PI, HALF_PI_TAIL, u, du);
    }
    return ax < ay ? add(u, du) : subtract(PI, PI_TAIL, u, du);
  }

  /** atan(u + du). */
  private static double atanOfSum(double u, double du) {
    if (u < SIXTEENTH) {
      double v = u * u;
      return u + Math.fma(u * v, series(v), du);
    }
    int at = row(u);
    double t = u - TABLE[at];
    double v = t + du;
    double dv = Math.abs(t) > Math.abs(du) ? t - v + du : du - v + t;
    double p = Math.fma(v, TABLE[at + 6], TABLE[at + 5]);
    p = Math.fma(p, v, TABLE[at + 4]);
    p = Math.fma(p, v, TABLE[at + 3]);
    double z = Math.fma(dv, TABLE[at + 2], v * v * p);
    return TABLE[at + 1] + Math.fma(v, TABLE[at + 2], z);
  }

  /** base + baseTail - atan(u + du) for a base of pi/2 or pi. */
  private static double subtract(double base, double baseTail, double u, double du) {
    if (u < SIXTEENTH) {
      double v = u * u;
      double z = u * v * series(v);
      double t = base - u;
      return t + (base - t - u + baseTail - du - z);
    }
    int at = row(u);
    double v = u - TABLE[at] + du;
    return base - TABLE[at + 1] + Math.fma(-slope(at, v), v, baseTail);
  }

  /** pi/2 + atan(u + du). */
  private static double add(double u, double du) {
    if (u < SIXTEENTH) {
      double v = u * u;
      double z = u * v * series(v);
      double t = HALF_PI + u;
      return t + (HALF_PI - t + u + HALF_PI_TAIL + du + z);
    }
    int at = row(u);
    double v = u - TABLE[at] + du;
    return HALF_PI + TABLE[at + 1] + Math.fma(slope(at, v), v, HALF_PI_TAIL);
  }
}
