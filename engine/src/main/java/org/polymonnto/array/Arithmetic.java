package org.polymonnto.array;

/** Operations on single elements with NumPy's results where Java's operators differ. */
final class Arithmetic {
  private Arithmetic() {}

  static long floorDivide(long x, long y) {
    return y == 0 ? 0 : Math.floorDiv(x, y);
  }

  static double floorDivide(double x, double y) {
    if (y == 0) {
      return x / y;
    }
    double remainder = x % y;
    double quotient = (x - remainder) / y;
    if (remainder != 0 && (y < 0) != (remainder < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0, x / y);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  static float floorDivide(float x, float y) {
    if (y == 0) {
      return x / y;
    }
    float remainder = x % y;
    float quotient = (x - remainder) / y;
    if (remainder != 0 && (y < 0) != (remainder < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0f, x / y);
    }
    float floor = (float) Math.floor(quotient);
    return quotient - floor > 0.5f ? floor + 1 : floor;
  }

  static long remainder(long x, long y) {
    return y == 0 ? 0 : Math.floorMod(x, y);
  }

  static double remainder(double x, double y) {
    double remainder = x % y;
    if (remainder == 0) {
      return Math.copySign(0, y);
    }
    return (y < 0) == (remainder < 0) || y == 0 ? remainder : remainder + y;
  }

  static float remainder(float x, float y) {
    float remainder = x % y;
    if (remainder == 0) {
      return Math.copySign(0f, y);
    }
    return (y < 0) == (remainder < 0) || y == 0 ? remainder : remainder + y;
  }

  static long fmod(long x, long y) {
    return y == 0 ? 0 : x % y;
  }

  static double fmod(double x, double y) {
    return x % y;
  }

  static float fmod(float x, float y) {
    return x % y;
  }

  /** By squaring; overflow wraps around. The exponent must not be negative. */
  static long power(long x, long y) {
    if (y < 0) {
      throw ArrayException.value("Integers to negative integer powers are not allowed.");
    }
    long result = 1;
    long factor = x;
    for (long rest = y; rest != 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        result *= factor;
      }
      factor *= factor;
    }
    return result;
  }

  static double power(double x, double y) {
    return y == 2 ? x * x : org.polymonnto.math.Float64Functions.pow(x, y);
  }

  static float power(float x, float y) {
    return y == 2 ? x * x : org.polymonnto.math.Float32Functions.pow(x, y);
  }

  static long sign(long x) {
    return Long.signum(x);
  }

  static double sign(double x) {
    return Math.signum(x) + 0.0;
  }

  static float sign(float x) {
    return Math.signum(x) + 0.0f;
  }

  static long reciprocal(long x) {
    return x == 0 ? 0 : 1 / x;
  }

  static double reciprocal(double x) {
    return 1 / x;
  }

  static float reciprocal(float x) {
    return 1 / x;
  }

  static double fmax(double x, double y) {
    return x != x ? y : y != y ? x : Math.max(x, y);
  }

  static float fmax(float x, float y) {
    return x != x ? y : y != y ? x : Math.max(x, y);
  }

  static double fmin(double x, double y) {
    return x != x ? y : y != y ? x : Math.min(x, y);
  }

  static float fmin(float x, float y) {
    return x != x ? y : y != y ? x : Math.min(x, y);
  }

  static double heaviside(double x, double atZero) {
    return x != x ? x : x == 0 ? atZero : x < 0 ? 0 : 1;
  }

  static float heaviside(float x, float atZero) {
    return x != x ? x : x == 0 ? atZero : x < 0 ? 0 : 1;
  }

  /** {@code log(exp(x) + exp(y))} without overflow. */
  static double logaddexp(double x, double y) {
    if (x == y) {
      return x + org.polymonnto.math.Float64Functions.log(2);
    }
    double difference = x - y;
    if (difference > 0) {
      return x
          + org.polymonnto.math.Float64Functions.log1p(
              org.polymonnto.math.Float64Functions.exp(-difference));
    }
    if (difference <= 0) {
      return y
          + org.polymonnto.math.Float64Functions.log1p(
              org.polymonnto.math.Float64Functions.exp(difference));
    }
    return difference;
  }

  static float logaddexp(float x, float y) {
    return (float) logaddexp((double) x, (double) y);
  }

  /** {@code log2(2**x + 2**y)} without overflow. */
  static double logaddexp2(double x, double y) {
    if (x == y) {
      return x + 1;
    }
    double difference = x - y;
    double perBit = 1.4426950408889634;
    if (difference > 0) {
      double power = org.polymonnto.math.Float64Functions.exp2(-difference);
      return x + perBit * org.polymonnto.math.Float64Functions.log1p(power);
    }
    if (difference <= 0) {
      double power = org.polymonnto.math.Float64Functions.exp2(difference);
      return y + perBit * org.polymonnto.math.Float64Functions.log1p(power);
    }
    return difference;
  }

  static float logaddexp2(float x, float y) {
    return (float) logaddexp2((double) x, (double) y);
  }

  static double trunc(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  static float trunc(float x) {
    return (float) trunc((double) x);
  }

  static double deg2rad(double x) {
    return x * (Math.PI / 180);
  }

  static float deg2rad(float x) {
    return x * (float) (Math.PI / 180);
  }

  static double rad2deg(double x) {
    return x * (180 / Math.PI);
  }

  static float rad2deg(float x) {
    return x * (float) (180 / Math.PI);
  }

  static byte isinf(double x) {
    return (byte) (Double.isInfinite(x) ? 1 : 0);
  }

  static byte isfinite(double x) {
    return (byte) (Double.isFinite(x) ? 1 : 0);
  }

  static byte signbit(double x) {
    return (byte) (Double.doubleToRawLongBits(x) < 0 ? 1 : 0);
  }

  static long leftShift(long x, long y) {
    return y < 0 || y >= Long.SIZE ? 0 : x << y;
  }

  static long rightShift(long x, long y) {
    return y < 0 || y >= Long.SIZE ? x < 0 ? -1 : 0 : x >> y;
  }

  static long gcd(long x, long y) {
    long a = Math.abs(x);
    long b = Math.abs(y);
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  static long lcm(long x, long y) {
    long divisor = gcd(x, y);
    return divisor == 0 ? 0 : Math.abs(x / divisor * y);
  }
}
