package org.polymonnto.math;

/** Cubic root and hypotenuse of 32-bit numbers, with the roundings of the GNU C Library 2.36. */
final class Roots32 {
  private static final double CBRT_2 = 1.2599210498948731648;
  private static final double CBRT_4 = 1.5874010519681994748;
  private static final double[] FACTORS = {1.0 / CBRT_4, 1.0 / CBRT_2, 1.0, CBRT_2, CBRT_4};

  private Roots32() {}

  static float cbrt(float x) {
    if (x == 0 || !(Math.abs(x) < Float.POSITIVE_INFINITY)) {
      return x;
    }
    float magnitude = Math.abs(x);
    int exponent = 1;
    if (magnitude < Float.MIN_NORMAL) {
      magnitude *= 0x1p25f;
      exponent = -24;
    }
    exponent += Math.getExponent(magnitude);
    float m = Float.intBitsToFloat(Float.floatToRawIntBits(magnitude) & 0x7fffff | 126 << 23);
    float u =
        (float) (0.492659620528969547 + (0.697570460207922770 - 0.191502161678719066 * m) * m);
    float cube = u * u * u;
    float root = (float) (u * (cube + 2.0 * m) / (2.0 * cube + m) * FACTORS[2 + exponent % 3]);
    return Math.scalb(x > 0 ? root : -root, exponent / 3);
  }

  static float hypot(float x, float y) {
    if (Float.isInfinite(x) || Float.isInfinite(y)) {
      return Float.POSITIVE_INFINITY;
    }
    return (float) Math.sqrt((double) x * x + (double) y * y);
  }
}
