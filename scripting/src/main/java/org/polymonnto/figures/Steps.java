package org.polymonnto.figures;

import java.awt.geom.Path2D;

/** How a staircase goes from one point to the next. */
enum Steps {
  /** The new value holds from the previous point on. */
  PRE,
  /** The value changes half way. */
  MID,
  /** The old value holds up to the new point. */
  POST;

  static Steps of(String name) {
    return switch (name) {
      case "pre", "steps", "steps-pre" -> PRE;
      case "mid", "steps-mid" -> MID;
      case "post", "steps-post" -> POST;
      default ->
          throw FigureException.value(
              "'"
                  + name
                  + "' is not a valid value for where; supported values are 'pre', 'post', 'mid'");
    };
  }

  Path2D path(double[] x, double[] y) {
    double[][] corners = corners(x, y);
    return Polyline.path(corners[0], corners[1]);
  }

  /** The x and y of all corners. */
  double[][] corners(double[] x, double[] y) {
    int n = x.length;
    if (n == 0) {
      return new double[][] {x, y};
    }
    int perStep = this == MID ? 3 : 2;
    double[] cx = new double[perStep * (n - 1) + 1];
    double[] cy = new double[cx.length];
    int k = 0;
    for (int i = 0; i < n - 1; i++) {
      double middle = (x[i] + x[i + 1]) / 2;
      cx[k] = x[i];
      cy[k++] = y[i];
      cx[k] = this == PRE ? x[i] : this == POST ? x[i + 1] : middle;
      cy[k++] = this == PRE ? y[i + 1] : y[i];
      if (this == MID) {
        cx[k] = middle;
        cy[k++] = y[i + 1];
      }
    }
    cx[k] = x[n - 1];
    cy[k] = y[n - 1];
    return new double[][] {cx, cy};
  }
}
