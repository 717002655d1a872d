package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntFunction;

/** Draws ticks, tick labels, grid and label of one axis. */
final class AxisDrawing {
  private static final double MINOR_LENGTH = 2.0 / 3.5;
  private static final double MINOR_WIDTH = 0.75;
  private static final double OFFSET_PAD = 3;

  private final Canvas canvas;
  private final Projection projection;
  private final Axis axis;
  private final Rectangle2D box;
  private final double scale;
  private final Rectangle2D covered;

  AxisDrawing(Canvas canvas, Projection projection, Axis axis) {
    this.canvas = canvas;
    this.projection = projection;
    this.axis = axis;
    box = projection.box();
    scale = canvas.pixelsPerPoint();
    covered = (Rectangle2D) box.clone();
  }

  /** Draws everything and returns the rectangle that the axes and this axis take. */
  Rectangle2D draw() {
    if (!axis.getVisible()) {
      return covered;
    }
    double length = (axis.isHorizontal() ? box.getWidth() : box.getHeight()) / scale;
    Axis.TickSet ticks = axis.ticks(length);
    grid(ticks);
    for (boolean far : new boolean[] {false, true}) {
      if (axis.ticksOn(far)) {
        marks(ticks.positions(), far, axis.tickLength(), axis.tickWidth());
        marks(ticks.minor(), far, axis.tickLength() * MINOR_LENGTH, axis.tickWidth() * MINOR_WIDTH);
        cover(far, axis.tickReach() * scale);
      }
    }
    for (boolean far : new boolean[] {false, true}) {
      if (axis.labelsOn(far)) {
        labels(ticks.positions(), ticks.texts(), far, axis::tickText);
        if (!ticks.minorTexts().isEmpty()) {
          labels(ticks.minor(), ticks.minorTexts(), far, i -> axis.tickText());
        }
      }
    }
    Rectangle2D ticksOnly = (Rectangle2D) covered.clone();
    label(ticksOnly);
    if (!ticks.offset().isEmpty() && (axis.labelsOn(false) || axis.labelsOn(true))) {
      offset(ticks.offset(), ticksOnly);
    }
    return covered;
  }

  private void grid(Axis.TickSet ticks) {
    canvas.clip(box);
    if (axis.hasGrid()) {
      gridLines(ticks.positions());
    }
    if (axis.hasMinorGrid()) {
      gridLines(ticks.minor());
    }
    canvas.clip(null);
  }

  private void gridLines(double[] positions) {
    Line2D look = axis.gridLook();
    for (double position : positions) {
      double[] across = {0, 1};
      double[] along = {position, position};
      Line2D line =
          axis.isHorizontal()
              ? new Line2D(along, across, Rgba.BLACK).in(Coordinates.X_DATA)
              : new Line2D(across, along, Rgba.BLACK).in(Coordinates.Y_DATA);
      line.copyLook(look);
      line.setColor(look.getColor());
      line.draw(canvas, projection);
    }
  }

  private void marks(double[] positions, boolean far, double length, double width) {
    double reach = length * scale * axis.tickReach() / Math.max(axis.tickLength(), 1e-9);
    double inside = length * scale - reach;
    Pen pen = Pen.solid(axis.tickColor(), width * scale);
    for (double position : positions) {
      Path2D mark = new Path2D.Double();
      if (axis.isHorizontal()) {
        double x = projection.x(position);
        double y = far ? box.getMinY() : box.getMaxY();
        double out = far ? -1 : 1;
        mark.moveTo(x, y - out * inside);
        mark.lineTo(x, y + out * reach);
      } else {
        double x = far ? box.getMaxX() : box.getMinX();
        double y = projection.y(position);
        double out = far ? 1 : -1;
        mark.moveTo(x - out * inside, y);
        mark.lineTo(x + out * reach, y);
      }
      canvas.stroke(mark, pen);
    }
  }

  private void cover(boolean far, double reach) {
    if (axis.isHorizontal()) {
      covered.add(box.getCenterX(), far ? box.getMinY() - reach : box.getMaxY() + reach);
    } else {
      covered.add(far ? box.getMaxX() + reach : box.getMinX() - reach, box.getCenterY());
    }
  }

  private TextStyle onSide(TextStyle style, boolean far) {
    if (!far) {
      return style;
    }
    return axis.isHorizontal()
        ? style.aligned(style.horizontal(), "bottom")
        : style.aligned("left", style.vertical());
  }

  private void labels(
      double[] positions, List<String> texts, boolean far, IntFunction<TextStyle> styles) {
    double gap = (axis.tickReach() + axis.tickPad()) * scale;
    for (int i = 0; i < positions.length; i++) {
      String text = texts.get(i);
      if (text.isEmpty() || styles.apply(i) == null) {
        continue;
      }
      TextStyle style = onSide(styles.apply(i), far);
      double x = far ? box.getMaxX() + gap : box.getMinX() - gap;
      double y = far ? box.getMinY() - gap : box.getMaxY() + gap;
      if (axis.isHorizontal()) {
        x = projection.x(positions[i]);
      } else {
        y = projection.y(positions[i]);
      }
      TextBlock block = new TextBlock(text, style, scale);
      block.draw(canvas, x, y);
      covered.add(block.bounds(x, y));
    }
  }

  private void label(Rectangle2D ticks) {
    Text label = axis.label();
    if (label.getText().isEmpty() || !label.getVisible()) {
      return;
    }
    boolean far = axis.labelOnFarSide();
    double pad = axis.labelPad() * scale;
    double x = box.getCenterX();
    double y = box.getCenterY();
    TextStyle style = label.style();
    if (axis.isHorizontal()) {
      y = far ? ticks.getMinY() - pad : ticks.getMaxY() + pad;
      style = style.aligned(style.horizontal(), far ? "bottom" : "top");
    } else {
      x = far ? ticks.getMaxX() + pad : ticks.getMinX() - pad;
      style = style.aligned(far ? "left" : "right", "center");
    }
    TextBlock block = new TextBlock(label.getText(), style, scale);
    block.draw(canvas, x, y);
    covered.add(block.bounds(x, y));
  }

  private void offset(String text, Rectangle2D ticks) {
    TextStyle tick = axis.tickText();
    TextBlock block;
    double x;
    double y;
    if (axis.isHorizontal()) {
      block = new TextBlock(text, tick.aligned("right", "top").withRotation(0), scale);
      x = box.getMaxX();
      y = ticks.getMaxY() + OFFSET_PAD * scale;
    } else {
      boolean far = axis.labelsOn(true);
      block =
          new TextBlock(
              text, tick.aligned(far ? "right" : "left", "baseline").withRotation(0), scale);
      x = far ? box.getMaxX() : box.getMinX();
      y = box.getMinY() - OFFSET_PAD * scale;
    }
    block.draw(canvas, x, y);
    covered.add(block.bounds(x, y));
  }

  /** The four sides of the axes. */
  static void frame(Canvas canvas, Rectangle2D box, java.util.Collection<Spine> spines) {
    for (Spine spine : spines) {
      if (!spine.getVisible()) {
        continue;
      }
      double x1 = box.getMinX();
      double x2 = box.getMaxX();
      double y1 = box.getMinY();
      double y2 = box.getMaxY();
      Path2D side =
          switch (spine.side()) {
            case "left" -> Paths.segment(x1, y2, x1, y1);
            case "right" -> Paths.segment(x2, y2, x2, y1);
            case "bottom" -> Paths.segment(x1, y2, x2, y2);
            default -> Paths.segment(x1, y1, x2, y1);
          };
      double width = spine.width() * canvas.pixelsPerPoint();
      canvas.stroke(
          side,
          new Pen(
              spine.color(),
              width,
              null,
              java.awt.BasicStroke.CAP_SQUARE,
              java.awt.BasicStroke.JOIN_MITER));
    }
  }
}
