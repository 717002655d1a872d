package org.polymonnto.array;

import java.util.Arrays;

/** Typed access to the Java arrays that hold elements. */
final class Storage {
  private Storage() {}

  static Object allocate(DType dtype, int length) {
    AllocationLimit.check(dtype, length);
    try {
      return allocated(dtype, length);
    } catch (OutOfMemoryError e) {
      throw AllocationLimit.exceeded(dtype, length, "");
    }
  }

  private static Object allocated(DType dtype, int length) {
    return switch (dtype) {
      case BOOL, INT8, UINT8 -> new byte[length];
      case INT16, FLOAT16 -> new short[length];
      case INT32 -> new int[length];
      case INT64 -> new long[length];
      case FLOAT32 -> new float[length];
      case FLOAT64 -> new double[length];
      case OBJECT -> new Object[length];
    };
  }

  static int length(DType dtype, Object data) {
    return switch (dtype) {
      case BOOL, INT8, UINT8 -> ((byte[]) data).length;
      case INT16, FLOAT16 -> ((short[]) data).length;
      case INT32 -> ((int[]) data).length;
      case INT64 -> ((long[]) data).length;
      case FLOAT32 -> ((float[]) data).length;
      case FLOAT64 -> ((double[]) data).length;
      case OBJECT -> ((Object[]) data).length;
    };
  }

  static double getDouble(DType dtype, Object data, int at) {
    return switch (dtype) {
      case BOOL, INT8 -> ((byte[]) data)[at];
      case UINT8 -> ((byte[]) data)[at] & 0xff;
      case INT16 -> ((short[]) data)[at];
      case INT32 -> ((int[]) data)[at];
      case INT64 -> ((long[]) data)[at];
      case FLOAT16 -> Float.float16ToFloat(((short[]) data)[at]);
      case FLOAT32 -> ((float[]) data)[at];
      case FLOAT64 -> ((double[]) data)[at];
      case OBJECT -> toDouble(((Object[]) data)[at]);
    };
  }

  static long getLong(DType dtype, Object data, int at) {
    return switch (dtype) {
      case BOOL, INT8 -> ((byte[]) data)[at];
      case UINT8 -> ((byte[]) data)[at] & 0xff;
      case INT16 -> ((short[]) data)[at];
      case INT32 -> ((int[]) data)[at];
      case INT64 -> ((long[]) data)[at];
      case FLOAT16 -> Cast.toLong(Float.float16ToFloat(((short[]) data)[at]));
      case FLOAT32 -> Cast.toLong(((float[]) data)[at]);
      case FLOAT64 -> Cast.toLong(((double[]) data)[at]);
      case OBJECT -> toLong(((Object[]) data)[at]);
    };
  }

  static boolean getBoolean(DType dtype, Object data, int at) {
    return switch (dtype) {
      case FLOAT16, FLOAT32, FLOAT64 -> getDouble(dtype, data, at) != 0;
      case OBJECT -> toBoolean(((Object[]) data)[at]);
      default -> getLong(dtype, data, at) != 0;
    };
  }

  static Object get(DType dtype, Object data, int at) {
    return switch (dtype) {
      case BOOL -> ((byte[]) data)[at] != 0;
      case FLOAT16, FLOAT32, FLOAT64 -> getDouble(dtype, data, at);
      case OBJECT -> ((Object[]) data)[at];
      default -> getLong(dtype, data, at);
    };
  }

  static void setDouble(DType dtype, Object data, int at, double value) {
    switch (dtype) {
      case BOOL -> ((byte[]) data)[at] = (byte) (value != 0 ? 1 : 0);
      case FLOAT16 -> ((short[]) data)[at] = Cast.toFloat16(value);
      case FLOAT32 -> ((float[]) data)[at] = (float) value;
      case FLOAT64 -> ((double[]) data)[at] = value;
      case OBJECT -> ((Object[]) data)[at] = value;
      default -> setLong(dtype, data, at, Cast.toLong(value));
    }
  }

  static void setLong(DType dtype, Object data, int at, long value) {
    switch (dtype) {
      case BOOL -> ((byte[]) data)[at] = (byte) (value != 0 ? 1 : 0);
      case INT8, UINT8 -> ((byte[]) data)[at] = (byte) value;
      case INT16 -> ((short[]) data)[at] = (short) value;
      case INT32 -> ((int[]) data)[at] = (int) value;
      case INT64 -> ((long[]) data)[at] = value;
      case FLOAT16 -> ((short[]) data)[at] = Cast.toFloat16(value);
      case FLOAT32 -> ((float[]) data)[at] = value;
      case FLOAT64 -> ((double[]) data)[at] = value;
      case OBJECT -> ((Object[]) data)[at] = value;
    }
  }

  static void set(DType dtype, Object data, int at, Object value) {
    if (dtype == DType.OBJECT) {
      ((Object[]) data)[at] = value;
    } else if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      setLong(dtype, data, at, ((Number) value).longValue());
    } else {
      setDouble(dtype, data, at, toDouble(value));
    }
  }

  /** Sets a run of elements to one value. */
  static void fill(DType dtype, Object data, int from, int to, Object value) {
    switch (dtype) {
      case BOOL -> Arrays.fill((byte[]) data, from, to, (byte) (toBoolean(value) ? 1 : 0));
      case INT8, UINT8 -> Arrays.fill((byte[]) data, from, to, (byte) toLong(value));
      case INT16 -> Arrays.fill((short[]) data, from, to, (short) toLong(value));
      case INT32 -> Arrays.fill((int[]) data, from, to, (int) toLong(value));
      case INT64 -> Arrays.fill((long[]) data, from, to, toLong(value));
      case FLOAT16 -> Arrays.fill((short[]) data, from, to, Cast.toFloat16(toDouble(value)));
      case FLOAT32 -> Arrays.fill((float[]) data, from, to, (float) toDouble(value));
      case FLOAT64 -> Arrays.fill((double[]) data, from, to, toDouble(value));
      case OBJECT -> Arrays.fill((Object[]) data, from, to, value);
    }
  }

  static boolean hasNegativeZero(DType dtype, Object data) {
    switch (dtype) {
      case FLOAT16 -> {
        for (short bits : (short[]) data) {
          if (bits == Short.MIN_VALUE) {
            return true;
          }
        }
      }
      case FLOAT32 -> {
        for (float value : (float[]) data) {
          if (Float.floatToRawIntBits(value) == Integer.MIN_VALUE) {
            return true;
          }
        }
      }
      case FLOAT64 -> {
        for (double value : (double[]) data) {
          if (Double.doubleToRawLongBits(value) == Long.MIN_VALUE) {
            return true;
          }
        }
      }
      default -> {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether a run of floating elements lies between zero and a bound, without NaN and negative
   * zeros. The bits of such numbers are ordered as integers.
   */
  static boolean isFromZero(DType dtype, Object data, int from, int n, double high) {
    switch (dtype) {
      case FLOAT32 -> {
        float[] values = (float[]) data;
        int most = Float.floatToRawIntBits((float) high);
        int found = 0;
        for (int at = from; at < from + n; at++) {
          int bits = Float.floatToRawIntBits(values[at]);
          found |= bits | most - bits;
        }
        return found >= 0;
      }
      case FLOAT64 -> {
        double[] values = (double[]) data;
        long most = Double.doubleToRawLongBits(high);
        long found = 0;
        for (int at = from; at < from + n; at++) {
          long bits = Double.doubleToRawLongBits(values[at]);
          found |= bits | most - bits;
        }
        return found >= 0;
      }
      default -> {
        return false;
      }
    }
  }

  static Object copy(DType dtype, Object data) {
    int length = length(dtype, data);
    Object copy = allocate(dtype, length);
    System.arraycopy(data, 0, copy, 0, length);
    return copy;
  }

  /** Whether two storages of one length hold the same bits, or NaN in the same places. */
  static boolean isSame(DType dtype, Object a, Object b) {
    return switch (dtype) {
      case BOOL, INT8, UINT8 -> Arrays.equals((byte[]) a, (byte[]) b);
      case INT16, FLOAT16 -> Arrays.equals((short[]) a, (short[]) b);
      case INT32 -> Arrays.equals((int[]) a, (int[]) b);
      case INT64 -> Arrays.equals((long[]) a, (long[]) b);
      case FLOAT32 -> Arrays.equals((float[]) a, (float[]) b);
      case FLOAT64 -> Arrays.equals((double[]) a, (double[]) b);
      case OBJECT -> Arrays.equals((Object[]) a, (Object[]) b);
    };
  }

  static double toDouble(Object value) {
    return switch (value) {
      case Number number -> number.doubleValue();
      case Boolean flag -> flag ? 1 : 0;
      case String text -> parse(text);
      case null ->
          throw ArrayException.type(
              "float() argument must be a string or a real number, not 'NoneType'");
      default ->
          throw ArrayException.type(
              "float() argument must be a string or a real number, not '"
                  + value.getClass().getSimpleName()
                  + "'");
    };
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw ArrayException.value("could not convert string to float: '" + text + "'");
    }
  }

  static long toLong(Object value) {
    return switch (value) {
      case Double number -> Cast.toLong(number);
      case Float number -> Cast.toLong(number);
      case Number number -> number.longValue();
      case Boolean flag -> flag ? 1 : 0;
      case null ->
          throw ArrayException.type(
              "int() argument must be a string or a real number, not 'NoneType'");
      default ->
          throw ArrayException.type(
              "int() argument must be a string or a real number, not '"
                  + value.getClass().getSimpleName()
                  + "'");
    };
  }

  static boolean toBoolean(Object value) {
    return switch (value) {
      case null -> false;
      case Boolean flag -> flag;
      case Number number -> number.doubleValue() != 0;
      default -> true;
    };
  }
}
