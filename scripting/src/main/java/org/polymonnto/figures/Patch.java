package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A filled shape with an outline. */
public class Patch extends Artist {
  private Path2D path;
  private Coordinates coordinates = Coordinates.DATA;
  private Rgba face;
  private Rgba edge = Rgba.NONE;
  private Double alpha;
  private double width = 1;
  private LineStyle style = LineStyle.SOLID;
  private boolean filled = true;
  private Double foot;
  private boolean standsOnX;

  Patch(Path2D path, Rgba face) {
    super(1);
    this.path = path;
    this.face = face;
  }

  /**
   * A closed polygon through points of shape {@code (n, 2)}; the arguments are {@code xy} and
   * properties.
   */
  public static Patch polygon(Object... arguments) {
    Options options = Options.bind("Polygon", arguments, "xy", "closed");
    Data points = options.data("xy");
    if (points.ndim() != 2 || points.columns() != 2) {
      throw FigureException.value(
          "'vertices' must be 2D with shape (N, 2). Your input has shape " + points.shapeText());
    }
    boolean closed = options.flag(true, "closed");
    Patch patch =
        new Patch(Paths.polygon(points.column(0), points.column(1), closed), Rgba.cycle(0));
    patch.applyAll(options);
    return patch;
  }

  /** A circle; the arguments are {@code xy}, {@code radius} and properties. */
  public static Patch circle(Object... arguments) {
    Options options = Options.bind("Circle", arguments, "xy", "radius");
    double[] centre = options.data("xy").values();
    double radius = options.number(5, "radius");
    Patch patch =
        new Patch(Paths.ellipse(centre[0], centre[1], 2 * radius, 2 * radius, 0), Rgba.cycle(0));
    patch.applyAll(options);
    return patch;
  }

  /**
   * An ellipse; the arguments are {@code xy}, {@code width}, {@code height}, {@code angle} in
   * degrees, and properties.
   */
  public static Patch ellipse(Object... arguments) {
    Options options = Options.bind("Ellipse", arguments, "xy", "width", "height", "angle");
    double[] centre = options.data("xy").values();
    double ellipseWidth = options.requiredNumber("width");
    double height = options.requiredNumber("height");
    double angle = options.number(0, "angle");
    Patch patch =
        new Patch(Paths.ellipse(centre[0], centre[1], ellipseWidth, height, angle), Rgba.cycle(0));
    patch.applyAll(options);
    return patch;
  }

  /** Names a value at which the view ends without margin, on the y axis when {@code upright}. */
  Patch standing(double value, boolean upright) {
    foot = value;
    standsOnX = upright;
    return this;
  }

  Patch in(Coordinates system) {
    coordinates = system;
    return this;
  }

  @Override
  void apply(Options options) {
    options.ignore("hatch", "joinstyle", "capstyle", "angle", "rotation_point", "closed");
    coordinates = Coordinates.of(options.take("transform"), coordinates);
    if (options.has("color")) {
      Rgba both = options.color(face, "color");
      face = both;
      edge = both;
    }
    options.ignore("color");
    face = options.color(face, "facecolor", "fc");
    edge = options.color(edge, "edgecolor", "ec");
    if (options.has("alpha")) {
      alpha = options.numberOrNull("alpha");
    }
    options.ignore("alpha");
    width = options.number(width, "linewidth", "lw");
    Object newStyle = options.take("linestyle", "ls");
    style = newStyle == null ? style : LineStyle.of(newStyle);
    filled = options.flag(filled, "fill");
    if (!filled && edge.isNone()) {
      edge = Rgba.BLACK;
    }
  }

  Path2D path() {
    return path;
  }

  void setPath(Path2D newPath) {
    path = newPath;
  }

  Coordinates coordinates() {
    return coordinates;
  }

  @Override
  void collectLimits(DataLimits x, DataLimits y) {
    Rectangle2D bounds = path.getBounds2D();
    if (x != null && coordinates.hasDataX()) {
      x.add(bounds.getMinX());
      x.add(bounds.getMaxX());
    }
    if (y != null && coordinates.hasDataY()) {
      y.add(bounds.getMinY());
      y.add(bounds.getMaxY());
    }
    DataLimits limits = standsOnX ? y : x;
    if (foot != null && limits != null) {
      limits.addEdge(foot);
    }
  }

  @Override
  void draw(Canvas canvas, Projection projection) {
    paint(canvas, coordinates.pixels(path, projection));
  }

  final void paint(Canvas canvas, Path2D pixels) {
    Pen pen = Pen.line(edge.withAlpha(alpha), width * canvas.pixelsPerPoint(), style);
    if (filled) {
      canvas.fill(Paths.alignedTo(pixels, pen), face.withAlpha(alpha));
    }
    canvas.stroke(
        pixels,
        new Pen(
            pen.color(),
            pen.width(),
            pen.dashes(),
            java.awt.BasicStroke.CAP_BUTT,
            java.awt.BasicStroke.JOIN_MITER));
  }

  @Override
  void drawKey(Canvas canvas, Rectangle2D box) {
    paint(canvas, new Path2D.Double(box));
  }

  public double[] getFacecolor() {
    return face.withAlpha(alpha).components();
  }

  public void setFacecolor(Object spec) {
    face = Rgba.of(spec);
  }

  public double[] getEdgecolor() {
    return edge.withAlpha(alpha).components();
  }

  public void setEdgecolor(Object spec) {
    edge = Rgba.of(spec);
  }

  public void setColor(Object spec) {
    face = Rgba.of(spec);
    edge = face;
  }

  public Double getAlpha() {
    return alpha;
  }

  public double getLinewidth() {
    return width;
  }

  public void setAlpha(Double value) {
    alpha = value;
  }

  public void setLinewidth(double points) {
    width = points;
  }
}
