package org.polymonnto.figures;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.polymonnto.array.NDArray;

/** The points of a scatter plot. */
public final class PathCollection extends Artist implements Mappable {
  private double[] x;
  private double[] y;
  private double[] areas;
  private Marker marker;
  private ColorList faces;
  private double[] numbers;
  private ColorMap colorMap;
  private final Norm norm;
  private Object edges = "face";
  private Double alpha;
  private double[] widths;

  PathCollection(
      double[] x, double[] y, double[] areas, Marker marker, Norm norm, ColorMap colorMap) {
    super(1);
    this.x = x;
    this.y = y;
    this.areas = areas;
    this.marker = marker;
    this.norm = norm;
    this.colorMap = colorMap;
    widths = new double[] {marker.isFilled() ? 1 : 1.5};
  }

  void setFaces(ColorList colors) {
    faces = colors;
    numbers = null;
  }

  @Override
  void apply(Options options) {
    Object color = options.take("color");
    if (color != null) {
      setFaces(ColorList.of(color));
      edges = color;
    }
    Object face = options.take("facecolors", "facecolor", "fc");
    if (face != null) {
      setFaces(ColorList.of(face));
    }
    Object edge = options.take("edgecolors", "edgecolor", "ec");
    edges = edge == null ? edges : edge;
    if (options.has("linewidths", "linewidth", "lw")) {
      widths = Data.of(options.take("linewidths", "linewidth", "lw")).values();
    }
    options.ignore("linestyle", "linestyles", "linewidths", "linewidth", "lw", "plotnonfinite");
    if (options.has("alpha")) {
      alpha = options.numberOrNull("alpha");
    }
    options.ignore("alpha");
    Coordinates.of(options.take("transform"), Coordinates.DATA);
  }

  @Override
  void collectLimits(DataLimits xLimits, DataLimits yLimits) {
    if (xLimits != null) {
      xLimits.add(x);
    }
    if (yLimits != null) {
      yLimits.add(y);
    }
  }

  private Rgba face(int index) {
    Rgba color =
        numbers != null
            ? colorMap.at(norm.apply(numbers[index % numbers.length]))
            : faces.at(index);
    return color.withAlpha(alpha);
  }

  private Rgba edge(int index, ColorList own) {
    return own == null ? face(index) : own.at(index).withAlpha(alpha);
  }

  private ColorList ownEdges() {
    return "face".equals(edges) ? null : ColorList.of(edges);
  }

  @Override
  void draw(Canvas canvas, Projection projection) {
    double[] px = projection.x(x);
    double[] py = projection.y(y);
    double scale = canvas.pixelsPerPoint();
    ColorList own = ownEdges();
    boolean uniform =
        numbers == null
            && faces.isUniform()
            && areas.length == 1
            && widths.length == 1
            && (own == null || own.isUniform());
    if (uniform && px.length > 0) {
      Path2D shape = marker.shape(Math.sqrt(areas[0]) * scale);
      Pen pen = Pen.marker(marker, edge(0, own), widths[0] * scale);
      canvas.markers(shape, px, py, marker.isFilled() ? face(0) : Rgba.NONE, pen);
      return;
    }
    for (int i = 0; i < px.length; i++) {
      if (Double.isFinite(px[i]) && Double.isFinite(py[i])) {
        drawPoint(canvas, i, px[i], py[i], own);
      }
    }
  }

  private void drawPoint(Canvas canvas, int i, double px, double py, ColorList own) {
    double scale = canvas.pixelsPerPoint();
    Path2D shape = marker.shape(Math.sqrt(areas[i % areas.length]) * scale);
    shape.transform(AffineTransform.getTranslateInstance(px, py));
    if (marker.isFilled()) {
      canvas.fill(shape, face(i));
    }
    canvas.stroke(shape, Pen.marker(marker, edge(i, own), widths[i % widths.length] * scale));
  }

  @Override
  void drawKey(Canvas canvas, Rectangle2D box) {
    double scale = canvas.pixelsPerPoint();
    Path2D shape = marker.shape(Math.sqrt(areas.length == 0 ? 36 : areas[0]) * scale);
    double middle = box.getCenterY() + 0.375 * box.getHeight() / 2;
    double[] px = {box.getCenterX()};
    double[] py = {middle};
    Pen pen = Pen.marker(marker, edge(0, ownEdges()), widths[0] * scale);
    canvas.markers(shape, px, py, marker.isFilled() ? face(0) : Rgba.NONE, pen);
  }

  double[] x() {
    return x;
  }

  double[] y() {
    return y;
  }

  /** Moves the points: an array of shape {@code (n, 2)}. */
  public void setOffsets(Object points) {
    Data data = Data.of(points);
    x = data.column(0);
    y = data.columns() > 1 ? data.column(1) : y;
  }

  /** The points as an array of shape {@code (n, 2)}. */
  public NDArray getOffsets() {
    double[] points = new double[2 * x.length];
    for (int i = 0; i < x.length; i++) {
      points[2 * i] = x[i];
      points[2 * i + 1] = y[i];
    }
    return NDArray.adopt(org.polymonnto.array.DType.FLOAT64, points, x.length, 2);
  }

  /** Sets the numbers that the colours show. */
  public void setArray(Object values) {
    numbers = values == null ? null : Data.of(values).values();
    if (numbers != null) {
      norm.scaleTo(numbers);
    }
  }

  /** The numbers that the colours show; null when colours were given. */
  public NDArray getArray() {
    return numbers == null ? null : NDArray.of(numbers.clone());
  }

  /** The areas of the points in square points, one or one for each. */
  public NDArray getSizes() {
    return NDArray.of(areas.clone());
  }

  /** The colours of the points, an array of shape {@code (n, 4)}. */
  public NDArray getFacecolor() {
    Rgba[] colors = new Rgba[numbers == null ? faces.colors().length : x.length];
    Arrays.setAll(colors, this::face);
    return new ColorList(colors).rows(null);
  }

  public void setSizes(Object newAreas) {
    areas = Data.of(newAreas).values();
  }

  public void setMarker(Object spec) {
    marker = Marker.of(spec);
  }

  public void setClim(Double low, Double high) {
    norm.setLimits(low, high);
  }

  public void setCmap(Object spec) {
    colorMap = ColorMap.of(spec);
  }

  public void setColor(Object spec) {
    setFaces(ColorList.of(spec));
    edges = spec;
  }

  public void setFacecolor(Object spec) {
    setFaces(ColorList.of(spec));
  }

  public void setEdgecolor(Object spec) {
    edges = spec;
  }

  public void setAlpha(Double value) {
    alpha = value;
  }

  @Override
  public Double getAlpha() {
    return alpha;
  }

  @Override
  public ColorMap getCmap() {
    return colorMap;
  }

  @Override
  public Norm getNorm() {
    return norm;
  }
}
