package org.polymonnto.math;

/**
 * Sine, cosine and tangent of 64-bit numbers.
 *
 * <p>Algorithms of the IBM Accurate Mathematical Library (2001) in the shape that the GNU C Library
 * 2.36 gives them: tables of points in steps of 1/128 or about 1/256, and short polynomials around
 * them. Rounded as in that library's build for processors with FMA. At most 0.55 ulp off (sine,
 * cosine) and 0.62 ulp (tangent).
 */
final class Trigonometric64 {
  private static final double HALF_PI = 0x1.921fb54442d18p0;
  private static final double HALF_PI_TAIL = 0x1.1a62633145c07p-54;
  private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
  private static final double ROUND = 0x1.8p52;

  /** pi/2 in parts; the first two leave room for the product with an integer of 26 bits. */
  private static final double HALF_PI_1 = 0x1.921fb58p0;

  private static final double HALF_PI_2 = -0x1.dde973cp-27;
  private static final double HALF_PI_3 = -0x1.cb3b398p-55;
  private static final double HALF_PI_4 = -0x1.d747f23e32ed7p-83;
  private static final double HALF_PI_3_FULL = -0x1.cb3b399d747f2p-55;

  /**
   * Adding it to a number rounds that to a multiple of 1/128 and leaves the multiple in the lowest
   * bits.
   */
  private static final double ROUND_128TH = 0x1.8p45;

  private static final double S1 = -0x1.5555555555555p-3;
  private static final double S2 = 0x1.1111111110ecep-7;
  private static final double S3 = -0x1.a01a019db08b8p-13;
  private static final double S4 = 0x1.71de27b9a7ed9p-19;
  private static final double S5 = -0x1.addffc2fcdf59p-26;

  private static final double SN3 = -1.66666666666664880952546298448555E-01;
  private static final double SN5 = 8.33333214285722277379541354343671E-03;
  private static final double CS4 = -4.16666666666664434524222570944589E-02;
  private static final double CS6 = 1.38888874007937613028114285595617E-03;

  private static final double[] TABLE = CoefficientTable.doubles("sincos");

  private Trigonometric64() {}

  private static int topMagnitude(double x) {
    return (int) (Double.doubleToRawLongBits(x) >>> 32) & 0x7fffffff;
  }

  static double sin(double x) {
    int top = topMagnitude(x);
    if (top < 0x3feb6000) {
      return top < 0x3e500000 ? x : sinNear0(x, 0.0);
    }
    if (top < 0x400368fd) {
      return Math.copySign(cosNear0(HALF_PI - Math.abs(x), HALF_PI_TAIL), x);
    }
    return ofQuadrant(x, top, 0);
  }

  static double cos(double x) {
    int top = topMagnitude(x);
    if (top < 0x3feb6000) {
      return top < 0x3e400000 ? 1.0 : cosNear0(x, 0.0);
    }
    if (top < 0x400368fd) {
      double y = HALF_PI - Math.abs(x);
      double a = y + HALF_PI_TAIL;
      return sinNear0(a, y - a + HALF_PI_TAIL);
    }
    return ofQuadrant(x, top, 1);
  }

  /** sin(x + shift pi/2) for |x| from 2.43 on. */
  private static double ofQuadrant(double x, int top, int shift) {
    if (top < 0x419921fb) {
      double t = Math.fma(x, TWO_OVER_PI, ROUND);
      double k = t - ROUND;
      double y = Math.fma(-k, HALF_PI_2, Math.fma(-k, HALF_PI_1, x));
      double y2 = Math.fma(-k, HALF_PI_3, y);
      double low = Math.fma(-k, HALF_PI_3, y - y2);
      double high = Math.fma(-k, HALF_PI_4, y2);
      low += Math.fma(-k, HALF_PI_4, y2 - high);
      return ofQuadrant(high, low, (int) Double.doubleToRawLongBits(t) + shift);
    }
    if (top >= 0x7ff00000) {
      return Double.NaN;
    }
    RangeReduction64.Reduced reduced = RangeReduction64.reduce(x);
    return ofQuadrant(reduced.high(), reduced.low(), reduced.quadrant() + shift);
  }

  private static double ofQuadrant(double x, double dx, int quadrant) {
    double y = (quadrant & 1) == 0 ? sinNear0(x, dx) : cosNear0(x, dx);
    return (quadrant & 2) == 0 ? y : -y;
  }

  /** sin(x + dx) for |x| up to 0.86. */
  private static double sinNear0(double x, double dx) {
    if (Math.abs(x) < 0.126) {
      double square = x * x;
      double p = Math.fma(square, S5, S4);
      p = Math.fma(square, p, S3);
      p = Math.fma(square, p, S2);
      p = Math.fma(square, p, S1);
      return x + Math.fma(square, Math.fma(p, x, -0.5 * dx), dx);
    }
    double tail = x <= 0 ? -dx : dx;
    double shifted = ROUND_128TH + Math.abs(x);
    double r = Math.abs(x) - (shifted - ROUND_128TH);
    double square = r * r;
    double s = r + Math.fma(r * square, Math.fma(square, SN5, SN3), tail);
    double c = Math.fma(r, tail, square * Math.fma(square, Math.fma(square, CS6, CS4), 0.5));
    int at = (int) Double.doubleToRawLongBits(shifted) << 2;
    double sine = TABLE[at];
    double cosine = TABLE[at + 2];
    double correction = Math.fma(-c, sine, Math.fma(s, TABLE[at + 3], TABLE[at + 1]));
    correction = Math.fma(s, cosine, correction);
    return Math.copySign(sine + correction, x);
  }

  /** cos(x + dx) for |x| up to 0.86. */
  private static double cosNear0(double x, double dx) {
    double shifted = ROUND_128TH + Math.abs(x);
    double r = Math.abs(x) - (shifted - ROUND_128TH) + (x < 0 ? -dx : dx);
    double square = r * r;
    double s = Math.fma(r * square, Math.fma(square, SN5, SN3), r);
    double c = square * Math.fma(square, Math.fma(square, CS6, CS4), 0.5);
    int at = (int) Double.doubleToRawLongBits(shifted) << 2;
    double cosine = TABLE[at + 2];
    double correction = Math.fma(-c, cosine, Math.fma(-s, TABLE[at + 1], TABLE[at + 3]));
    return cosine + Math.fma(-s, TABLE[at], correction);
  }

  static double tan(double x) {
    double magnitude = Math.abs(x);
    if (magnitude <= 0x1.b096cp-27) {
      return x;
    }
    if (magnitude <= 0x1.f212dp-5) {
      double square = x * x;
      return Math.fma(x * square, Tangent.series(square), x);
    }
    if (magnitude <= 0x1.92f1ap-1) {
      return Math.copySign(Tangent.fromTable(magnitude, 0.0, false), x);
    }
    if (magnitude <= 1e8) {
      return tanReduced(x, magnitude <= 25.0);
    }
    if (!(magnitude < Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    RangeReduction64.Reduced reduced = RangeReduction64.reduce(x);
    return tanOfSum(reduced.high(), reduced.low(), (reduced.quadrant() & 1) != 0);
  }

  private static double tanReduced(double x, boolean small) {
    double t = Math.fma(x, TWO_OVER_PI, ROUND);
    double k = t - ROUND;
    boolean odd = (Double.doubleToRawLongBits(t) & 1) != 0;
    double y = Math.fma(-k, HALF_PI_2, Math.fma(-k, HALF_PI_1, x));
    if (small) {
      double high = Math.fma(-k, HALF_PI_3_FULL, y);
      return Tangent.ofReduced(high, Math.fma(-k, HALF_PI_3_FULL, y - high), odd);
    }
    double y2 = Math.fma(-k, HALF_PI_3, y);
    double low = Math.fma(-k, HALF_PI_3, y - y2);
    double high = Math.fma(-k, HALF_PI_4, y2);
    return tanOfSum(high, low + Math.fma(-k, HALF_PI_4, y2 - high), odd);
  }

  private static double tanOfSum(double high, double low, boolean odd) {
    double sum = high + low;
    double tail = Math.abs(high) > Math.abs(low) ? high - sum + low : low - sum + high;
    return Tangent.ofReduced(sum, tail, odd);
  }
}
