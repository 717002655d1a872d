package org.polymonnto.figures;

/**
 * Maps data between a lowest and a highest value to the numbers from 0 to 1 that a colour map
 * takes.
 */
public final class Norm {
  private Double low;
  private Double high;
  private final boolean logarithmic;

  /**
   * A linear or logarithmic map.
   *
   * @param low the value that becomes 0; null: the smallest of the data
   * @param high the value that becomes 1; null: the largest of the data
   */
  public Norm(Double low, Double high, boolean logarithmic) {
    this.low = low;
    this.high = high;
    this.logarithmic = logarithmic;
  }

  static Norm of(Options options) {
    Object given = options.take("norm");
    Double low = options.numberOrNull("vmin");
    Double high = options.numberOrNull("vmax");
    if (given == null || given instanceof String) {
      return new Norm(low, high, "log".equals(given));
    }
    if (given instanceof Norm norm) {
      return norm;
    }
    throw FigureException.value("norm must be a Normalize or LogNorm, not " + given);
  }

  /** Takes the limits that are still open from the data. */
  void scaleTo(double[] data) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : data) {
      if (Double.isFinite(value) && (!logarithmic || value > 0)) {
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
      }
    }
    if (smallest <= largest) {
      low = low == null ? Double.valueOf(smallest) : low;
      high = high == null ? Double.valueOf(largest) : high;
    }
  }

  /** The value as a number from 0 to 1 (or outside, where the value is outside the limits). */
  public double apply(double value) {
    double from = transform(low());
    double to = transform(high());
    return from == to ? 0 : (transform(value) - from) / (to - from);
  }

  private double transform(double value) {
    return logarithmic ? (value > 0 ? Math.log10(value) : Double.NaN) : value;
  }

  public double low() {
    return low == null ? 0 : low;
  }

  public double high() {
    return high == null ? 1 : high;
  }

  boolean isLogarithmic() {
    return logarithmic;
  }

  void setLimits(Double newLow, Double newHigh) {
    low = newLow == null ? low : newLow;
    high = newHigh == null ? high : newHigh;
  }
}
