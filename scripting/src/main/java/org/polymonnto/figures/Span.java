package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an axis shows: its ends, scale, ticks and categories. Axes that share an axis share its
 * span.
 */
final class Span {
  private static final double MARGIN = 0.05;

  private final boolean horizontal;
  private final List<Axes> members = new ArrayList<>();
  private final Map<String, Integer> categories = new LinkedHashMap<>();
  private double start;
  private double end = 1;
  private boolean automatic = true;
  private boolean inverted;
  private boolean overridden;
  private double margin = MARGIN;
  private Scale scale = Scale.LINEAR;
  private Ticks ticks = LinearTicks.AUTO;
  private Ticks minorTicks;
  private TickLabels labels = new ScalarLabels();

  Span(boolean horizontal) {
    this.horizontal = horizontal;
  }

  void addMember(Axes axes) {
    members.add(axes);
  }

  List<Axes> members() {
    return members;
  }

  /** The left or lower end. */
  double start() {
    update();
    return start;
  }

  /** The right or upper end. */
  double end() {
    update();
    return end;
  }

  double low() {
    return Math.min(start(), end());
  }

  double high() {
    return Math.max(start(), end());
  }

  /** Shows other ends while a figure is drawn; null ends that. */
  void override(double[] ends) {
    overridden = ends != null;
    if (overridden) {
      start = ends[0];
      end = ends[1];
    }
  }

  private void update() {
    if (automatic && !overridden) {
      DataLimits limits = new DataLimits();
      for (Axes axes : members) {
        axes.collectLimits(horizontal ? limits : null, horizontal ? null : limits);
      }
      double[] view = limits.view(margin, scale);
      start = inverted ? view[1] : view[0];
      end = inverted ? view[0] : view[1];
    }
  }

  /** Sets the ends; null keeps an end. */
  void set(Double newStart, Double newEnd) {
    double from = newStart == null ? start() : newStart;
    double to = newEnd == null ? end() : newEnd;
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      throw FigureException.value("Axis limits cannot be NaN or Inf");
    }
    if (scale == Scale.LOG && (from <= 0 || to <= 0)) {
      from = from <= 0 ? start() : from;
      to = to <= 0 ? end() : to;
    }
    if (from == to) {
      double[] wider = LinearTicks.nonsingular(from, to, 0.05, 1e-15);
      from = wider[0];
      to = wider[1];
    }
    automatic = false;
    start = from;
    end = to;
    inverted = from > to;
  }

  /** Lets the ends follow the data, with the given margin; null keeps the margin. */
  void setAutomatic(Double newMargin) {
    automatic = true;
    margin = newMargin == null ? margin : newMargin;
  }

  void freeze() {
    update();
    automatic = false;
  }

  boolean isInverted() {
    return start() > end();
  }

  void setInverted(boolean value) {
    if (automatic) {
      inverted = value;
    } else if (value != isInverted()) {
      set(end, start);
    }
  }

  Scale scale() {
    return scale;
  }

  void setScale(Scale newScale) {
    scale = newScale;
    ticks = scale == Scale.LOG ? new LogTicks(false) : LinearTicks.AUTO;
    minorTicks = scale == Scale.LOG ? new LogTicks(true) : null;
    labels = scale == Scale.LOG ? new LogLabels() : new ScalarLabels();
  }

  /** Where a value lies between start (0) and end (1). */
  double fraction(double value) {
    double from = scale.forward(start);
    return (scale.forward(value) - from) / (scale.forward(end) - from);
  }

  /** The value at a place between start (0) and end (1). */
  double valueAt(double fraction) {
    double from = scale.forward(start());
    return scale.inverse(from + fraction * (scale.forward(end()) - from));
  }

  Ticks ticks() {
    return ticks;
  }

  Ticks minorTicks() {
    return minorTicks;
  }

  TickLabels labels() {
    return labels;
  }

  void setTicks(Ticks newTicks) {
    ticks = newTicks;
  }

  void setMinorTicks(Ticks newTicks) {
    minorTicks = newTicks;
  }

  void setLabels(TickLabels newLabels) {
    labels = newLabels;
  }

  /**
   * Positions of data on this axis: strings become the categories 0, 1, ... in order of appearance.
   */
  double[] positions(Data data) {
    if (data.labels() == null) {
      return data.values();
    }
    double[] positions = new double[data.labels().length];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = categories.computeIfAbsent(data.labels()[i], name -> categories.size());
    }
    double[] at = new double[categories.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = i;
    }
    ticks = new Ticks.Fixed(at);
    labels = new TickLabels.Fixed(List.copyOf(categories.keySet()));
    return positions;
  }
}
