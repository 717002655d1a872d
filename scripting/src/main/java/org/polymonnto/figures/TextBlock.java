package org.polymonnto.figures;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A laid out text of one or more lines, placed as matplotlib places text. All lengths are pixels.
 */
final class TextBlock {
  private static final double LINE_SPACING = 1.2;

  /** A line; its ascent and descent are whole pixels, as those of matplotlib's rendered text. */
  private record Line(List<MathText.Run> runs, double width, double ascent, double descent) {}

  private final List<Line> lines = new ArrayList<>();
  private final TextStyle style;
  private final double[] baselines;
  private final double width;
  private final double height;
  private final double angle;

  TextBlock(String text, TextStyle style, double pixelsPerPoint) {
    this.style = style;
    double size = style.size() * pixelsPerPoint;
    double widest = 0;
    for (String line : text.split("\n", -1)) {
      List<MathText.Run> runs = MathText.runs(line, style.face(), size);
      double lineWidth = 0;
      double ascent = Math.ceil(Typeface.ASCENT * size);
      double descent = Math.ceil(Typeface.DESCENT * size);
      for (MathText.Run run : runs) {
        lineWidth = run.x() + run.face().advance(run.text(), run.size());
        ascent = Math.max(ascent, run.rise() + Typeface.ASCENT * run.size());
      }
      lines.add(new Line(runs, lineWidth, ascent, descent));
      widest = Math.max(widest, lineWidth);
    }
    width = widest;
    baselines = new double[lines.size()];
    for (int i = 0; i < baselines.length; i++) {
      double ascent = lines.get(i).ascent;
      baselines[i] = i == 0 ? ascent : baselines[i - 1] + ascent * LINE_SPACING;
    }
    height = baselines[baselines.length - 1] + lines.getLast().descent;
    angle = Math.toRadians(style.rotation());
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  double ascent() {
    return lines.getFirst().ascent;
  }

  /**
   * Where the upper left corner of the unrotated block has to be, relative to the point it is
   * aligned to.
   */
  private double[] corner() {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    // Corners (0, 0), (w, 0), (0, h), (w, h) with y downwards, rotated counter-clockwise on the
    // screen.
    double left =
        Math.min(Math.min(0, width * cos), Math.min(height * sin, width * cos + height * sin));
    double right =
        Math.max(Math.max(0, width * cos), Math.max(height * sin, width * cos + height * sin));
    double top =
        Math.min(Math.min(0, -width * sin), Math.min(height * cos, height * cos - width * sin));
    double bottom =
        Math.max(Math.max(0, -width * sin), Math.max(height * cos, height * cos - width * sin));
    double anchorX =
        switch (style.horizontal()) {
          case "left" -> left;
          case "right" -> right;
          default -> (left + right) / 2;
        };
    double lastAscent = lines.getLast().ascent;
    double anchorY =
        switch (style.vertical()) {
          case "top" -> top;
          case "bottom" -> bottom;
          case "baseline" -> top + lastBaselineShare() * (bottom - top);
          case "center_baseline" -> top + lastAscent / 2;
          default -> (top + bottom) / 2;
        };
    return new double[] {
      -anchorX, -anchorY, left - anchorX, top - anchorY, right - left, bottom - top
    };
  }

  private double lastBaselineShare() {
    return baselines[baselines.length - 1] / height;
  }

  /** The rectangle that the text takes when aligned to a point. */
  Rectangle2D bounds(double x, double y) {
    double[] corner = corner();
    return new Rectangle2D.Double(x + corner[2], y + corner[3], corner[4], corner[5]);
  }

  void draw(Canvas canvas, double x, double y) {
    double[] corner = corner();
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (int i = 0; i < baselines.length; i++) {
      Line line = lines.get(i);
      double indent =
          switch (style.horizontal()) {
            case "left" -> 0;
            case "right" -> width - line.width;
            default -> (width - line.width) / 2;
          };
      double startX = x + corner[0] + indent * cos + baselines[i] * sin;
      double startY = y + corner[1] - indent * sin + baselines[i] * cos;
      if (angle == 0) {
        startX = Math.round(startX);
        startY = Math.round(startY);
      }
      for (MathText.Run run : line.runs) {
        double runX = startX + run.x() * cos - run.rise() * sin;
        double runY = startY - run.x() * sin - run.rise() * cos;
        canvas.text(run.text(), run.face(), run.size(), runX, runY, angle, style.color());
      }
    }
  }
}
