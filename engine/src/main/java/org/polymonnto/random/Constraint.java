package org.polymonnto.random;

import java.util.function.DoublePredicate;
import org.polymonnto.array.ArrayException;

/** What a distribution demands of a parameter, with NumPy's messages. */
public enum Constraint {
  NONE(value -> true, "%1$s is any number", null),
  NON_NEGATIVE(value -> value != value || Double.doubleToRawLongBits(value) >= 0, "%1$s < 0", null),
  POSITIVE(value -> !(value <= 0), "%1$s <= 0", null),
  BOUNDED_0_1(
      value -> value >= 0 && value <= 1,
      "%1$s < 0, %1$s > 1 or %1$s is NaN",
      "%1$s < 0, %1$s > 1 or %1$s contains NaNs"),
  BOUNDED_ABOVE_0_TO_1(
      value -> value > 0 && value <= 1, "%1$s <= 0, %1$s > 1 or %1$s contains NaNs", null),
  BOUNDED_0_TO_BELOW_1(
      value -> value >= 0 && value < 1,
      "%1$s < 0, %1$s >= 1 or %1$s is NaN",
      "%1$s < 0, %1$s >= 1 or %1$s contains NaNs"),
  ABOVE_1(value -> value > 1, "%1$s <= 1 or %1$s is NaN", "%1$s <= 1 or %1$s contains NaNs"),
  AT_LEAST_1(value -> value >= 1, "%1$s < 1 or %1$s is NaN", "%1$s < 1 or %1$s contains NaNs"),
  /** A rate whose draws surely stay within 64 bits. */
  RATE(
      value -> value >= 0 && value <= maxRate(),
      "%1$s < 0 or %1$s is NaN",
      "%1$s < 0 or %1$s contains NaNs");

  private final DoublePredicate holds;
  private final String message;
  private final String arrayMessage;

  Constraint(DoublePredicate holds, String message, String arrayMessage) {
    this.holds = holds;
    this.message = message;
    this.arrayMessage = arrayMessage == null ? message : arrayMessage;
  }

  /** Throws a value error that names the parameter if its value is not allowed. */
  public void check(String name, double value) {
    if (!holds.test(value)) {
      throw error(name, value, message);
    }
  }

  /** As {@link #check} for a parameter that is an array: any wrong element is an error. */
  public void checkAll(String name, double[] values) {
    for (double value : values) {
      if (!holds.test(value)) {
        throw error(name, value, arrayMessage);
      }
    }
  }

  private RuntimeException error(String name, double value, String form) {
    if (this == RATE && value > maxRate()) {
      return ArrayException.value(name + " value too large");
    }
    return ArrayException.value(form.formatted(name));
  }

  private static double maxRate() {
    return Long.MAX_VALUE - 10 * Math.sqrt(Long.MAX_VALUE);
  }
}
