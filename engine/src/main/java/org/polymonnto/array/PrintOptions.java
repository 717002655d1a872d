package org.polymonnto.array;

import java.util.Locale;

/**
 * How arrays are printed; the names are those of NumPy's {@code set_printoptions}.
 *
 * @param precision digits after the decimal point at most, or {@link #NO_PRECISION} for as many as
 *     are needed
 * @param threshold arrays with more elements than this are shown by their edges only
 * @param edgeItems how many elements are shown at each edge
 * @param lineWidth characters in a line
 * @param suppress whether small numbers are shown as zeros instead of with an exponent
 * @param nanText text of not-a-number
 * @param infText text of infinity
 * @param sign {@code '-'} for no sign before positive numbers, {@code '+'} for a plus, {@code ' '}
 *     for a space
 * @param floatMode how the number of digits is chosen
 */
public record PrintOptions(
    int precision,
    long threshold,
    int edgeItems,
    int lineWidth,
    boolean suppress,
    String nanText,
    String infText,
    char sign,
    FloatMode floatMode) {

  /** As many digits as identify a number. */
  public static final int NO_PRECISION = -1;

  public static final PrintOptions DEFAULT =
      new PrintOptions(8, 1000, 3, 75, false, "nan", "inf", '-', FloatMode.MAXPREC);

  private static volatile PrintOptions current = DEFAULT;

  /** How the number of digits of floating-point numbers is chosen. */
  public enum FloatMode {
    /** Always {@code precision} digits. */
    FIXED,
    /** As many as identify each number, whatever the precision. */
    UNIQUE,
    /** As many as identify each number, {@code precision} at most. */
    MAXPREC,
    /** As many for all as the number with most digits needs, {@code precision} at most. */
    MAXPREC_EQUAL;

    /** The mode with NumPy's name, such as {@code maxprec_equal}. */
    public static FloatMode parse(String name) {
      for (FloatMode mode : values()) {
        if (mode.label().equals(name)) {
          return mode;
        }
      }
      throw ArrayException.value(
          "floatmode option must be one of 'maxprec', 'maxprec_equal', 'unique', 'fixed', got '"
              + name
              + "'");
    }

    /** NumPy's name. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks the values. */
  public PrintOptions {
    if (sign != '-' && sign != '+' && sign != ' ') {
      throw ArrayException.value("sign option must be one of ' ', '+', or '-', got '" + sign + "'");
    }
    if (precision < NO_PRECISION) {
      throw ArrayException.value("precision must be >= 0, got " + precision);
    }
    if (floatMode == FloatMode.FIXED && precision == NO_PRECISION) {
      throw ArrayException.value("precision is needed for floatmode 'fixed'");
    }
  }

  /** The options in force. */
  public static PrintOptions current() {
    return current;
  }

  /** Puts these options in force until others are. */
  public void set() {
    current = this;
  }

  /**
   * Puts these options in force until the returned scope is closed, which brings the former ones
   * back.
   */
  public Scope use() {
    Scope scope = new Scope(current);
    current = this;
    return scope;
  }

  /** A stretch of the program with its own print options. */
  public static final class Scope implements AutoCloseable {
    private final PrintOptions former;

    private Scope(PrintOptions former) {
      this.former = former;
    }

    @Override
    public void close() {
      current = former;
    }
  }

  public PrintOptions withPrecision(int value) {
    return new PrintOptions(
        value, threshold, edgeItems, lineWidth, suppress, nanText, infText, sign, floatMode);
  }

  public PrintOptions withThreshold(long value) {
    return new PrintOptions(
        precision, value, edgeItems, lineWidth, suppress, nanText, infText, sign, floatMode);
  }

  public PrintOptions withEdgeItems(int value) {
    return new PrintOptions(
        precision, threshold, value, lineWidth, suppress, nanText, infText, sign, floatMode);
  }

  public PrintOptions withLineWidth(int value) {
    return new PrintOptions(
        precision, threshold, edgeItems, value, suppress, nanText, infText, sign, floatMode);
  }

  public PrintOptions withSuppress(boolean value) {
    return new PrintOptions(
        precision, threshold, edgeItems, lineWidth, value, nanText, infText, sign, floatMode);
  }

  public PrintOptions withNanText(String value) {
    return new PrintOptions(
        precision, threshold, edgeItems, lineWidth, suppress, value, infText, sign, floatMode);
  }

  public PrintOptions withInfText(String value) {
    return new PrintOptions(
        precision, threshold, edgeItems, lineWidth, suppress, nanText, value, sign, floatMode);
  }

  public PrintOptions withSign(char value) {
    return new PrintOptions(
        precision, threshold, edgeItems, lineWidth, suppress, nanText, infText, value, floatMode);
  }

  public PrintOptions withFloatMode(FloatMode value) {
    return new PrintOptions(
        precision, threshold, edgeItems, lineWidth, suppress, nanText, infText, sign, value);
  }
}
