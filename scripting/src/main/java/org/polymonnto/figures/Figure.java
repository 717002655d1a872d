package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polymonnto.array.NDArray;

/**
 * A page with axes. Methods take matplotlib's arguments, keyword arguments as a map in last place.
 */
public final class Figure {
  private static final double TITLE_Y = 0.98;

  /** Coordinates from 0 to 1 over the figure, for {@code transform} arguments. */
  public final Coordinates transFigure = Coordinates.FIGURE;

  /** The number by which the figure is known to {@link Pyplot}. */
  public final int number;

  private final List<Axes> axes = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private Axes current;
  private Mappable currentImage;
  private Text title;
  private Legend legend;
  private double width;
  private double height;
  private double dpi;
  private Rgba background;
  private SubplotLayout layout = SubplotLayout.DEFAULT;
  private boolean alwaysTight;

  Figure(int number, Options options) {
    this.number = number;
    double[] size =
        options.has("figsize") ? options.data("figsize").values() : new double[] {6.4, 4.8};
    if (size.length != 2 || !(size[0] > 0) || !(size[1] > 0)) {
      throw FigureException.value(
          "figure size must be two positive numbers of inches, not "
              + java.util.Arrays.toString(size));
    }
    width = size[0];
    height = size[1];
    dpi = options.number(100, "dpi");
    background = options.color(Rgba.WHITE, "facecolor");
    alwaysTight =
        options.flag(false, "tight_layout")
            | options.flag(false, "constrained_layout")
            | options.text("none", "layout").matches("tight|constrained|compressed");
    options.ignore("figsize", "edgecolor", "frameon", "linewidth", "subplotpars").finish("Figure");
  }

  /** A figure that {@link Pyplot} does not know: {@code figsize, dpi, facecolor}. */
  public static Figure create(Object... arguments) {
    return new Figure(0, Options.bind("Figure", arguments, "figsize", "dpi", "facecolor"));
  }

  List<Axes> axesList() {
    return axes;
  }

  public List<Axes> getAxes() {
    return List.copyOf(axes);
  }

  SubplotLayout subplotLayout() {
    return layout;
  }

  double widthPixels() {
    return Math.rint(width * dpi);
  }

  double heightPixels() {
    return Math.rint(height * dpi);
  }

  public double getDpi() {
    return dpi;
  }

  public void setDpi(double value) {
    dpi = value;
  }

  /** Width and height in inches. */
  public NDArray getSizeInches() {
    return NDArray.of(width, height);
  }

  /** Width and height in inches, as two numbers or one pair. */
  public void setSizeInches(Object... arguments) {
    Options options = Options.bind("set_size_inches", arguments, "w", "h");
    options.ignore("forward");
    double[] first = options.data("w").values();
    width = first[0];
    height = first.length > 1 ? first[1] : options.requiredNumber("h");
  }

  public void setFigwidth(double inches) {
    width = inches;
  }

  public void setFigheight(double inches) {
    height = inches;
  }

  public void setFacecolor(Object color) {
    background = Rgba.of(color);
  }

  void setCurrentImage(Mappable image) {
    currentImage = image;
  }

  /** The axes that plot functions draw in; made when there are none. */
  public Axes gca() {
    if (current == null) {
      current = addSubplot(1, 1, 1);
    }
    return current;
  }

  /** Makes axes the current ones. */
  public void sca(Axes newCurrent) {
    current = newCurrent;
  }

  /** The image or points that a colour bar explains when none is named, or null. */
  public Mappable gci() {
    return current != null && current.currentImage() != null
        ? current.currentImage()
        : currentImage;
  }

  /**
   * Adds axes in a cell of a grid: {@code rows, columns, index}, one three-digit number, or cells
   * of a {@link GridSpec}.
   */
  public Axes addSubplot(Object... arguments) {
    Map<String, Object> keywords = Options.keywordsOf("subplot", arguments).rest();
    int count = Options.positionalCount(arguments);
    SubplotCell cell = SubplotCells.of(java.util.Arrays.copyOf(arguments, count));
    return addAxes(cell, null, keywords);
  }

  /** Adds axes at {@code [left, bottom, width, height]}, shares of the figure. */
  public Axes addAxes(Object... arguments) {
    Options options = Options.bind("add_axes", arguments, "rect");
    double[] place = options.data("rect").values();
    if (place.length != 4) {
      throw FigureException.value(
          "axes need [left, bottom, width, height], not " + place.length + " numbers");
    }
    return addAxes(null, place.clone(), options.rest());
  }

  private Axes addAxes(SubplotCell cell, double[] place, Map<String, Object> keywords) {
    Object shareX = keywords.remove("sharex");
    Object shareY = keywords.remove("sharey");
    Object projection = keywords.remove("projection");
    if (projection != null && !projection.equals("rectilinear")) {
      throw FigureException.value(
          "Unknown projection '" + projection + "': only rectilinear axes are provided");
    }
    Span horizontal = shareX instanceof Axes other ? other.xaxis.span() : new Span(true);
    Span vertical = shareY instanceof Axes other ? other.yaxis.span() : new Span(false);
    Object frame = keywords.remove("frameon");
    keywords.remove("label");
    Axes added = new Axes(this, cell, place, horizontal, vertical);
    added.setFrameOn(!Boolean.FALSE.equals(frame));
    added.set(keywords);
    axes.add(added);
    current = added;
    return added;
  }

  Axes addTwin(Axes original, Span horizontal, Span vertical) {
    Axes twin =
        new Axes(
            this,
            original.cell(),
            original.cell() == null ? original.getPosition() : null,
            horizontal,
            vertical);
    twin.setKind("twin");
    axes.add(twin);
    current = twin;
    return twin;
  }

  Axes addColorbarAxes(SubplotCell cell, double[] place) {
    Axes bar = new Axes(this, cell, place, new Span(true), new Span(false));
    axes.add(bar);
    return bar;
  }

  /** All axes in exactly that cell. */
  List<Axes> axesIn(SubplotCell cell) {
    return axes.stream().filter(a -> cell.equals(a.cell())).toList();
  }

  /** The axes in exactly that cell of a grid, or null. */
  Axes findSubplot(SubplotCell cell) {
    for (Axes candidate : axes) {
      if (candidate.kind().isEmpty()
          && candidate.cell() != null
          && candidate.cell().isSamePlace(cell)) {
        return candidate;
      }
    }
    return null;
  }

  /**
   * A grid of axes by row and column; keywords {@code sharex}, {@code sharey}, {@code
   * width_ratios}, {@code height_ratios}.
   */
  public Axes[][] subplots(Object... arguments) {
    Options options =
        Options.bind("subplots", arguments, "nrows", "ncols", "sharex", "sharey", "squeeze");
    return SubplotCells.grid(this, options);
  }

  /** Removes axes. */
  public void delaxes(Axes removed) {
    axes.remove(removed);
    removed.xaxis.span().members().remove(removed);
    removed.yaxis.span().members().remove(removed);
    if (current == removed) {
      current = axes.isEmpty() ? null : axes.getLast();
    }
  }

  /** Removes everything. */
  public void clear() {
    axes.clear();
    texts.clear();
    current = null;
    currentImage = null;
    title = null;
    legend = null;
    layout = SubplotLayout.DEFAULT;
  }

  public void clf() {
    clear();
  }

  /** Sets the title of the figure; text properties as keywords. */
  public Text suptitle(Object... arguments) {
    Options options = Options.bind("suptitle", arguments, "t");
    String text = options.requiredText("t");
    double x = options.number(0.5, "x");
    double y = options.number(TITLE_Y, "y");
    title =
        new Text(
            text,
            x,
            y,
            Coordinates.FIGURE,
            TextStyle.of(TextStyle.points("large"), "center", "top"));
    title.applyAll(options);
    return title;
  }

  double suptitleHeight(double pixelsPerPoint) {
    return title == null || title.getText().isEmpty()
        ? 0
        : new TextBlock(title.getText(), title.style(), pixelsPerPoint).height();
  }

  /** Puts a text on the figure: {@code x, y, s} with x and y from 0 to 1. */
  public Text text(Object... arguments) {
    Options options = Options.bind("text", arguments, "x", "y", "s", "fontdict");
    TextStyle style = TextStyle.of(Defaults.fontSize(), "left", "baseline");
    double x = options.requiredNumber("x");
    double y = options.requiredNumber("y");
    Text text = new Text(options.requiredText("s"), x, y, Coordinates.FIGURE, style);
    text.applyAll(options);
    texts.add(text);
    return text;
  }

  /**
   * A legend of the entries of all axes, in the upper right corner unless {@code loc} says
   * otherwise.
   */
  public Legend legend(Object... arguments) {
    Options options = Options.bind("legend", arguments, "handles", "labels");
    Object handles = options.take("handles");
    Object labels = options.take("labels");
    List<Artist> entries = new ArrayList<>();
    axes.forEach(a -> a.artists().stream().filter(Artist::hasLegendEntry).forEach(entries::add));
    List<Artist> given = handles == null ? entries : Legends.artists(handles);
    List<String> names =
        labels == null ? given.stream().map(Artist::getLabel).toList() : Legends.texts(labels);
    options.putIfAbsent("loc", "upper right");
    List<Artist> shown = new ArrayList<>();
    List<String> shownNames = new ArrayList<>();
    Legends.pair(given, names, shown, shownNames);
    legend = new Legend(shown, shownNames, options);
    return legend;
  }

  /**
   * A bar that explains the colours of an image or of points; keywords as matplotlib's {@code
   * colorbar}.
   */
  public Colorbar colorbar(Object... arguments) {
    Options options = Options.bind("colorbar", arguments, "mappable", "cax", "ax");
    Object given = options.take("mappable");
    Mappable mappable = given instanceof Mappable chosen ? chosen : gci();
    if (mappable == null) {
      throw FigureException.value(
          "No mappable was found to use for colorbar creation. First define a mappable such as an"
              + " image (with imshow) or points (with scatter).");
    }
    Object cax = options.take("cax");
    Object ax = options.take("ax");
    List<Axes> parents = new ArrayList<>();
    if (ax instanceof List<?> list) {
      list.forEach(element -> parents.add((Axes) element));
    } else if (ax instanceof Axes one) {
      parents.add(one);
    } else {
      parents.add(
          mappable instanceof Artist artist && artist.getAxes() != null ? artist.getAxes() : gca());
    }
    Axes before = current;
    Colorbar bar =
        Colorbar.create(
            this, mappable, cax instanceof Axes chosen ? chosen : null, parents, options);
    current = before;
    return bar;
  }

  /** Makes room for labels and titles; keywords {@code pad}, {@code w_pad}, {@code h_pad}. */
  public void tightLayout(Object... arguments) {
    Options options = Options.bind("tight_layout", arguments);
    Double pad = options.numberOrNull("pad");
    Double columnPad = options.numberOrNull("w_pad");
    Double rowPad = options.numberOrNull("h_pad");
    double[] area = options.has("rect") ? options.data("rect").values() : new double[] {0, 0, 1, 1};
    options.ignore("rect").finish("tight_layout");
    SubplotLayout found = new TightLayout(this).find(pad, columnPad, rowPad);
    layout =
        new SubplotLayout(
            area[0] + found.left() * (area[2] - area[0]),
            area[0] + found.right() * (area[2] - area[0]),
            area[1] + found.bottom() * (area[3] - area[1]),
            area[1] + found.top() * (area[3] - area[1]),
            found.wspace(),
            found.hspace());
  }

  public void setTightLayout(boolean value) {
    alwaysTight = value;
  }

  /** Sets the space around subplots: {@code left, bottom, right, top, wspace, hspace}. */
  public void subplotsAdjust(Object... arguments) {
    Options options =
        Options.bind(
            "subplots_adjust", arguments, "left", "bottom", "right", "top", "wspace", "hspace");
    layout = SubplotLayout.of(options, layout);
    options.finish("subplots_adjust");
  }

  /** Turns x tick labels so that long ones fit. */
  public void autofmtXdate() {
    axes.forEach(
        a ->
            a.xaxis.styleTickLabels(
                Options.of("autofmt_xdate", Map.of("rotation", 30, "ha", "right"))));
  }

  /** Draws nothing: figures are drawn when they are written. */
  public void show() {}

  /** The ticks of an axis in the present size. */
  Axis.TickSet ticks(Axes of, Axis axis) {
    return new AxesDrawing(new MeasuringCanvas(dpi / 72), of, widthPixels(), heightPixels())
        .ticks(axis);
  }

  /** Draws everything and returns the rectangle that is taken. */
  Rectangle2D draw(Canvas canvas, double pixelWidth, double pixelHeight, boolean transparent) {
    Rectangle2D page = new Rectangle2D.Double(0, 0, pixelWidth, pixelHeight);
    if (!transparent) {
      canvas.fill(new Path2D.Double(page), background);
    }
    Rectangle2D covered = null;
    for (Axes one : axes) {
      Rectangle2D taken = new AxesDrawing(canvas, one, pixelWidth, pixelHeight).draw();
      covered = covered == null ? taken : covered.createUnion(taken);
    }
    Projection projection =
        new Projection(page, new Span(true), new Span(false), pixelWidth, pixelHeight);
    List<Text> all = new ArrayList<>(texts);
    if (title != null) {
      all.add(title);
    }
    for (Text text : all) {
      text.draw(canvas, projection);
      Rectangle2D taken = text.bounds(projection, canvas.pixelsPerPoint());
      covered = covered == null ? taken : covered.createUnion(taken);
    }
    if (legend != null) {
      Rectangle2D taken = legend.draw(canvas, page, new LegendPlacement(List.of(), projection));
      covered = covered == null ? taken : covered.createUnion(taken);
    }
    return covered == null ? page : covered;
  }

  /**
   * Writes the figure: {@code fname}; keywords {@code dpi, format, bbox_inches, pad_inches,
   * transparent}.
   */
  public void savefig(Object... arguments) {
    Options options = Options.bind("savefig", arguments, "fname");
    Path file = Path.of(options.requiredText("fname"));
    String format = options.text(null, "format");
    Object resolution = options.take("dpi");
    Object box = options.take("bbox_inches");
    Double pad = options.numberOrNull("pad_inches");
    boolean transparent = options.flag(false, "transparent");
    Rgba before = background;
    Object face = options.take("facecolor");
    background = face == null || face.equals("auto") ? background : Rgba.of(face);
    options
        .ignore(
            "edgecolor",
            "orientation",
            "papertype",
            "quality",
            "optimize",
            "metadata",
            "bbox_extra_artists",
            "backend",
            "pil_kwargs",
            "frameon")
        .finish("savefig");
    try {
      new FigureFile(
              this,
              resolution instanceof Number n ? n.doubleValue() : dpi,
              transparent,
              "tight".equals(box) ? pad == null ? 0.1 : pad : null)
          .write(file, format);
    } finally {
      background = before;
    }
  }

  /** Whether the figure has neither axes nor texts. */
  boolean isEmpty() {
    return axes.isEmpty() && texts.isEmpty() && title == null;
  }

  void prepare() {
    if (alwaysTight) {
      tightLayout();
    }
  }

  double widthInches() {
    return width;
  }

  double heightInches() {
    return height;
  }

  /** The figure as a PNG file. */
  public byte[] png() {
    return new FigureFile(this, dpi, false, null).png();
  }

  /** The figure as an SVG document. */
  public String svg() {
    return new FigureFile(this, dpi, false, null).svg();
  }

  @Override
  public String toString() {
    return String.format(java.util.Locale.ROOT, "Figure(%gx%g)", width * dpi, height * dpi);
  }
}
