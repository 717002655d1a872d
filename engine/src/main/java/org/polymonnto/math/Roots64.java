package org.polymonnto.math;

/**
 * Cubic root and hypotenuse of 64-bit numbers, with the roundings of the GNU C Library 2.36.
 *
 * <p>{@code cbrt}: a polynomial start and one step of Halley's method (U. Drepper, 1997), at most 1
 * ulp off. {@code hypot}: a square root with a correction (C. F. Borges, "An improved algorithm for
 * hypot(a, b)", 2019).
 */
final class Roots64 {
  private static final double CBRT_2 = 1.2599210498948731648;
  private static final double CBRT_4 = 1.5874010519681994748;
  private static final double[] FACTORS = {1.0 / CBRT_4, 1.0 / CBRT_2, 1.0, CBRT_2, CBRT_4};

  private static final double LARGE = 0x1p511;
  private static final double TINY = 0x1p-459;
  private static final double SCALE = 0x1p600;
  private static final double NEGLIGIBLE = 0x1p-54;

  private Roots64() {}

  static double cbrt(double x) {
    if (x == 0 || !(Math.abs(x) < Double.POSITIVE_INFINITY)) {
      return x;
    }
    double magnitude = Math.abs(x);
    int exponent = 1;
    if (magnitude < Double.MIN_NORMAL) {
      magnitude *= 0x1p54;
      exponent = -53;
    }
    exponent += Math.getExponent(magnitude);
    double m =
        Double.longBitsToDouble(
            Double.doubleToRawLongBits(magnitude) & 0xfffffffffffffL | 1022L << 52);
    double u = 0.784932344976639262 - 0.145263899385486377 * m;
    u = -1.83469277483613086 + u * m;
    u = 2.44693122563534430 + u * m;
    u = -2.11499494167371287 + u * m;
    u = 1.50819193781584896 + u * m;
    u = 0.354895765043919860 + u * m;
    double cube = u * u * u;
    double root = u * (cube + 2.0 * m) / (2.0 * cube + m) * FACTORS[2 + exponent % 3];
    return Math.scalb(x > 0 ? root : -root, exponent / 3);
  }

  static double hypot(double x, double y) {
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return Double.POSITIVE_INFINITY;
    }
    double a = Math.abs(x);
    double b = Math.abs(y);
    double larger = Math.max(a, b);
    double smaller = Math.min(a, b);
    if (smaller <= larger * NEGLIGIBLE) {
      return larger + smaller;
    }
    if (larger > LARGE) {
      return hypotNormal(larger / SCALE, smaller / SCALE) * SCALE;
    }
    if (smaller < TINY) {
      return hypotNormal(larger * SCALE, smaller * SCALE) / SCALE;
    }
    return hypotNormal(larger, smaller);
  }

  private static double hypotNormal(double larger, double smaller) {
    double h = Math.sqrt(larger * larger + smaller * smaller);
    double t1;
    double t2;
    if (h <= 2.0 * smaller) {
      double delta = h - smaller;
      t1 = larger * (2.0 * delta - larger);
      t2 = (delta - 2.0 * (larger - smaller)) * delta;
    } else {
      double delta = h - larger;
      t1 = 2.0 * delta * (larger - 2.0 * smaller);
      t2 = (4.0 * delta - smaller) * smaller + delta * delta;
    }
    return h - (t1 + t2) / (2.0 * h);
  }
}
