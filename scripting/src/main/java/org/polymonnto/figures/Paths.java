package org.polymonnto.figures;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Makes the paths of common shapes. */
final class Paths {
  private Paths() {}

  static Path2D polygon(double[] x, double[] y, boolean closed) {
    Path2D path = new Path2D.Double();
    boolean down = false;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        down = false;
      } else if (down) {
        path.lineTo(x[i], y[i]);
      } else {
        path.moveTo(x[i], y[i]);
        down = true;
      }
    }
    if (closed && down) {
      path.closePath();
    }
    return path;
  }

  static Path2D segment(double x1, double y1, double x2, double y2) {
    Path2D path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    return path;
  }

  static Path2D ellipse(double x, double y, double width, double height, double degrees) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(Math.toRadians(degrees));
    return new Path2D.Double(new Ellipse2D.Double(-width / 2, -height / 2, width, height), place);
  }

  /** A slice of a circle between two angles in degrees, counter-clockwise, y upwards. */
  static Path2D wedge(double x, double y, double radius, double from, double to) {
    return new Path2D.Double(
        new Arc2D.Double(
            x - radius, y - radius, 2 * radius, 2 * radius, -from, from - to, Arc2D.PIE));
  }

  static Path2D rounded(double x, double y, double width, double height, double radius) {
    return new Path2D.Double(
        new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius));
  }

  /**
   * The path that has to be filled so that its outline, drawn with that pen, lies on the border of
   * the filling.
   */
  static Path2D alignedTo(Path2D path, Pen pen) {
    return pen.isVisible() ? PixelGrid.snap(path, pen.width()) : path;
  }

  /**
   * An arrow with a head, in whatever unit the coordinates have.
   *
   * @param headWidth full width of the head
   */
  static Path2D arrow(
      double x1,
      double y1,
      double x2,
      double y2,
      double width,
      double headWidth,
      double headLength) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double ux = length == 0 ? 1 : (x2 - x1) / length;
    double uy = length == 0 ? 0 : (y2 - y1) / length;
    double[] along = {
      0,
      length - headLength,
      length - headLength,
      length,
      length - headLength,
      length - headLength,
      0
    };
    double[] across = {
      width / 2, width / 2, headWidth / 2, 0, -headWidth / 2, -width / 2, -width / 2
    };
    double[] x = new double[along.length];
    double[] y = new double[along.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = x1 + along[i] * ux - across[i] * uy;
      y[i] = y1 + along[i] * uy + across[i] * ux;
    }
    return polygon(x, y, true);
  }
}
