package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.polymonnto.array.NDArray;

/** Filled polygons with a common look, such as the area of {@code fill_between}. */
public final class PolyCollection extends Artist {
  private final List<Path2D> polygons;
  private ColorList faces;
  private ColorList edges;
  private double width = 1;
  private LineStyle style = LineStyle.SOLID;
  private Double alpha;
  private Coordinates coordinates = Coordinates.DATA;
  private Double foot;

  PolyCollection(List<Path2D> polygons, Rgba color) {
    super(1);
    this.polygons = polygons;
    faces = ColorList.single(color);
  }

  /**
   * Polygons from a list of arrays of shape {@code (n, 2)}; the arguments are {@code verts} and
   * properties.
   */
  public static PolyCollection create(Object... arguments) {
    Options options = Options.bind("PolyCollection", arguments, "verts");
    List<Path2D> polygons = new ArrayList<>();
    for (Data points : pointLists(options.take("verts"))) {
      polygons.add(Paths.polygon(points.column(0), points.column(1), true));
    }
    PolyCollection collection = new PolyCollection(polygons, Rgba.cycle(0));
    collection.applyAll(options);
    return collection;
  }

  /** Takes a list of arrays of points. */
  static List<Data> pointLists(Object source) {
    if (source instanceof List<?> list && !(source instanceof NDArray)) {
      return list.stream().map(Data::of).toList();
    }
    Data all = Data.of(source);
    if (all.ndim() != 3 || all.shape()[2] != 2) {
      throw FigureException.value(
          "a list of arrays of shape (N, 2) is needed, not one array of shape " + all.shapeText());
    }
    int size = all.shape()[1] * 2;
    List<Data> parts = new ArrayList<>();
    for (int i = 0; i < all.length(); i++) {
      double[] part = java.util.Arrays.copyOfRange(all.values(), i * size, (i + 1) * size);
      parts.add(new Data(part, new int[] {all.shape()[1], 2}, null));
    }
    return parts;
  }

  /** Names a y value at which the view ends without margin. */
  PolyCollection standingOn(double y) {
    foot = y;
    return this;
  }

  @Override
  void apply(Options options) {
    options.ignore("closed", "hatch", "interpolate", "offsets", "sizes");
    coordinates = Coordinates.of(options.take("transform"), coordinates);
    ColorList both = ColorList.of(options.take("color", "colors"));
    faces = both == null ? faces : both;
    edges = both == null ? edges : both;
    ColorList face = ColorList.of(options.take("facecolors", "facecolor", "fc"));
    faces = face == null ? faces : face;
    ColorList edge = ColorList.of(options.take("edgecolors", "edgecolor", "ec"));
    edges = edge == null ? edges : edge;
    width = options.number(width, "linewidth", "linewidths", "lw");
    Object newStyle = options.take("linestyle", "linestyles", "ls");
    style = newStyle == null ? style : LineStyle.of(newStyle);
    if (options.has("alpha")) {
      alpha = options.numberOrNull("alpha");
    }
    options.ignore("alpha");
  }

  @Override
  void collectLimits(DataLimits x, DataLimits y) {
    for (Path2D polygon : polygons) {
      Rectangle2D bounds = polygon.getBounds2D();
      if (x != null && coordinates.hasDataX()) {
        x.add(bounds.getMinX());
        x.add(bounds.getMaxX());
      }
      if (y != null && coordinates.hasDataY()) {
        y.add(bounds.getMinY());
        y.add(bounds.getMaxY());
      }
    }
    if (y != null && foot != null) {
      y.addEdge(foot);
    }
  }

  @Override
  void draw(Canvas canvas, Projection projection) {
    for (int i = 0; i < polygons.size(); i++) {
      paint(canvas, coordinates.pixels(polygons.get(i), projection), i);
    }
  }

  private void paint(Canvas canvas, Path2D pixels, int index) {
    canvas.fill(pixels, faces.at(index).withAlpha(alpha));
    if (edges != null) {
      canvas.stroke(
          pixels,
          Pen.line(edges.at(index).withAlpha(alpha), width * canvas.pixelsPerPoint(), style));
    }
  }

  @Override
  void drawKey(Canvas canvas, Rectangle2D box) {
    paint(canvas, new Path2D.Double(box), 0);
  }

  public void setColor(Object spec) {
    faces = ColorList.of(spec);
    edges = faces;
  }

  public void setFacecolor(Object spec) {
    faces = ColorList.of(spec);
  }

  public void setEdgecolor(Object spec) {
    edges = ColorList.of(spec);
  }

  public Double getAlpha() {
    return alpha;
  }

  /** The colours of the areas, an array of shape {@code (n, 4)}. */
  public NDArray getFacecolor() {
    return faces.rows(alpha);
  }

  /** The colours of the outlines, an array of shape {@code (n, 4)}. */
  public NDArray getEdgecolor() {
    return (edges == null ? new ColorList(new Rgba[0]) : edges).rows(alpha);
  }

  public void setAlpha(Double value) {
    alpha = value;
  }
}
