package org.polymonnto.figures;

import java.awt.geom.Rectangle2D;

/**
 * Maps data to pixels.
 *
 * @param box the rectangle of the axes in pixels
 * @param figureWidth pixels
 * @param figureHeight pixels
 */
record Projection(
    Rectangle2D box, Span horizontal, Span vertical, double figureWidth, double figureHeight) {

  double x(double value) {
    return box.getX() + horizontal.fraction(value) * box.getWidth();
  }

  double y(double value) {
    return box.getMaxY() - vertical.fraction(value) * box.getHeight();
  }

  double[] x(double[] values) {
    double[] pixels = new double[values.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = x(values[i]);
    }
    return pixels;
  }

  double[] y(double[] values) {
    double[] pixels = new double[values.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = y(values[i]);
    }
    return pixels;
  }
}
