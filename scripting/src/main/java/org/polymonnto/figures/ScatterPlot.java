package org.polymonnto.figures;

/** Makes the points of one call of {@code scatter}. */
final class ScatterPlot {
  private static final double DEFAULT_AREA = 36;

  private ScatterPlot() {}

  static PathCollection points(Axes axes, Object... arguments) {
    Options options =
        Options.bind(
            "scatter",
            arguments,
            "x",
            "y",
            "s",
            "c",
            "marker",
            "cmap",
            "norm",
            "vmin",
            "vmax",
            "alpha",
            "linewidths",
            "edgecolors");
    double[] x = axes.xaxis.span().positions(options.data("x"));
    double[] y = axes.yaxis.span().positions(options.data("y"));
    if (x.length == 1 || y.length == 1) {
      int n = Math.max(x.length, y.length);
      x = new Data(x, new int[] {x.length}, null).broadcast(n, "x");
      y = new Data(y, new int[] {y.length}, null).broadcast(n, "y");
    }
    if (x.length != y.length) {
      throw FigureException.value("x and y must be the same size");
    }
    double[] areas = options.data("s", DEFAULT_AREA).values();
    if (areas.length != 1 && areas.length != x.length) {
      throw FigureException.value(
          "s must be a scalar, or float array-like with the same size as x and y");
    }
    Object marker = options.take("marker");
    ColorMap colorMap = ColorMap.of(options.take("cmap"));
    Object color = options.take("c");
    Norm norm = Norm.of(options);
    PathCollection points =
        new PathCollection(
            x.clone(),
            y.clone(),
            areas,
            marker == null ? Marker.CIRCLE : Marker.of(marker),
            norm,
            colorMap);
    if (color == null) {
      boolean given = options.has("color", "facecolor", "facecolors", "fc");
      points.setFaces(ColorList.single(given ? Rgba.BLACK : axes.nextFillColor()));
    } else if (isNumbers(color, x.length)) {
      points.setArray(color);
      axes.setCurrentImage(points);
    } else {
      points.setFaces(ColorList.of(color));
    }
    points.applyAll(options);
    axes.add(points);
    return points;
  }

  /** As many numbers as points are values for the colour map; otherwise they are a colour. */
  private static boolean isNumbers(Object color, int points) {
    if (color instanceof String || color instanceof Rgba) {
      return false;
    }
    if (color instanceof java.util.List<?> list
        && (list.isEmpty() || !(list.getFirst() instanceof Number))) {
      return !list.isEmpty() && list.getFirst() == null;
    }
    Data data = Data.of(color);
    return data.labels() == null
        && data.values().length == points
        && !(data.ndim() == 2 && data.columns() >= 3);
  }
}
