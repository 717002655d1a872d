package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A pair of axes and what is plotted in it. Each method takes matplotlib's arguments in
 * matplotlib's order, and keyword arguments as a map in last place.
 */
public final class Axes extends AxesView {
  private final Figure figure;
  private final List<Artist> artists = new ArrayList<>();
  private SubplotCell cell;
  private double[] position;
  private int lineColors;
  private int fillColors;
  private Mappable currentImage;
  private String kind = "";

  Axes(Figure figure, SubplotCell cell, double[] position, Span horizontal, Span vertical) {
    super(horizontal, vertical);
    this.figure = figure;
    this.cell = cell;
    this.position = position;
    horizontal.addMember(this);
    vertical.addMember(this);
  }

  @Override
  Axes self() {
    return this;
  }

  Figure figure() {
    return figure;
  }

  public Figure getFigure() {
    return figure;
  }

  /** The place in a grid of subplots, or null. */
  SubplotCell cell() {
    return cell;
  }

  /** Left, bottom, width and height as shares of the figure, before an aspect is applied. */
  public double[] getPosition() {
    return cell == null ? position.clone() : cell.place(figure.subplotLayout());
  }

  /** Places the axes: left, bottom, width and height as shares of the figure. */
  public void setPosition(Object place) {
    position = Data.of(place).values().clone();
    cell = null;
  }

  void setCell(SubplotCell newCell) {
    cell = newCell;
  }

  List<Artist> artists() {
    return artists;
  }

  <T extends Artist> T add(T artist) {
    artist.attach(this);
    artists.add(artist);
    return artist;
  }

  void removeArtist(Artist artist) {
    artists.remove(artist);
  }

  void collectLimits(DataLimits x, DataLimits y) {
    for (Artist artist : artists) {
      if (artist.getVisible()) {
        artist.collectLimits(x, y);
      }
    }
  }

  Rgba nextLineColor() {
    return Rgba.cycle(lineColors++);
  }

  Rgba nextFillColor() {
    return Rgba.cycle(fillColors++);
  }

  void setCurrentImage(Mappable image) {
    currentImage = image;
    figure.setCurrentImage(image);
  }

  Mappable currentImage() {
    return currentImage;
  }

  void setKind(String newKind) {
    kind = newKind;
  }

  /** What these axes are for: empty, {@code twin} or {@code colorbar}. */
  String kind() {
    return kind;
  }

  /** Lines through points: groups of {@code [x], y, [format]}. A matrix gives a line per column. */
  public List<Line2D> plot(Object... arguments) {
    return LinePlot.lines(this, arguments);
  }

  /** {@link #plot} with a logarithmic x axis. */
  public List<Line2D> semilogx(Object... arguments) {
    xaxis.span().setScale(Scale.LOG);
    return plot(arguments);
  }

  /** {@link #plot} with a logarithmic y axis. */
  public List<Line2D> semilogy(Object... arguments) {
    yaxis.span().setScale(Scale.LOG);
    return plot(arguments);
  }

  /** {@link #plot} with two logarithmic axes. */
  public List<Line2D> loglog(Object... arguments) {
    xaxis.span().setScale(Scale.LOG);
    return semilogy(arguments);
  }

  /** A staircase; the keyword {@code where} is {@code pre}, {@code post} or {@code mid}. */
  public List<Line2D> step(Object... arguments) {
    Map<String, Object> keywords = Options.keywordsOf("step", arguments).rest();
    Object where = keywords.remove("where");
    keywords.put("drawstyle", "steps-" + (where == null ? "pre" : where));
    List<Object> all =
        new ArrayList<>(List.of(arguments).subList(0, Options.positionalCount(arguments)));
    all.add(keywords);
    return plot(all.toArray());
  }

  /** Points: {@code x, y, s, c, marker, cmap, norm, vmin, vmax, alpha, linewidths, edgecolors}. */
  public PathCollection scatter(Object... arguments) {
    return ScatterPlot.points(this, arguments);
  }

  /** Upright bars: {@code x, height, width, bottom}. */
  public List<Rectangle> bar(Object... arguments) {
    return BarPlot.bars(this, true, arguments);
  }

  /** Lying bars: {@code y, width, height, left}. */
  public List<Rectangle> barh(Object... arguments) {
    return BarPlot.bars(this, false, arguments);
  }

  /** A histogram: {@code x, bins, range, density, ...}; returns counts, bin edges and bars. */
  public Object[] hist(Object... arguments) {
    return HistogramPlot.draw(this, arguments);
  }

  /** Points with error bars: {@code x, y, yerr, xerr, fmt}. */
  public List<Artist> errorbar(Object... arguments) {
    return ErrorBarPlot.draw(this, arguments);
  }

  /** The area between two curves: {@code x, y1, y2, where}. */
  public PolyCollection fillBetween(Object... arguments) {
    return FillPlot.between(this, true, arguments);
  }

  /** The area between two upright curves: {@code y, x1, x2, where}. */
  public PolyCollection fillBetweenx(Object... arguments) {
    return FillPlot.between(this, false, arguments);
  }

  /** Areas on top of each other: {@code x, y...}; keywords {@code labels} and {@code colors}. */
  public List<PolyCollection> stackplot(Object... arguments) {
    return FillPlot.stack(this, arguments);
  }

  /** A filled polygon: {@code x, y, [color]}. */
  public List<Patch> fill(Object... arguments) {
    Options options = Options.bind("fill", arguments, "x", "y", "color");
    double[] x = options.data("x").values();
    double[] y = options.data("y").values();
    boolean colored = options.has("color", "facecolor", "fc");
    Patch patch = new Patch(Paths.polygon(x, y, true), colored ? Rgba.BLACK : nextFillColor());
    patch.applyAll(options);
    return List.of(add(patch));
  }

  /** A pie chart: {@code x, explode, labels, colors, autopct}; returns slices and texts. */
  public Object[] pie(Object... arguments) {
    return PiePlot.draw(this, arguments);
  }

  /** A line across the axes at a height: {@code y, xmin, xmax}. */
  public Line2D axhline(Object... arguments) {
    Options options = Options.bind("axhline", arguments, "y", "xmin", "xmax");
    double at = options.number(0, "y");
    double[] ends = {options.number(0, "xmin"), options.number(1, "xmax")};
    return line(ends, new double[] {at, at}, Coordinates.Y_DATA, options);
  }

  /** A line from bottom to top: {@code x, ymin, ymax}. */
  public Line2D axvline(Object... arguments) {
    Options options = Options.bind("axvline", arguments, "x", "ymin", "ymax");
    double at = options.number(0, "x");
    double[] ends = {options.number(0, "ymin"), options.number(1, "ymax")};
    return line(new double[] {at, at}, ends, Coordinates.X_DATA, options);
  }

  private Line2D line(double[] x, double[] y, Coordinates coordinates, Options options) {
    Line2D line = new Line2D(x, y, Rgba.cycle(0)).in(coordinates);
    line.applyAll(options);
    return add(line);
  }

  /** A band across the axes: {@code ymin, ymax, xmin, xmax}. */
  public Patch axhspan(Object... arguments) {
    Options options = Options.bind("axhspan", arguments, "ymin", "ymax", "xmin", "xmax");
    double low = options.requiredNumber("ymin");
    double high = options.requiredNumber("ymax");
    return band(
        options.number(0, "xmin"),
        options.number(1, "xmax"),
        low,
        high,
        Coordinates.Y_DATA,
        options);
  }

  /** A band from bottom to top: {@code xmin, xmax, ymin, ymax}. */
  public Patch axvspan(Object... arguments) {
    Options options = Options.bind("axvspan", arguments, "xmin", "xmax", "ymin", "ymax");
    double low = options.requiredNumber("xmin");
    double high = options.requiredNumber("xmax");
    return band(
        low,
        high,
        options.number(0, "ymin"),
        options.number(1, "ymax"),
        Coordinates.X_DATA,
        options);
  }

  private Patch band(
      double x1, double x2, double y1, double y2, Coordinates coordinates, Options options) {
    double[] x = {x1, x2, x2, x1};
    double[] y = {y1, y1, y2, y2};
    Rgba color = Rgba.cycle(0);
    Patch patch = new Patch(Paths.polygon(x, y, true), color).in(coordinates);
    patch.setEdgecolor(color);
    if (options.has("facecolor", "fc") && !options.has("edgecolor", "ec")) {
      patch.setEdgecolor(Rgba.NONE);
    }
    patch.applyAll(options);
    return add(patch);
  }

  /** Level lines: {@code y, xmin, xmax, colors, linestyles, label}. */
  public LineCollection hlines(Object... arguments) {
    return lines(
        Options.bind("hlines", arguments, "y", "xmin", "xmax", "colors", "linestyles", "label"),
        false);
  }

  /** Upright lines: {@code x, ymin, ymax, colors, linestyles, label}. */
  public LineCollection vlines(Object... arguments) {
    return lines(
        Options.bind("vlines", arguments, "x", "ymin", "ymax", "colors", "linestyles", "label"),
        true);
  }

  private LineCollection lines(Options options, boolean upright) {
    double[] at = options.data(upright ? "x" : "y").values();
    double[] from =
        options.data(upright ? "ymin" : "xmin").broadcast(at.length, upright ? "ymin" : "xmin");
    double[] to =
        options.data(upright ? "ymax" : "xmax").broadcast(at.length, upright ? "ymax" : "xmax");
    List<double[]> along = new ArrayList<>();
    List<double[]> across = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      across.add(new double[] {at[i], at[i]});
      along.add(new double[] {from[i], to[i]});
    }
    LineCollection lines =
        new LineCollection(upright ? across : along, upright ? along : across, Rgba.cycle(0));
    lines.applyAll(options);
    return add(lines);
  }

  /**
   * Rows of strokes, such as spikes: {@code positions, orientation, lineoffsets, linelengths,
   * linewidths, colors}.
   */
  public List<LineCollection> eventplot(Object... arguments) {
    return EventPlot.draw(this, arguments);
  }

  /**
   * A matrix or picture: {@code X, cmap, norm, aspect, interpolation, alpha, vmin, vmax, origin,
   * extent}.
   */
  public AxesImage imshow(Object... arguments) {
    return ImagePlot.image(this, arguments);
  }

  /** A matrix with row and column numbers. */
  public AxesImage matshow(Object... arguments) {
    return ImagePlot.matrix(this, arguments);
  }

  /** Equal cells: {@code [X, Y], C}. */
  public Artist pcolormesh(Object... arguments) {
    return ImagePlot.mesh(this, arguments);
  }

  /** A text: {@code x, y, s}. */
  public Text text(Object... arguments) {
    Options options = Options.bind("text", arguments, "x", "y", "s", "fontdict");
    Coordinates coordinates = Coordinates.of(options.take("transform"), Coordinates.DATA);
    double x = options.requiredNumber("x");
    double y = options.requiredNumber("y");
    TextStyle style = TextStyle.of(Defaults.fontSize(), "left", "baseline");
    Text text = new Text(options.requiredText("s"), x, y, coordinates, style);
    text.applyAll(options);
    return add(text);
  }

  /**
   * A text with an arrow to a point: {@code text, xy, xytext, xycoords, textcoords, arrowprops}.
   */
  public Annotation annotate(Object... arguments) {
    Options options =
        Options.bind(
            "annotate", arguments, "text", "xy", "xytext", "xycoords", "textcoords", "arrowprops");
    String label = options.requiredText("text");
    double[] target = options.data("xy").values();
    double[] place = options.has("xytext") ? options.data("xytext").values() : target;
    Object unit = options.take("xycoords");
    Object given = options.take("textcoords");
    Object placeUnit = given == null ? unit : given;
    Map<?, ?> arrow = options.map("arrowprops");
    options.ignore("xytext", "annotation_clip");
    Annotation annotation =
        new Annotation(
            label,
            target,
            coordinates(unit),
            place,
            coordinates(placeUnit),
            String.valueOf(placeUnit),
            arrow);
    annotation.applyAll(options);
    return add(annotation);
  }

  private static Coordinates coordinates(Object unit) {
    return switch (unit) {
      case null -> Coordinates.DATA;
      case Coordinates coordinates -> coordinates;
      case String name ->
          switch (name) {
            case "data", "offset points", "offset pixels" -> Coordinates.DATA;
            case "axes fraction" -> Coordinates.AXES;
            case "figure fraction" -> Coordinates.FIGURE;
            default ->
                throw FigureException.value(
                    "'"
                        + name
                        + "' is not a valid coordinate system; use 'data', 'axes fraction', 'figure"
                        + " fraction', 'offset points' or 'offset pixels'");
          };
      default ->
          throw FigureException.value("coordinates must be a string or a transform, not " + unit);
    };
  }

  /**
   * An arrow in data units: {@code x, y, dx, dy}; keywords {@code width, head_width, head_length}.
   */
  public Patch arrow(Object... arguments) {
    Options options = Options.bind("arrow", arguments, "x", "y", "dx", "dy");
    double x = options.requiredNumber("x");
    double y = options.requiredNumber("y");
    double dx = options.requiredNumber("dx");
    double dy = options.requiredNumber("dy");
    double width = options.number(0.001, "width");
    double headWidth = options.number(3 * width, "head_width");
    double headLength = options.number(1.5 * headWidth, "head_length");
    boolean included = options.flag(false, "length_includes_head");
    options.ignore("shape", "overhang", "head_starts_at_zero");
    double length = Math.hypot(dx, dy);
    double stretch = included || length == 0 ? 1 : (length + headLength) / length;
    Patch arrow =
        new Patch(
            Paths.arrow(x, y, x + dx * stretch, y + dy * stretch, width, headWidth, headLength),
            Rgba.cycle(0));
    arrow.setEdgecolor(Rgba.BLACK);
    arrow.applyAll(options);
    return add(arrow);
  }

  /** Adds a patch, line or collection that was made on its own. */
  public Artist addArtist(Artist artist) {
    return add(artist);
  }

  public Artist addPatch(Artist patch) {
    return add(patch);
  }

  public Artist addLine(Artist line) {
    return add(line);
  }

  public Artist addCollection(Artist collection) {
    return add(collection);
  }

  public Artist addImage(Artist image) {
    return add(image);
  }

  public List<Line2D> getLines() {
    return artists.stream().filter(Line2D.class::isInstance).map(Line2D.class::cast).toList();
  }

  public List<Patch> getPatches() {
    return artists.stream().filter(Patch.class::isInstance).map(Patch.class::cast).toList();
  }

  public List<Text> getTexts() {
    return artists.stream().filter(Text.class::isInstance).map(Text.class::cast).toList();
  }

  public List<AxesImage> getImages() {
    return artists.stream().filter(AxesImage.class::isInstance).map(AxesImage.class::cast).toList();
  }

  public List<Artist> getCollections() {
    return artists.stream()
        .filter(
            a ->
                a instanceof PathCollection
                    || a instanceof PolyCollection
                    || a instanceof LineCollection)
        .toList();
  }

  /** Artists and labels of a legend. */
  public Object[] getLegendHandlesLabels() {
    List<Artist> entries = artists.stream().filter(Artist::hasLegendEntry).toList();
    return new Object[] {entries, entries.stream().map(Artist::getLabel).toList()};
  }

  /** Axes with the same x axis and an own y axis on the right. */
  public Axes twinx() {
    Axes twin = figure.addTwin(this, xaxis.span(), new Span(false));
    twin.yaxis.tickRight();
    twin.yaxis.setLabelPosition("right");
    twin.xaxis.setVisible(false);
    yaxis.tickLeft();
    return twin;
  }

  /** Axes with the same y axis and an own x axis on top. */
  public Axes twiny() {
    Axes twin = figure.addTwin(this, new Span(true), yaxis.span());
    twin.xaxis.tickTop();
    twin.xaxis.setLabelPosition("top");
    twin.yaxis.setVisible(false);
    xaxis.tickBottom();
    return twin;
  }

  /** Removes what is plotted and all settings. */
  public void clear() {
    artists.clear();
    lineColors = 0;
    fillColors = 0;
    currentImage = null;
    removeLegend();
    setTitle("");
    setXlabel("");
    setYlabel("");
    xaxis.span().setScale(Scale.LINEAR);
    yaxis.span().setScale(Scale.LINEAR);
    xaxis.span().setAutomatic(null);
    yaxis.span().setAutomatic(null);
    xaxis.span().setInverted(false);
    yaxis.span().setInverted(false);
  }

  /** {@link #clear} by its older name. */
  public void cla() {
    clear();
  }

  /** Takes the axes out of the figure. */
  public void remove() {
    figure.delaxes(this);
  }

  @Override
  public String toString() {
    double[] p = getPosition();
    return String.format(
        java.util.Locale.ROOT, "AxesSubplot(%.6g,%.6g;%.6gx%.6g)", p[0], p[1], p[2], p[3]);
  }
}
