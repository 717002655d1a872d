package org.polymonnto.array;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal text of one floating-point number.
 *
 * <p>In {@code unique} mode the digits are the fewest that identify the number among those of its
 * type; they are cut to {@code precision} digits by correct rounding of the exact value, and
 * continued with the exact value's digits up to {@code minDigits}. Otherwise the exact value is
 * rounded to {@code precision} digits. Halves go to even.
 */
final class FloatText {
  /** What happens to zeros at the end of the fraction. */
  enum Trim {
    /** All zeros stay. */
    KEEP,
    /** Zeros go, the decimal point stays. */
    POINT,
    /** Zeros go except the first one after the decimal point. */
    ZERO,
    /** Zeros go, and the point with the last of them. */
    ALL
  }

  /** Stands for no bound on the number of digits. */
  static final int UNBOUNDED = -1;

  /** From these magnitudes on, NumPy prints scalars with an exponent. */
  private static final double SCALAR_LARGE = 1e16;

  private static final double SCALAR_LARGE_SINGLE = 1e6;
  private static final double SCALAR_LARGE_HALF = 1e3;
  private static final double SCALAR_SMALL = 1e-4;

  private final int precision;
  private final int minDigits;
  private final boolean unique;
  private final Trim trim;
  private final boolean plus;

  FloatText(int precision, int minDigits, boolean unique, Trim trim, boolean plus) {
    this.precision = precision;
    this.minDigits = minDigits;
    this.unique = unique;
    this.trim = trim;
    this.plus = plus;
  }

  /** The text of a NumPy scalar, which for {@code double} is also that of a Python float. */
  static String ofScalar(double value, DType type) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    double size = Math.abs(value);
    double large =
        switch (type) {
          case FLOAT16 -> SCALAR_LARGE_HALF;
          case FLOAT32 -> SCALAR_LARGE_SINGLE;
          default -> SCALAR_LARGE;
        };
    if (size == 0 || size >= SCALAR_SMALL && size < large) {
      return new FloatText(UNBOUNDED, 0, true, Trim.ZERO, false).positional(value, type);
    }
    return new FloatText(UNBOUNDED, 0, true, Trim.ALL, false).scientific(value, type, 2);
  }

  /** A finite number without exponent. */
  String positional(double value, DType type) {
    BigDecimal size = digits(Math.abs(value), type, 0);
    return sign(value) + trimmed(size.toPlainString());
  }

  /** A finite number as one digit, fraction and an exponent of at least that many digits. */
  String scientific(double value, DType type, int exponentDigits) {
    BigDecimal size = BigDecimal.ZERO;
    int exponent = 0;
    if (value != 0) {
      BigDecimal exact = new BigDecimal(Math.abs(value));
      exponent = exponent(exact);
      size = digits(Math.abs(value), type, -exponent);
      if (exponent(size) != exponent) {
        exponent = exponent(size);
        size = digits(Math.abs(value), type, -exponent);
      }
      size = size.movePointRight(-exponent);
    } else {
      size = digits(0, type, 0);
    }
    StringBuilder text = new StringBuilder(sign(value));
    text.append(trimmed(size.toPlainString())).append('e').append(exponent < 0 ? '-' : '+');
    String power = Integer.toString(Math.abs(exponent));
    return text.repeat("0", Math.max(0, exponentDigits - power.length())).append(power).toString();
  }

  private static int exponent(BigDecimal size) {
    return size.precision() - size.scale() - 1;
  }

  /**
   * The digits to show; {@code shift} places more (or less) than the digits after the point that
   * are asked for.
   */
  private BigDecimal digits(double size, DType type, int shift) {
    BigDecimal exact = new BigDecimal(size);
    if (!unique) {
      return exact.setScale(precision + shift, RoundingMode.HALF_EVEN);
    }
    BigDecimal shortest = shortest(size, type);
    if (precision != UNBOUNDED && shortest.scale() - shift > precision) {
      return withAtLeast(exact.setScale(precision + shift, RoundingMode.HALF_EVEN), shift);
    }
    if (shortest.scale() - shift < minDigits) {
      return exact.setScale(minDigits + shift, RoundingMode.HALF_EVEN);
    }
    return shortest;
  }

  private BigDecimal withAtLeast(BigDecimal rounded, int shift) {
    return rounded.scale() - shift < minDigits ? rounded.setScale(minDigits + shift) : rounded;
  }

  /** The shortest decimal that reads back as the number; of two, the closer one. */
  static BigDecimal shortest(double size, DType type) {
    if (size == 0) {
      return BigDecimal.ZERO;
    }
    if (type == DType.FLOAT16) {
      return shortestOfHalf(size);
    }
    String text = type == DType.FLOAT32 ? Float.toString((float) size) : Double.toString(size);
    BigDecimal digits = new BigDecimal(text).stripTrailingZeros();
    if (digits.precision() != 2) {
      return digits;
    }
    // Java's conversion never gives less than two digits, even where one would do.
    BigDecimal exact = new BigDecimal(size);
    int scale = digits.scale() - 1;
    BigDecimal down = digits.setScale(scale, RoundingMode.DOWN);
    BigDecimal up = digits.setScale(scale, RoundingMode.UP);
    BigDecimal near = exact.subtract(down).compareTo(up.subtract(exact)) <= 0 ? down : up;
    return readsBack(near, size, type) ? near.stripTrailingZeros() : digits;
  }

  /** Java prints no numbers of half precision; five digits tell all of them apart. */
  private static BigDecimal shortestOfHalf(double size) {
    BigDecimal exact = new BigDecimal(size);
    for (int digits = 1; digits < 5; digits++) {
      BigDecimal near = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      RoundingMode away = near.compareTo(exact) > 0 ? RoundingMode.DOWN : RoundingMode.UP;
      BigDecimal far = exact.round(new MathContext(digits, away));
      if (readsBack(near, size, DType.FLOAT16)) {
        return near.stripTrailingZeros();
      }
      if (readsBack(far, size, DType.FLOAT16)) {
        return far.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(5, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static boolean readsBack(BigDecimal decimal, double size, DType type) {
    return switch (type) {
      case FLOAT16 -> Cast.toFloat16(decimal.doubleValue()) == Cast.toFloat16(size);
      case FLOAT32 -> decimal.floatValue() == (float) size;
      default -> decimal.doubleValue() == size;
    };
  }

  private String sign(double value) {
    if (Double.doubleToRawLongBits(value) < 0) {
      return "-";
    }
    return plus ? "+" : "";
  }

  private String trimmed(String plain) {
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String fraction = point < 0 ? "" : plain.substring(point + 1);
    if (trim != Trim.KEEP) {
      int end = fraction.length();
      while (end > minDigits && fraction.charAt(end - 1) == '0') {
        end--;
      }
      fraction = fraction.substring(0, end);
    }
    if (fraction.isEmpty()) {
      return switch (trim) {
        case ZERO -> whole + ".0";
        case ALL -> whole;
        case KEEP, POINT -> whole + ".";
      };
    }
    return whole + "." + fraction;
  }
}
