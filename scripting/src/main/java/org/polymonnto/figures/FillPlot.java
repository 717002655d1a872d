package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Makes filled areas between curves. */
final class FillPlot {
  private FillPlot() {}

  /**
   * The area between two curves over one axis; the names are those of matplotlib's {@code
   * fill_between}.
   */
  static PolyCollection between(Axes axes, boolean vertical, Object... arguments) {
    String function = vertical ? "fill_between" : "fill_betweenx";
    Options options =
        vertical
            ? Options.bind(function, arguments, "x", "y1", "y2", "where", "interpolate", "step")
            : Options.bind(function, arguments, "y", "x1", "x2", "where", "step", "interpolate");
    double[] along =
        (vertical ? axes.xaxis : axes.yaxis).span().positions(options.data(vertical ? "x" : "y"));
    int n = along.length;
    double[] first = options.data(vertical ? "y1" : "x1").broadcast(n, vertical ? "y1" : "x1");
    double[] second = options.data(vertical ? "y2" : "x2", 0).broadcast(n, vertical ? "y2" : "x2");
    double[] where = options.has("where") ? options.data("where").broadcast(n, "where") : null;
    Object step = options.take("step");
    options.ignore("where", "interpolate");
    List<Path2D> areas = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= n; i++) {
      boolean inside =
          i < n
              && (where == null || where[i] != 0)
              && Double.isFinite(along[i] + first[i] + second[i]);
      if (!inside) {
        if (i > start) {
          areas.add(
              area(
                  slice(along, start, i),
                  slice(first, start, i),
                  slice(second, start, i),
                  step,
                  vertical));
        }
        start = i + 1;
      }
    }
    boolean colored = options.has("color", "facecolor", "facecolors", "fc");
    PolyCollection fill = new PolyCollection(areas, colored ? Rgba.BLACK : axes.nextFillColor());
    fill.applyAll(options);
    axes.add(fill);
    return fill;
  }

  private static double[] slice(double[] values, int from, int to) {
    return java.util.Arrays.copyOfRange(values, from, to);
  }

  private static Path2D area(
      double[] along, double[] first, double[] second, Object step, boolean vertical) {
    double[] x = along;
    double[] upper = first;
    double[] lower = second;
    if (step != null) {
      Steps steps = Steps.of(step.toString());
      x = steps.corners(along, first)[0];
      upper = steps.corners(along, first)[1];
      lower = steps.corners(along, second)[1];
    }
    int n = x.length;
    double[] around = new double[2 * n];
    double[] across = new double[2 * n];
    for (int i = 0; i < n; i++) {
      around[i] = x[i];
      across[i] = upper[i];
      around[2 * n - 1 - i] = x[i];
      across[2 * n - 1 - i] = lower[i];
    }
    return vertical ? Paths.polygon(around, across, true) : Paths.polygon(across, around, true);
  }

  /** Areas on top of each other. */
  static List<PolyCollection> stack(Axes axes, Object... arguments) {
    Options options = Options.keywordsOf("stackplot", arguments);
    int count = Options.positionalCount(arguments);
    if (count < 2) {
      throw FigureException.type("stackplot() needs x and at least one y");
    }
    double[] x = axes.xaxis.span().positions(Data.of(arguments[0]));
    List<double[]> layers = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      Data data = Data.of(arguments[i]);
      int rows = data.ndim() < 2 ? 1 : data.length();
      for (int r = 0; r < rows; r++) {
        layers.add(slice(data.values(), r * x.length, (r + 1) * x.length));
      }
    }
    List<?> labels = options.list("labels");
    ColorList colors = ColorList.of(options.take("colors"));
    options.text("zero", "baseline");
    java.util.Map<String, Object> look = options.rest();
    List<PolyCollection> areas = new ArrayList<>();
    double[] below = new double[x.length];
    for (int k = 0; k < layers.size(); k++) {
      double[] above = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        above[i] = below[i] + layers.get(k)[i];
      }
      Rgba color = colors == null ? axes.nextLineColor() : colors.at(k);
      PolyCollection area =
          new PolyCollection(List.of(area(x, above, below, null, true)), color).standingOn(0);
      area.applyAll(Options.of("stackplot", look));
      if (labels != null && k < labels.size()) {
        area.setLabel(labels.get(k));
      }
      areas.add(area);
      axes.add(area);
      below = above;
    }
    return areas;
  }
}
