package org.polymonnto.array.cases;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * Compares a result of the engine with NumPy's.
 *
 * <p>A NumPy scalar is a 0-dimensional array or a plain value of its kind here.
 */
final class CaseComparison {
  private final NumpyCase.Tolerance tolerance;

  CaseComparison(NumpyCase.Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  /** What differs, or null if nothing does. */
  String difference(JsonObject expect, Object got) {
    String kind = expect.has("kind") ? expect.get("kind").getAsString() : "array";
    return switch (kind) {
      case "array" -> arrayDifference(expect, got);
      case "scalar" ->
          scalarDifference(
              CaseInput.dtype(expect.get("dtype").getAsString()), expect.get("value"), got);
      case "bool" -> plain(expect.get("value").getAsBoolean(), got);
      case "int" ->
          plain(
              expect.get("value").getAsLong(),
              got instanceof Integer i ? (Object) i.longValue() : got);
      case "float" -> scalarDifference(DType.FLOAT64, expect.get("value"), got);
      case "str", "dtype" ->
          plain(expect.get("value").getAsString(), got instanceof DType d ? d.label() : got);
      case "none" -> plain("null", String.valueOf(got));
      case "tuple" -> itemsDifference(expect.getAsJsonArray("items"), got);
      default -> throw new NotProvided("comparison of " + kind);
    };
  }

  private static String plain(Object expected, Object result) {
    Object got = result instanceof NDArray array && array.ndim() == 0 ? array.elementAt(0) : result;
    return expected.equals(got) ? null : "expected " + expected + ", got " + got;
  }

  private String itemsDifference(JsonArray expected, Object got) {
    if (!(got instanceof Tuple tuple) || tuple.items().size() != expected.size()) {
      return "expected " + expected.size() + " items, got " + got;
    }
    for (int at = 0; at < expected.size(); at++) {
      String found = difference(expected.get(at).getAsJsonObject(), tuple.items().get(at));
      if (found != null) {
        return "item " + at + ": " + found;
      }
    }
    return null;
  }

  private String arrayDifference(JsonObject expect, Object got) {
    if (!(got instanceof NDArray array)) {
      return "expected an array, got " + got;
    }
    DType dtype = CaseInput.dtype(expect.get("dtype").getAsString());
    if (array.dtype() != dtype) {
      return "expected type " + dtype + ", got " + array.dtype();
    }
    int[] shape =
        expect.getAsJsonArray("shape").asList().stream().mapToInt(JsonElement::getAsInt).toArray();
    if (!Arrays.equals(shape, array.shape())) {
      return "expected shape " + Arrays.toString(shape) + ", got " + Arrays.toString(array.shape());
    }
    JsonArray values = expect.getAsJsonArray("values");
    for (int at = 0; at < values.size(); at++) {
      if (!same(array.dtype(), values.get(at), array.elementAt(at))) {
        return "element " + at + ": expected " + values.get(at) + ", got " + array.elementAt(at);
      }
    }
    return null;
  }

  private String scalarDifference(DType dtype, JsonElement expected, Object got) {
    Object value = got;
    if (got instanceof NDArray array) {
      if (array.ndim() != 0 || array.dtype() != dtype) {
        return "expected a scalar of type " + dtype + ", got " + array;
      }
      value = array.elementAt(0);
    }
    return same(dtype, expected, value) ? null : "expected " + expected + ", got " + value;
  }

  private boolean same(DType dtype, JsonElement expected, Object got) {
    if (dtype.isObject() || !expected.isJsonPrimitive()) {
      throw new NotProvided("comparison of objects");
    }
    if (dtype.isBool()) {
      return Boolean.valueOf(expected.getAsBoolean()).equals(got);
    }
    if (!(got instanceof Number number)) {
      return false;
    }
    if (!dtype.isFloating()) {
      return expected.getAsLong() == number.longValue();
    }
    double wanted = CaseInput.number(expected.getAsString());
    return dtype == DType.FLOAT32
        ? close((float) wanted, number.floatValue(), dtype)
        : close(wanted, number.doubleValue(), dtype);
  }

  private boolean close(double expected, double got, DType type) {
    if (Double.isNaN(expected) || Double.isNaN(got)) {
      return Double.isNaN(expected) && Double.isNaN(got);
    }
    if (Double.isInfinite(expected) || Double.isInfinite(got)) {
      return expected == got;
    }
    if (tolerance.rtol() != 0) {
      return Math.abs(expected - got) <= tolerance.rtol() * Math.abs(expected) + tolerance.atol();
    }
    if (tolerance.ulp() == 0) {
      return Double.doubleToRawLongBits(expected) == Double.doubleToRawLongBits(got);
    }
    long distance =
        switch (type) {
          case FLOAT16 -> ordered(bitsOfHalf(expected)) - ordered(bitsOfHalf(got));
          case FLOAT32 ->
              ordered(Float.floatToRawIntBits((float) expected))
                  - ordered(Float.floatToRawIntBits((float) got));
          default ->
              ordered(Double.doubleToRawLongBits(expected))
                  - ordered(Double.doubleToRawLongBits(got));
        };
    return Math.abs(distance) <= tolerance.ulp();
  }

  private static int bitsOfHalf(double value) {
    int bits = Float.floatToFloat16((float) value);
    return bits < 0 ? Integer.MIN_VALUE | bits & 0x7fff : bits;
  }

  private static long ordered(int bits) {
    return bits < 0 ? Integer.MIN_VALUE - (long) bits : bits;
  }

  private static long ordered(long bits) {
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }
}
