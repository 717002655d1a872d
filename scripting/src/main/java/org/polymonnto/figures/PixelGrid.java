package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/** Moves paths of horizontal and vertical lines to whole pixels, so that they are drawn sharp. */
final class PixelGrid {
  private static final int MOST_POINTS = 1024;
  private static final double STRAIGHT = 1e-4;

  private PixelGrid() {}

  /**
   * The path on the pixel grid, or the path itself when it has slanted lines or curves.
   *
   * @param width the width of the pen; 0 when the path is filled
   */
  static Path2D snap(Path2D path, double width) {
    if (!isRectilinear(path)) {
      return path;
    }
    double shift = Math.round(width) % 2 / 2.0;
    Path2D snapped = new Path2D.Double();
    double[] point = new double[6];
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      int kind = it.currentSegment(point);
      double x = Math.floor(point[0] + 0.5) + shift;
      double y = Math.floor(point[1] + 0.5) + shift;
      switch (kind) {
        case PathIterator.SEG_MOVETO -> snapped.moveTo(x, y);
        case PathIterator.SEG_LINETO -> snapped.lineTo(x, y);
        default -> snapped.closePath();
      }
    }
    return snapped;
  }

  private static boolean isRectilinear(Path2D path) {
    double[] point = new double[6];
    double x = 0;
    double y = 0;
    int count = 0;
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(point)) {
        case PathIterator.SEG_MOVETO -> {}
        case PathIterator.SEG_LINETO -> {
          if (Math.abs(point[0] - x) > STRAIGHT && Math.abs(point[1] - y) > STRAIGHT) {
            return false;
          }
        }
        case PathIterator.SEG_CLOSE -> {
          continue;
        }
        default -> {
          return false;
        }
      }
      x = point[0];
      y = point[1];
      if (++count > MOST_POINTS) {
        return false;
      }
    }
    return count > 0;
  }
}
