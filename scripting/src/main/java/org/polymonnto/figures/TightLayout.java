package org.polymonnto.figures;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the space between subplots that their labels and titles need, as matplotlib's {@code
 * tight_layout}.
 */
final class TightLayout {
  private static final double PAD = 1.08;

  private final Figure figure;
  private final double width;
  private final double height;
  private final Map<SubplotCell, double[]> reach = new LinkedHashMap<>();

  TightLayout(Figure figure) {
    this.figure = figure;
    width = figure.widthPixels();
    height = figure.heightPixels();
  }

  /**
   * The layout.
   *
   * @param pad space around everything, in font sizes, null for the usual one
   * @param columnPad space between columns, null for {@code pad}
   * @param rowPad space between rows, null for {@code pad}
   */
  SubplotLayout find(Double pad, Double columnPad, Double rowPad) {
    double scale = figure.getDpi() / 72;
    double unit = Defaults.fontSize() * scale;
    double around = (pad == null ? PAD : pad) * unit;
    double betweenColumns = columnPad == null ? around : columnPad * unit;
    double betweenRows = rowPad == null ? around : rowPad * unit;
    measure(new MeasuringCanvas(scale));
    if (reach.isEmpty()) {
      return figure.subplotLayout();
    }
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double column = 0;
    double row = 0;
    int columns = 1;
    int rows = 1;
    for (Map.Entry<SubplotCell, double[]> one : reach.entrySet()) {
      SubplotCell cell = one.getKey();
      double[] over = one.getValue();
      columns = Math.max(columns, cell.columns());
      rows = Math.max(rows, cell.rows());
      left = cell.column() == 0 ? Math.max(left, over[0]) : left;
      right =
          cell.column() + cell.columnSpan() == cell.columns() ? Math.max(right, over[1]) : right;
      top = cell.row() == 0 ? Math.max(top, over[2]) : top;
      bottom = cell.isLastRow() ? Math.max(bottom, over[3]) : bottom;
      for (Map.Entry<SubplotCell, double[]> two : reach.entrySet()) {
        SubplotCell next = two.getKey();
        if (next.column() == cell.column() + cell.columnSpan()
            && overlap(cell.row(), cell.rowSpan(), next.row(), next.rowSpan())) {
          column = Math.max(column, over[1] + two.getValue()[0] + betweenColumns);
        }
        if (next.row() == cell.row() + cell.rowSpan()
            && overlap(cell.column(), cell.columnSpan(), next.column(), next.columnSpan())) {
          row = Math.max(row, over[3] + two.getValue()[2] + betweenRows);
        }
      }
    }
    top += figure.suptitleHeight(scale) > 0 ? figure.suptitleHeight(scale) + around : 0;
    return layout(
        left + around, right + around, top + around, bottom + around, column, row, columns, rows);
  }

  private SubplotLayout layout(
      double left,
      double right,
      double top,
      double bottom,
      double column,
      double row,
      int columns,
      int rows) {
    double cellWidth = (width - left - right - column * (columns - 1)) / columns;
    double cellHeight = (height - top - bottom - row * (rows - 1)) / rows;
    if (cellWidth <= 0 || cellHeight <= 0) {
      return figure.subplotLayout();
    }
    return new SubplotLayout(
        left / width,
        1 - right / width,
        bottom / height,
        1 - top / height,
        column / cellWidth,
        row / cellHeight);
  }

  private static boolean overlap(int a, int aLength, int b, int bLength) {
    return a < b + bLength && b < a + aLength;
  }

  /** How far each cell's axes reach over the cell: left, right, top, bottom, in pixels. */
  private void measure(Canvas canvas) {
    for (Axes axes : figure.axesList()) {
      if (axes.cell() == null) {
        continue;
      }
      SubplotCell whole = axes.cell().whole();
      double[] place = whole.place(figure.subplotLayout());
      Rectangle2D taken = new AxesDrawing(canvas, axes, width, height).draw();
      double[] over = {
        place[0] * width - taken.getMinX(),
        taken.getMaxX() - (place[0] + place[2]) * width,
        (1 - place[1] - place[3]) * height - taken.getMinY(),
        taken.getMaxY() - (1 - place[1]) * height
      };
      reach.merge(
          whole,
          over,
          (a, b) ->
              new double[] {
                Math.max(a[0], b[0]),
                Math.max(a[1], b[1]),
                Math.max(a[2], b[2]),
                Math.max(a[3], b[3])
              });
    }
  }
}
