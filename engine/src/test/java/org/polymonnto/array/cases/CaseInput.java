package org.polymonnto.array.cases;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Builds the inputs that the table writes down as {@code [dtype, shape, values]}. */
final class CaseInput {
  private CaseInput() {}

  static NDArray array(JsonArray spec) {
    DType dtype = dtype(spec.get(0).getAsString());
    int[] shape =
        spec.get(1).getAsJsonArray().asList().stream().mapToInt(JsonElement::getAsInt).toArray();
    NDArray result = NDArray.zeros(dtype, shape);
    List<Object> values = values(dtype, spec.get(2), result.count());
    int[] index = new int[shape.length];
    for (Object value : values) {
      result.setItem(value, index);
      for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
        index[axis] = 0;
      }
    }
    return result;
  }

  /**
   * The engine's type with a NumPy name; unsigned bytes are gathered in int64, as there is no
   * uint64.
   */
  static DType dtype(String name) {
    if (name.equals("uint64")) {
      return DType.INT64;
    }
    for (DType dtype : DType.values()) {
      if (dtype.label().equals(name)) {
        return dtype;
      }
    }
    throw new NotProvided("type " + name);
  }

  private static List<Object> values(DType dtype, JsonElement spec, int count) {
    List<Object> values = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      values.add(
          spec.isJsonArray()
              ? value(dtype, spec.getAsJsonArray().get(k))
              : noise(dtype, k, spec.getAsJsonObject().get("noise").getAsLong()));
    }
    return values;
  }

  /** An element written in the table; texts are floats that JSON has no number for. */
  private static Object value(DType dtype, JsonElement element) {
    if (element.getAsJsonPrimitive().isBoolean()) {
      return element.getAsBoolean();
    }
    return dtype.isFloating() ? (Object) number(element.getAsString()) : element.getAsLong();
  }

  /** A float as Python writes it. */
  static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** Element k of a long input; the formula stands in numpy_case_format.py. */
  private static Object noise(DType dtype, int k, long seed) {
    long x = ((k + 1) * 2654435761L + seed * 40503) & 0xffffffffL;
    return switch (dtype.kind()) {
      case 'f' -> (x * 0x1p-32 - 0.5) * Math.scalb(1.0, k % 7 - 3) / 3;
      case 'b' -> (x >> 16) % 2 == 1;
      case 'u' -> (x >> 16) % 256;
      default -> (x >> 16) % 201 - 100;
    };
  }
}
