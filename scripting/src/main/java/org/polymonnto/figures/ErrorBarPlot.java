package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes points with error bars. */
final class ErrorBarPlot {
  private ErrorBarPlot() {}

  static List<Artist> draw(Axes axes, Object... arguments) {
    Options options = Options.bind("errorbar", arguments, "x", "y", "yerr", "xerr", "fmt");
    double[] x = axes.xaxis.span().positions(options.data("x"));
    double[] y = axes.yaxis.span().positions(options.data("y"));
    return draw(axes, x, y, options);
  }

  static List<Artist> draw(Axes axes, double[] x, double[] y, Options options) {
    Object yErrors = options.take("yerr");
    Object xErrors = options.take("xerr");
    String format = options.text("", "fmt");
    Object errorColor = options.take("ecolor");
    double lineWidth = options.number(1.5, "linewidth", "lw");
    options.put("linewidth", lineWidth);
    double errorWidth = options.number(lineWidth, "elinewidth");
    double cap = options.number(0, "capsize");
    double capWidth = options.number(1, "capthick");
    options.ignore("barsabove", "errorevery", "uplims", "lolims", "xuplims", "xlolims");
    List<Artist> drawn = new ArrayList<>();
    Map<String, Object> look = options.rest();
    Rgba color = Rgba.BLACK;
    if (!format.equals("none")) {
      List<Object> plot = new ArrayList<>(List.of(x, y));
      if (!format.isEmpty()) {
        plot.add(format);
      }
      plot.add(look);
      Line2D line = LinePlot.lines(axes, plot.toArray()).getFirst();
      color = Rgba.of(line.getColor());
      drawn.add(line);
    }
    color = errorColor == null ? color : Rgba.of(errorColor);
    if (yErrors != null) {
      bars(axes, drawn, x, y, Data.of(yErrors), true, color, errorWidth, cap, capWidth);
    }
    if (xErrors != null) {
      bars(axes, drawn, x, y, Data.of(xErrors), false, color, errorWidth, cap, capWidth);
    }
    return drawn;
  }

  private static void bars(
      Axes axes,
      List<Artist> drawn,
      double[] x,
      double[] y,
      Data errors,
      boolean vertical,
      Rgba color,
      double width,
      double cap,
      double capWidth) {
    int n = x.length;
    boolean sides = errors.ndim() == 2 && errors.length() == 2;
    double[] below =
        sides ? java.util.Arrays.copyOf(errors.values(), n) : errors.broadcast(n, "err");
    double[] above = sides ? java.util.Arrays.copyOfRange(errors.values(), n, 2 * n) : below;
    List<double[]> xs = new ArrayList<>();
    List<double[]> ys = new ArrayList<>();
    double[] low = new double[n];
    double[] high = new double[n];
    for (int i = 0; i < n; i++) {
      double centre = vertical ? y[i] : x[i];
      low[i] = centre - below[i];
      high[i] = centre + above[i];
      double[] along = {low[i], high[i]};
      xs.add(vertical ? new double[] {x[i], x[i]} : along);
      ys.add(vertical ? along : new double[] {y[i], y[i]});
    }
    LineCollection lines = new LineCollection(xs, ys, color);
    lines.applyAll(Options.of("errorbar", Map.of("linewidth", width)));
    drawn.add(axes.add(lines));
    if (cap > 0) {
      String mark = vertical ? "_" : "|";
      for (double[] ends : List.of(low, high)) {
        Line2D caps = vertical ? new Line2D(x, ends, color) : new Line2D(ends, y, color);
        caps.applyAll(
            Options.of(
                "errorbar",
                Map.of(
                    "marker", mark, "linestyle", "None", "markersize", 2 * cap, "mew", capWidth)));
        drawn.add(axes.add(caps));
      }
    }
  }
}
