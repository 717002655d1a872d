package org.polymonnto.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The open figures, and the functions of {@code matplotlib.pyplot}, which draw in the current axes
 * of the current figure.
 *
 * <p>A function takes matplotlib's arguments in matplotlib's order; a {@link Map} in last place
 * holds keyword arguments.
 */
public final class Pyplot {
  private static final Pyplot CURRENT = new Pyplot();

  private final TreeMap<Integer, Figure> figures = new TreeMap<>();
  private final Map<String, Integer> names = new TreeMap<>();
  private final FigureOutput output = new FigureOutput();
  private Figure current;

  Pyplot() {}

  /** The figures of the running program. */
  public static Pyplot current() {
    return CURRENT;
  }

  /** Where shown figures go. */
  public FigureOutput output() {
    return output;
  }

  /** Makes a figure, or makes an open one current: {@code num, figsize, dpi, facecolor}. */
  public Figure figure(Object... arguments) {
    Options options = Options.bind("figure", arguments, "num", "figsize", "dpi", "facecolor");
    Object name = options.take("num");
    boolean clear = options.flag(false, "clear");
    Integer number =
        switch (name) {
          case null -> figures.isEmpty() ? 1 : figures.lastKey() + 1;
          case Figure figure -> figure.number;
          case String text ->
              names.computeIfAbsent(text, key -> figures.isEmpty() ? 1 : figures.lastKey() + 1);
          default -> (int) Data.of(name).values()[0];
        };
    Figure open = figures.get(number);
    if (open == null) {
      open = new Figure(number, options);
      figures.put(number, open);
    } else if (clear) {
      open.clear();
    }
    current = open;
    return open;
  }

  /** The current figure; made when none is open. */
  public Figure gcf() {
    return current == null ? figure() : current;
  }

  /** The current axes; made when there are none. */
  public Axes gca() {
    return gcf().gca();
  }

  /** Makes axes, and their figure, current. */
  public void sca(Axes axes) {
    current = axes.figure();
    current.sca(axes);
  }

  /** The image or points of the last function that made any, or null. */
  public Mappable gci() {
    return gcf().gci();
  }

  /**
   * Axes in a cell of a grid, made when they do not exist: {@code rows, columns, index} or three
   * digits.
   */
  public Axes subplot(Object... arguments) {
    int count = Options.positionalCount(arguments);
    if (count == 1 && arguments[0] instanceof Axes axes) {
      sca(axes);
      return axes;
    }
    SubplotCell cell = SubplotCells.of(java.util.Arrays.copyOf(arguments, count));
    Axes found = gcf().findSubplot(cell);
    if (found == null) {
      return gcf().addSubplot(arguments);
    }
    gcf().sca(found);
    return found;
  }

  /** Axes in a grid: {@code shape, loc, rowspan, colspan}. */
  public Axes subplot2grid(Object... arguments) {
    Options options = Options.bind("subplot2grid", arguments, "shape", "loc", "rowspan", "colspan");
    double[] shape = options.data("shape").values();
    double[] at = options.data("loc").values();
    int rows = (int) options.number(1, "rowspan");
    int columns = (int) options.number(1, "colspan");
    Object grid =
        GridSpec.create((int) shape[0], (int) shape[1])
            .cells((int) at[0], (int) at[0] + rows, (int) at[1], (int) at[1] + columns);
    return gcf().addSubplot(grid, options.rest());
  }

  /** A new figure with a grid of axes; arguments of {@link Figure#subplots} and {@link #figure}. */
  public Object[] subplots(Object... arguments) {
    Options options =
        Options.bind("subplots", arguments, "nrows", "ncols", "sharex", "sharey", "squeeze");
    Map<String, Object> all = options.rest();
    Map<String, Object> forFigure = new TreeMap<>();
    for (String name :
        List.of(
            "num",
            "figsize",
            "dpi",
            "facecolor",
            "tight_layout",
            "constrained_layout",
            "layout",
            "clear")) {
      if (all.containsKey(name)) {
        forFigure.put(name, all.remove(name));
      }
    }
    Figure made = figure(forFigure);
    return new Object[] {made, made.subplots(all)};
  }

  /** New axes over the whole figure, or at {@code [left, bottom, width, height]}. */
  public Axes axes(Object... arguments) {
    if (Options.positionalCount(arguments) == 0) {
      return gcf().addSubplot(1, 1, 1, Options.keywordsOf("axes", arguments).rest());
    }
    return gcf().addAxes(arguments);
  }

  public void delaxes(Object... arguments) {
    gcf().delaxes(arguments.length > 0 && arguments[0] instanceof Axes axes ? axes : gca());
  }

  /** A matrix in a figure of fitting shape: {@code A, fignum}. */
  public AxesImage matshow(Object... arguments) {
    Options options = Options.bind("matshow", arguments, "A", "fignum");
    Data matrix = options.data("A");
    Object number = options.take("fignum");
    boolean sameFigure =
        number instanceof Number n && n.intValue() == 0 || Boolean.FALSE.equals(number);
    Axes target;
    if (sameFigure) {
      target = gca();
    } else {
      double ratio =
          matrix.ndim() == 2 ? (double) matrix.shape()[0] / Math.max(1, matrix.columns()) : 1;
      double height = Math.clamp(4.8 * Math.max(1, Math.min(ratio, 2)), 4, 16);
      double width = Math.clamp(height / ratio, 4, 16);
      Map<String, Object> size =
          new TreeMap<>(Map.of("figsize", List.of(width, Math.clamp(width * ratio, 4, 16))));
      if (number != null) {
        size.put("num", number);
      }
      target = figure(size).addAxes(List.of(0.15, 0.09, 0.775, 0.775));
    }
    return target.matshow(matrix, options.rest());
  }

  /** A colour bar: {@code mappable, cax, ax}. */
  public Colorbar colorbar(Object... arguments) {
    return gcf().colorbar(arguments);
  }

  /** Sets the colour limits of the current image: {@code vmin, vmax}. */
  public void clim(Object... arguments) {
    Options options = Options.bind("clim", arguments, "vmin", "vmax");
    Mappable mappable = gci();
    if (mappable == null) {
      throw FigureException.value(
          "clim() needs an image or points with colours in the current axes");
    }
    mappable.getNorm().setLimits(options.numberOrNull("vmin"), options.numberOrNull("vmax"));
  }

  /** Sets or gets the ends of the x axis. */
  public double[] xlim(Object... arguments) {
    return isEmpty(arguments) ? gca().getXlim() : gca().setXlim(arguments);
  }

  /** Sets or gets the ends of the y axis. */
  public double[] ylim(Object... arguments) {
    return isEmpty(arguments) ? gca().getYlim() : gca().setYlim(arguments);
  }

  /**
   * Sets the ticks of the x axis: {@code ticks, labels} and text properties; returns the positions.
   */
  public Object[] xticks(Object... arguments) {
    if (!isEmpty(arguments)) {
      gca().setXticks(arguments);
    }
    return new Object[] {gca().getXticks(), gca().getXticklabels()};
  }

  /**
   * Sets the ticks of the y axis: {@code ticks, labels} and text properties; returns the positions
   * and texts.
   */
  public Object[] yticks(Object... arguments) {
    if (!isEmpty(arguments)) {
      gca().setYticks(arguments);
    }
    return new Object[] {gca().getYticks(), gca().getYticklabels()};
  }

  private static boolean isEmpty(Object... arguments) {
    return Options.positionalCount(arguments) == 0 && Options.keywordsOf("", arguments).isEmpty();
  }

  public Axes twinx() {
    return gca().twinx();
  }

  public Axes twiny() {
    return gca().twiny();
  }

  public void minorticksOn() {
    gca().minorticksOn();
  }

  /** Clears the current axes. */
  public void cla() {
    gca().clear();
  }

  /** Clears the current figure. */
  public void clf() {
    gcf().clear();
  }

  /** Closes the current figure, or that of a number, a name or {@code "all"}. */
  public void close(Object... arguments) {
    Object which = Options.bind("close", arguments, "fig").take("fig");
    switch (which) {
      case null -> remove(current);
      case Figure figure -> remove(figure);
      case String text when text.equals("all") -> {
        figures.clear();
        names.clear();
        current = null;
      }
      case String text -> remove(figures.get(names.getOrDefault(text, -1)));
      default -> remove(figures.get((int) Data.of(which).values()[0]));
    }
  }

  private void remove(Figure figure) {
    if (figure != null) {
      figures.remove(figure.number, figure);
      names.values().remove(figure.number);
      if (current == figure) {
        current = figures.isEmpty() ? null : figures.lastEntry().getValue();
      }
    }
  }

  /** The numbers of the open figures. */
  public List<Integer> getFignums() {
    return new ArrayList<>(figures.keySet());
  }

  public boolean fignumExists(Object number) {
    return number instanceof String name
        ? names.containsKey(name)
        : figures.containsKey((int) Data.of(number).values()[0]);
  }

  /** Writes the open figures that show something, closes all, and returns the files. */
  public List<String> writeOpen() {
    List<Figure> shown = figures.values().stream().filter(figure -> !figure.isEmpty()).toList();
    close("all");
    return output.write(shown).stream().map(Path::toString).toList();
  }

  /**
   * Writes one figure in several formats, {@code png} and {@code svg}, closes it, and returns the
   * files.
   */
  public List<String> writeAs(Figure figure, List<String> formats) {
    close(figure);
    return output.write(List.of(figure), formats).stream().map(Path::toString).toList();
  }

  /** Writes and closes the open figures and prints the name of each file. */
  public void show() {
    writeOpen().forEach(file -> System.out.println("figure: " + file));
  }

  /** The names of the colour maps. */
  public List<String> colormaps() {
    return ColorMap.names();
  }

  /** The colour map of a name; viridis without one. */
  public ColorMap getCmap(Object... arguments) {
    Options options = Options.bind("get_cmap", arguments, "name", "lut");
    Object name = options.take("name");
    Double size = options.numberOrNull("lut");
    ColorMap map = ColorMap.of(name);
    return size == null ? map : map.resampled(size.intValue());
  }

  /** {@link Axes#plot} of the current axes. */
  public List<Line2D> plot(Object... arguments) {
    return gca().plot(arguments);
  }

  /** {@link Axes#semilogx} of the current axes. */
  public List<Line2D> semilogx(Object... arguments) {
    return gca().semilogx(arguments);
  }

  /** {@link Axes#semilogy} of the current axes. */
  public List<Line2D> semilogy(Object... arguments) {
    return gca().semilogy(arguments);
  }

  /** {@link Axes#loglog} of the current axes. */
  public List<Line2D> loglog(Object... arguments) {
    return gca().loglog(arguments);
  }

  /** {@link Axes#step} of the current axes. */
  public List<Line2D> step(Object... arguments) {
    return gca().step(arguments);
  }

  /** {@link Axes#scatter} of the current axes. */
  public PathCollection scatter(Object... arguments) {
    return gca().scatter(arguments);
  }

  /** {@link Axes#bar} of the current axes. */
  public List<Rectangle> bar(Object... arguments) {
    return gca().bar(arguments);
  }

  /** {@link Axes#barh} of the current axes. */
  public List<Rectangle> barh(Object... arguments) {
    return gca().barh(arguments);
  }

  /** {@link Axes#hist} of the current axes. */
  public Object[] hist(Object... arguments) {
    return gca().hist(arguments);
  }

  /** {@link Axes#errorbar} of the current axes. */
  public List<Artist> errorbar(Object... arguments) {
    return gca().errorbar(arguments);
  }

  /** {@link Axes#fillBetween} of the current axes. */
  public PolyCollection fillBetween(Object... arguments) {
    return gca().fillBetween(arguments);
  }

  /** {@link Axes#fillBetweenx} of the current axes. */
  public PolyCollection fillBetweenx(Object... arguments) {
    return gca().fillBetweenx(arguments);
  }

  /** {@link Axes#stackplot} of the current axes. */
  public List<PolyCollection> stackplot(Object... arguments) {
    return gca().stackplot(arguments);
  }

  /** {@link Axes#fill} of the current axes. */
  public List<Patch> fill(Object... arguments) {
    return gca().fill(arguments);
  }

  /** {@link Axes#pie} of the current axes. */
  public Object[] pie(Object... arguments) {
    return gca().pie(arguments);
  }

  /** {@link Axes#axhline} of the current axes. */
  public Line2D axhline(Object... arguments) {
    return gca().axhline(arguments);
  }

  /** {@link Axes#axvline} of the current axes. */
  public Line2D axvline(Object... arguments) {
    return gca().axvline(arguments);
  }

  /** {@link Axes#axhspan} of the current axes. */
  public Patch axhspan(Object... arguments) {
    return gca().axhspan(arguments);
  }

  /** {@link Axes#axvspan} of the current axes. */
  public Patch axvspan(Object... arguments) {
    return gca().axvspan(arguments);
  }

  /** {@link Axes#hlines} of the current axes. */
  public LineCollection hlines(Object... arguments) {
    return gca().hlines(arguments);
  }

  /** {@link Axes#vlines} of the current axes. */
  public LineCollection vlines(Object... arguments) {
    return gca().vlines(arguments);
  }

  /** {@link Axes#eventplot} of the current axes. */
  public List<LineCollection> eventplot(Object... arguments) {
    return gca().eventplot(arguments);
  }

  /** {@link Axes#imshow} of the current axes. */
  public AxesImage imshow(Object... arguments) {
    return gca().imshow(arguments);
  }

  /** {@link Axes#pcolormesh} of the current axes. */
  public Artist pcolormesh(Object... arguments) {
    return gca().pcolormesh(arguments);
  }

  /** {@link Axes#text} of the current axes. */
  public Text text(Object... arguments) {
    return gca().text(arguments);
  }

  /** {@link Axes#annotate} of the current axes. */
  public Annotation annotate(Object... arguments) {
    return gca().annotate(arguments);
  }

  /** {@link Axes#arrow} of the current axes. */
  public Patch arrow(Object... arguments) {
    return gca().arrow(arguments);
  }

  /** {@link Axes#legend} of the current axes. */
  public Legend legend(Object... arguments) {
    return gca().legend(arguments);
  }

  /** {@link Axes#axis} of the current axes. */
  public double[] axis(Object... arguments) {
    return gca().axis(arguments);
  }

  /** {@link Axes#grid} of the current axes. */
  public void grid(Object... arguments) {
    gca().grid(arguments);
  }

  /** {@link Axes#margins} of the current axes. */
  public void margins(Object... arguments) {
    gca().margins(arguments);
  }

  /** {@link Axes#tickParams} of the current axes. */
  public void tickParams(Object... arguments) {
    gca().tickParams(arguments);
  }

  /** {@link Axes#autoscale} of the current axes. */
  public void autoscale(Object... arguments) {
    gca().autoscale(arguments);
  }

  /** {@link Axes#locatorParams} of the current axes. */
  public void locatorParams(Object... arguments) {
    gca().locatorParams(arguments);
  }

  /** {@link Axes#setTitle} of the current axes. */
  public Text title(Object... arguments) {
    return gca().setTitle(arguments);
  }

  /** {@link Axes#setXlabel} of the current axes. */
  public Text xlabel(Object... arguments) {
    return gca().setXlabel(arguments);
  }

  /** {@link Axes#setYlabel} of the current axes. */
  public Text ylabel(Object... arguments) {
    return gca().setYlabel(arguments);
  }

  /** {@link Axes#setXscale} of the current axes. */
  public void xscale(Object... arguments) {
    gca().setXscale(arguments);
  }

  /** {@link Axes#setYscale} of the current axes. */
  public void yscale(Object... arguments) {
    gca().setYscale(arguments);
  }

  /** {@link Figure#suptitle} of the current figure. */
  public Text suptitle(Object... arguments) {
    return gcf().suptitle(arguments);
  }

  /** {@link Figure#tightLayout} of the current figure. */
  public void tightLayout(Object... arguments) {
    gcf().tightLayout(arguments);
  }

  /** {@link Figure#subplotsAdjust} of the current figure. */
  public void subplotsAdjust(Object... arguments) {
    gcf().subplotsAdjust(arguments);
  }

  /** {@link Figure#savefig} of the current figure. */
  public void savefig(Object... arguments) {
    gcf().savefig(arguments);
  }

  /** {@link Figure#text} of the current figure. */
  public Text figtext(Object... arguments) {
    return gcf().text(arguments);
  }

  /** {@link Figure#legend} of the current figure. */
  public Legend figlegend(Object... arguments) {
    return gcf().legend(arguments);
  }
}
