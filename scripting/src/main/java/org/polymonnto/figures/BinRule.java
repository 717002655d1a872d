package org.polymonnto.figures;

/** Rules for the number of histogram bins, as NumPy's {@code histogram_bin_edges} names them. */
final class BinRule {
  private BinRule() {}

  /**
   * The number of bins.
   *
   * @param sorted the data in rising order
   */
  static int count(String rule, double[] sorted) {
    int n = sorted.length;
    if (n == 0) {
      return 1;
    }
    double range = sorted[n - 1] - sorted[0];
    double sturges = range / (Math.log(n) / Math.log(2) + 1);
    double iqr = quantile(sorted, 0.75) - quantile(sorted, 0.25);
    double freedman = 2 * iqr * Math.pow(n, -1.0 / 3);
    double width =
        switch (rule) {
          case "auto" -> freedman > 0 ? Math.min(freedman, sturges) : sturges;
          case "fd" -> freedman;
          case "sturges" -> sturges;
          case "sqrt" -> range / Math.sqrt(n);
          case "rice" -> range / (2 * Math.cbrt(n));
          default ->
              throw FigureException.value(
                  "'"
                      + rule
                      + "' is not a valid estimator for `bins`: use 'auto', 'fd', 'sturges', 'sqrt'"
                      + " or 'rice'");
        };
    return width > 0 ? Math.max(1, (int) Math.ceil(range / width)) : 1;
  }

  private static double quantile(double[] sorted, double q) {
    double at = q * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
