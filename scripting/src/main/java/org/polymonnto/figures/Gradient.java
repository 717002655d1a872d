package org.polymonnto.figures;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The colours of a colour map from one end of the axes to the other. */
final class Gradient extends Artist {
  private final Mappable mappable;
  private final boolean upright;

  Gradient(Mappable mappable, boolean upright) {
    super(0);
    this.mappable = mappable;
    this.upright = upright;
  }

  @Override
  void apply(Options options) {}

  @Override
  void collectLimits(DataLimits x, DataLimits y) {}

  @Override
  void draw(Canvas canvas, Projection projection) {
    Rectangle2D box = projection.box();
    int x = (int) Math.round(box.getMinX());
    int y = (int) Math.round(box.getMinY());
    int width = Math.max(1, (int) Math.round(box.getMaxX()) - x);
    int height = Math.max(1, (int) Math.round(box.getMaxY()) - y);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int steps = upright ? height : width;
    for (int i = 0; i < steps; i++) {
      int argb = mappable.getCmap().at((i + 0.5) / steps).withAlpha(mappable.getAlpha()).argb();
      for (int j = 0; j < (upright ? width : height); j++) {
        image.setRGB(upright ? j : i, upright ? height - 1 - i : j, argb);
      }
    }
    canvas.image(image, x, y);
  }
}
