package org.polymonnto.figures;

import java.util.Map;

/**
 * How a text looks and to which of its points it is aligned.
 *
 * @param size in points
 * @param rotation in degrees, counter-clockwise
 * @param horizontal {@code left}, {@code center} or {@code right}
 * @param vertical {@code top}, {@code center}, {@code bottom}, {@code baseline} or {@code
 *     center_baseline}
 */
record TextStyle(
    double size, Typeface face, Rgba color, double rotation, String horizontal, String vertical) {
  /** Sizes by name where the usual one is 10. */
  private static final Map<String, Double> RELATIVE_SIZES =
      Map.of(
          "xx-small",
          5.79,
          "x-small",
          6.94,
          "small",
          8.33,
          "medium",
          10.0,
          "large",
          12.0,
          "x-large",
          14.4,
          "xx-large",
          17.28,
          "smaller",
          8.33,
          "larger",
          12.0);

  static TextStyle of(double size, String horizontal, String vertical) {
    return new TextStyle(size, Typeface.REGULAR, Rgba.BLACK, 0, horizontal, vertical);
  }

  /** The style with what the keyword arguments of a text function say; takes those arguments. */
  TextStyle with(Options options) {
    options.ignore(
        "family", "fontfamily", "name", "fontname", "stretch", "usetex", "wrap", "linespacing");
    Map<?, ?> font = options.map("fontdict");
    TextStyle base = font == null ? this : with(Options.of(options.function(), font));
    Object newSize = options.take("fontsize", "size");
    Object weight = options.take("fontweight", "weight");
    Object slant = options.take("fontstyle", "style");
    Rgba newColor =
        options.color(base.color, "color", "c").withAlpha(options.numberOrNull("alpha"));
    Object turned = options.take("rotation");
    String ha = options.text(base.horizontal, "horizontalalignment", "ha");
    String va = options.text(base.vertical, "verticalalignment", "va");
    boolean bold =
        weight == null
            ? base.face == Typeface.BOLD || base.face == Typeface.BOLD_OBLIQUE
            : isBold(weight);
    boolean italic =
        slant == null
            ? base.face == Typeface.OBLIQUE || base.face == Typeface.BOLD_OBLIQUE
            : !slant.equals("normal");
    double degrees = turned == null ? base.rotation : degrees(turned);
    checkAlignment(ha, va);
    return new TextStyle(
        newSize == null ? base.size : points(newSize),
        Typeface.of(bold, italic),
        newColor,
        degrees,
        ha,
        va);
  }

  private static void checkAlignment(String ha, String va) {
    if (!ha.matches("left|center|right")) {
      throw FigureException.value(
          "'"
              + ha
              + "' is not a valid value for align; supported values are 'center', 'right', 'left'");
    }
    if (!va.matches("top|bottom|center|baseline|center_baseline")) {
      throw FigureException.value(
          "'"
              + va
              + "' is not a valid value for align; supported values are 'top', 'bottom', 'center',"
              + " 'baseline', 'center_baseline'");
    }
  }

  private static boolean isBold(Object weight) {
    return weight instanceof Number number
        ? number.doubleValue() >= 600
        : weight.toString().matches("bold|heavy|black|semibold|demibold|demi|extra bold");
  }

  /** A font size in points from a number or a word such as {@code small}. */
  static double points(Object size) {
    if (size instanceof Number number) {
      return number.doubleValue();
    }
    Double named = RELATIVE_SIZES.get(size.toString());
    if (named == null) {
      throw FigureException.value(
          "'"
              + size
              + "' is not a valid font size: use points or one of xx-small, x-small, small,"
              + " medium, large, x-large, xx-large");
    }
    return named * Defaults.fontSize() / 10;
  }

  private static double degrees(Object rotation) {
    return switch (rotation) {
      case Number number -> number.doubleValue();
      case String text when text.equals("vertical") -> 90;
      case String text when text.equals("horizontal") -> 0;
      default ->
          throw FigureException.value(
              "rotation must be degrees, 'vertical' or 'horizontal', not " + rotation);
    };
  }

  TextStyle withRotation(double degrees) {
    return new TextStyle(size, face, color, degrees, horizontal, vertical);
  }

  TextStyle aligned(String newHorizontal, String newVertical) {
    return new TextStyle(size, face, color, rotation, newHorizontal, newVertical);
  }
}
