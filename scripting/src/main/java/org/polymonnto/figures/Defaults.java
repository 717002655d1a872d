package org.polymonnto.figures;

/** What is drawn without being told otherwise: matplotlib's settings of the same names. */
public final class Defaults {
  private static volatile double fontSize = 10;
  private static volatile double lineWidth = 1.5;
  private static volatile ColorMap colorMap;

  private Defaults() {}

  /** The size of texts in points; titles are 1.2 times as large. */
  public static double fontSize() {
    return fontSize;
  }

  /** The width of lines in points. */
  public static double lineWidth() {
    return lineWidth;
  }

  /** The colour map of matrices and points. */
  public static ColorMap colorMap() {
    return colorMap == null ? ColorMap.of("viridis") : colorMap;
  }

  /**
   * Sets {@code font.size}, {@code lines.linewidth} or {@code image.cmap}; other names have no
   * effect.
   */
  public static void set(String name, Object value) {
    switch (name) {
      case "font.size" -> fontSize = positive(name, value);
      case "lines.linewidth" -> lineWidth = positive(name, value);
      case "image.cmap" -> colorMap = ColorMap.of(value);
      default -> {}
    }
  }

  private static double positive(String name, Object value) {
    if (value instanceof Number number && number.doubleValue() > 0) {
      return number.doubleValue();
    }
    throw FigureException.value(name + " must be a positive number, not " + value);
  }
}
