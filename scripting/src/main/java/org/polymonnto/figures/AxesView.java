package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polymonnto.array.NDArray;

/** What axes look like apart from what is plotted: view limits, ticks, labels, frame, legend. */
public abstract sealed class AxesView permits Axes {
  private static final double TITLE_PAD = 6;

  /** Coordinates of the data, for {@code transform} arguments. */
  public final Coordinates transData = Coordinates.DATA;

  /** Coordinates from 0 to 1 over the axes, for {@code transform} arguments. */
  public final Coordinates transAxes = Coordinates.AXES;

  /** The x axis. */
  public final Axis xaxis;

  /** The y axis. */
  public final Axis yaxis;

  private final Map<String, Spine> spines = new LinkedHashMap<>();
  private final Map<String, Text> titles = new LinkedHashMap<>();
  private double titlePad = TITLE_PAD;
  private Legend legend;
  private Rgba background = Rgba.WHITE;
  private boolean frameOn = true;
  private boolean axisOn = true;
  private Double aspect;
  private boolean adjustsLimits;
  private Double boxAspect;
  private String anchor = "C";

  AxesView(Span horizontal, Span vertical) {
    xaxis = new Axis(true, horizontal);
    yaxis = new Axis(false, vertical);
    for (String side : List.of("left", "right", "bottom", "top")) {
      spines.put(side, new Spine(side));
    }
    for (String place : List.of("center", "left", "right")) {
      titles.put(
          place,
          new Text(
              "",
              place.equals("left") ? 0 : place.equals("right") ? 1 : 0.5,
              1,
              Coordinates.AXES,
              TextStyle.of(TextStyle.points("large"), place, "baseline")));
    }
  }

  abstract Axes self();

  Axis axis(boolean horizontal) {
    return horizontal ? xaxis : yaxis;
  }

  /** The sides of the frame by name: left, right, bottom, top. */
  public Map<String, Spine> spines() {
    return spines;
  }

  Map<String, Text> titles() {
    return titles;
  }

  double titlePad() {
    return titlePad;
  }

  Rgba background() {
    return background;
  }

  boolean isFrameOn() {
    return frameOn;
  }

  boolean isAxisOn() {
    return axisOn;
  }

  /** Height of a data unit over the width of one, or null. */
  Double aspect() {
    return aspect;
  }

  boolean adjustsLimits() {
    return adjustsLimits;
  }

  Double boxAspect() {
    return boxAspect;
  }

  String anchor() {
    return anchor;
  }

  void setBoxAspect(double ratio, String newAnchor) {
    boxAspect = ratio;
    anchor = newAnchor;
  }

  /**
   * Sets the title; arguments {@code label}, {@code fontdict}, {@code loc}, {@code pad} and text
   * properties.
   */
  public Text setTitle(Object... arguments) {
    Options options = Options.bind("title", arguments, "label", "fontdict", "loc", "pad");
    String loc = options.text("center", "loc");
    Text title = titles.get(loc);
    if (title == null) {
      throw FigureException.value(
          "'" + loc + "' is not a valid location: use 'left', 'center' or 'right'");
    }
    title.setText(options.requiredText("label"));
    titlePad = options.number(titlePad, "pad");
    title.applyAll(options);
    return title;
  }

  public String getTitle() {
    return titles.get("center").getText();
  }

  /** Sets the label of the x axis; further arguments are {@code labelpad} and text properties. */
  public Text setXlabel(Object... arguments) {
    return label(xaxis, "xlabel", arguments);
  }

  /** Sets the label of the y axis; further arguments are {@code labelpad} and text properties. */
  public Text setYlabel(Object... arguments) {
    return label(yaxis, "ylabel", arguments);
  }

  private static Text label(Axis axis, String name, Object... arguments) {
    Options options = Options.bind("set_" + name, arguments, name, "fontdict", "labelpad");
    Object text = options.take(name, "label");
    Map<String, Object> rest = new LinkedHashMap<>();
    for (String key : List.of("labelpad", "fontdict")) {
      Object value = options.take(key);
      if (value != null) {
        rest.put(key, value);
      }
    }
    rest.putAll(options.rest());
    return axis.setLabelText(text == null ? "" : text, rest);
  }

  public String getXlabel() {
    return xaxis.getLabelText();
  }

  public String getYlabel() {
    return yaxis.getLabelText();
  }

  /** Sets the ends of the x axis: two numbers, one pair, or {@code left} and {@code right}. */
  public double[] setXlim(Object... arguments) {
    return limits(
        xaxis.span(),
        Options.bind("set_xlim", arguments, "left", "right", "emit", "auto"),
        "xmin",
        "xmax");
  }

  /** Sets the ends of the y axis: two numbers, one pair, or {@code bottom} and {@code top}. */
  public double[] setYlim(Object... arguments) {
    Options options = Options.bind("set_ylim", arguments, "bottom", "top", "emit", "auto");
    options.put("left", options.take("bottom"));
    options.put("right", options.take("top"));
    return limits(yaxis.span(), options, "ymin", "ymax");
  }

  private static double[] limits(Span span, Options options, String lowName, String highName) {
    Object first = options.take("left", lowName);
    Object second = options.take("right", highName);
    options.ignore("emit", "auto");
    options.finish(options.function());
    if (second == null && first != null && Data.of(first).values().length == 2) {
      Data pair = Data.of(first);
      first = Double.isNaN(pair.values()[0]) ? null : Double.valueOf(pair.values()[0]);
      second = Double.isNaN(pair.values()[1]) ? null : Double.valueOf(pair.values()[1]);
    }
    span.set(end(first), end(second));
    return new double[] {span.start(), span.end()};
  }

  private static Double end(Object value) {
    return value == null ? null : Double.valueOf(Data.of(value).values()[0]);
  }

  /** The left and right end. */
  public double[] getXlim() {
    return new double[] {xaxis.span().start(), xaxis.span().end()};
  }

  /** The lower and upper end. */
  public double[] getYlim() {
    return new double[] {yaxis.span().start(), yaxis.span().end()};
  }

  /** Scale of the x axis: {@code linear}, {@code log} or {@code symlog}. */
  public void setXscale(Object... arguments) {
    xaxis
        .span()
        .setScale(Scale.of(Options.bind("set_xscale", arguments, "value").requiredText("value")));
  }

  /** Scale of the y axis: {@code linear}, {@code log} or {@code symlog}. */
  public void setYscale(Object... arguments) {
    yaxis
        .span()
        .setScale(Scale.of(Options.bind("set_yscale", arguments, "value").requiredText("value")));
  }

  public String getXscale() {
    return xaxis.span().scale().toString();
  }

  public String getYscale() {
    return yaxis.span().scale().toString();
  }

  /** Sets tick positions, and optionally {@code labels} and text properties of the tick labels. */
  public void setXticks(Object... arguments) {
    AxisTicks.set(xaxis, Options.bind("set_xticks", arguments, "ticks", "labels"));
  }

  /** Sets tick positions, and optionally {@code labels} and text properties of the tick labels. */
  public void setYticks(Object... arguments) {
    AxisTicks.set(yaxis, Options.bind("set_yticks", arguments, "ticks", "labels"));
  }

  /** Sets the texts of the ticks. */
  public void setXticklabels(Object... arguments) {
    AxisTicks.setLabels(xaxis, Options.bind("set_xticklabels", arguments, "labels"));
  }

  /** Sets the texts of the ticks. */
  public void setYticklabels(Object... arguments) {
    AxisTicks.setLabels(yaxis, Options.bind("set_yticklabels", arguments, "labels"));
  }

  public NDArray getXticks() {
    return NDArray.of(self().figure().ticks(self(), xaxis).positions());
  }

  public NDArray getYticks() {
    return NDArray.of(self().figure().ticks(self(), yaxis).positions());
  }

  /** The labels of the ticks as they are now, each a text of its own. */
  public List<Text> getXticklabels() {
    return xaxis.tickLabels(self().figure().ticks(self(), xaxis));
  }

  /** The labels of the ticks as they are now, each a text of its own. */
  public List<Text> getYticklabels() {
    return yaxis.tickLabels(self().figure().ticks(self(), yaxis));
  }

  /**
   * Shows or hides the grid; arguments {@code visible}, {@code which}, {@code axis} and line
   * properties.
   */
  public void grid(Object... arguments) {
    Options options = Options.bind("grid", arguments, "visible", "which", "axis");
    Object state = options.take("visible", "b");
    String which = options.text("major", "which");
    String axis = options.text("both", "axis");
    Map<String, Object> look = options.rest();
    Boolean on = state == null ? null : Boolean.valueOf(!Boolean.FALSE.equals(state));
    if (!axis.equals("y")) {
      xaxis.setGrid(on, which, Options.of("grid", look));
    }
    if (!axis.equals("x")) {
      yaxis.setGrid(on, which, Options.of("grid", look));
    }
  }

  /** Sets the look of ticks and tick labels, as matplotlib's {@code tick_params}. */
  public void tickParams(Object... arguments) {
    Options options = Options.bind("tick_params", arguments, "axis");
    String which = options.text("both", "axis");
    options.ignore("which", "reset", "zorder");
    Map<String, Object> rest = options.rest();
    Options forX = Options.of("tick_params", rest);
    Options forY = Options.of("tick_params", rest);
    xaxis.apply(which.equals("y") ? Options.of("tick_params", Map.of()) : forX);
    yaxis.apply(which.equals("x") ? Options.of("tick_params", Map.of()) : forY);
    Options left = which.equals("y") ? forY : forX;
    left.ignore(
        "left", "right", "labelleft", "labelright", "bottom", "top", "labelbottom", "labeltop");
    left.finish("tick_params");
  }

  /**
   * {@code 'off'}, {@code 'on'}, {@code 'equal'}, {@code 'scaled'}, {@code 'square'}, {@code
   * 'tight'}, {@code 'auto'}, {@code 'image'}, or the four limits; returns the four limits.
   */
  public double[] axis(Object... arguments) {
    Options options = Options.bind("axis", arguments, "arg");
    options.ignore("emit");
    Object argument = options.take("arg");
    switch (argument) {
      case null -> {}
      case Boolean on -> axisOn = on;
      case String mode -> setMode(mode);
      default -> {
        double[] ends = Data.of(argument).values();
        if (ends.length != 4) {
          throw FigureException.type(
              "axis() needs four limits [xmin, xmax, ymin, ymax], not " + ends.length);
        }
        xaxis.span().set(ends[0], ends[1]);
        yaxis.span().set(ends[2], ends[3]);
      }
    }
    if (options.has("xmin", "xmax")) {
      xaxis.span().set(options.numberOrNull("xmin"), options.numberOrNull("xmax"));
    }
    if (options.has("ymin", "ymax")) {
      yaxis.span().set(options.numberOrNull("ymin"), options.numberOrNull("ymax"));
    }
    options.finish("axis");
    return new double[] {
      xaxis.span().start(), xaxis.span().end(), yaxis.span().start(), yaxis.span().end()
    };
  }

  private void setMode(String mode) {
    switch (mode) {
      case "off" -> axisOn = false;
      case "on" -> axisOn = true;
      case "tight" -> followData(0.0);
      case "auto" -> {
        aspect = null;
        followData(null);
      }
      case "equal" -> {
        aspect = 1.0;
        adjustsLimits = true;
      }
      case "scaled", "image" -> {
        aspect = 1.0;
        adjustsLimits = false;
        if (mode.equals("image")) {
          followData(0.0);
        }
      }
      case "square" -> {
        aspect = 1.0;
        adjustsLimits = false;
        double side =
            Math.max(
                xaxis.span().high() - xaxis.span().low(), yaxis.span().high() - yaxis.span().low());
        xaxis.span().set(xaxis.span().low(), xaxis.span().low() + side);
        yaxis.span().set(yaxis.span().low(), yaxis.span().low() + side);
      }
      default ->
          throw FigureException.value(
              "Unrecognized string '"
                  + mode
                  + "' to axis; try 'on', 'off', 'equal', 'scaled', 'square', 'tight',"
                  + " 'image' or 'auto'");
    }
  }

  private void followData(Double margin) {
    xaxis.span().setAutomatic(margin);
    yaxis.span().setAutomatic(margin);
  }

  /** Lets the limits follow the data; arguments {@code enable}, {@code axis} and {@code tight}. */
  public void autoscale(Object... arguments) {
    Options options = Options.bind("autoscale", arguments, "enable", "axis", "tight");
    boolean on = options.flag(true, "enable");
    String which = options.text("both", "axis");
    Double margin = options.flag(false, "tight") ? Double.valueOf(0) : null;
    options.finish("autoscale");
    for (Axis axis : List.of(xaxis, yaxis)) {
      if (which.equals("both") || which.equals(axis.isHorizontal() ? "x" : "y")) {
        if (on) {
          axis.span().setAutomatic(margin);
        } else {
          axis.span().freeze();
        }
      }
    }
  }

  /** Follows the data where limits are automatic, which happens by itself. */
  public void autoscaleView(Object... arguments) {
    Options.bind("autoscale_view", arguments, "tight", "scalex", "scaley");
  }

  /** Takes changed data into account, which happens by itself. */
  public void relim(Object... arguments) {
    Options.bind("relim", arguments, "visible_only");
  }

  /** Sets the margins around the data: one number, or {@code x} and {@code y}. */
  public void margins(Object... arguments) {
    Options options = Options.bind("margins", arguments, "first", "second");
    Double both = options.numberOrNull("first");
    Double second = options.numberOrNull("second");
    Double x = options.has("x") ? options.numberOrNull("x") : both;
    Double y = options.has("y") ? options.numberOrNull("y") : second == null ? both : second;
    options.ignore("tight").finish("margins");
    if (x != null) {
      xaxis.span().setAutomatic(x);
    }
    if (y != null) {
      yaxis.span().setAutomatic(y);
    }
  }

  /** {@code 'equal'}, {@code 'auto'} or the height of a data unit over the width of one. */
  public void setAspect(Object... arguments) {
    Options options =
        Options.bind("set_aspect", arguments, "aspect", "adjustable", "anchor", "share");
    Object value = options.take("aspect");
    adjustsLimits = options.text(adjustsLimits ? "datalim" : "box", "adjustable").equals("datalim");
    anchor = options.text(anchor, "anchor");
    aspect =
        switch (value) {
          case null -> null;
          case String text when text.equals("auto") -> null;
          case String text when text.equals("equal") -> Double.valueOf(1);
          case Number number -> number.doubleValue();
          default ->
              throw FigureException.value(
                  "aspect must be 'auto', 'equal' or a number, not " + value);
        };
  }

  public Object getAspect() {
    return aspect == null ? "auto" : aspect;
  }

  public void invertXaxis() {
    xaxis.span().setInverted(!xaxis.span().isInverted());
  }

  public void invertYaxis() {
    yaxis.span().setInverted(!yaxis.span().isInverted());
  }

  public void setFacecolor(Object color) {
    background = Rgba.of(color);
  }

  public void setFrameOn(boolean value) {
    frameOn = value;
  }

  public void setAxisOff() {
    axisOn = false;
  }

  /** Whether the frame, the ticks and their labels are shown. */
  public boolean axison() {
    return axisOn;
  }

  public void setAxisOn() {
    axisOn = true;
  }

  public void minorticksOn() {
    xaxis.setMinorTicksOn(true);
    yaxis.setMinorTicksOn(true);
  }

  public void minorticksOff() {
    xaxis.setMinorTicksOn(false);
    yaxis.setMinorTicksOn(false);
  }

  /** Limits the number of ticks; arguments {@code axis}, {@code nbins} and {@code integer}. */
  public void locatorParams(Object... arguments) {
    Options options = Options.bind("locator_params", arguments, "axis", "tight");
    String which = options.text("both", "axis");
    int most = (int) options.number(9, "nbins");
    boolean integer = options.flag(false, "integer");
    options.ignore("tight").finish("locator_params");
    LinearTicks usual = integer ? LinearTicks.COUNTING : LinearTicks.AUTO;
    for (Axis axis : List.of(xaxis, yaxis)) {
      if (which.equals("both") || which.equals(axis.isHorizontal() ? "x" : "y")) {
        axis.span().setTicks(new LinearTicks(most, usual.steps(), integer));
      }
    }
  }

  /**
   * Shows a legend: no arguments, labels, or artists and labels; keyword arguments as matplotlib's.
   */
  public Legend legend(Object... arguments) {
    Options options = Options.bind("legend", arguments, "handles", "labels");
    Object first = options.take("handles");
    Object second = options.take("labels");
    List<Artist> artists = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<Artist> entries = self().artists().stream().filter(Artist::hasLegendEntry).toList();
    if (first == null && second == null) {
      artists.addAll(entries);
      entries.forEach(artist -> labels.add(artist.getLabel()));
    } else if (second == null && !Legends.areArtists(first)) {
      Legends.pair(Legends.candidates(self().artists()), Legends.texts(first), artists, labels);
    } else {
      List<Artist> given =
          first == null ? Legends.candidates(self().artists()) : Legends.artists(first);
      Legends.pair(
          given,
          second == null ? given.stream().map(Artist::getLabel).toList() : Legends.texts(second),
          artists,
          labels);
    }
    legend = new Legend(artists, labels, options);
    return legend;
  }

  /** The legend, or null. */
  public Legend getLegend() {
    return legend;
  }

  void removeLegend() {
    legend = null;
  }

  /** Sets properties by name, such as {@code title}, {@code xlim} and {@code ylabel}. */
  public void set(Map<String, Object> properties) {
    for (Map.Entry<String, Object> property : properties.entrySet()) {
      Object value = property.getValue();
      switch (property.getKey()) {
        case "title" -> setTitle(value);
        case "xlabel" -> setXlabel(value);
        case "ylabel" -> setYlabel(value);
        case "xlim" -> setXlim(value);
        case "ylim" -> setYlim(value);
        case "xscale" -> setXscale(value);
        case "yscale" -> setYscale(value);
        case "xticks" -> setXticks(value);
        case "yticks" -> setYticks(value);
        case "xticklabels" -> setXticklabels(value);
        case "yticklabels" -> setYticklabels(value);
        case "aspect" -> setAspect(value);
        case "facecolor" -> setFacecolor(value);
        default ->
            throw FigureException.attribute(
                "Axes.set() got an unexpected keyword argument '" + property.getKey() + "'");
      }
    }
  }
}
