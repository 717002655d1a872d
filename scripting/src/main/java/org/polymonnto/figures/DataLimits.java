package org.polymonnto.figures;

import java.util.TreeSet;

/** The smallest and largest values of what is drawn along one axis. */
final class DataLimits {
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private double smallestPositive = Double.POSITIVE_INFINITY;
  private final TreeSet<Double> edges = new TreeSet<>();

  void add(double value) {
    if (Double.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
      if (value > 0) {
        smallestPositive = Math.min(smallestPositive, value);
      }
    }
  }

  void add(double[] values) {
    for (double value : values) {
      add(value);
    }
  }

  /** Names a value where the view ends without margin, such as the foot of bars. */
  void addEdge(double value) {
    edges.add(value);
  }

  /**
   * The ends of a view with a margin on both sides, {@code {0, 1}} when there is nothing to show.
   */
  double[] view(double margin, Scale scale) {
    if (!(low <= high)) {
      return scale == Scale.LOG ? new double[] {1, 10} : new double[] {0, 1};
    }
    double from = low;
    double to = high;
    if (scale == Scale.LOG) {
      if (smallestPositive == Double.POSITIVE_INFINITY) {
        return new double[] {1, 10};
      }
      from = from > 0 ? from : smallestPositive;
      if (from == to) {
        from = Math.pow(10, Math.floor(Math.log10(from) - 1e-9));
        to = Math.pow(10, Math.ceil(Math.log10(to) + 1e-9));
      }
    } else {
      double[] widened = LinearTicks.nonsingular(from, to, 0.05, 1e-15);
      from = widened[0];
      to = widened[1];
    }
    double tolerance = 1e-5 * Math.abs(to - from);
    Double lowEdge = edges.floor(from + tolerance);
    Double highEdge = edges.ceiling(to - tolerance);
    double start = scale.forward(from);
    double end = scale.forward(to);
    double extra = (end - start) * margin;
    double lower = scale.inverse(start - extra);
    double upper = scale.inverse(end + extra);
    return new double[] {
      lowEdge == null ? lower : Math.max(lower, lowEdge),
      highEdge == null ? upper : Math.min(upper, highEdge)
    };
  }
}
