package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the random index expressions that record_indexing.py has recorded from NumPy. */
class RecordedIndexingTest {
  static Stream<String> cases() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                RecordedIndexingTest.class.getResourceAsStream("indexing.txt"),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList().stream();
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithNumPy(String recorded) {
    String[] sides = recorded.split(" => ", 2);
    String[] parts = sides[0].split(" ", -1);
    NDArray array = make(DType.parse(parts[1]), shape(parts[2]), parts[3]);
    assertEquals(
        sides[1],
        outcome(array, key(parts[4]), parts[0].equals("set") ? parts[5] : null, sides[1]),
        sides[0]);
  }

  private static String outcome(NDArray array, Object[] key, String valueShape, String expected) {
    try {
      if (valueShape == null) {
        NDArray result = Indexing.get(array, key);
        return describe(result, expected.split(" ", -1)[2].isEmpty() ? "" : strides(result));
      }
      int[] shape = shape(valueShape);
      NDArray value =
          NDArray.wrap(
              DType.INT64,
              IntStream.range(0, Shape.size(shape)).mapToLong(i -> i % 20 + 100).toArray(),
              shape);
      Indexing.set(array, key, value);
      return describe(array, "");
    } catch (ArrayException error) {
      return error.kind().pythonName() + ": " + error.getMessage();
    }
  }

  private static String describe(NDArray array, String strides) {
    String shape =
        IntStream.of(array.shape).mapToObj(Integer::toString).collect(Collectors.joining("x"));
    String elements =
        IntStream.range(0, array.size)
            .mapToObj(i -> array.dtype.isFloating() ? "" + array.doubleAt(i) : "" + array.longAt(i))
            .collect(Collectors.joining(","));
    return array.dtype + " " + shape + " " + strides + " " + elements;
  }

  private static NDArray make(DType dtype, int[] shape, String layout) {
    NDArray values = counted(dtype, shape);
    int ndim = shape.length;
    int[] strides = new int[ndim];
    int[] storage = shape.clone();
    int step = 1;
    for (int i = 0; i < ndim; i++) {
      int axis = layout.equals("T") ? i : ndim - 1 - i;
      storage[axis] *= layout.equals("S") ? 2 : 1;
      strides[axis] = layout.equals("S") ? 2 * step : step;
      step *= Math.max(1, storage[axis]);
    }
    NDArray result = NDArray.zeros(dtype, storage).view(shape, strides, 0);
    Cast.copyInto(values, result);
    return result;
  }

  private static NDArray counted(DType dtype, int[] shape) {
    return NDArray.wrap(
            DType.INT64, IntStream.range(0, Shape.size(shape)).asLongStream().toArray(), shape)
        .astype(dtype);
  }

  private static Object[] key(String written) {
    List<Object> key = new ArrayList<>();
    for (String part : written.isEmpty() ? new String[0] : written.split(";")) {
      String rest = part.substring(1);
      key.add(
          switch (part.charAt(0)) {
            case 'i' -> Long.valueOf(rest);
            case 's' -> slice(rest.split(","));
            case 'n' -> null;
            case 'e' -> Slice.ELLIPSIS;
            case 'b' -> rest.equals("1");
            case 'm' -> array(DType.BOOL, rest.split(":", -1));
            default ->
                array(
                    DType.parse(rest.substring(0, rest.indexOf('/'))),
                    rest.substring(rest.indexOf('/') + 1).split(":", -1));
          });
    }
    return key.toArray();
  }

  private static Slice slice(String[] bounds) {
    Integer[] numbers =
        Arrays.stream(bounds)
            .map(b -> b.equals("None") ? null : Integer.valueOf(b))
            .toArray(Integer[]::new);
    return new Slice(numbers[0], numbers[1], numbers[2]);
  }

  private static NDArray array(DType dtype, String[] shapeAndValues) {
    long[] values =
        shapeAndValues[1].isEmpty()
            ? new long[0]
            : Arrays.stream(shapeAndValues[1].split(",")).mapToLong(Long::parseLong).toArray();
    return NDArray.wrap(DType.INT64, values, shape(shapeAndValues[0])).astype(dtype);
  }

  private static int[] shape(String written) {
    return written.isEmpty()
        ? new int[0]
        : Arrays.stream(written.split("x")).mapToInt(Integer::parseInt).toArray();
  }

  /** The strides of axes of length 1 mean nothing and are written as 0. */
  private static String strides(NDArray array) {
    return IntStream.range(0, array.ndim())
        .mapToObj(axis -> array.shape[axis] > 1 ? "" + array.strides[axis] : "0")
        .collect(Collectors.joining(","));
  }
}
