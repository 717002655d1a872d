package org.polymonnto.figures;

/**
 * One or more neighbouring cells of a grid.
 *
 * @param rows rows of the grid
 * @param columns columns of the grid
 * @param row the first row, counted from the top
 * @param column the first column
 * @param rowSpan how many rows
 * @param columnSpan how many columns
 * @param widths relative widths of the columns, null when they are equal
 * @param heights relative heights of the rows, null when they are equal
 * @param shrunk the part of the cell that is left by colour bars: left, bottom, width and height
 *     from 0 to 1
 */
record SubplotCell(
    int rows,
    int columns,
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    double[] widths,
    double[] heights,
    double[] shrunk) {
  private static final double[] WHOLE = {0, 0, 1, 1};

  /** A cell of a grid whose rows and columns are equal. */
  static SubplotCell of(int rows, int columns, int first, int last) {
    if (rows < 1 || columns < 1) {
      throw FigureException.value(
          "Number of rows and columns must be positive, not " + rows + " and " + columns);
    }
    if (first < 1 || last > rows * columns || first > last) {
      throw FigureException.value(
          "num must be an integer with 1 <= num <= " + rows * columns + ", not " + first);
    }
    int row = (first - 1) / columns;
    int column = (first - 1) % columns;
    int lastRow = (last - 1) / columns;
    int lastColumn = (last - 1) % columns;
    return new SubplotCell(
        rows, columns, row, column, lastRow - row + 1, lastColumn - column + 1, null, null, WHOLE);
  }

  static SubplotCell of(
      int rows,
      int columns,
      int row,
      int column,
      int rowSpan,
      int columnSpan,
      double[] widths,
      double[] heights) {
    return new SubplotCell(rows, columns, row, column, rowSpan, columnSpan, widths, heights, WHOLE);
  }

  boolean isSamePlace(SubplotCell other) {
    return rows == other.rows
        && columns == other.columns
        && row == other.row
        && column == other.column
        && rowSpan == other.rowSpan
        && columnSpan == other.columnSpan;
  }

  SubplotCell shrunkTo(double[] part) {
    double[] inside = {
      shrunk[0] + part[0] * shrunk[2],
      shrunk[1] + part[1] * shrunk[3],
      part[2] * shrunk[2],
      part[3] * shrunk[3]
    };
    return new SubplotCell(
        rows, columns, row, column, rowSpan, columnSpan, widths, heights, inside);
  }

  /** The cell without what colour bars took; equal for all axes in one cell. */
  SubplotCell whole() {
    return new SubplotCell(rows, columns, row, column, rowSpan, columnSpan, widths, heights, WHOLE);
  }

  boolean isFirstColumn() {
    return column == 0;
  }

  boolean isLastRow() {
    return row + rowSpan == rows;
  }

  /** Left, bottom, width and height as shares of the figure. */
  double[] place(SubplotLayout layout) {
    double[] x =
        extent(
            columns, column, columnSpan, widths, layout.right() - layout.left(), layout.wspace());
    double[] y =
        extent(rows, row, rowSpan, heights, layout.top() - layout.bottom(), layout.hspace());
    double width = x[1];
    double height = y[1];
    double left = layout.left() + x[0];
    double bottom = layout.top() - y[0] - height;
    return new double[] {
      left + shrunk[0] * width, bottom + shrunk[1] * height, shrunk[2] * width, shrunk[3] * height
    };
  }

  private static double[] extent(
      int count, int first, int span, double[] shares, double total, double space) {
    double mean = total / (count + space * (count - 1));
    double gap = space * mean;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += shares == null ? 1 : shares[i];
    }
    double start = 0;
    double length = (span - 1) * gap;
    for (int i = 0; i < first + span; i++) {
      double size = mean * count * (shares == null ? 1 : shares[i]) / sum;
      if (i < first) {
        start += size + gap;
      } else {
        length += size;
      }
    }
    return new double[] {start, length};
  }
}
