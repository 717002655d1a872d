package org.polymonnto.figures;

/**
 * The space around subplots.
 *
 * @param left left end of the first column, as a share of the figure's width
 * @param right right end of the last column
 * @param bottom lower end of the last row, as a share of the figure's height
 * @param top upper end of the first row
 * @param wspace space between columns, as a share of the mean column width
 * @param hspace space between rows, as a share of the mean row height
 */
record SubplotLayout(
    double left, double right, double bottom, double top, double wspace, double hspace) {
  static final SubplotLayout DEFAULT = new SubplotLayout(0.125, 0.9, 0.11, 0.88, 0.2, 0.2);

  SubplotLayout {
    if (left >= right) {
      throw FigureException.value("left cannot be >= right");
    }
    if (bottom >= top) {
      throw FigureException.value("bottom cannot be >= top");
    }
  }

  static SubplotLayout of(Options options, SubplotLayout otherwise) {
    return new SubplotLayout(
        options.number(otherwise.left, "left"),
        options.number(otherwise.right, "right"),
        options.number(otherwise.bottom, "bottom"),
        options.number(otherwise.top, "top"),
        options.number(otherwise.wspace, "wspace"),
        options.number(otherwise.hspace, "hspace"));
  }
}
