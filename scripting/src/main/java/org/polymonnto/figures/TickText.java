package org.polymonnto.figures;

/**
 * The text of one tick. How it looks is a matter of the whole axis: changing one restyles all of
 * them.
 */
public final class TickText extends Text {
  private final Axis axis;

  TickText(String text, double x, double y, Axis axis) {
    super(text, x, y, Coordinates.DATA, axis.tickText());
    this.axis = axis;
  }

  @Override
  void apply(Options options) {
    axis.styleTickLabels(options);
    setStyle(axis.tickText());
  }

  @Override
  public void setVisible(boolean value) {
    throw refused("hidden");
  }

  @Override
  public void setText(Object newText) {
    throw refused("changed");
  }

  private static FigureException refused(String what) {
    return FigureException.value(
        "the label of one tick cannot be " + what + ": use set_xticks or set_yticks with labels");
  }
}
