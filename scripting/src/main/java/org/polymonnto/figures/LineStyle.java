package org.polymonnto.figures;

import java.util.List;
import java.util.Map;

/**
 * The dashes of a line.
 *
 * @param name matplotlib's short form
 * @param dashes lengths of dashes and gaps in line widths, null for a solid line
 */
record LineStyle(String name, double[] dashes) {
  static final LineStyle SOLID = new LineStyle("-", null);

  /** No line at all. */
  static final LineStyle NONE = new LineStyle("None", new double[0]);

  private static final LineStyle DASHED = new LineStyle("--", new double[] {3.7, 1.6});
  private static final LineStyle DASHDOT = new LineStyle("-.", new double[] {6.4, 1.6, 1, 1.6});
  private static final LineStyle DOTTED = new LineStyle(":", new double[] {1, 1.65});

  private static final Map<String, LineStyle> NAMES =
      Map.ofEntries(
          Map.entry("-", SOLID),
          Map.entry("solid", SOLID),
          Map.entry("--", DASHED),
          Map.entry("dashed", DASHED),
          Map.entry("-.", DASHDOT),
          Map.entry("dashdot", DASHDOT),
          Map.entry(":", DOTTED),
          Map.entry("dotted", DOTTED),
          Map.entry("None", NONE),
          Map.entry("none", NONE),
          Map.entry(" ", NONE),
          Map.entry("", NONE));

  static LineStyle of(Object spec) {
    if (spec instanceof LineStyle style) {
      return style;
    }
    if (spec instanceof List<?> pair && pair.size() == 2 && pair.getFirst() instanceof Number) {
      if (pair.get(1) == null) {
        return SOLID;
      }
      double[] dashes = Data.of(pair.get(1)).values();
      return new LineStyle(spec.toString(), dashes.length == 0 ? null : dashes);
    }
    LineStyle style = NAMES.get(String.valueOf(spec));
    if (style == null) {
      throw FigureException.value(
          "'"
              + spec
              + "' is not a valid value for ls; supported values are '-', '--', '-.', ':', 'None',"
              + " ' ', '', 'solid', 'dashed', 'dashdot', 'dotted'");
    }
    return style;
  }

  boolean isNone() {
    return dashes != null && dashes.length == 0;
  }

  /** Dash lengths in pixels for a line of that width, null for a solid line. */
  double[] scaled(double width) {
    if (dashes == null) {
      return null;
    }
    double[] scaled = new double[dashes.length % 2 == 0 ? dashes.length : 2 * dashes.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = dashes[i % dashes.length] * width;
    }
    return scaled;
  }
}
