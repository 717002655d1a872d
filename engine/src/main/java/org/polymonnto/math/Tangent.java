package org.polymonnto.math;

/** Tangent and negative cotangent of a reduced 64-bit number; see {@link Trigonometric64}. */
final class Tangent {
  private static final double D3 = 0x1.5555555555555p-2;
  private static final double D5 = 0x1.11111111107c6p-3;
  private static final double D7 = 0x1.ba1ba1cdb8745p-5;
  private static final double D9 = 0x1.664ed49cfc666p-6;
  private static final double D11 = 0x1.2385a3cf2e4eap-7;
  private static final double E0 = 0x1.5555555554dbdp-2;
  private static final double E1 = 0x1.11112e0a6b45fp-3;

  /** Rows of x0, tan x0, cot x0 and a tail that this algorithm does not use. */
  private static final double[] TABLE = CoefficientTable.doubles("tan");

  private Tangent() {}

  /** (tan x - x) / x<sup>3</sup> as a function of x<sup>2</sup>. */
  static double series(double square) {
    double p = Math.fma(square, D11, D9);
    p = Math.fma(square, p, D7);
    p = Math.fma(square, p, D5);
    return Math.fma(square, p, D3);
  }

  /** tan(x + dx), or -1/tan(x + dx) in an odd quadrant, for |x| up to pi/4. */
  static double ofReduced(double x, double dx, boolean odd) {
    double magnitude = Math.abs(x);
    if (magnitude > 0x1.f212dp-5) {
      double y = fromTable(magnitude, x < 0 ? -dx : dx, odd);
      return x < 0 == odd ? y : -y;
    }
    double square = x * x;
    double rest = Math.fma(x * square, series(square), dx);
    return odd ? negativeInverse(x, rest) : x + rest;
  }

  /** -1/(x + rest) with the rounding error of the sum and of the quotient. */
  private static double negativeInverse(double x, double rest) {
    double sum = x + rest;
    double tail = Math.abs(x) > Math.abs(rest) ? x - sum + rest : rest - sum + x;
    double quotient = 1.0 / sum;
    double product = quotient * sum;
    double error = Math.fma(quotient, sum, -product);
    double correction = Math.fma(-tail, quotient, 1.0 - product - error) / sum;
    double c = quotient + correction;
    return -(c + (quotient - c + correction));
  }

  /** tan(x + dx), or 1/tan(x + dx) in an odd quadrant, for x in (0.0608, 0.79). */
  static double fromTable(double x, double dx, boolean odd) {
    int at = 4 * (int) Math.fma(256.0, x, -15.5);
    double z = x - TABLE[at] + dx;
    double square = z * z;
    double p = Math.fma(z * square, Math.fma(square, E1, E0), z);
    double f = TABLE[at + 1];
    double g = TABLE[at + 2];
    return odd ? g - p * (f + g) / (f + p) : f + p * (g + f) / (g - p);
  }
}
