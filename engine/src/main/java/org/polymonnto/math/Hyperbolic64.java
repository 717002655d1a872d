package org.polymonnto.math;

/**
 * Hyperbolic sine and cosine and the inverse hyperbolic functions of 64-bit numbers.
 *
 * <p>Algorithms of FDLIBM (Sun Microsystems, 1993) in the shape that the GNU C Library 2.36 gives
 * them, built on e<sup>x</sup>, e<sup>x</sup> - 1, ln x and ln(1 + x).
 */
final class Hyperbolic64 {
  private static final double LN2 = 6.93147180559945286227e-01;

  /** Above it e<sup>-x</sup> no longer counts beside e<sup>x</sup>. */
  private static final double LARGE = 22.0;

  /** From about here on e<sup>x</sup> overflows: the upper half of the bits of 709.78. */
  private static final int OVERFLOWING_EXP = 0x40862e42;

  /** The largest number whose hyperbolic sine is finite. */
  private static final double MAX = 0x1.633ce8fb9f87dp9;

  private Hyperbolic64() {}

  private static int topMagnitude(double x) {
    return (int) (Double.doubleToRawLongBits(x) >>> 32) & 0x7fffffff;
  }

  static double sinh(double x) {
    double u = Math.abs(x);
    double half = x < 0 ? -0.5 : 0.5;
    if (!(u < Double.POSITIVE_INFINITY) || u < 0x1p-28) {
      return x;
    }
    if (u < LARGE) {
      double t = NearOne64.expm1(u);
      return half * (u < 1.0 ? Math.fma(2.0, t, -(t * t / (t + 1.0))) : t + t / (t + 1.0));
    }
    if (topMagnitude(x) < OVERFLOWING_EXP) {
      return half * Exponential64.exp(u);
    }
    if (u <= MAX) {
      double w = Exponential64.exp(0.5 * u);
      return half * w * w;
    }
    return Math.copySign(Double.POSITIVE_INFINITY, x);
  }

  static double cosh(double x) {
    double u = Math.abs(x);
    int top = topMagnitude(x);
    if (top < 0x3fd62e43) {
      if (top < 0x3c800000) {
        return 1.0;
      }
      double t = NearOne64.expm1(u);
      double w = 1.0 + t;
      return 1.0 + t * t / (w + w);
    }
    if (u < LARGE) {
      double t = Exponential64.exp(u);
      return 0.5 * t + 0.5 / t;
    }
    if (top < OVERFLOWING_EXP) {
      return 0.5 * Exponential64.exp(u);
    }
    if (u <= MAX) {
      double w = Exponential64.exp(0.5 * u);
      return 0.5 * w * w;
    }
    return x != x ? x : Double.POSITIVE_INFINITY;
  }

  static double asinh(double x) {
    double u = Math.abs(x);
    if (u < 0x1p-28 || !(u < Double.POSITIVE_INFINITY)) {
      return x;
    }
    double w;
    if (topMagnitude(x) > 0x41b00000) {
      w = Logarithm64.log(u) + LN2;
    } else if (topMagnitude(x) > 0x40000000) {
      w = Logarithm64.log(2.0 * u + 1.0 / (Math.sqrt(u * u + 1.0) + u));
    } else {
      double square = u * u;
      w = NearOne64.log1p(u + square / (1.0 + Math.sqrt(1.0 + square)));
    }
    return Math.copySign(w, x);
  }

  static double acosh(double x) {
    if (x > 2.0) {
      if (x >= 0x1p28) {
        return x == Double.POSITIVE_INFINITY ? x : Logarithm64.log(x) + LN2;
      }
      return Logarithm64.log(2.0 * x - 1.0 / (x + Math.sqrt(x * x - 1.0)));
    }
    if (x > 1.0) {
      double t = x - 1.0;
      return NearOne64.log1p(t + Math.sqrt(2.0 * t + t * t));
    }
    return x == 1.0 ? 0.0 : Double.NaN;
  }

  static double atanh(double x) {
    double u = Math.abs(x);
    double t;
    if (u < 0.5) {
      if (u < 0x1p-28) {
        return x;
      }
      double twice = u + u;
      t = 0.5 * NearOne64.log1p(twice + twice * u / (1.0 - u));
    } else if (u < 1.0) {
      t = 0.5 * NearOne64.log1p((u + u) / (1.0 - u));
    } else {
      return u == 1.0 ? x / 0.0 : Double.NaN;
    }
    return Math.copySign(t, x);
  }
}
