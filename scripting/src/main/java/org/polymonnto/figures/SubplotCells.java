package org.polymonnto.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the arguments that name cells of a grid of subplots. */
final class SubplotCells {
  private SubplotCells() {}

  /** {@code rows, columns, index}, a three-digit number, or cells themselves. */
  static SubplotCell of(Object... arguments) {
    if (arguments.length == 0) {
      return SubplotCell.of(1, 1, 1, 1);
    }
    if (arguments.length == 1 && arguments[0] instanceof SubplotCell cell) {
      return cell;
    }
    if (arguments.length == 1 && arguments[0] instanceof GridSpec grid) {
      return (SubplotCell) grid.cells(0, grid.rows(), 0, grid.columns());
    }
    if (arguments.length == 1 && arguments[0] instanceof Number number) {
      int digits = number.intValue();
      if (digits < 100 || digits > 999) {
        throw FigureException.value(
            "Integer subplot specification must be a three-digit number, not " + digits);
      }
      return SubplotCell.of(digits / 100, digits / 10 % 10, digits % 10, digits % 10);
    }
    if (arguments.length == 3) {
      int rows = (int) Data.of(arguments[0]).values()[0];
      int columns = (int) Data.of(arguments[1]).values()[0];
      double[] index = Data.of(arguments[2]).values();
      return SubplotCell.of(rows, columns, (int) index[0], (int) index[index.length - 1]);
    }
    throw FigureException.type(
        "subplot() takes 1 or 3 positional arguments but " + arguments.length + " were given");
  }

  /** Makes axes in all cells of a grid. */
  static Axes[][] grid(Figure figure, Options options) {
    int rows = (int) options.number(1, "nrows");
    int columns = (int) options.number(1, "ncols");
    String shareX = sharing(options.take("sharex"), "sharex");
    String shareY = sharing(options.take("sharey"), "sharey");
    options.ignore("squeeze");
    Map<?, ?> each = options.map("subplot_kw");
    Map<?, ?> gridOptions = options.map("gridspec_kw");
    Map<String, Object> gridKeywords = new LinkedHashMap<>();
    if (gridOptions != null) {
      gridOptions.forEach((name, value) -> gridKeywords.put(String.valueOf(name), value));
    }
    for (String name : new String[] {"width_ratios", "height_ratios"}) {
      Object ratios = options.take(name);
      if (ratios != null) {
        gridKeywords.put(name, ratios);
      }
    }
    options.finish("subplots");
    GridSpec grid = GridSpec.create(rows, columns, gridKeywords);
    gridKeywords.keySet().removeAll(java.util.List.of("width_ratios", "height_ratios"));
    if (!gridKeywords.isEmpty()) {
      figure.subplotsAdjust(gridKeywords);
    }
    Axes[][] all = new Axes[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        if (each != null) {
          each.forEach((name, value) -> keywords.put(String.valueOf(name), value));
        }
        keywords.put("sharex", partner(all, shareX, r, c));
        keywords.put("sharey", partner(all, shareY, r, c));
        all[r][c] = figure.addSubplot(grid.cells(r, r + 1, c, c + 1), keywords);
        if (shareX.matches("all|col") && r < rows - 1) {
          all[r][c].xaxis.hideTickLabels();
        }
        if (shareY.matches("all|row") && c > 0) {
          all[r][c].yaxis.hideTickLabels();
        }
      }
    }
    return all;
  }

  private static Axes partner(Axes[][] all, String sharing, int row, int column) {
    return switch (sharing) {
      case "all" -> all[0][0];
      case "row" -> column == 0 ? null : all[row][0];
      case "col" -> row == 0 ? null : all[0][column];
      default -> null;
    };
  }

  private static String sharing(Object value, String name) {
    return switch (value) {
      case null -> "none";
      case Boolean on -> on ? "all" : "none";
      case String text when text.matches("all|row|col|none") -> text;
      default ->
          throw FigureException.value(
              "'"
                  + value
                  + "' is not a valid value for "
                  + name
                  + "; supported values are 'all', 'row', 'col', 'none'");
    };
  }
}
