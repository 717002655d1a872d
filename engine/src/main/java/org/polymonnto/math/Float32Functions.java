package org.polymonnto.math;

/**
 * Elementary functions of 32-bit numbers, named as in NumPy, with NumPy's results bit for bit.
 *
 * <p>The reference is NumPy on Linux and x86-64 with AVX2 and FMA but without AVX-512, over the GNU
 * C Library 2.36; NumPy's own algorithms are taken where it has some, that library's elsewhere. The
 * results depend on nothing but the arguments. Only the sign and the payload of a NaN may differ.
 */
public final class Float32Functions {
  private Float32Functions() {}

  /** e<sup>x</sup>. */
  public static float exp(float x) {
    return Exponential32.exp(x);
  }

  /** 2<sup>x</sup>. */
  public static float exp2(float x) {
    return Exponential32.exp2(x);
  }

  /** e<sup>x</sup> - 1, exact for small x. */
  public static float expm1(float x) {
    return NearOne32.expm1(x);
  }

  /** The natural logarithm; minus infinity for 0, NaN below. */
  public static float log(float x) {
    return Logarithm32.log(x);
  }

  /** The logarithm to the base 2. */
  public static float log2(float x) {
    return Logarithm32.log2(x);
  }

  /** The logarithm to the base 10. */
  public static float log10(float x) {
    return Logarithm32.log10(x);
  }

  /** ln(1 + x), exact for small x. */
  public static float log1p(float x) {
    return NearOne32.log1p(x);
  }

  /** x to the power of y. */
  public static float pow(float x, float y) {
    return Power32.pow(x, y);
  }

  /** The cubic root. */
  public static float cbrt(float x) {
    return Roots32.cbrt(x);
  }

  /** The square root of x<sup>2</sup> + y<sup>2</sup> without undue overflow. */
  public static float hypot(float x, float y) {
    return Roots32.hypot(x, y);
  }

  /** The sine of an angle in radians. */
  public static float sin(float x) {
    return Trigonometric32.sin(x);
  }

  /** The cosine of an angle in radians. */
  public static float cos(float x) {
    return Trigonometric32.cos(x);
  }

  /** The tangent of an angle in radians. */
  public static float tan(float x) {
    return Trigonometric32.tan(x);
  }

  /** The angle in [-pi/2, pi/2] with this sine. */
  public static float arcsin(float x) {
    return InverseTrigonometric32.asin(x);
  }

  /** The angle in [0, pi] with this cosine. */
  public static float arccos(float x) {
    return InverseTrigonometric32.acos(x);
  }

  /** The angle in [-pi/2, pi/2] with this tangent. */
  public static float arctan(float x) {
    return InverseTrigonometric32.atan(x);
  }

  /** The angle in [-pi, pi] of the point (x, y). */
  public static float arctan2(float y, float x) {
    return InverseTrigonometric32.atan2(y, x);
  }

  /** The hyperbolic sine. */
  public static float sinh(float x) {
    return Hyperbolic32.sinh(x);
  }

  /** The hyperbolic cosine. */
  public static float cosh(float x) {
    return Hyperbolic32.cosh(x);
  }

  /** The hyperbolic tangent. */
  public static float tanh(float x) {
    return HyperbolicTangent.tanh(x);
  }

  /** The inverse hyperbolic sine. */
  public static float arcsinh(float x) {
    return Hyperbolic32.asinh(x);
  }

  /** The inverse hyperbolic cosine. */
  public static float arccosh(float x) {
    return Hyperbolic32.acosh(x);
  }

  /** The inverse hyperbolic tangent. */
  public static float arctanh(float x) {
    return Hyperbolic32.atanh(x);
  }
}
