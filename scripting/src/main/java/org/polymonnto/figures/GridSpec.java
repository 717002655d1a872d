package org.polymonnto.figures;

/** A grid of subplots whose rows and columns may differ in size. */
public final class GridSpec {
  private final int rows;
  private final int columns;
  private final double[] widths;
  private final double[] heights;

  private GridSpec(int rows, int columns, double[] widths, double[] heights) {
    this.rows = rows;
    this.columns = columns;
    this.widths = widths;
    this.heights = heights;
  }

  /**
   * A grid; arguments {@code nrows, ncols}, keywords {@code width_ratios} and {@code
   * height_ratios}.
   */
  public static GridSpec create(Object... arguments) {
    Options options = Options.bind("GridSpec", arguments, "nrows", "ncols", "figure");
    int rows = (int) options.number(1, "nrows");
    int columns = (int) options.number(1, "ncols");
    double[] widths = ratios(options, "width_ratios", columns);
    double[] heights = ratios(options, "height_ratios", rows);
    options
        .ignore("figure", "left", "right", "top", "bottom", "wspace", "hspace")
        .finish("GridSpec");
    return new GridSpec(rows, columns, widths, heights);
  }

  private static double[] ratios(Options options, String name, int count) {
    if (!options.has(name)) {
      return null;
    }
    double[] ratios = options.data(name).values();
    if (ratios.length != count) {
      throw FigureException.value(
          "Expected the given number of " + name + " to match " + count + ", not " + ratios.length);
    }
    return ratios;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The cells from a first to before a last row and column, for {@link Figure#addSubplot}. */
  public Object cells(int firstRow, int endRow, int firstColumn, int endColumn) {
    if (firstRow < 0
        || endRow > rows
        || firstRow >= endRow
        || firstColumn < 0
        || endColumn > columns
        || firstColumn >= endColumn) {
      throw FigureException.value(
          "rows "
              + firstRow
              + ":"
              + endRow
              + ", columns "
              + firstColumn
              + ":"
              + endColumn
              + " are not within a grid of "
              + rows
              + " rows and "
              + columns
              + " columns");
    }
    return SubplotCell.of(
        rows,
        columns,
        firstRow,
        firstColumn,
        endRow - firstRow,
        endColumn - firstColumn,
        widths,
        heights);
  }
}
