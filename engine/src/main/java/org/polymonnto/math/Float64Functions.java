package org.polymonnto.math;

/**
 * Elementary functions of 64-bit numbers, named as in NumPy, with NumPy's results bit for bit.
 *
 * <p>The reference is NumPy on Linux and x86-64 with AVX2 and FMA but without AVX-512, over the GNU
 * C Library 2.36; NumPy's own algorithms are taken where it has some, that library's elsewhere. The
 * results depend on nothing but the arguments. Only the sign and the payload of a NaN may differ.
 */
public final class Float64Functions {
  private Float64Functions() {}

  /** e<sup>x</sup>. */
  public static double exp(double x) {
    return Exponential64.exp(x);
  }

  /** 2<sup>x</sup>. */
  public static double exp2(double x) {
    return Exponential64.exp2(x);
  }

  /** e<sup>x</sup> - 1, exact for small x. */
  public static double expm1(double x) {
    return NearOne64.expm1(x);
  }

  /** The natural logarithm; minus infinity for 0, NaN below. */
  public static double log(double x) {
    return Logarithm64.log(x);
  }

  /** The logarithm to the base 2. */
  public static double log2(double x) {
    return Logarithm64.log2(x);
  }

  /** The logarithm to the base 10. */
  public static double log10(double x) {
    return Logarithm64.log10(x);
  }

  /** ln(1 + x), exact for small x. */
  public static double log1p(double x) {
    return NearOne64.log1p(x);
  }

  /** x to the power of y. */
  public static double pow(double x, double y) {
    return Power64.pow(x, y);
  }

  /** The cubic root. */
  public static double cbrt(double x) {
    return Roots64.cbrt(x);
  }

  /** The square root of x<sup>2</sup> + y<sup>2</sup> without undue overflow. */
  public static double hypot(double x, double y) {
    return Roots64.hypot(x, y);
  }

  /** The sine of an angle in radians. */
  public static double sin(double x) {
    return Trigonometric64.sin(x);
  }

  /** The cosine of an angle in radians. */
  public static double cos(double x) {
    return Trigonometric64.cos(x);
  }

  /** The tangent of an angle in radians. */
  public static double tan(double x) {
    return Trigonometric64.tan(x);
  }

  /** The angle in [-pi/2, pi/2] with this sine. */
  public static double arcsin(double x) {
    return InverseSine64.asin(x);
  }

  /** The angle in [0, pi] with this cosine. */
  public static double arccos(double x) {
    return InverseSine64.acos(x);
  }

  /** The angle in [-pi/2, pi/2] with this tangent. */
  public static double arctan(double x) {
    return InverseTangent64.atan(x);
  }

  /** The angle in [-pi, pi] of the point (x, y). */
  public static double arctan2(double y, double x) {
    return InverseTangent64.atan2(y, x);
  }

  /** The hyperbolic sine. */
  public static double sinh(double x) {
    return Hyperbolic64.sinh(x);
  }

  /** The hyperbolic cosine. */
  public static double cosh(double x) {
    return Hyperbolic64.cosh(x);
  }

  /** The hyperbolic tangent. */
  public static double tanh(double x) {
    return HyperbolicTangent.tanh(x);
  }

  /** The inverse hyperbolic sine. */
  public static double arcsinh(double x) {
    return Hyperbolic64.asinh(x);
  }

  /** The inverse hyperbolic cosine. */
  public static double arccosh(double x) {
    return Hyperbolic64.acosh(x);
  }

  /** The inverse hyperbolic tangent. */
  public static double arctanh(double x) {
    return Hyperbolic64.atanh(x);
  }
}
