package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A line through points, with or without markers. NaN leaves a gap. */
public final class Line2D extends Artist {
  private double[] x;
  private double[] y;
  private Coordinates coordinates = Coordinates.DATA;
  private Rgba color;
  private Double alpha;
  private double width = Defaults.lineWidth();
  private LineStyle style = LineStyle.SOLID;
  private Marker marker = Marker.NONE;
  private double markerSize = 6;
  private double markerEdgeWidth = 1;
  private Rgba markerFace;
  private Rgba markerEdge;
  private int markerStep = 1;
  private String drawStyle = "default";

  Line2D(double[] x, double[] y, Rgba color) {
    super(2);
    this.x = x;
    this.y = y;
    this.color = color;
  }

  /** A line that is not in axes yet: {@code xdata, ydata} and properties. */
  public static Line2D create(Object... arguments) {
    Options options = Options.bind("Line2D", arguments, "xdata", "ydata");
    Line2D line = new Line2D(new double[0], new double[0], Rgba.cycle(0));
    line.setData(options.take("xdata"), options.take("ydata"));
    line.applyAll(options);
    return line;
  }

  Line2D in(Coordinates system) {
    coordinates = system;
    return this;
  }

  @Override
  void apply(Options options) {
    options.ignore(
        "solid_capstyle", "solid_joinstyle", "dash_capstyle", "dash_joinstyle", "scalex", "scaley");
    coordinates = Coordinates.of(options.take("transform"), coordinates);
    color = options.color(color, "color", "c");
    if (options.has("alpha")) {
      alpha = options.numberOrNull("alpha");
    }
    options.ignore("alpha");
    width = options.number(width, "linewidth", "lw");
    Object newStyle = options.take("linestyle", "ls");
    style = newStyle == null ? style : LineStyle.of(newStyle);
    Object dashes = options.take("dashes");
    style = dashes == null ? style : new LineStyle("--", Data.of(dashes).values());
    Object newMarker = options.take("marker");
    marker = newMarker == null ? marker : Marker.of(newMarker);
    markerSize = options.number(markerSize, "markersize", "ms");
    markerEdgeWidth = options.number(markerEdgeWidth, "markeredgewidth", "mew");
    markerFace = options.color(markerFace, "markerfacecolor", "mfc");
    markerEdge = options.color(markerEdge, "markeredgecolor", "mec");
    markerStep = (int) options.number(markerStep, "markevery");
    drawStyle = options.text(drawStyle, "drawstyle", "ds");
    if (!drawStyle.matches("default|steps|steps-pre|steps-mid|steps-post")) {
      throw FigureException.value(
          "'"
              + drawStyle
              + "' is not a valid value for drawstyle; supported values are 'default', 'steps',"
              + " 'steps-pre', 'steps-mid', 'steps-post'");
    }
  }

  @Override
  void collectLimits(DataLimits xLimits, DataLimits yLimits) {
    if (xLimits != null && coordinates.hasDataX()) {
      xLimits.add(x);
    }
    if (yLimits != null && coordinates.hasDataY()) {
      yLimits.add(y);
    }
  }

  @Override
  void draw(Canvas canvas, Projection projection) {
    checkLengths(x, y);
    double[] px = new double[x.length];
    double[] py = new double[x.length];
    for (int i = 0; i < px.length; i++) {
      px[i] = coordinates.x(projection, x[i]);
      py[i] = coordinates.y(projection, y[i]);
    }
    drawPixels(canvas, px, py);
  }

  private void drawPixels(Canvas canvas, double[] px, double[] py) {
    double scale = canvas.pixelsPerPoint();
    Pen pen = Pen.line(color.withAlpha(alpha), width * scale, style);
    if (pen.isVisible() && !style.isNone()) {
      canvas.stroke(path(px, py), pen);
    }
    if (marker != Marker.NONE && markerSize > 0) {
      drawMarkers(canvas, px, py, scale);
    }
  }

  private Path2D path(double[] px, double[] py) {
    if (drawStyle.equals("default")) {
      return Polyline.path(px, py);
    }
    return Steps.of(drawStyle).path(px, py);
  }

  private void drawMarkers(Canvas canvas, double[] px, double[] py, double scale) {
    double[] mx = px;
    double[] my = py;
    if (markerStep > 1) {
      int n = (px.length + markerStep - 1) / markerStep;
      mx = new double[n];
      my = new double[n];
      for (int i = 0; i < n; i++) {
        mx[i] = px[i * markerStep];
        my[i] = py[i * markerStep];
      }
    }
    Rgba face = (markerFace == null ? color : markerFace).withAlpha(alpha);
    Rgba edge = (markerEdge == null ? color : markerEdge).withAlpha(alpha);
    double size = marker == Marker.PIXEL ? 1 : markerSize * scale;
    Pen pen = Pen.marker(marker, edge, marker == Marker.PIXEL ? 0 : markerEdgeWidth * scale);
    canvas.markers(marker.shape(size), mx, my, marker.isFilled() ? face : Rgba.NONE, pen);
  }

  @Override
  void drawKey(Canvas canvas, Rectangle2D box) {
    double middle = box.getCenterY();
    Line2D line = new Line2D(new double[0], new double[0], color);
    line.copyLook(this);
    line.marker = Marker.NONE;
    line.drawPixels(
        canvas, new double[] {box.getMinX(), box.getMaxX()}, new double[] {middle, middle});
    line.marker = marker;
    line.style = LineStyle.NONE;
    line.drawPixels(canvas, new double[] {box.getCenterX()}, new double[] {middle});
  }

  void copyLook(Line2D other) {
    alpha = other.alpha;
    width = other.width;
    style = other.style;
    markerSize = other.markerSize;
    markerEdgeWidth = other.markerEdgeWidth;
    markerFace = other.markerFace;
    markerEdge = other.markerEdge;
  }

  double[] x() {
    return x;
  }

  double[] y() {
    return y;
  }

  Coordinates coordinates() {
    return coordinates;
  }

  /** Replaces the points: two arrays of one length. */
  public void setData(Object newX, Object newY) {
    double[] xs = Data.of(newX).values();
    double[] ys = Data.of(newY).values();
    checkLengths(xs, ys);
    x = xs.clone();
    y = ys.clone();
  }

  private static void checkLengths(double[] xs, double[] ys) {
    if (xs.length != ys.length) {
      throw FigureException.value(
          "x and y must have the same length, but have " + xs.length + " and " + ys.length);
    }
  }

  /** Replaces where points are in x; their number must be that of y when the line is drawn. */
  public void setXdata(Object values) {
    x = Data.of(values).values().clone();
  }

  /** Replaces where points are in y; their number must be that of x when the line is drawn. */
  public void setYdata(Object values) {
    y = Data.of(values).values().clone();
  }

  public org.polymonnto.array.NDArray getXdata() {
    return org.polymonnto.array.NDArray.of(x.clone());
  }

  public org.polymonnto.array.NDArray getYdata() {
    return org.polymonnto.array.NDArray.of(y.clone());
  }

  public String getColor() {
    return color.hex();
  }

  public void setColor(Object spec) {
    color = Rgba.of(spec);
  }

  public void setAlpha(Double value) {
    alpha = value;
  }

  public double getLinewidth() {
    return width;
  }

  public void setLinewidth(double points) {
    width = points;
  }

  public String getLinestyle() {
    return style.name();
  }

  public void setLinestyle(Object spec) {
    style = LineStyle.of(spec);
  }

  public String getMarker() {
    return marker.symbol();
  }

  public void setMarker(Object spec) {
    marker = Marker.of(spec);
  }

  public double getMarkersize() {
    return markerSize;
  }

  public void setMarkersize(double points) {
    markerSize = points;
  }

  @Override
  public String toString() {
    return "Line2D(" + getLabel() + ")";
  }
}
