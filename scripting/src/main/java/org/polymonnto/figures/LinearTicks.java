package org.polymonnto.figures;

/**
 * Ticks at multiples of 1, 2, 2.5 or 5 times a power of ten: the algorithm of matplotlib's {@code
 * MaxNLocator}.
 *
 * @param most the largest number of intervals
 * @param steps the multiples to choose from, from 1 to 10
 * @param integer only whole numbers
 */
record LinearTicks(int most, double[] steps, boolean integer) implements Ticks {
  private static final double[] NICE_STEPS = {1, 2, 2.5, 5, 10};
  private static final int FEWEST = 2;

  /** The ticks of an ordinary axis. */
  static final LinearTicks AUTO = new LinearTicks(9, NICE_STEPS, false);

  /** The ticks of an axis that counts, such as the rows of a matrix. */
  static final LinearTicks COUNTING = new LinearTicks(9, new double[] {1, 2, 5, 10}, true);

  @Override
  public double[] positions(double low, double high, int space) {
    double[] view = nonsingular(low, high, 1e-13, 1e-14);
    int intervals = Math.clamp(space, FEWEST - 1, most);
    double distance = view[1] - view[0];
    double middle = (view[0] + view[1]) / 2;
    double offset =
        Math.abs(middle) / distance < 100
            ? 0
            : Math.copySign(Math.pow(10, floorLog(Math.abs(middle))), middle);
    double scale = Math.pow(10, floorLog(distance / intervals));
    double from = view[0] - offset;
    double to = view[1] - offset;
    double[] scaled = scaledSteps(scale);
    int first = 0;
    while (first < scaled.length - 1 && scaled[first] < (to - from) / intervals) {
      first++;
    }
    double[] ticks = {};
    for (int i = first; i >= 0; i--) {
      ticks = multiples(from, to, scaled[i], offset);
      if (countWithin(ticks, from, to) >= FEWEST) {
        break;
      }
    }
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] += offset;
    }
    return ticks;
  }

  private double[] scaledSteps(double scale) {
    int n = steps.length;
    double[] all = new double[2 * n];
    int count = 0;
    for (int i = 0; i < n - 1; i++) {
      all[count++] = 0.1 * steps[i] * scale;
    }
    for (double step : steps) {
      all[count++] = step * scale;
    }
    all[count] = 10 * steps[1] * scale;
    if (!integer) {
      return all;
    }
    return java.util.Arrays.stream(all)
        .filter(s -> s >= 1 && Math.abs(s - Math.rint(s)) < 0.001)
        .toArray();
  }

  private static double[] multiples(double from, double to, double step, double offset) {
    double base = Math.floor(from / step) * step;
    long low = edge(from - base, step, offset, true);
    long high = edge(to - base, step, offset, false);
    double[] ticks = new double[(int) (high - low + 1)];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = (low + i) * step + base;
    }
    return ticks;
  }

  /**
   * The multiple of step at or below x, or at or above it, where a multiple within rounding error
   * counts as equal.
   */
  private static long edge(double x, double step, double offset, boolean below) {
    double tolerance = 1e-10;
    if (offset != 0) {
      tolerance =
          Math.min(
              0.4999, Math.max(tolerance, Math.pow(10, Math.log10(Math.abs(offset) / step) - 12)));
    }
    long quotient = (long) Math.floor(x / step);
    double rest = (x - quotient * step) / step;
    if (below) {
      return Math.abs(rest - 1) < tolerance ? quotient + 1 : quotient;
    }
    return Math.abs(rest) < tolerance ? quotient : quotient + 1;
  }

  private static int countWithin(double[] ticks, double from, double to) {
    int count = 0;
    for (double tick : ticks) {
      count += tick >= from && tick <= to ? 1 : 0;
    }
    return count;
  }

  private static double floorLog(double value) {
    return Math.floor(Math.log10(value));
  }

  /** Widens an interval whose length is nothing beside its ends; the result rises. */
  static double[] nonsingular(double low, double high, double expander, double tiny) {
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      return new double[] {-expander, expander};
    }
    double from = Math.min(low, high);
    double to = Math.max(low, high);
    double largest = Math.max(Math.abs(from), Math.abs(to));
    if (largest < 1e6 / tiny * Double.MIN_NORMAL) {
      return new double[] {-expander, expander};
    }
    if (to - from <= largest * tiny) {
      if (from == 0 && to == 0) {
        return new double[] {-expander, expander};
      }
      return new double[] {from - expander * Math.abs(from), to + expander * Math.abs(to)};
    }
    return new double[] {from, to};
  }
}
