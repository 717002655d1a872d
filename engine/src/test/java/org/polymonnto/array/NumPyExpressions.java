package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares results with what record_expressions.py has recorded of NumPy for the same expression.
 */
final class NumPyExpressions {
  private static final Map<String, String> RECORDED = read();

  private NumPyExpressions() {}

  static NDArray a() {
    return NDArray.of(0L, 1L, 2L);
  }

  static NDArray b() {
    return Reshaping.reshape(Ranges.counted(6), new int[] {2, 3}, 'C');
  }

  static NDArray c() {
    return Reshaping.reshape(Ranges.counted(24), new int[] {2, 3, 4}, 'C');
  }

  static NDArray m() {
    return Reshaping.reshape(
        NDArray.of(false, true, true, true, false, true), new int[] {2, 3}, 'C');
  }

  static NDArray x() {
    return NDArray.of(0.5, -1.25, 3.0, 7.75);
  }

  static NDArray u() {
    return a().astype(DType.UINT8);
  }

  static NDArray zeros(int... shape) {
    return NDArray.zeros(DType.FLOAT64, shape);
  }

  static NDArray scalar(long value) {
    return NDArray.scalar(DType.INT64, value);
  }

  /** The result must be an NDArray or an array of them, or the same error must come. */
  static void expect(String expression, Supplier<Object> computation) {
    String expected = RECORDED.get(expression);
    assertNotNull(expected, () -> "not recorded: " + expression);
    assertEquals(expected, outcome(computation), expression);
  }

  private static String outcome(Supplier<Object> computation) {
    try {
      Object result = computation.get();
      return result instanceof NDArray[] arrays
          ? Arrays.stream(arrays).map(NumPyExpressions::text).collect(Collectors.joining(" ; "))
          : text((NDArray) result);
    } catch (ArrayException error) {
      return error.kind().pythonName() + ": " + error.getMessage();
    }
  }

  private static String text(NDArray array) {
    String shape =
        IntStream.of(array.shape).mapToObj(Integer::toString).collect(Collectors.joining("x"));
    String elements =
        IntStream.range(0, array.size)
            .mapToObj(i -> element(array.elementAt(i)))
            .collect(Collectors.joining(","));
    return array.dtype + " " + shape + " " + elements;
  }

  private static String element(Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean flag -> flag ? "1" : "0";
      case Double number when number.isNaN() -> "nan";
      case Double number when number.isInfinite() -> number > 0 ? "inf" : "-inf";
      default -> value.toString();
    };
  }

  private static Map<String, String> read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                NumPyExpressions.class.getResourceAsStream("expressions.txt"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(
              Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, second) -> first));
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }
}
