package org.polymonnto.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decimal numbers that all have the digits needed to tell them apart, with a common factor or
 * offset written once: the algorithm of matplotlib's {@code ScalarFormatter}.
 */
record ScalarLabels() implements TickLabels {
  private static final int OFFSET_DIGITS = 4;
  private static final int LOWEST_PLAIN_POWER = -5;
  private static final int HIGHEST_PLAIN_POWER = 6;

  @Override
  public Labelled label(double[] ticks, double low, double high) {
    if (ticks.length == 0) {
      return new Labelled(List.of(), "");
    }
    double offset = offset(ticks, low, high);
    int power = power(ticks, low, high, offset);
    int digits = digits(ticks, low, high, offset, power);
    List<String> texts = new ArrayList<>();
    for (double tick : ticks) {
      double shown = (tick - offset) / Math.pow(10, power);
      texts.add(minus(fixed(Math.abs(shown) < 1e-8 ? 0 : shown, digits)));
    }
    String common = power != 0 ? "1e" + power : "";
    if (offset != 0) {
      common += (offset > 0 ? "+" : "") + scientific(offset);
    }
    return new Labelled(texts, minus(common));
  }

  private static String minus(String text) {
    return text.replace('-', '\u2212');
  }

  private static String fixed(double value, int digits) {
    String text = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    return value < 0 && !text.startsWith("-") ? "-" + text : text;
  }

  /** A number in the shortest form with one digit before the point. */
  static String scientific(double value) {
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    double mantissa = Math.rint(value / Math.pow(10, exponent) * 1e10) / 1e10;
    String text =
        new BigDecimal(mantissa)
            .setScale(9, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
    return exponent == 0 ? text : text + "e" + exponent;
  }

  private static double[] visible(double[] ticks, double low, double high) {
    return Arrays.stream(ticks).filter(t -> t >= low && t <= high).toArray();
  }

  private static double offset(double[] ticks, double low, double high) {
    double[] seen = visible(ticks, low, high);
    if (seen.length == 0) {
      return 0;
    }
    double smallest = Arrays.stream(seen).min().orElseThrow();
    double largest = Arrays.stream(seen).max().orElseThrow();
    if (smallest == largest || smallest <= 0 && largest >= 0) {
      return 0;
    }
    double near = Math.min(Math.abs(smallest), Math.abs(largest));
    double far = Math.max(Math.abs(smallest), Math.abs(largest));
    int top = (int) Math.ceil(Math.log10(far));
    int power = top;
    while (quotient(near, power) == quotient(far, power)) {
      power--;
    }
    power++;
    if ((far - near) / Math.pow(10, power) <= 1e-2) {
      power = top;
      while (quotient(far, power) - quotient(near, power) <= 1) {
        power--;
      }
      power++;
    }
    double leading = quotient(far, power);
    return leading >= Math.pow(10, OFFSET_DIGITS - 1)
        ? Math.copySign(leading * Math.pow(10, power), smallest)
        : 0;
  }

  private static double quotient(double value, int power) {
    return Math.floor(value / Math.pow(10, power));
  }

  private static int power(double[] ticks, double low, double high, double offset) {
    double size =
        offset != 0
            ? high - low
            : Arrays.stream(visible(ticks, low, high)).map(Math::abs).max().orElse(0);
    int power = size == 0 ? 0 : (int) Math.floor(Math.log10(size));
    return power <= LOWEST_PLAIN_POWER || power >= HIGHEST_PLAIN_POWER ? power : 0;
  }

  private static int digits(double[] ticks, double low, double high, double offset, int power) {
    double[] all = ticks;
    if (ticks.length < 2) {
      all = Arrays.copyOf(ticks, ticks.length + 2);
      all[ticks.length] = low;
      all[ticks.length + 1] = high;
    }
    double factor = Math.pow(10, power);
    double[] shown = Arrays.stream(all).map(t -> (t - offset) / factor).toArray();
    double range = Arrays.stream(shown).max().orElse(0) - Arrays.stream(shown).min().orElse(0);
    if (range == 0) {
      range = Arrays.stream(shown).map(Math::abs).max().orElse(0);
    }
    int rangePower = range == 0 ? 0 : (int) Math.floor(Math.log10(range));
    int digits = Math.max(0, 3 - rangePower);
    double threshold = 1e-3 * Math.pow(10, rangePower);
    while (digits >= 0 && largestRest(shown, ticks.length, digits) < threshold) {
      digits--;
    }
    return digits + 1;
  }

  private static double largestRest(double[] shown, int count, int digits) {
    double factor = Math.pow(10, digits);
    double largest = 0;
    for (int i = 0; i < count; i++) {
      largest = Math.max(largest, Math.abs(shown[i] - Math.rint(shown[i] * factor) / factor));
    }
    return largest;
  }
}
