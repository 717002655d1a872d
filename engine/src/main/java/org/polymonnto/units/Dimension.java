package org.polymonnto.units;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a quantity measures: the exponents of the seven base units of the SI. A speed has metre 1
 * and second -1.
 */
public final class Dimension {
  /** A plain number. */
  public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0);

  /** A length, in metres. */
  public static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0, 0, 0);

  /** A mass, in kilograms. */
  public static final Dimension MASS = new Dimension(0, 1, 0, 0, 0, 0, 0);

  /** A time, in seconds. */
  public static final Dimension TIME = new Dimension(0, 0, 1, 0, 0, 0, 0);

  /** An electric current, in ampere. */
  public static final Dimension CURRENT = new Dimension(0, 0, 0, 1, 0, 0, 0);

  /** A temperature, in kelvin. */
  public static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1, 0, 0);

  /** An amount of substance, in mole. */
  public static final Dimension AMOUNT = new Dimension(0, 0, 0, 0, 0, 1, 0);

  /** A luminous intensity, in candela. */
  public static final Dimension LUMINOSITY = new Dimension(0, 0, 0, 0, 0, 0, 1);

  private static final List<String> BASES =
      List.of("metre", "kilogram", "second", "ampere", "kelvin", "mole", "candela");

  private final double[] exponents;

  private Dimension(double... exponents) {
    this.exponents = exponents;
  }

  /** The dimension of a product. */
  public Dimension times(Dimension other) {
    return combined(other, 1);
  }

  /** The dimension of a quotient. */
  public Dimension over(Dimension other) {
    return combined(other, -1);
  }

  /** The dimension of a power; the exponent may be a fraction. */
  public Dimension power(double exponent) {
    // + 0.0 makes no -0.0, which would not be equal to 0.0
    return new Dimension(Arrays.stream(exponents).map(e -> e * exponent + 0.0).toArray());
  }

  private Dimension combined(Dimension other, int sign) {
    double[] result = new double[exponents.length];
    Arrays.setAll(result, i -> exponents[i] + sign * other.exponents[i] + 0.0);
    return new Dimension(result);
  }

  /** Whether this is the dimension of a plain number. */
  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * Whether another dimension is the same: for callers to whom two Java objects are never equal.
   */
  public boolean same(Dimension other) {
    return equals(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dimension that && Arrays.equals(exponents, that.exponents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(exponents);
  }

  /**
   * The name of the unit that measures it: {@code volt}, {@code volt / second}, or a product of
   * base units such as {@code metre^2 second^-1}; {@code a plain number} if it has none.
   */
  @Override
  public String toString() {
    if (isNone()) {
      return "a plain number";
    }
    return Units.nameOf(this)
        .or(() -> Units.nameOf(times(TIME)).map(name -> name + " / second"))
        .orElseGet(this::product);
  }

  private String product() {
    StringJoiner result = new StringJoiner(" ");
    for (int i = 0; i < exponents.length; i++) {
      if (exponents[i] == 1) {
        result.add(BASES.get(i));
      } else if (exponents[i] != 0) {
        String text = Double.toString(exponents[i]);
        result.add(BASES.get(i) + "^" + (text.endsWith(".0") ? text.replace(".0", "") : text));
      }
    }
    return result.toString();
  }
}
