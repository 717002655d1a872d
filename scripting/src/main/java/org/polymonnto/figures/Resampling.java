package org.polymonnto.figures;

/**
 * How the pixels along one direction are made from cells.
 *
 * @param first the first cell that a pixel is made from
 * @param weights the weights of that cell and the ones after it, which sum to 1
 */
record Resampling(int[] first, double[][] weights) {

  /**
   * The weights of each pixel.
   *
   * @param start where the cells begin, in pixels
   * @param length how far they reach, in pixels
   * @param firstPixel the first pixel to make
   * @param pixels how many pixels to make
   * @param cells how many cells there are
   * @param reversed whether the last cell comes first
   */
  static Resampling of(
      Interpolation filter,
      double start,
      double length,
      int firstPixel,
      int pixels,
      int cells,
      boolean reversed) {
    int[] first = new int[pixels];
    double[][] weights = new double[pixels][];
    double cellsPerPixel = cells / length;
    double stretch = Math.max(1, cellsPerPixel);
    for (int i = 0; i < pixels; i++) {
      double middle = (firstPixel + i + 0.5 - start) * cellsPerPixel;
      middle = reversed ? cells - middle : middle;
      if (filter == Interpolation.NEAREST) {
        first[i] = Math.clamp((long) Math.floor(middle), 0, cells - 1);
        weights[i] = new double[] {1};
      } else {
        double reach = filter.radius() * stretch;
        int from = Math.clamp((long) Math.ceil(middle - 0.5 - reach), 0, cells - 1);
        int to = Math.clamp((long) Math.floor(middle - 0.5 + reach), from, cells - 1);
        first[i] = from;
        weights[i] = normalised(filter, middle, stretch, from, to);
      }
    }
    return new Resampling(first, weights);
  }

  private static double[] normalised(
      Interpolation filter, double middle, double stretch, int from, int to) {
    double[] weights = new double[to - from + 1];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = filter.weight((from + k + 0.5 - middle) / stretch);
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] = sum == 0 ? 1.0 / weights.length : weights[k] / sum;
    }
    return weights;
  }

  /** Makes the pixels of a matrix of cells, row by row. */
  static double[] apply(
      double[] cells, int rows, int columns, Resampling horizontal, Resampling vertical) {
    int width = horizontal.first.length;
    int height = vertical.first.length;
    double[] wide = new double[rows * width];
    for (int r = 0; r < rows; r++) {
      for (int x = 0; x < width; x++) {
        wide[r * width + x] =
            sum(cells, r * columns + horizontal.first[x], 1, horizontal.weights[x]);
      }
    }
    double[] pixels = new double[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] =
            sum(wide, vertical.first[y] * width + x, width, vertical.weights[y]);
      }
    }
    return pixels;
  }

  private static double sum(double[] values, int start, int stride, double[] weights) {
    if (weights.length == 1) {
      return values[start];
    }
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * values[start + k * stride];
    }
    return sum;
  }
}
