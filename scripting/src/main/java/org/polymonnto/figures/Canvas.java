package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * What a figure is drawn on. All coordinates are pixels from the upper left corner, y downwards.
 */
interface Canvas {

  /** Pixels in one point, the 72nd part of an inch. */
  double pixelsPerPoint();

  /** Restricts what follows to a rectangle; null lifts the restriction. */
  void clip(Rectangle2D area);

  void fill(Path2D path, Rgba color);

  void stroke(Path2D path, Pen pen);

  /** Draws one shape around many points. */
  void markers(Path2D shape, double[] x, double[] y, Rgba fill, Pen edge);

  /** Draws an image whose upper left corner is at a point, without scaling it. */
  void image(BufferedImage image, int x, int y);

  /**
   * Draws one line of text.
   *
   * @param x where the text begins
   * @param y its base line
   * @param angle rotation around that point in radians, counter-clockwise
   */
  void text(String text, Typeface face, double size, double x, double y, double angle, Rgba color);
}
