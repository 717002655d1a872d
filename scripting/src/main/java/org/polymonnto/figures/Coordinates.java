package org.polymonnto.figures;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/** What the numbers of a position mean. */
public enum Coordinates {
  /** Data of both axes. */
  DATA,
  /** From 0 to 1 over the width and height of the axes, from the lower left corner. */
  AXES,
  /** From 0 to 1 over the width and height of the figure, from the lower left corner. */
  FIGURE,
  /** Data of the x axis, and 0 to 1 over the height of the axes. */
  X_DATA,
  /** 0 to 1 over the width of the axes, and data of the y axis. */
  Y_DATA;

  static Coordinates of(Object given, Coordinates otherwise) {
    if (given == null) {
      return otherwise;
    }
    if (given instanceof Coordinates coordinates) {
      return coordinates;
    }
    throw FigureException.type(
        "transform must be transData or transAxes of axes or transFigure of a figure, not "
            + given);
  }

  boolean hasDataX() {
    return this == DATA || this == X_DATA;
  }

  boolean hasDataY() {
    return this == DATA || this == Y_DATA;
  }

  double x(Projection projection, double value) {
    return switch (this) {
      case DATA, X_DATA -> projection.x(value);
      case AXES, Y_DATA -> projection.box().getX() + value * projection.box().getWidth();
      case FIGURE -> value * projection.figureWidth();
    };
  }

  double y(Projection projection, double value) {
    return switch (this) {
      case DATA, Y_DATA -> projection.y(value);
      case AXES, X_DATA -> projection.box().getMaxY() - value * projection.box().getHeight();
      case FIGURE -> (1 - value) * projection.figureHeight();
    };
  }

  /** The path in pixels. */
  Path2D pixels(Path2D path, Projection projection) {
    Path2D out = new Path2D.Double(path.getWindingRule());
    double[] p = new double[6];
    for (PathIterator it = path.getPathIterator(new AffineTransform()); !it.isDone(); it.next()) {
      int kind = it.currentSegment(p);
      for (int i = 0; i < 6; i += 2) {
        p[i] = x(projection, p[i]);
        p[i + 1] = y(projection, p[i + 1]);
      }
      switch (kind) {
        case PathIterator.SEG_MOVETO -> out.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> out.lineTo(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> out.quadTo(p[0], p[1], p[2], p[3]);
        case PathIterator.SEG_CUBICTO -> out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
        default -> out.closePath();
      }
    }
    return out;
  }
}
