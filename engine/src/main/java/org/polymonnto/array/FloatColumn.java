package org.polymonnto.array;

/**
 * The common form of the floating-point numbers of one array: with or without exponent, width,
 * digits.
 */
final class FloatColumn {
  /** The largest number of decimals of a type's precision that decides about exponents. */
  private static final double LARGE = 1e8;

  private static final float LARGE_SINGLE = 1e6f;
  private static final double LARGE_HALF = 1e3;
  private static final double SMALL = 0.0001;
  private static final double WIDE_RANGE = 1000;

  private final PrintOptions options;
  private final DType type;
  private final boolean exponential;
  private final int exponentDigits;
  private final int padLeft;
  private final int padRight;
  private final FloatText text;

  /** Looks through the numbers that will be printed. */
  FloatColumn(double[] values, DType type, PrintOptions options) {
    this.options = options;
    this.type = type;
    boolean plus = options.sign() == '+';
    boolean fixed = options.floatMode() == PrintOptions.FloatMode.FIXED;
    int precision =
        options.floatMode() == PrintOptions.FloatMode.UNIQUE
            ? FloatText.UNBOUNDED
            : options.precision();
    exponential = needsExponent(values);
    FloatText.Trim trim = fixed ? FloatText.Trim.KEEP : FloatText.Trim.POINT;
    FloatText first = new FloatText(precision, 0, !fixed, trim, plus);
    int left = 0;
    int right = 0;
    int power = 0;
    int finite = 0;
    boolean negative = false;
    boolean negativeInfinity = false;
    for (double value : values) {
      if (!Double.isFinite(value)) {
        negativeInfinity |= value == Double.NEGATIVE_INFINITY;
        continue;
      }
      finite++;
      negative |= Double.doubleToRawLongBits(value) < 0;
      String shown = exponential ? first.scientific(value, type, 2) : first.positional(value, type);
      int point = shown.indexOf('.');
      int e = shown.indexOf('e');
      left = Math.max(left, point);
      right = Math.max(right, (e < 0 ? shown.length() : e) - point - 1);
      power = Math.max(power, e < 0 ? 0 : shown.length() - e - 2);
    }
    exponentDigits = power;
    boolean equal =
        exponential || fixed || options.floatMode() == PrintOptions.FloatMode.MAXPREC_EQUAL;
    if (finite == 0) {
      text = first;
    } else if (equal) {
      text = new FloatText(right, right, !fixed, FloatText.Trim.KEEP, plus);
    } else {
      text = first;
    }
    padRight = exponential ? exponentDigits + 2 + right : right;
    if (options.sign() == ' ' && !negative) {
      left++;
    }
    if (finite != values.length) {
      int signWidth = options.sign() != '-' || negativeInfinity ? 1 : 0;
      int taken = padRight + 1;
      left = Math.max(left, options.nanText().length() - taken);
      left = Math.max(left, options.infText().length() + signWidth - taken);
    }
    padLeft = left;
  }

  private boolean needsExponent(double[] values) {
    double largest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value) && value != 0) {
        largest = Math.max(largest, Math.abs(value));
        smallest = Math.min(smallest, Math.abs(value));
      }
    }
    if (largest == 0) {
      return false;
    }
    if (type == DType.FLOAT16) {
      return largest >= LARGE_HALF
          || !options.suppress()
              && (smallest < Cast.rounded(SMALL, type)
                  || Cast.rounded(largest / smallest, type) > WIDE_RANGE);
    }
    if (type == DType.FLOAT32) {
      return largest >= LARGE_SINGLE
          || !options.suppress()
              && ((float) smallest < (float) SMALL
                  || (float) largest / (float) smallest > (float) WIDE_RANGE);
    }
    return largest >= LARGE
        || !options.suppress() && (smallest < SMALL || largest / smallest > WIDE_RANGE);
  }

  String format(double value) {
    if (!Double.isFinite(value)) {
      String sign = value < 0 ? "-" : options.sign() == '+' ? "+" : "";
      String shown = sign + (Double.isNaN(value) ? options.nanText() : options.infText());
      return " ".repeat(Math.max(0, padLeft + padRight + 1 - shown.length())) + shown;
    }
    if (exponential) {
      String shown = text.scientific(value, type, exponentDigits);
      return " ".repeat(Math.max(0, padLeft - shown.indexOf('.'))) + shown;
    }
    String shown = text.positional(value, type);
    int point = shown.indexOf('.');
    String after = " ".repeat(Math.max(0, padRight - (shown.length() - point - 1)));
    return " ".repeat(Math.max(0, padLeft - point)) + shown + after;
  }
}
