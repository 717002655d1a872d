package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.List;
import org.polymonnto.array.NDArray;

/** Makes rows of strokes. */
final class EventPlot {
  private EventPlot() {}

  static List<LineCollection> draw(Axes axes, Object... arguments) {
    Options options =
        Options.bind(
            "eventplot",
            arguments,
            "positions",
            "orientation",
            "lineoffsets",
            "linelengths",
            "linewidths",
            "colors",
            "linestyles");
    List<double[]> rows = rows(options.take("positions"));
    boolean horizontal = options.text("horizontal", "orientation").equals("horizontal");
    Data given = options.data("lineoffsets", 1);
    double[] offsets = given.values();
    if (offsets.length == 1 && rows.size() > 1) {
      double step = offsets[0];
      offsets = new double[rows.size()];
      for (int i = 0; i < offsets.length; i++) {
        offsets[i] = given.isScalar() ? step == 1 ? i : i * step : step;
      }
    }
    double[] lengths = options.data("linelengths", 1).broadcast(rows.size(), "linelengths");
    ColorList colors = ColorList.of(options.take("colors", "color"));
    java.util.Map<String, Object> look = options.rest();
    List<LineCollection> drawn = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<double[]> along = new ArrayList<>();
      List<double[]> across = new ArrayList<>();
      double half = lengths[i] / 2;
      for (double at : rows.get(i)) {
        along.add(new double[] {at, at});
        across.add(new double[] {offsets[i] - half, offsets[i] + half});
      }
      Rgba color = colors == null ? Rgba.cycle(0) : colors.at(i);
      LineCollection lines =
          new LineCollection(horizontal ? along : across, horizontal ? across : along, color);
      lines.applyAll(Options.of("eventplot", look));
      drawn.add(axes.add(lines));
    }
    return drawn;
  }

  private static List<double[]> rows(Object positions) {
    if (!(positions instanceof NDArray)
        && positions instanceof List<?> list
        && !list.isEmpty()
        && !(list.getFirst() instanceof Number)) {
      return list.stream().map(row -> Data.of(row).values()).toList();
    }
    Data data = Data.of(positions);
    if (data.ndim() < 2) {
      return List.of(data.values());
    }
    List<double[]> rows = new ArrayList<>();
    int n = data.columns();
    for (int i = 0; i < data.length(); i++) {
      rows.add(java.util.Arrays.copyOfRange(data.values(), i * n, (i + 1) * n));
    }
    return rows;
  }
}
