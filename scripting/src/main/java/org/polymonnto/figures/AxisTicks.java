package org.polymonnto.figures;

import java.util.Arrays;
import java.util.List;

/** Gives an axis fixed ticks and tick labels. */
final class AxisTicks {
  private AxisTicks() {}

  static void set(Axis axis, Options options) {
    Object positions = options.take("ticks");
    boolean minor = options.flag(false, "minor");
    List<?> labels = options.list("labels");
    if (positions != null) {
      double[] at = Data.of(positions).values().clone();
      double[] sorted = Arrays.stream(at).sorted().toArray();
      if (minor) {
        axis.span().setMinorTicks(new Ticks.Fixed(sorted));
      } else {
        Span span = axis.span();
        span.setTicks(new Ticks.Fixed(at));
        widen(span, sorted);
        if (labels != null && labels.size() != at.length) {
          throw FigureException.value(
              "The number of FixedLocator locations ("
                  + at.length
                  + "), usually from a call to set_ticks, does not match"
                  + " the number of labels ("
                  + labels.size()
                  + ").");
        }
      }
    }
    setTexts(axis, labels, options);
  }

  /** A view that does not contain all ticks grows to contain them. */
  private static void widen(Span span, double[] sorted) {
    if (sorted.length == 0) {
      return;
    }
    double low = span.low();
    double high = span.high();
    if (sorted[0] < low || sorted[sorted.length - 1] > high) {
      double from = Math.min(low, sorted[0]);
      double to = Math.max(high, sorted[sorted.length - 1]);
      span.set(span.isInverted() ? to : from, span.isInverted() ? from : to);
    }
  }

  static void setLabels(Axis axis, Options options) {
    setTexts(axis, options.list("labels"), options);
  }

  private static void setTexts(Axis axis, List<?> labels, Options options) {
    if (labels != null) {
      axis.span().setLabels(new TickLabels.Fixed(labels.stream().map(AxisTicks::text).toList()));
    }
    axis.styleTickLabels(options);
    options.finish("Text");
  }

  private static String text(Object label) {
    if (label instanceof Text text) {
      return text.getText();
    }
    if (label instanceof Double number && number == Math.rint(number)) {
      return number.toString();
    }
    return Options.textOf(label);
  }
}
