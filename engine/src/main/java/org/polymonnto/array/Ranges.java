package org.polymonnto.array;

import java.util.Arrays;

/** Evenly spaced numbers. */
public final class Ranges {
  /** An evenly spaced vector and the distance of its elements, which is NaN where there is none. */
  public record Spaced(NDArray values, double step) {}

  private Ranges() {}

  /** The integers from 0 on. */
  static NDArray counted(int length) {
    return longs(0, 1, length);
  }

  private static NDArray longs(long start, long step, int length) {
    long[] values = new long[length];
    for (int i = 0; i < length; i++) {
      values[i] = start + i * step;
    }
    return NDArray.of(values);
  }

  /**
   * The numbers start, start + step, ... before stop.
   *
   * <p>As in NumPy, the i-th number is {@code start + i * delta} with delta the distance of the
   * first two as they are stored.
   *
   * @param dtype the type of the result, or null for int64 if all three are integers, else float64
   */
  public static NDArray arange(Number start, Number stop, Number step, DType dtype) {
    boolean integers = isInteger(start) && isInteger(stop) && isInteger(step);
    int length =
        integers
            ? length(start.longValue(), stop.longValue(), step.longValue())
            : length(start.doubleValue(), stop.doubleValue(), step.doubleValue());
    DType type = dtype != null ? dtype : integers ? DType.INT64 : DType.FLOAT64;
    return switch (type) {
      case BOOL -> flags(start, step, length);
      case FLOAT16 -> halves(start.doubleValue(), step.doubleValue(), length);
      case FLOAT32 -> singles(start.doubleValue(), step.doubleValue(), length);
      case FLOAT64 -> doubles(start.doubleValue(), step.doubleValue(), length);
      case OBJECT ->
          (integers
                  ? longs(start.longValue(), step.longValue(), length)
                  : doubles(start.doubleValue(), step.doubleValue(), length))
              .astype(DType.OBJECT);
      default -> integers(type, start, step, length, integers);
    };
  }

  private static boolean isInteger(Number number) {
    return number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte;
  }

  private static int length(long start, long stop, long step) {
    if (step == 0) {
      throw ArrayException.of(ArrayException.Kind.ZERO_DIVISION, "division by zero");
    }
    if (step > 0 ? start >= stop : start <= stop) {
      return 0;
    }
    long distance = Math.subtractExact(stop, start);
    long quotient = distance / step;
    return checkedLength(quotient * step == distance ? quotient : quotient + 1.0);
  }

  private static int length(double start, double stop, double step) {
    if (step == 0) {
      throw ArrayException.of(ArrayException.Kind.ZERO_DIVISION, "float division by zero");
    }
    double quotient = (stop - start) / step;
    double count = Math.ceil(quotient);
    if (Double.isNaN(count)) {
      throw ArrayException.value("arange: cannot compute length");
    }
    if (quotient == 0 && stop != start) {
      count = Math.signum(stop - start) == Math.signum(step) ? 1 : 0;
    }
    return checkedLength(Math.max(0, count));
  }

  private static int checkedLength(double length) {
    if (length > Integer.MAX_VALUE - 8) {
      throw ArrayException.value("Maximum allowed size exceeded");
    }
    return (int) length;
  }

  private static NDArray flags(Number start, Number step, int length) {
    if (length > 2) {
      throw ArrayException.type(
          "arange() is only supported for booleans when the result has at most length 2.");
    }
    NDArray result = NDArray.zeros(DType.BOOL, length);
    for (int i = 0; i < length; i++) {
      Storage.setDouble(
          DType.BOOL, result.storage(), i, start.doubleValue() + i * step.doubleValue());
    }
    return result;
  }

  private static NDArray doubles(double start, double step, int length) {
    double[] values = new double[length];
    double delta = start + step - start;
    for (int i = 0; i < length; i++) {
      values[i] = i == 1 ? start + step : start + i * delta;
    }
    return NDArray.of(values);
  }

  private static NDArray halves(double start, double step, int length) {
    float[] values = new float[length];
    float first = (float) Cast.rounded(start, DType.FLOAT16);
    float second = (float) Cast.rounded(start + step, DType.FLOAT16);
    float delta = second - first;
    for (int i = 0; i < length; i++) {
      values[i] = i == 1 ? second : first + i * delta;
    }
    return NDArray.of(values).astype(DType.FLOAT16);
  }

  private static NDArray singles(double start, double step, int length) {
    float[] values = new float[length];
    float first = (float) start;
    float second = (float) (start + step);
    float delta = second - first;
    for (int i = 0; i < length; i++) {
      values[i] = i == 1 ? second : first + i * delta;
    }
    return NDArray.of(values);
  }

  private static NDArray integers(
      DType type, Number start, Number step, int length, boolean exact) {
    Number next =
        exact
            ? (Number) (start.longValue() + step.longValue())
            : (Number) (start.doubleValue() + step.doubleValue());
    long first = length > 0 ? ScalarValue.of(type, start).getLong() : 0;
    long second = length > 1 ? ScalarValue.of(type, next).getLong() : first;
    return longs(first, second - first, length).astype(type);
  }

  /**
   * A number of points from start to stop.
   *
   * @param endpoint whether stop is the last point; else it would be the next
   * @param dtype the type of the result; integers are rounded down
   */
  public static Spaced linspace(
      double start, double stop, int number, boolean endpoint, DType dtype) {
    double[] values = points(start, stop, number, endpoint);
    int parts = endpoint ? number - 1 : number;
    double step = parts > 0 ? (stop - start) / parts : Double.NaN;
    if (dtype != null && dtype.isInteger()) {
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.floor(values[i]);
      }
    }
    NDArray result = NDArray.of(values);
    return new Spaced(
        dtype == null || dtype == DType.FLOAT64 ? result : result.astype(dtype), step);
  }

  private static double[] points(double start, double stop, int number, boolean endpoint) {
    if (number < 0) {
      throw ArrayException.value("Number of samples, " + number + ", must be non-negative.");
    }
    int parts = endpoint ? number - 1 : number;
    double delta = stop - start;
    double step = delta / parts;
    double[] values = new double[number];
    for (int i = 0; i < number; i++) {
      double distance =
          parts <= 0 || step == 0 ? i / (double) Math.max(1, parts) * delta : i * step;
      values[i] = distance + start;
    }
    if (endpoint && number > 1) {
      values[number - 1] = stop;
    }
    return values;
  }

  /** The powers of a base whose exponents are evenly spaced. */
  public static NDArray logspace(
      double start, double stop, int number, boolean endpoint, double base, DType dtype) {
    double[] values = powers(base, points(start, stop, number, endpoint));
    return converted(values, dtype);
  }

  private static double[] powers(double base, double[] exponents) {
    NDArray result =
        Elementwise.binary(
            BinaryOp.POWER, NDArray.scalar(DType.FLOAT64, base), NDArray.of(exponents), null);
    return result.toDoubles();
  }

  private static NDArray converted(double[] values, DType dtype) {
    NDArray result = NDArray.of(values);
    return dtype == null || dtype == DType.FLOAT64 ? result : result.astype(dtype);
  }

  /** Numbers with one ratio of neighbours, from start to stop, both of which are met exactly. */
  public static NDArray geomspace(
      double start, double stop, int number, boolean endpoint, DType dtype) {
    if (start == 0 || stop == 0) {
      throw ArrayException.value("Geometric sequence cannot include zero");
    }
    double sign = Math.signum(start);
    double ratio = stop / sign;
    double[] ends =
        Elementwise.unary(UnaryOp.LOG10, NDArray.of(start / sign, ratio), null).toDoubles();
    double[] values = powers(10, points(ends[0], ends[1], number, endpoint));
    if (number > 0) {
      values[0] = start / sign;
      if (number > 1 && endpoint) {
        values[number - 1] = ratio;
      }
    }
    return converted(Arrays.stream(values).map(value -> value * sign).toArray(), dtype);
  }
}
