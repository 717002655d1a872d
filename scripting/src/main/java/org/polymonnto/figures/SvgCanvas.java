package org.polymonnto.figures;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Writes what is drawn as SVG. Text becomes outlines, so that it looks the same without the font.
 */
final class SvgCanvas implements Canvas {
  private final StringBuilder body = new StringBuilder();
  private final double left;
  private final double top;
  private final double width;
  private final double height;
  private final double pixelsPerPoint;
  private int names;
  private boolean inClip;

  /**
   * A canvas of {@code width} by {@code height} pixels whose upper left corner has the coordinates
   * x and y.
   */
  SvgCanvas(int x, int y, int width, int height, double dpi) {
    left = x;
    top = y;
    this.width = width;
    this.height = height;
    pixelsPerPoint = dpi / 72;
  }

  /** The whole document. */
  String document() {
    clip(null);
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\""
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\""
        + number(width / pixelsPerPoint)
        + "pt\" height=\""
        + number(height / pixelsPerPoint)
        + "pt\" viewBox=\""
        + number(left)
        + " "
        + number(top)
        + " "
        + number(width)
        + " "
        + number(height)
        + "\">\n"
        + body
        + "</svg>\n";
  }

  @Override
  public double pixelsPerPoint() {
    return pixelsPerPoint;
  }

  @Override
  public void clip(Rectangle2D area) {
    if (inClip) {
      body.append("</g>\n");
    }
    inClip = area != null;
    if (inClip) {
      String name = "clip" + names++;
      body.append("<clipPath id=\"")
          .append(name)
          .append("\"><rect x=\"")
          .append(number(area.getX()));
      body.append("\" y=\"")
          .append(number(area.getY()))
          .append("\" width=\"")
          .append(number(area.getWidth()));
      body.append("\" height=\"").append(number(area.getHeight())).append("\"/></clipPath>\n");
      body.append("<g clip-path=\"url(#").append(name).append(")\">\n");
    }
  }

  @Override
  public void fill(Path2D path, Rgba color) {
    if (!color.isNone()) {
      body.append("<path d=\"")
          .append(data(path))
          .append('"')
          .append(fillStyle(color))
          .append("/>\n");
    }
  }

  @Override
  public void stroke(Path2D path, Pen pen) {
    if (pen.isVisible()) {
      body.append("<path d=\"")
          .append(data(path))
          .append("\" fill=\"none\"")
          .append(strokeStyle(pen))
          .append("/>\n");
    }
  }

  @Override
  public void markers(Path2D shape, double[] x, double[] y, Rgba fill, Pen edge) {
    String name = "marker" + names++;
    body.append("<defs><path id=\"").append(name).append("\" d=\"").append(data(shape)).append('"');
    body.append(fill.isNone() ? " fill=\"none\"" : fillStyle(fill));
    body.append(edge.isVisible() ? strokeStyle(edge) : "").append("/></defs>\n");
    for (int i = 0; i < x.length; i++) {
      if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
        body.append("<use xlink:href=\"#").append(name).append("\" x=\"").append(number(x[i]));
        body.append("\" y=\"").append(number(y[i])).append("\"/>\n");
      }
    }
  }

  @Override
  public void image(BufferedImage image, int x, int y) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    body.append("<image x=\"")
        .append(x)
        .append("\" y=\"")
        .append(y)
        .append("\" width=\"")
        .append(image.getWidth());
    body.append("\" height=\"")
        .append(image.getHeight())
        .append("\" xlink:href=\"data:image/png;base64,");
    body.append(Base64.getEncoder().encodeToString(png.toByteArray())).append("\"/>\n");
  }

  @Override
  public void text(
      String text, Typeface face, double size, double x, double y, double angle, Rgba color) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(-angle);
    fill(new Path2D.Double(face.outline(text, size), place), color);
  }

  private static String fillStyle(Rgba color) {
    return " fill=\""
        + color.hex()
        + "\""
        + (color.alpha() < 1 ? " fill-opacity=\"" + number(color.alpha()) + "\"" : "");
  }

  private static String strokeStyle(Pen pen) {
    StringBuilder style = new StringBuilder(" stroke=\"" + pen.color().hex() + "\"");
    style.append(" stroke-width=\"").append(number(pen.width())).append('"');
    if (pen.color().alpha() < 1) {
      style.append(" stroke-opacity=\"").append(number(pen.color().alpha())).append('"');
    }
    if (pen.cap() == BasicStroke.CAP_SQUARE) {
      style.append(" stroke-linecap=\"square\"");
    }
    if (pen.join() == BasicStroke.JOIN_ROUND) {
      style.append(" stroke-linejoin=\"round\"");
    }
    if (pen.dashes() != null) {
      style.append(" stroke-dasharray=\"");
      for (double dash : pen.dashes()) {
        style.append(number(dash)).append(' ');
      }
      style.append('"');
    }
    return style.toString();
  }

  private static String data(Path2D path) {
    StringBuilder data = new StringBuilder();
    double[] p = new double[6];
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> append(data.append('M'), p, 2);
        case PathIterator.SEG_LINETO -> append(data.append('L'), p, 2);
        case PathIterator.SEG_QUADTO -> append(data.append('Q'), p, 4);
        case PathIterator.SEG_CUBICTO -> append(data.append('C'), p, 6);
        default -> data.append('Z');
      }
    }
    return data.toString();
  }

  private static void append(StringBuilder data, double[] p, int count) {
    for (int i = 0; i < count; i++) {
      data.append(i == 0 ? "" : " ").append(number(p[i]));
    }
  }

  private static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.2f", rounded);
  }
}
