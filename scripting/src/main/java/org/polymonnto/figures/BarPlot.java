package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.List;

/** Makes bars. */
final class BarPlot {
  private BarPlot() {}

  /**
   * Bars of one call of {@code bar} or {@code barh}; the first argument is the position along the
   * axis.
   */
  static List<Rectangle> bars(Axes axes, boolean vertical, Object... arguments) {
    Options options =
        vertical
            ? Options.bind("bar", arguments, "x", "height", "width", "bottom")
            : Options.bind("barh", arguments, "y", "width", "height", "left");
    Data positions = options.data(vertical ? "x" : "y");
    Axis along = vertical ? axes.xaxis : axes.yaxis;
    double[] centre = along.span().positions(positions);
    Data length = options.data(vertical ? "height" : "width");
    Data thickness = options.data(vertical ? "width" : "height", 0.8);
    Data foot = options.data(vertical ? "bottom" : "left", 0);
    int n = Math.max(centre.length, length.values().length);
    if (centre.length != n && centre.length != 1
        || length.values().length != n && length.values().length != 1) {
      throw FigureException.value(
          "shape mismatch: objects cannot be broadcast to a single shape: "
              + centre.length
              + " positions and "
              + length.values().length
              + " bars");
    }
    String align = options.text("center", "align");
    ColorList colors = ColorList.of(options.take("color", "facecolor", "fc"));
    ColorList edges = ColorList.of(options.take("edgecolor", "ec"));
    Rgba usual = colors == null ? axes.nextFillColor() : Rgba.BLACK;
    Data widths = options.data(options.has("lw") ? "lw" : "linewidth", edges == null ? 0 : 1);
    if (options.flag(false, "log")) {
      (vertical ? axes.yaxis : axes.xaxis).span().setScale(Scale.LOG);
    }
    List<?> tickLabels = options.list("tick_label");
    Object errors = options.take(vertical ? "yerr" : "xerr");
    Options errorOptions = Options.of("errorbar", java.util.Map.of());
    java.util.Map<?, ?> errorLook = options.map("error_kw");
    if (errorLook != null) {
      errorLook.forEach((name, value) -> errorOptions.put(name.toString(), value));
    }
    errorOptions.putIfAbsent("ecolor", options.has("ecolor") ? options.take("ecolor") : "black");
    errorOptions.putIfAbsent("capsize", options.take("capsize"));
    options.ignore("ecolor");
    Object label = options.take("label");
    double[] lengths = length.broadcast(n, vertical ? "height" : "width");
    double[] thick = thickness.broadcast(n, vertical ? "width" : "height");
    double[] feet = foot.broadcast(n, vertical ? "bottom" : "left");
    double[] at = new Data(centre, new int[] {centre.length}, null).broadcast(n, "x");
    java.util.Map<String, Object> rest = options.rest();
    List<Rectangle> bars = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double start = align.equals("edge") ? at[i] : at[i] - thick[i] / 2;
      Rgba face = colors == null ? usual : colors.at(i);
      Rectangle bar =
          vertical
              ? new Rectangle(start, feet[i], thick[i], lengths[i], face)
              : new Rectangle(feet[i], start, lengths[i], thick[i], face);
      bar.standing(!vertical);
      if (edges != null) {
        bar.setEdgecolor(edges.at(i));
      }
      bar.setLinewidth(widths.values()[i % widths.values().length]);
      bar.setLabel(
          i == 0 && label != null
              ? labelText(label, i)
              : label instanceof List<?> ? labelText(label, i) : "_nolegend_");
      bar.applyAll(Options.of(options.function(), rest));
      bars.add(bar);
      axes.add(bar);
    }
    if (errors != null) {
      double[] ends = new double[n];
      java.util.Arrays.setAll(ends, i -> feet[i] + lengths[i]);
      errorOptions.put(vertical ? "yerr" : "xerr", errors);
      errorOptions.put("fmt", "none");
      ErrorBarPlot.draw(axes, vertical ? at : ends, vertical ? ends : at, errorOptions);
    }
    if (tickLabels != null) {
      along.span().setTicks(new Ticks.Fixed(at));
      along
          .span()
          .setLabels(new TickLabels.Fixed(tickLabels.stream().map(Options::textOf).toList()));
    }
    return bars;
  }

  private static String labelText(Object label, int index) {
    return label instanceof List<?> list
        ? Options.textOf(list.get(index % list.size()))
        : Options.textOf(label);
  }
}
