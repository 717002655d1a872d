package org.polymonnto.figures;

import java.awt.geom.Path2D;

/**
 * Makes a path of many points. Points that fall into one column of pixels one after the other are
 * drawn as their first, lowest, highest and last point: the picture is the same, and long
 * recordings are drawn in the time of short ones.
 */
final class Polyline {
  /** Up to this many points nothing is left out. */
  private static final int EXACT = 2000;

  /** Far outside any figure; keeps the rasteriser away from huge coordinates. */
  private static final double FAR = 1e6;

  private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, 1024);
  private boolean penDown;

  private Polyline() {}

  static Path2D path(double[] x, double[] y) {
    Polyline line = new Polyline();
    if (x.length <= EXACT) {
      for (int i = 0; i < x.length; i++) {
        line.point(x[i], y[i]);
      }
    } else {
      line.addByColumn(x, y);
    }
    return line.path;
  }

  private void addByColumn(double[] x, double[] y) {
    int i = 0;
    while (i < x.length) {
      if (!Double.isFinite(y[i])) {
        penDown = false;
        i++;
        continue;
      }
      double column = Math.floor(x[i]);
      int lowest = i;
      int highest = i;
      int last = i;
      for (int j = i + 1;
          j < x.length && Math.floor(x[j]) == column && Double.isFinite(y[j]);
          j++) {
        lowest = y[j] < y[lowest] ? j : lowest;
        highest = y[j] > y[highest] ? j : highest;
        last = j;
      }
      point(x[i], y[i]);
      if (last > i) {
        int first = Math.min(lowest, highest);
        int second = Math.max(lowest, highest);
        if (first > i && first < last) {
          point(x[first], y[first]);
        }
        if (second > first && second > i && second < last) {
          point(x[second], y[second]);
        }
        point(x[last], y[last]);
      }
      i = last + 1;
    }
  }

  private void point(double x, double y) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      penDown = false;
      return;
    }
    double px = Math.clamp(x, -FAR, FAR);
    double py = Math.clamp(y, -FAR, FAR);
    if (penDown) {
      path.lineTo(px, py);
    } else {
      path.moveTo(px, py);
      penDown = true;
    }
  }
}
