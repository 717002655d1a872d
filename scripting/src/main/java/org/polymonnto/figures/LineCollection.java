package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Many lines with a common look, such as those of {@code vlines}. */
public final class LineCollection extends Artist {
  private final List<double[]> xs;
  private final List<double[]> ys;
  private ColorList colors;
  private double[] widths = {Defaults.lineWidth()};
  private LineStyle style = LineStyle.SOLID;
  private Double alpha;

  LineCollection(List<double[]> xs, List<double[]> ys, Rgba color) {
    super(2);
    this.xs = xs;
    this.ys = ys;
    this.colors = ColorList.single(color);
  }

  /**
   * Lines from a list of arrays of shape {@code (n, 2)}; the arguments are {@code segments} and
   * properties.
   */
  public static LineCollection create(Object... arguments) {
    Options options = Options.bind("LineCollection", arguments, "segments");
    List<Data> segments = PolyCollection.pointLists(options.take("segments"));
    LineCollection lines =
        new LineCollection(
            segments.stream().map(s -> s.column(0)).toList(),
            segments.stream().map(s -> s.column(1)).toList(),
            Rgba.cycle(0));
    lines.applyAll(options);
    return lines;
  }

  @Override
  void apply(Options options) {
    ColorList given =
        ColorList.of(options.take("colors", "color", "edgecolors", "edgecolor", "ec"));
    colors = given == null ? colors : given;
    Object width = options.take("linewidths", "linewidth", "lw");
    widths = width == null ? widths : Data.of(width).values();
    Object newStyle = options.take("linestyles", "linestyle", "ls");
    style = newStyle == null ? style : LineStyle.of(newStyle);
    if (options.has("alpha")) {
      alpha = options.numberOrNull("alpha");
    }
    options.ignore("alpha", "facecolors", "facecolor");
  }

  @Override
  void collectLimits(DataLimits xLimits, DataLimits yLimits) {
    for (int i = 0; i < xs.size(); i++) {
      if (xLimits != null) {
        xLimits.add(xs.get(i));
      }
      if (yLimits != null) {
        yLimits.add(ys.get(i));
      }
    }
  }

  @Override
  void draw(Canvas canvas, Projection projection) {
    double scale = canvas.pixelsPerPoint();
    for (int i = 0; i < xs.size(); i++) {
      Path2D path = Polyline.path(projection.x(xs.get(i)), projection.y(ys.get(i)));
      Pen pen = Pen.line(colors.at(i).withAlpha(alpha), widths[i % widths.length] * scale, style);
      canvas.stroke(
          path,
          new Pen(
              pen.color(), pen.width(), pen.dashes(), java.awt.BasicStroke.CAP_BUTT, pen.join()));
    }
  }

  @Override
  void drawKey(Canvas canvas, Rectangle2D box) {
    Pen pen = Pen.line(colors.at(0).withAlpha(alpha), widths[0] * canvas.pixelsPerPoint(), style);
    canvas.stroke(
        Paths.segment(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()), pen);
  }

  public void setColor(Object spec) {
    colors = ColorList.of(spec);
  }

  public Double getAlpha() {
    return alpha;
  }

  /** The colours of the lines, an array of shape {@code (n, 4)}. */
  public NDArray getColor() {
    return colors.rows(alpha);
  }

  /** The points of each line, arrays of shape {@code (n, 2)}. */
  public List<NDArray> getSegments() {
    List<NDArray> segments = new ArrayList<>();
    for (int i = 0; i < xs.size(); i++) {
      int length = xs.get(i).length;
      double[] points = new double[2 * length];
      for (int k = 0; k < length; k++) {
        points[2 * k] = xs.get(i)[k];
        points[2 * k + 1] = ys.get(i)[k];
      }
      segments.add(NDArray.adopt(DType.FLOAT64, points, length, 2));
    }
    return segments;
  }

  public void setAlpha(Double value) {
    alpha = value;
  }
}
