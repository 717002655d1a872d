package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws axes with all that is in them. */
final class AxesDrawing {
  private static final double AXIS_ORDER = 1.5;
  private static final double FRAME_ORDER = 2.5;

  private final Canvas canvas;
  private final Axes axes;
  private final double width;
  private final double height;
  private Rectangle2D box;

  /**
   * Prepares to draw.
   *
   * @param width pixels of the whole figure
   * @param height pixels of the whole figure
   */
  AxesDrawing(Canvas canvas, Axes axes, double width, double height) {
    this.canvas = canvas;
    this.axes = axes;
    this.width = width;
    this.height = height;
    box = pixels(axes.getPosition());
  }

  private Rectangle2D pixels(double[] place) {
    return new Rectangle2D.Double(
        place[0] * width, (1 - place[1] - place[3]) * height, place[2] * width, place[3] * height);
  }

  private interface Step {
    void draw();
  }

  private record Layer(double order, Step step) {}

  /** Draws, and returns the rectangle that is taken by everything. */
  Rectangle2D draw() {
    double[] x = null;
    double[] y = null;
    axes.xaxis.span().start();
    axes.yaxis.span().start();
    if (axes.boxAspect() != null) {
      fit(axes.boxAspect());
    } else if (axes.aspect() != null && !axes.adjustsLimits()) {
      fit(axes.aspect() * Math.abs(length(axes.yaxis)) / Math.abs(length(axes.xaxis)));
    } else if (axes.aspect() != null) {
      double ratio = axes.aspect() * Math.abs(length(axes.yaxis)) / Math.abs(length(axes.xaxis));
      double factor = box.getHeight() / box.getWidth() / ratio;
      x = factor < 1 ? stretched(axes.xaxis.span(), 1 / factor) : null;
      y = factor > 1 ? stretched(axes.yaxis.span(), factor) : null;
    }
    axes.xaxis.span().override(x);
    axes.yaxis.span().override(y);
    try {
      return drawLayers();
    } finally {
      axes.xaxis.span().override(null);
      axes.yaxis.span().override(null);
    }
  }

  /** The ticks in the view. */
  Axis.TickSet ticks(Axis axis) {
    double length = axis.isHorizontal() ? box.getWidth() : box.getHeight();
    return axis.ticks(length / canvas.pixelsPerPoint());
  }

  private static double length(Axis axis) {
    Span span = axis.span();
    return span.scale().forward(span.end()) - span.scale().forward(span.start());
  }

  private static double[] stretched(Span span, double factor) {
    return new double[] {span.valueAt(0.5 - factor / 2), span.valueAt(0.5 + factor / 2)};
  }

  /** Makes the box the largest one of that height to width inside the present one. */
  private void fit(double ratio) {
    double newWidth = Math.min(box.getWidth(), box.getHeight() / ratio);
    double newHeight = newWidth * ratio;
    double x =
        box.getX()
            + (box.getWidth() - newWidth)
                * (axes.anchor().contains("W") ? 0 : axes.anchor().contains("E") ? 1 : 0.5);
    double y =
        box.getY()
            + (box.getHeight() - newHeight)
                * (axes.anchor().contains("N") ? 0 : axes.anchor().contains("S") ? 1 : 0.5);
    box = new Rectangle2D.Double(x, y, newWidth, newHeight);
  }

  private Rectangle2D drawLayers() {
    Projection projection =
        new Projection(box, axes.xaxis.span(), axes.yaxis.span(), width, height);
    Rectangle2D covered = (Rectangle2D) box.clone();
    List<Layer> layers = new ArrayList<>();
    if (axes.isAxisOn()) {
      if (axes.isFrameOn() && !axes.kind().equals("twin")) {
        canvas.fill(new Path2D.Double(box), axes.background());
      }
      layers.add(
          new Layer(
              AXIS_ORDER,
              () -> covered.add(new AxisDrawing(canvas, projection, axes.xaxis).draw())));
      layers.add(
          new Layer(
              AXIS_ORDER,
              () -> covered.add(new AxisDrawing(canvas, projection, axes.yaxis).draw())));
      if (axes.isFrameOn()) {
        layers.add(
            new Layer(FRAME_ORDER, () -> AxisDrawing.frame(canvas, box, axes.spines().values())));
      }
    }
    for (Artist artist : axes.artists()) {
      if (artist.getVisible()) {
        layers.add(new Layer(artist.getZorder(), () -> draw(artist, projection, covered)));
      }
    }
    layers.sort(Comparator.comparingDouble(Layer::order));
    layers.forEach(layer -> layer.step().draw());
    titles(covered);
    if (axes.getLegend() != null) {
      covered.add(
          axes.getLegend().draw(canvas, box, new LegendPlacement(axes.artists(), projection)));
    }
    return covered;
  }

  private void draw(Artist artist, Projection projection, Rectangle2D covered) {
    if (artist.isClipped()) {
      double x = Math.round(box.getMinX());
      double y = Math.round(box.getMinY());
      canvas.clip(
          new Rectangle2D.Double(
              x, y, Math.round(box.getMaxX()) - x, Math.round(box.getMaxY()) - y));
    }
    artist.draw(canvas, projection);
    canvas.clip(null);
    if (artist instanceof Text text
        && !text.getText().isEmpty()
        && !(artist instanceof Annotation)) {
      covered.add(text.bounds(projection, canvas.pixelsPerPoint()));
    }
  }

  private void titles(Rectangle2D covered) {
    double scale = canvas.pixelsPerPoint();
    double top =
        axes.xaxis.labelsOn(true) || axes.xaxis.labelOnFarSide()
            ? covered.getMinY()
            : box.getMinY();
    for (Text title : axes.titles().values()) {
      if (!title.getText().isEmpty() && title.getVisible()) {
        TextBlock block = new TextBlock(title.getText(), title.style(), scale);
        double x = box.getX() + title.x() * box.getWidth();
        double y = top - axes.titlePad() * scale;
        block.draw(canvas, x, y);
        covered.add(block.bounds(x, y));
      }
    }
  }
}
