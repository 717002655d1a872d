package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** A text with an arrow to the point that it explains. */
public final class Annotation extends Text {
  private static final double GAP = 2;

  private final double targetX;
  private final double targetY;
  private final String textUnit;
  private final Coordinates targetCoordinates;
  private final Map<?, ?> arrow;

  /**
   * A text and its target.
   *
   * @param textUnit {@code offset points} or {@code offset pixels} when the place of the text
   *     counts from the target
   * @param arrow properties of the arrow, or null for none
   */
  Annotation(
      String text,
      double[] target,
      Coordinates targetCoordinates,
      double[] place,
      Coordinates placeCoordinates,
      String textUnit,
      Map<?, ?> arrow) {
    super(
        text,
        place[0],
        place[1],
        placeCoordinates,
        TextStyle.of(Defaults.fontSize(), "left", "baseline"));
    targetX = target[0];
    targetY = target[1];
    this.targetCoordinates = targetCoordinates;
    this.textUnit = textUnit;
    this.arrow = arrow;
  }

  /** The point that the text explains. */
  public double[] getXy() {
    return new double[] {targetX, targetY};
  }

  @Override
  void draw(Canvas canvas, Projection projection) {
    double tipX = targetCoordinates.x(projection, targetX);
    double tipY = targetCoordinates.y(projection, targetY);
    double px;
    double py;
    if (textUnit.startsWith("offset")) {
      double unit = textUnit.equals("offset points") ? canvas.pixelsPerPoint() : 1;
      px = tipX + x() * unit;
      py = tipY - y() * unit;
    } else {
      px = coordinates().x(projection, x());
      py = coordinates().y(projection, y());
    }
    if (arrow != null) {
      drawArrow(canvas, px, py, tipX, tipY);
    }
    drawAt(canvas, px, py);
  }

  private void drawArrow(Canvas canvas, double px, double py, double tipX, double tipY) {
    Options options = Options.of("arrowprops", arrow);
    double scale = canvas.pixelsPerPoint();
    Rectangle2D box = new TextBlock(getText(), style(), scale).bounds(px, py);
    String arrowStyle = options.text(null, "arrowstyle");
    options.ignore("connectionstyle", "relpos", "mutation_scale", "patchA", "patchB");
    boolean plain = arrowStyle == null;
    double startX = plain ? nearest(box.getMinX(), box.getMaxX(), tipX) : box.getCenterX();
    double startY = plain ? nearest(box.getMinY(), box.getMaxY(), tipY) : box.getCenterY();
    double reach = GAP * scale;
    box.add(box.getMinX() - reach, box.getMinY() - reach);
    box.add(box.getMaxX() + reach, box.getMaxY() + reach);
    double fraction = exit(box, startX, startY, tipX, tipY);
    double length = Math.hypot(tipX - startX, tipY - startY);
    double shrink = options.number(0, "shrink");
    double shrinkStart = options.number(plain ? 0 : GAP, "shrinkA") * scale + shrink * length;
    double shrinkEnd = options.number(plain ? 0 : GAP, "shrinkB") * scale + shrink * length;
    double from = fraction + (length == 0 ? 0 : shrinkStart / length);
    double to = 1 - (length == 0 ? 0 : shrinkEnd / length);
    double x1 = startX + from * (tipX - startX);
    double y1 = startY + from * (tipY - startY);
    double x2 = startX + to * (tipX - startX);
    double y2 = startY + to * (tipY - startY);
    Rgba both = options.color(null, "color");
    Rgba face = options.color(both == null ? Rgba.cycle(0) : both, "facecolor", "fc");
    Rgba edge = options.color(both == null ? Rgba.BLACK : both, "edgecolor", "ec");
    double width = options.number(1, "linewidth", "lw") * scale;
    Pen pen = Pen.solid(edge, width);
    if (plain) {
      double shaft = options.number(4, "width") * scale;
      double headWidth = options.number(12, "headwidth") * scale;
      double headLength = options.number(12, "headlength") * scale;
      Path2D path = Paths.arrow(x1, y1, x2, y2, shaft, headWidth, headLength);
      canvas.fill(path, face);
      canvas.stroke(path, pen);
    } else {
      drawLineArrow(canvas, arrowStyle, x1, y1, x2, y2, face, pen);
    }
  }

  private static void drawLineArrow(
      Canvas canvas, String kind, double x1, double y1, double x2, double y2, Rgba face, Pen pen) {
    canvas.stroke(Paths.segment(x1, y1, x2, y2), pen);
    double head = 4 * canvas.pixelsPerPoint();
    if (kind.contains(">")) {
      drawHead(canvas, kind.contains("|>"), x1, y1, x2, y2, head, face, pen);
    }
    if (kind.contains("<")) {
      drawHead(canvas, kind.contains("<|"), x2, y2, x1, y1, head, face, pen);
    }
  }

  private static void drawHead(
      Canvas canvas,
      boolean filled,
      double x1,
      double y1,
      double x2,
      double y2,
      double head,
      Rgba face,
      Pen pen) {
    double angle = Math.atan2(y2 - y1, x2 - x1);
    double spread = 0.4636;
    double length = head / Math.cos(spread);
    double[] x = {
      x2 - length * Math.cos(angle - spread), x2, x2 - length * Math.cos(angle + spread)
    };
    double[] y = {
      y2 - length * Math.sin(angle - spread), y2, y2 - length * Math.sin(angle + spread)
    };
    Path2D path = Paths.polygon(x, y, filled);
    if (filled) {
      canvas.fill(path, face);
    }
    canvas.stroke(path, pen);
  }

  /** The lower end, the middle or the upper end of an interval, whichever is nearest to a value. */
  private static double nearest(double low, double high, double value) {
    double middle = (low + high) / 2;
    double end = Math.abs(value - low) < Math.abs(value - high) ? low : high;
    return Math.abs(value - middle) < Math.abs(value - end) ? middle : end;
  }

  /** The share of the way from a point in a box to a point beside it that lies inside the box. */
  private static double exit(Rectangle2D box, double x, double y, double toX, double toY) {
    double edgeX = toX > x ? box.getMaxX() : box.getMinX();
    double edgeY = toY > y ? box.getMaxY() : box.getMinY();
    double alongX = toX == x ? Double.POSITIVE_INFINITY : (edgeX - x) / (toX - x);
    double alongY = toY == y ? Double.POSITIVE_INFINITY : (edgeY - y) / (toY - y);
    return Math.min(1, Math.min(alongX, alongY));
  }
}
