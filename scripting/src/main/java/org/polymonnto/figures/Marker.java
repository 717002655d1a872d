package org.polymonnto.figures;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Map;

/** The shape that marks a point, of about one unit in size, y upwards. */
enum Marker {
  NONE("None"),
  POINT("."),
  PIXEL(","),
  CIRCLE("o"),
  TRIANGLE_DOWN("v"),
  TRIANGLE_UP("^"),
  TRIANGLE_LEFT("<"),
  TRIANGLE_RIGHT(">"),
  SQUARE("s"),
  PENTAGON("p"),
  STAR("*"),
  HEXAGON("h"),
  FLAT_HEXAGON("H"),
  OCTAGON("8"),
  PLUS("+"),
  CROSS("x"),
  FILLED_PLUS("P"),
  FILLED_CROSS("X"),
  DIAMOND("D"),
  THIN_DIAMOND("d"),
  VERTICAL_LINE("|"),
  HORIZONTAL_LINE("_"),
  THREE_DOWN("1"),
  THREE_UP("2"),
  THREE_LEFT("3"),
  THREE_RIGHT("4");

  private static final double STAR_INNER_RADIUS = 0.381966;
  private static final Map<String, Marker> OTHER_NAMES = Map.of("none", NONE, "", NONE, " ", NONE);

  private final String symbol;

  Marker(String symbol) {
    this.symbol = symbol;
  }

  static Marker of(Object spec) {
    if (spec instanceof Marker marker) {
      return marker;
    }
    String name = Options.textOf(spec);
    Marker marker = ofSymbol(name);
    if (marker == null) {
      throw FigureException.value("Unrecognized marker style '" + name + "'");
    }
    return marker;
  }

  /** The marker of a symbol, or null. */
  static Marker ofSymbol(String symbol) {
    for (Marker marker : values()) {
      if (marker.symbol.equals(symbol)) {
        return marker;
      }
    }
    return OTHER_NAMES.get(symbol);
  }

  String symbol() {
    return symbol;
  }

  boolean isFilled() {
    return switch (this) {
      case PLUS,
          CROSS,
          VERTICAL_LINE,
          HORIZONTAL_LINE,
          THREE_DOWN,
          THREE_UP,
          THREE_LEFT,
          THREE_RIGHT ->
          false;
      default -> true;
    };
  }

  /** The shape in pixels around the origin, y downwards. */
  Path2D shape(double size) {
    Path2D unit = unitShape();
    unit.transform(AffineTransform.getScaleInstance(size, -size));
    return unit;
  }

  private Path2D unitShape() {
    return switch (this) {
      case NONE, PIXEL -> polygon(-0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5);
      case POINT -> circle(0.25);
      case CIRCLE -> circle(0.5);
      case TRIANGLE_UP -> polygon(0, 0.5, -0.5, -0.5, 0.5, -0.5);
      case TRIANGLE_DOWN -> polygon(0, -0.5, 0.5, 0.5, -0.5, 0.5);
      case TRIANGLE_LEFT -> polygon(-0.5, 0, 0.5, 0.5, 0.5, -0.5);
      case TRIANGLE_RIGHT -> polygon(0.5, 0, -0.5, -0.5, -0.5, 0.5);
      case SQUARE -> polygon(-0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5);
      case PENTAGON -> regular(5, 0.5, 1, Math.PI / 2);
      case STAR -> regular(10, 0.5, STAR_INNER_RADIUS, Math.PI / 2);
      case HEXAGON -> regular(6, 0.5, 1, Math.PI / 2);
      case FLAT_HEXAGON -> regular(6, 0.5, 1, 0);
      case OCTAGON -> regular(8, 0.5, 1, Math.PI / 8);
      case DIAMOND -> regular(4, Math.sqrt(0.5), 1, 0);
      case THIN_DIAMOND ->
          polygon(
              0,
              Math.sqrt(0.5),
              -0.6 * Math.sqrt(0.5),
              0,
              0,
              -Math.sqrt(0.5),
              0.6 * Math.sqrt(0.5),
              0);
      case PLUS -> strokes(-0.5, 0, 0.5, 0, 0, -0.5, 0, 0.5);
      case CROSS -> strokes(-0.5, -0.5, 0.5, 0.5, -0.5, 0.5, 0.5, -0.5);
      case VERTICAL_LINE -> strokes(0, -0.5, 0, 0.5);
      case HORIZONTAL_LINE -> strokes(-0.5, 0, 0.5, 0);
      case THREE_DOWN -> strokes(0, 0, 0, -0.5, 0, 0, 0.4, 0.25, 0, 0, -0.4, 0.25);
      case THREE_UP -> strokes(0, 0, 0, 0.5, 0, 0, 0.4, -0.25, 0, 0, -0.4, -0.25);
      case THREE_LEFT -> strokes(0, 0, -0.5, 0, 0, 0, 0.25, 0.4, 0, 0, 0.25, -0.4);
      case THREE_RIGHT -> strokes(0, 0, 0.5, 0, 0, 0, -0.25, 0.4, 0, 0, -0.25, -0.4);
      case FILLED_PLUS -> plus();
      case FILLED_CROSS -> {
        Path2D cross = plus();
        cross.transform(AffineTransform.getRotateInstance(Math.PI / 4));
        yield cross;
      }
    };
  }

  private static Path2D plus() {
    double a = 1 / 6.0;
    return polygon(
        -a, -0.5, a, -0.5, a, -a, 0.5, -a, 0.5, a, a, a, a, 0.5, -a, 0.5, -a, a, -0.5, a, -0.5, -a,
        -a, -a);
  }

  private static Path2D circle(double radius) {
    return new Path2D.Double(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
  }

  private static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** Every second corner at {@code inner} times the radius. */
  private static Path2D regular(int corners, double radius, double inner, double start) {
    double[] points = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      double r = i % 2 == 0 ? radius : radius * inner;
      points[2 * i] = r * Math.cos(start + 2 * Math.PI * i / corners);
      points[2 * i + 1] = r * Math.sin(start + 2 * Math.PI * i / corners);
    }
    return polygon(points);
  }

  private static Path2D strokes(double... ends) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < ends.length; i += 4) {
      path.moveTo(ends[i], ends[i + 1]);
      path.lineTo(ends[i + 2], ends[i + 3]);
    }
    return path;
  }
}
