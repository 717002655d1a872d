package org.polymonnto.figures;

/** One side of the frame of axes. */
public final class Spine {
  private final String side;
  private boolean visible = true;
  private Rgba color = Rgba.BLACK;
  private double width = 0.8;

  Spine(String side) {
    this.side = side;
  }

  String side() {
    return side;
  }

  Rgba color() {
    return color;
  }

  double width() {
    return width;
  }

  public boolean getVisible() {
    return visible;
  }

  public void setVisible(boolean value) {
    visible = value;
  }

  public void setColor(Object spec) {
    color = Rgba.of(spec);
  }

  public void setEdgecolor(Object spec) {
    setColor(spec);
  }

  public void setLinewidth(double points) {
    width = points;
  }
}
