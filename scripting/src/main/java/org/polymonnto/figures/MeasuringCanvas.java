package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws nothing; lets drawing code find out how large things are. */
record MeasuringCanvas(double pixelsPerPoint) implements Canvas {
  @Override
  public void clip(Rectangle2D area) {}

  @Override
  public void fill(Path2D path, Rgba color) {}

  @Override
  public void stroke(Path2D path, Pen pen) {}

  @Override
  public void markers(Path2D shape, double[] x, double[] y, Rgba fill, Pen edge) {}

  @Override
  public void image(BufferedImage image, int x, int y) {}

  @Override
  public void text(
      String text, Typeface face, double size, double x, double y, double angle, Rgba color) {}
}
