package org.polymonnto.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws on an image. */
final class RasterCanvas implements Canvas {
  /** From this many markers on, one is drawn to a small image that is then copied. */
  private static final int SPRITE_COUNT = 64;

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final double pixelsPerPoint;

  /**
   * A canvas of {@code width} by {@code height} pixels whose upper left corner has the coordinates
   * x and y.
   */
  RasterCanvas(int x, int y, int width, int height, double dpi) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    graphics = graphics(image);
    graphics.translate(-x, -y);
    pixelsPerPoint = dpi / 72;
  }

  private static Graphics2D graphics(BufferedImage target) {
    Graphics2D graphics = target.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    return graphics;
  }

  BufferedImage image() {
    return image;
  }

  @Override
  public double pixelsPerPoint() {
    return pixelsPerPoint;
  }

  @Override
  public void clip(Rectangle2D area) {
    graphics.setClip(area);
  }

  @Override
  public void fill(Path2D path, Rgba color) {
    if (!color.isNone()) {
      graphics.setColor(new Color(color.argb(), true));
      graphics.fill(PixelGrid.snap(path, 0));
    }
  }

  @Override
  public void stroke(Path2D path, Pen pen) {
    if (pen.isVisible()) {
      graphics.setColor(new Color(pen.color().argb(), true));
      graphics.setStroke(pen.stroke());
      graphics.draw(PixelGrid.snap(path, pen.width()));
    }
  }

  @Override
  public void markers(Path2D shape, double[] x, double[] y, Rgba fill, Pen edge) {
    if (x.length >= SPRITE_COUNT) {
      copySprite(shape, x, y, fill, edge);
      return;
    }
    for (int i = 0; i < x.length; i++) {
      if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
        AffineTransform move =
            AffineTransform.getTranslateInstance(Math.round(x[i]), Math.round(y[i]));
        drawMarker(graphics, shape, move, fill, edge);
      }
    }
  }

  private static void drawMarker(
      Graphics2D target, Path2D shape, AffineTransform move, Rgba fill, Pen edge) {
    Path2D snapped = PixelGrid.snap(shape, edge.isVisible() ? edge.width() : 0);
    Path2D moved = new Path2D.Double(snapped, move);
    if (snapped == shape) {
      moved.transform(AffineTransform.getTranslateInstance(0.5, 0.5));
    }
    if (!fill.isNone()) {
      target.setColor(new Color(fill.argb(), true));
      target.fill(moved);
    }
    if (edge.isVisible()) {
      target.setColor(new Color(edge.color().argb(), true));
      target.setStroke(edge.stroke());
      target.draw(moved);
    }
  }

  private void copySprite(Path2D shape, double[] x, double[] y, Rgba fill, Pen edge) {
    Rectangle2D bounds = shape.getBounds2D();
    int reach =
        (int) Math.ceil(Math.max(bounds.getWidth(), bounds.getHeight()) / 2 + 2 * edge.width() + 2);
    BufferedImage sprite = new BufferedImage(2 * reach, 2 * reach, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D target = graphics(sprite);
    drawMarker(target, shape, AffineTransform.getTranslateInstance(reach, reach), fill, edge);
    target.dispose();
    for (int i = 0; i < x.length; i++) {
      if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
        graphics.drawImage(
            sprite, (int) Math.round(x[i]) - reach, (int) Math.round(y[i]) - reach, null);
      }
    }
  }

  @Override
  public void image(BufferedImage picture, int x, int y) {
    graphics.drawImage(picture, x, y, null);
  }

  @Override
  public void text(
      String text, Typeface face, double size, double x, double y, double angle, Rgba color) {
    graphics.setColor(new Color(color.argb(), true));
    graphics.setFont(face.font(size));
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(-angle);
    graphics.drawString(text, 0, 0);
    graphics.setTransform(before);
  }
}
