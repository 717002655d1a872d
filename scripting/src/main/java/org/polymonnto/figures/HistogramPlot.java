package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Counts numbers in bins and draws the counts. */
final class HistogramPlot {
  private HistogramPlot() {}

  /** Counts, bin edges and bars; lists of counts and bars when several data sets are given. */
  static Object[] draw(Axes axes, Object... arguments) {
    Options options =
        Options.bind(
            "hist",
            arguments,
            "x",
            "bins",
            "range",
            "density",
            "weights",
            "cumulative",
            "bottom",
            "histtype",
            "align",
            "orientation",
            "rwidth",
            "log",
            "color",
            "label",
            "stacked");
    List<double[]> sets = dataSets(options.take("x"));
    Object range = options.take("range");
    double[] edges =
        edges(options.take("bins"), sets, range == null ? null : Data.of(range).values());
    boolean density = options.flag(false, "density");
    Object weights = options.take("weights");
    boolean cumulative = options.flag(false, "cumulative");
    boolean vertical = options.text("vertical", "orientation").equals("vertical");
    String type = options.text("bar", "histtype");
    if (!type.matches("bar|barstacked|step|stepfilled")) {
      throw FigureException.value(
          "'"
              + type
              + "' is not a valid value for histtype; supported values are 'bar', 'barstacked',"
              + " 'step', 'stepfilled'");
    }
    boolean stacked = options.flag(false, "stacked") || type.equals("barstacked");
    if (options.flag(false, "log")) {
      (vertical ? axes.yaxis : axes.xaxis).span().setScale(Scale.LOG);
    }
    Double relativeWidth = options.numberOrNull("rwidth");
    options.ignore("align");
    double[] foot = options.data("bottom", 0).broadcast(edges.length - 1, "bottom").clone();
    List<double[]> counts = new ArrayList<>();
    for (double[] set : sets) {
      double[] count = count(set, edges, weights == null ? null : Data.of(weights).values());
      counts.add(
          cumulative
              ? cumulate(density ? normalise(count, edges) : count, density ? edges : null)
              : density ? normalise(count, edges) : count);
    }
    Object color = options.take("color");
    Object label = options.take("label");
    Map<String, Object> look = options.rest();
    List<Object> drawn = new ArrayList<>();
    for (int k = 0; k < sets.size(); k++) {
      Map<String, Object> own = new LinkedHashMap<>(look);
      Object setColor = color instanceof List<?> list && sets.size() > 1 ? list.get(k) : color;
      own.put("color", setColor == null ? axes.nextFillColor() : setColor);
      Object setLabel =
          label instanceof List<?> list ? list.get(k) : k == 0 || sets.size() == 1 ? label : null;
      if (setLabel != null) {
        own.put("label", setLabel);
      }
      boolean beside = type.equals("bar") && !stacked && sets.size() > 1;
      if (type.startsWith("step")) {
        drawn.add(
            List.of(
                axes.add(
                    outline(
                        edges, counts.get(k), foot, vertical, type.equals("stepfilled"), own))));
      } else {
        double share = relativeWidth != null ? relativeWidth : sets.size() > 1 && beside ? 0.8 : 1;
        drawn.add(
            bars(
                axes,
                edges,
                counts.get(k),
                foot,
                vertical,
                share,
                beside ? k : 0,
                beside ? sets.size() : 1,
                own));
      }
      if (stacked) {
        for (int i = 0; i < foot.length; i++) {
          foot[i] += counts.get(k)[i];
        }
      }
    }
    if (sets.size() == 1) {
      return new Object[] {NDArray.of(counts.getFirst()), NDArray.of(edges), drawn.getFirst()};
    }
    double[] all = counts.stream().flatMapToDouble(Arrays::stream).toArray();
    return new Object[] {
      NDArray.adopt(DType.FLOAT64, all, counts.size(), edges.length - 1), NDArray.of(edges), drawn
    };
  }

  private static List<double[]> dataSets(Object source) {
    if (!(source instanceof NDArray)
        && source instanceof List<?> list
        && !list.isEmpty()
        && !(list.getFirst() instanceof Number)
        && list.getFirst() != null) {
      return list.stream().map(element -> Data.of(element).values()).toList();
    }
    Data data = Data.of(source);
    if (data.ndim() < 2) {
      return List.of(data.values());
    }
    List<double[]> columns = new ArrayList<>();
    for (int j = 0; j < data.columns(); j++) {
      columns.add(data.column(j));
    }
    return columns;
  }

  private static double[] edges(Object bins, List<double[]> sets, double[] range) {
    if (bins != null && !(bins instanceof String)) {
      Data given = Data.of(bins);
      if (given.ndim() > 0) {
        for (int i = 1; i < given.values().length; i++) {
          if (given.values()[i] < given.values()[i - 1]) {
            throw FigureException.value("`bins` must increase monotonically, when an array");
          }
        }
        return given.values();
      }
    }
    double[] all =
        sets.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).sorted().toArray();
    double low = range != null ? range[0] : all.length == 0 ? 0 : all[0];
    double high = range != null ? range[1] : all.length == 0 ? 1 : all[all.length - 1];
    if (low == high) {
      low -= 0.5;
      high += 0.5;
    }
    int count =
        bins == null
            ? 10
            : bins instanceof String rule
                ? BinRule.count(rule, all)
                : (int) Data.of(bins).values()[0];
    if (count < 1) {
      throw FigureException.value("`bins` must be positive, when an integer");
    }
    double[] edges = new double[count + 1];
    double step = (high - low) / count;
    for (int i = 0; i < count; i++) {
      edges[i] = i * step + low;
    }
    edges[count] = high;
    return edges;
  }

  private static double[] count(double[] data, double[] edges, double[] weights) {
    double[] counts = new double[edges.length - 1];
    for (int i = 0; i < data.length; i++) {
      double value = data[i];
      if (value >= edges[0] && value <= edges[edges.length - 1]) {
        int found = Arrays.binarySearch(edges, value);
        int bin = found >= 0 ? found : -found - 2;
        counts[Math.min(bin, counts.length - 1)] += weights == null ? 1 : weights[i];
      }
    }
    return counts;
  }

  private static double[] normalise(double[] counts, double[] edges) {
    double total = Arrays.stream(counts).sum();
    double[] density = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      density[i] = counts[i] / total / (edges[i + 1] - edges[i]);
    }
    return density;
  }

  private static double[] cumulate(double[] counts, double[] edges) {
    double[] sums = new double[counts.length];
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += edges == null ? counts[i] : counts[i] * (edges[i + 1] - edges[i]);
      sums[i] = sum;
    }
    return sums;
  }

  private static List<Rectangle> bars(
      Axes axes,
      double[] edges,
      double[] counts,
      double[] foot,
      boolean vertical,
      double share,
      int index,
      int sets,
      Map<String, Object> look) {
    Map<String, Object> rest = new LinkedHashMap<>(look);
    Object label = rest.remove("label");
    Rgba face = Rgba.of(rest.remove("color"));
    List<Rectangle> bars = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      double full = edges[i + 1] - edges[i];
      double thickness = full * share / sets;
      double start = edges[i] + full * (1 - share) / 2 + index * thickness;
      Rectangle bar =
          vertical
              ? new Rectangle(start, foot[i], thickness, counts[i], face)
              : new Rectangle(foot[i], start, counts[i], thickness, face);
      bar.standing(!vertical);
      bar.setLabel(i == 0 && label != null ? label : "_nolegend_");
      bar.applyAll(Options.of("hist", rest));
      bars.add(bar);
      axes.add(bar);
    }
    return bars;
  }

  private static Patch outline(
      double[] edges,
      double[] counts,
      double[] foot,
      boolean vertical,
      boolean filled,
      Map<String, Object> look) {
    int n = counts.length;
    double[] along = new double[2 * n + 2 + (filled ? 2 * n : 0)];
    double[] up = new double[along.length];
    along[0] = edges[0];
    up[0] = foot[0];
    for (int i = 0; i < n; i++) {
      along[2 * i + 1] = edges[i];
      along[2 * i + 2] = edges[i + 1];
      up[2 * i + 1] = foot[i] + counts[i];
      up[2 * i + 2] = foot[i] + counts[i];
    }
    along[2 * n + 1] = edges[n];
    up[2 * n + 1] = foot[n - 1];
    for (int i = 0; filled && i < n; i++) {
      along[2 * n + 2 + 2 * i] = edges[n - i];
      along[2 * n + 3 + 2 * i] = edges[n - 1 - i];
      up[2 * n + 2 + 2 * i] = foot[n - 1 - i];
      up[2 * n + 3 + 2 * i] = foot[n - 1 - i];
    }
    Patch patch =
        new Patch(Paths.polygon(vertical ? along : up, vertical ? up : along, filled), Rgba.BLACK)
            .standing(foot[0], vertical);
    Map<String, Object> own = new LinkedHashMap<>(look);
    Object color = own.remove("color");
    own.putIfAbsent(filled ? "facecolor" : "edgecolor", color);
    own.put("fill", filled);
    patch.applyAll(Options.of("hist", own));
    return patch;
  }
}
