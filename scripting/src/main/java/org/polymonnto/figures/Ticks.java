package org.polymonnto.figures;

/** Where an axis has its ticks. */
interface Ticks {
  /**
   * The positions for a view.
   *
   * @param low the smaller end of the view
   * @param high the larger end of the view
   * @param space how many tick labels fit on the axis
   * @return positions in rising order; some may lie outside the view
   */
  double[] positions(double low, double high, int space);

  /** Ticks at the given positions only. */
  record Fixed(double[] at) implements Ticks {
    @Override
    public double[] positions(double low, double high, int space) {
      return at;
    }
  }

  /** Ticks at the multiples of a number. */
  record Multiples(double step) implements Ticks {
    @Override
    public double[] positions(double low, double high, int space) {
      long first = (long) Math.ceil(low / step - 1e-9);
      long last = (long) Math.floor(high / step + 1e-9);
      return java.util.stream.LongStream.rangeClosed(first, last)
          .mapToDouble(i -> i * step)
          .toArray();
    }
  }
}
