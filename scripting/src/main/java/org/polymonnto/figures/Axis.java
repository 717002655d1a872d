package org.polymonnto.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The x or y axis of axes: its label, and how ticks, tick labels and grid look. */
public final class Axis {
  private final boolean horizontal;
  private final Span span;
  private final Text label;
  private double labelPad = 4;
  private boolean visible = true;
  private boolean labelOnFarSide;
  private boolean ticksNear = true;
  private boolean ticksFar;
  private boolean labelsNear = true;
  private boolean labelsFar;
  private double tickLength = 3.5;
  private double tickWidth = 0.8;
  private double tickPad = 3.5;
  private String tickDirection = "out";
  private Rgba tickColor = Rgba.BLACK;
  private boolean grid;
  private boolean minorGrid;
  private Line2D gridLook;
  private TextStyle tickText;
  private List<Text> tickLabels = List.of();
  private boolean minorTicksOn;

  Axis(boolean horizontal, Span span) {
    this.horizontal = horizontal;
    this.span = span;
    tickText =
        horizontal
            ? TextStyle.of(Defaults.fontSize(), "center", "top")
            : TextStyle.of(Defaults.fontSize(), "right", "center_baseline");
    TextStyle labelStyle =
        horizontal
            ? TextStyle.of(Defaults.fontSize(), "center", "top")
            : TextStyle.of(Defaults.fontSize(), "right", "center").withRotation(90);
    label = new Text("", 0.5, 0.5, Coordinates.AXES, labelStyle);
    gridLook = newGridLook();
  }

  private static Line2D newGridLook() {
    Line2D look = new Line2D(new double[0], new double[0], Rgba.of("#b0b0b0"));
    look.setLinewidth(0.8);
    return look;
  }

  boolean isHorizontal() {
    return horizontal;
  }

  Span span() {
    return span;
  }

  Text label() {
    return label;
  }

  public String getLabelText() {
    return label.getText();
  }

  /** Sets the label; a map as last argument holds text properties. */
  public Text setLabelText(Object... arguments) {
    Options options = Options.bind("set_label", arguments, "label", "fontdict", "labelpad");
    label.setText(options.requiredText("label"));
    labelPad = options.number(labelPad, "labelpad");
    options.ignore("loc");
    label.applyAll(options);
    return label;
  }

  double labelPad() {
    return labelPad;
  }

  public boolean getVisible() {
    return visible;
  }

  /** Shows or hides the ticks, tick labels and label. */
  public void setVisible(boolean value) {
    visible = value;
  }

  /** Lets numbers fall instead of rise along the axis. */
  public void setInverted(boolean value) {
    span.setInverted(value);
  }

  /** Sets tick positions, and optionally {@code labels} and text properties of the tick labels. */
  public void setTicks(Object... arguments) {
    AxisTicks.set(this, Options.bind("set_ticks", arguments, "ticks", "labels"));
  }

  /** Sets the texts of the ticks. */
  public void setTicklabels(Object... arguments) {
    AxisTicks.setLabels(this, Options.bind("set_ticklabels", arguments, "labels"));
  }

  /** Puts ticks at nice numbers, with at most so many intervals between them. */
  public void setTickCount(int most, boolean integer) {
    LinearTicks usual = integer ? LinearTicks.COUNTING : LinearTicks.AUTO;
    span.setTicks(new LinearTicks(most, usual.steps(), integer));
  }

  /** Puts ticks at the multiples of a number. */
  public void setTickStep(double step) {
    if (!(step > 0)) {
      throw FigureException.value("the distance of ticks must be positive, not " + step);
    }
    span.setTicks(new Ticks.Multiples(step));
  }

  /** Puts the label on the left, right, top or bottom. */
  public void setLabelPosition(String side) {
    labelOnFarSide = isFar(side);
  }

  /** Puts ticks and tick labels on the left, right, top or bottom, or ticks on both. */
  public void setTicksPosition(String side) {
    if (side.equals("both") || side.equals("none")) {
      ticksNear = side.equals("both");
      ticksFar = side.equals("both");
      return;
    }
    boolean far = isFar(side);
    ticksFar = far;
    labelsFar = far;
    ticksNear = !far;
    labelsNear = !far;
  }

  private boolean isFar(String side) {
    List<String> sides = horizontal ? List.of("bottom", "top") : List.of("left", "right");
    if (!sides.contains(side)) {
      throw FigureException.value(
          "position must be '" + sides.get(0) + "' or '" + sides.get(1) + "', not '" + side + "'");
    }
    return side.equals(sides.get(1));
  }

  public void tickTop() {
    setTicksPosition("top");
  }

  public void tickBottom() {
    setTicksPosition("bottom");
  }

  public void tickLeft() {
    setTicksPosition("left");
  }

  public void tickRight() {
    setTicksPosition("right");
  }

  boolean labelOnFarSide() {
    return labelOnFarSide;
  }

  boolean ticksOn(boolean far) {
    return visible && (far ? ticksFar : ticksNear);
  }

  boolean labelsOn(boolean far) {
    return visible && (far ? labelsFar : labelsNear);
  }

  void hideTickLabels() {
    labelsNear = false;
    labelsFar = false;
  }

  double tickLength() {
    return tickLength;
  }

  double tickWidth() {
    return tickWidth;
  }

  double tickPad() {
    return tickPad;
  }

  /** How far ticks reach out of the axes, in points. */
  double tickReach() {
    return switch (tickDirection) {
      case "out" -> tickLength;
      case "inout" -> tickLength / 2;
      default -> 0;
    };
  }

  Rgba tickColor() {
    return tickColor;
  }

  TextStyle tickText() {
    return tickText;
  }

  /** The labels of these ticks, to be styled one by one. */
  List<Text> tickLabels(TickSet ticks) {
    if (!tickLabels.stream().map(Text::getText).toList().equals(ticks.texts())) {
      tickLabels =
          IntStream.range(0, ticks.texts().size()).mapToObj(i -> tickLabel(ticks, i)).toList();
    }
    return tickLabels;
  }

  private Text tickLabel(TickSet ticks, int i) {
    double at = ticks.positions()[i];
    return new Text(
        ticks.texts().get(i),
        isHorizontal() ? at : 0,
        isHorizontal() ? 0 : at,
        Coordinates.DATA,
        tickText);
  }

  /** The look of one tick label, null if it is hidden. */
  TextStyle tickText(int index) {
    if (index >= tickLabels.size()) {
      return tickText;
    }
    Text label = tickLabels.get(index);
    return label.getVisible() ? label.style() : null;
  }

  /** Restyles all tick labels with text properties. */
  void styleTickLabels(Options options) {
    tickLabels = List.of();
    options.ignore("minor", "rotation_mode");
    String usual = horizontal ? "center" : "right";
    String given = options.text(usual, "horizontalalignment", "ha");
    tickText = tickText.aligned(given, tickText.vertical()).with(options);
  }

  Line2D gridLook() {
    return gridLook;
  }

  boolean hasGrid() {
    return grid;
  }

  boolean hasMinorGrid() {
    return minorGrid;
  }

  /**
   * Shows or hides the grid; a null state switches it, or shows it when line properties are given.
   */
  void setGrid(Boolean state, String which, Options look) {
    boolean on = state == null ? !look.isEmpty() || !grid : state;
    if (!look.isEmpty()) {
      gridLook = newGridLook();
      gridLook.applyAll(look);
    }
    grid = which.equals("minor") ? grid : on;
    minorGrid = which.equals("major") ? minorGrid : on;
  }

  void setMinorTicksOn(boolean on) {
    minorTicksOn = on;
  }

  /** Takes the arguments of {@code tick_params}. */
  void apply(Options options) {
    Object color = options.take("colors");
    tickColor = options.color(color == null ? tickColor : Rgba.of(color), "color");
    Object labelColor = options.take("labelcolor");
    labelColor = labelColor == null ? color : labelColor;
    Object size = options.take("labelsize");
    Object rotation = options.take("labelrotation", "rotation");
    Options text = Options.of("tick_params", java.util.Map.of());
    text.put("color", labelColor);
    text.put("fontsize", size);
    text.put("rotation", rotation);
    styleTickLabels(text);
    tickLength = options.number(tickLength, "length", "size");
    tickWidth = options.number(tickWidth, "width");
    tickPad = options.number(tickPad, "pad");
    tickDirection = options.text(tickDirection, "direction");
    ticksNear = options.flag(ticksNear, horizontal ? "bottom" : "left");
    ticksFar = options.flag(ticksFar, horizontal ? "top" : "right");
    labelsNear = options.flag(labelsNear, horizontal ? "labelbottom" : "labelleft");
    labelsFar = options.flag(labelsFar, horizontal ? "labeltop" : "labelright");
  }

  /** Ticks of the view with their texts. */
  record TickSet(
      double[] positions,
      List<String> texts,
      String offset,
      double[] minor,
      List<String> minorTexts) {}

  /**
   * The ticks to draw.
   *
   * @param length the length of the axis in points
   */
  TickSet ticks(double length) {
    double low = span.low();
    double high = span.high();
    int space = (int) Math.floor(length / (tickText.size() * (horizontal ? 3 : 2)));
    double[] all = span.ticks().positions(low, high, space);
    TickLabels.Labelled labelled = span.labels().label(all, low, high);
    int[] seen = seen(all, low, high);
    double[] positions = Arrays.stream(seen).mapToDouble(i -> all[i]).toArray();
    List<String> texts = Arrays.stream(seen).mapToObj(i -> labelled.texts().get(i)).toList();
    Ticks minorLocator = span.minorTicks();
    double[] minor = {};
    List<String> minorTexts = List.of();
    if (minorLocator != null) {
      double[] allMinor = minorLocator.positions(low, high, space);
      double[] shown =
          Arrays.stream(seen(allMinor, low, high)).mapToDouble(i -> allMinor[i]).toArray();
      minor =
          Arrays.stream(shown)
              .filter(m -> Arrays.stream(positions).noneMatch(p -> same(p, m)))
              .toArray();
      minorTexts =
          span.labels() instanceof LogLabels logLabels
              ? logLabels.label(minor, low, high).texts()
              : List.of();
    } else if (minorTicksOn && positions.length > 1) {
      minor = between(positions, low, high);
    }
    return new TickSet(positions, texts, labelled.offset(), minor, minorTexts);
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.abs(a);
  }

  private int[] seen(double[] ticks, double low, double high) {
    double tolerance = 1e-10;
    return IntStream.range(0, ticks.length)
        .filter(
            i -> {
              double at = span.fraction(ticks[i]);
              return ticks[i] >= low && ticks[i] <= high || at >= -tolerance && at <= 1 + tolerance;
            })
        .toArray();
  }

  private static double[] between(double[] major, double low, double high) {
    double step = major[1] - major[0];
    double leading = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
    int parts =
        Math.abs(leading - 1) < 1e-6
                || Math.abs(leading - 2.5) < 1e-6
                || Math.abs(leading - 5) < 1e-6
            ? 5
            : 4;
    double small = step / parts;
    long from = (long) Math.ceil((low - major[0]) / small - 1e-9);
    long to = (long) Math.floor((high - major[0]) / small + 1e-9);
    return java.util.stream.LongStream.rangeClosed(from, to)
        .filter(i -> i % parts != 0)
        .mapToDouble(i -> major[0] + i * small)
        .toArray();
  }
}
