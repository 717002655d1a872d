package org.polymonnto.math;

/**
 * Reduction of a large number by multiples of pi/2, with 2/pi to 1800 bits.
 *
 * <p>Algorithm {@code branred} of the IBM Accurate Mathematical Library (2001), which the GNU C
 * Library uses.
 */
final class RangeReduction64 {
  private static final double SPLIT = 0x1p27 + 1;
  private static final double ROUND = 0x1.8p52;
  private static final double ROUND_TO_4 = 0x1.8p54;
  private static final double HALF_PI = 0x1.921fb54442d18p0;
  private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;
  private static final double HALF_PI_1 = 0x1.921fb58p0;
  private static final double HALF_PI_2 = -0x1.dde974p-27;

  /** 2/pi in digits of 24 bits. */
  private static final double[] TWO_OVER_PI = {
    10680707, 7228996, 1387004, 2578385, 16069853, 12639074, 9804092, 4427841, 16666979, 11263675,
    12935607, 2387514, 4345298, 14681673, 3074569, 13734428, 16653803, 1880361, 10960616, 8533493,
    3062596, 8710556, 7349940, 6258241, 3772886, 3769171, 3798172, 8675211, 12450088, 3874808,
    9961438, 366607, 15675153, 9132554, 7151469, 3571407, 2607881, 12013382, 4155038, 6285869,
    7677882, 13102053, 15825725, 473591, 9065106, 15363067, 6271263, 9264392, 5636912, 4652155,
    7056368, 13614112, 10155062, 1944035, 9527646, 15080200, 6658437, 6231200, 6832269, 16767104,
    5075751, 3212806, 1398474, 7579849, 6349435, 12618859, 4703257, 12806093, 14477321, 2786137,
    12875403, 9837734, 14528324, 13719321, 343717
  };

  private RangeReduction64() {}

  /**
   * {@code x = quadrant * pi/2 + high + low} up to full turns.
   *
   * @param quadrant 0 to 3
   * @param high in about [-pi/4, pi/4]
   * @param low what high lacks
   */
  record Reduced(int quadrant, double high, double low) {}

  /**
   * The fraction of x 2/pi in [-1/2, 1/2] as a sum of two numbers, and the integer before it up to
   * multiples of 4.
   */
  private record Product(double integer, double fraction, double tail) {}

  static Reduced reduce(double value) {
    double x = value * 0x1p-600;
    double t = x * SPLIT;
    double x1 = t - (t - x);
    Product first = product(x1);
    Product second = product(x - x1);
    double sum = first.integer + second.integer;
    double b1 = first.fraction;
    double b2 = second.fraction;
    double b = b1 + b2;
    double bb = Math.abs(b1) > Math.abs(b2) ? b1 - b + b2 : b2 - b + b1;
    if (b > 0.5) {
      b -= 1.0;
      sum += 1.0;
    } else if (b < -0.5) {
      b += 1.0;
      sum -= 1.0;
    }
    double s = b + (bb + first.tail + second.tail);
    double low = b - s + bb + (first.tail + second.tail);
    double split = s * SPLIT;
    double t1 = split - (split - s);
    double t2 = s - t1;
    double high = s * HALF_PI;
    double rest =
        t1 * HALF_PI_1
            - high
            + t1 * HALF_PI_2
            + t2 * HALF_PI_1
            + (t2 * HALF_PI_2 + s * HALF_PI_LOW + low * HALF_PI);
    double a = high + rest;
    return new Reduced((int) sum & 3, a, high - a + rest);
  }

  private static Product product(double x) {
    int k = Math.max(0, (int) (Double.doubleToRawLongBits(x) >>> 52 & 0x7ff) - 450) / 24;
    double scale = Math.scalb(1.0, 576 - 24 * k);
    double[] r = new double[6];
    for (int i = 0; i < 6; i++) {
      r[i] = x * TWO_OVER_PI[k + i] * scale;
      scale *= 0x1p-24;
    }
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double integer = r[i] + ROUND - ROUND;
      sum += integer;
      r[i] -= integer;
    }
    double t = 0;
    for (int i = 5; i >= 0; i--) {
      t += r[i];
    }
    double tail = r[0] - t + r[1] + r[2] + r[3] + r[4] + r[5];
    double integer = t + ROUND - ROUND;
    sum += integer;
    t -= integer;
    double fraction = t + tail;
    tail = t - fraction + tail;
    return new Product(sum - (sum + ROUND_TO_4 - ROUND_TO_4), fraction, tail);
  }
}
