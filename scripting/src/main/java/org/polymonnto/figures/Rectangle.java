package org.polymonnto.figures;

import java.awt.geom.Path2D;

/** A rectangle along the axes: a bar, or a patch. */
public final class Rectangle extends Patch {
  private double x;
  private double y;
  private double width;
  private double height;

  Rectangle(double x, double y, double width, double height, Rgba face) {
    super(new Path2D.Double(), face);
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    update();
  }

  /**
   * A rectangle; the arguments are {@code xy} (the lower left corner), {@code width}, {@code
   * height} and properties.
   */
  public static Rectangle create(Object... arguments) {
    Options options = Options.bind("Rectangle", arguments, "xy", "width", "height");
    double[] corner = options.data("xy").values();
    double width = options.requiredNumber("width");
    double height = options.requiredNumber("height");
    Rectangle rectangle = new Rectangle(corner[0], corner[1], width, height, Rgba.cycle(0));
    rectangle.applyAll(options);
    return rectangle;
  }

  /** Makes this a bar that stands on its lower or left side: the view ends there without margin. */
  Rectangle standing(boolean horizontally) {
    standing(horizontally ? x : y, !horizontally);
    return this;
  }

  private void update() {
    setPath(
        Paths.polygon(
            new double[] {x, x + width, x + width, x},
            new double[] {y, y, y + height, y + height},
            true));
  }

  public double getX() {
    return x;
  }

  public double getY() {
    return y;
  }

  public double getWidth() {
    return width;
  }

  public double getHeight() {
    return height;
  }

  public void setX(double value) {
    x = value;
    update();
  }

  public void setY(double value) {
    y = value;
    update();
  }

  public void setWidth(double value) {
    width = value;
    update();
  }

  public void setHeight(double value) {
    height = value;
    update();
  }

  public void setXy(Object corner) {
    double[] xy = Data.of(corner).values();
    x = xy[0];
    y = xy[1];
    update();
  }

  @Override
  public String toString() {
    return "Rectangle(xy=(" + x + ", " + y + "), width=" + width + ", height=" + height + ")";
  }
}
