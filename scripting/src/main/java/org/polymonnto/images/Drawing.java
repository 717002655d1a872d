package org.polymonnto.images;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/** Draws on a picture: colours replace what was there, without smooth edges. */
public final class Drawing {
  private static final int TEXT_SIZE = 11;

  private final RasterImage image;

  public Drawing(RasterImage image) {
    this.image = image;
  }

  private Graphics2D graphics(int argb, int width) {
    Graphics2D graphics = image.pixels().createGraphics();
    graphics.setComposite(AlphaComposite.Src);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(new Color(argb, true));
    graphics.setStroke(
        new BasicStroke(Math.max(1, width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    return graphics;
  }

  /** Sets pixels; places outside the picture are ignored. */
  public void points(List<Integer> xy, int argb) {
    for (int i = 0; i + 1 < xy.size(); i += 2) {
      set(xy.get(i), xy.get(i + 1), argb);
    }
  }

  private void set(int x, int y, int argb) {
    if (x >= 0 && y >= 0 && x < image.width() && y < image.height()) {
      image.put(x, y, argb);
    }
  }

  /** Draws lines from each point to the next. */
  public void lines(List<Integer> xy, int argb, int width) {
    if (width > 1) {
      Path2D path = new Path2D.Double();
      path.moveTo(xy.get(0) + 0.5, xy.get(1) + 0.5);
      for (int i = 2; i + 1 < xy.size(); i += 2) {
        path.lineTo(xy.get(i) + 0.5, xy.get(i + 1) + 0.5);
      }
      Graphics2D graphics = graphics(argb, width);
      graphics.draw(path);
      graphics.dispose();
      return;
    }
    for (int i = 0; i + 3 < xy.size(); i += 2) {
      line(xy.get(i), xy.get(i + 1), xy.get(i + 2), xy.get(i + 3), argb);
    }
  }

  /** One pixel for each step along the longer side (J. Bresenham, IBM Systems Journal 4, 1965). */
  private void line(int x0, int y0, int x1, int y1, int argb) {
    int dx = Math.abs(x1 - x0);
    int dy = Math.abs(y1 - y0);
    int stepX = x0 < x1 ? 1 : -1;
    int stepY = y0 < y1 ? 1 : -1;
    boolean flat = dx >= dy;
    int error = flat ? 2 * dy - dx : 2 * dx - dy;
    int x = x0;
    int y = y0;
    for (int left = Math.max(dx, dy); left >= 0; left--) {
      set(x, y, argb);
      if (error >= 0) {
        x += flat ? 0 : stepX;
        y += flat ? stepY : 0;
        error -= 2 * (flat ? dx : dy);
      }
      error += 2 * (flat ? dy : dx);
      x += flat ? stepX : 0;
      y += flat ? 0 : stepY;
    }
  }

  /** Fills and outlines a rectangle; both corners belong to it. */
  public void rectangle(int x0, int y0, int x1, int y1, Integer fill, Integer outline, int width) {
    Graphics2D graphics = graphics(0, 1);
    int w = x1 - x0 + 1;
    int h = y1 - y0 + 1;
    if (fill != null) {
      graphics.setColor(new Color(fill, true));
      graphics.fillRect(x0, y0, w, h);
    }
    if (outline != null && width > 0) {
      graphics.setColor(new Color(outline, true));
      graphics.fillRect(x0, y0, w, Math.min(width, h));
      graphics.fillRect(x0, y1 - Math.min(width, h) + 1, w, Math.min(width, h));
      graphics.fillRect(x0, y0, Math.min(width, w), h);
      graphics.fillRect(x1 - Math.min(width, w) + 1, y0, Math.min(width, w), h);
    }
    graphics.dispose();
  }

  /** Fills and outlines the ellipse in a box whose corners belong to it. */
  public void ellipse(int x0, int y0, int x1, int y1, Integer fill, Integer outline, int width) {
    Shape outer = new Ellipse2D.Double(x0, y0, x1 - x0 + 1, y1 - y0 + 1);
    Graphics2D graphics = graphics(0, 1);
    if (fill != null) {
      graphics.setColor(new Color(fill, true));
      graphics.fill(outer);
    }
    if (outline != null && width > 0) {
      java.awt.geom.Area ring = new java.awt.geom.Area(outer);
      ring.subtract(
          new java.awt.geom.Area(
              new Ellipse2D.Double(
                  x0 + width, y0 + width, x1 - x0 + 1 - 2 * width, y1 - y0 + 1 - 2 * width)));
      graphics.setColor(new Color(outline, true));
      graphics.fill(ring);
    }
    graphics.dispose();
  }

  /** Fills and outlines a polygon. */
  public void polygon(List<Integer> xy, Integer fill, Integer outline, int width) {
    Polygon polygon = new Polygon();
    for (int i = 0; i + 1 < xy.size(); i += 2) {
      polygon.addPoint(xy.get(i), xy.get(i + 1));
    }
    if (fill != null) {
      Graphics2D graphics = graphics(fill, 1);
      graphics.fill(polygon);
      graphics.dispose();
    }
    Integer edge = outline == null ? fill : outline;
    if (edge != null) {
      List<Integer> closed = new java.util.ArrayList<>(xy);
      closed.add(xy.get(0));
      closed.add(xy.get(1));
      lines(closed, edge, width);
    }
  }

  /** Writes text, its upper left corner at a place. */
  public void text(int x, int y, String text, int argb) {
    Graphics2D graphics = graphics(argb, 1);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT_SIZE));
    int line = y;
    for (String each : text.split("\n")) {
      graphics.drawString(each, x, line + graphics.getFontMetrics().getAscent());
      line += graphics.getFontMetrics().getHeight();
    }
    graphics.dispose();
  }
}
