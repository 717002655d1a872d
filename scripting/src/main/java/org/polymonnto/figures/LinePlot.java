package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the lines of one call of {@code plot}. */
final class LinePlot {
  private final Axes axes;
  private final Map<String, Object> properties;
  private final List<Line2D> lines = new ArrayList<>();

  private LinePlot(Axes axes, Map<String, Object> properties) {
    this.axes = axes;
    this.properties = properties;
  }

  /** Groups of {@code [x], y, [format]}, then properties of all lines. */
  static List<Line2D> lines(Axes axes, Object... arguments) {
    LinePlot plot = new LinePlot(axes, Options.keywordsOf("plot", arguments).rest());
    int count = Options.positionalCount(arguments);
    int i = 0;
    while (i < count) {
      Object first = arguments[i++];
      Object second = i < count ? arguments[i] : null;
      String format = null;
      Object x = null;
      Object y = first;
      if (second instanceof String text) {
        format = text;
        i++;
      } else if (i < count) {
        x = first;
        y = second;
        i++;
        if (i < count && arguments[i] instanceof String text) {
          format = text;
          i++;
        }
      }
      plot.group(x, y, format);
    }
    plot.lines.forEach(axes::add);
    return plot.lines;
  }

  private void group(Object first, Object second, String format) {
    Data y = Data.of(second);
    Data x = first == null ? null : Data.of(first);
    double[] allY = axes.yaxis.span().positions(y);
    double[] allX = x == null ? null : axes.xaxis.span().positions(x);
    y = new Data(allY, y.shape(), null);
    x = x == null ? null : new Data(allX, x.shape(), null);
    if (y.ndim() > 2 || x != null && x.ndim() > 2) {
      throw FigureException.value(
          "x and y can be no greater than 2D, but have shapes "
              + (x == null ? "()" : x.shapeText())
              + " and "
              + y.shapeText());
    }
    if (x != null && x.length() != y.length()) {
      throw FigureException.value(
          "x and y must have same first dimension, but have shapes "
              + x.shapeText()
              + " and "
              + y.shapeText());
    }
    int columns = Math.max(y.columns(), x == null ? 1 : x.columns());
    LineFormat parsed = format == null ? LineFormat.EMPTY : LineFormat.parse(format);
    for (int j = 0; j < columns; j++) {
      double[] columnY = y.column(Math.min(j, y.columns() - 1)).clone();
      double[] columnX =
          x == null ? index(columnY.length) : x.column(Math.min(j, x.columns() - 1)).clone();
      lines.add(line(columnX, columnY, parsed, j, columns));
    }
  }

  private static double[] index(int length) {
    double[] index = new double[length];
    for (int i = 0; i < length; i++) {
      index[i] = i;
    }
    return index;
  }

  private Line2D line(double[] x, double[] y, LineFormat format, int column, int columns) {
    boolean colored =
        format.color() != null || properties.get("color") != null || properties.get("c") != null;
    Line2D line = new Line2D(x, y, colored ? Rgba.BLACK : axes.nextLineColor());
    line.applyAll(Options.of("plot", format.properties()));
    Options options = Options.of("plot", properties);
    if (columns > 1 && properties.get("label") instanceof List<?> labels) {
      options.put("label", labels.get(column % labels.size()));
    }
    line.applyAll(options);
    return line;
  }
}
