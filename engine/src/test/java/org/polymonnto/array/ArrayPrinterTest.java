package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polymonnto.recorded.RecordedCase;

class ArrayPrinterTest {
  static List<RecordedCase> recorded() {
    return RecordedCase.read("printing.tsv");
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void printsAsNumPy(RecordedCase recorded) {
    assertEquals(recorded.results(), print(recorded));
  }

  private static List<String> print(RecordedCase recorded) {
    NDArray array = recorded.array(0);
    if (recorded.name().equals("scalar")) {
      return List.of(ArrayPrinter.formatScalar(array.dtype(), array.elementAt(0)));
    }
    PrintOptions options = options(recorded.text(1));
    Function<Object, String> repr = ArrayPrinterTest::pythonRepr;
    if (recorded.name().equals("array2string")) {
      String separator = recorded.text(2);
      return List.of(
          ArrayPrinter.array2string(
              array, options, separator, recorded.text(3), recorded.text(4), repr, null));
    }
    Function<Object, String> str = array.ndim() == 0 ? String::valueOf : repr;
    return List.of(ArrayPrinter.repr(array, options, repr), ArrayPrinter.str(array, options, str));
  }

  private static String pythonRepr(Object value) {
    return switch (value) {
      case null -> "None";
      case String text -> "'" + text + "'";
      case Boolean flag -> flag ? "True" : "False";
      default -> value.toString();
    };
  }

  private static PrintOptions options(String text) {
    PrintOptions options = PrintOptions.DEFAULT;
    for (String entry : text.isEmpty() ? new String[0] : text.split(";")) {
      String[] pair = entry.split("=", 2);
      String value = pair[1];
      options =
          switch (pair[0]) {
            case "precision" -> options.withPrecision(Integer.parseInt(value));
            case "threshold" -> options.withThreshold(Long.parseLong(value));
            case "edgeitems" -> options.withEdgeItems(Integer.parseInt(value));
            case "linewidth", "max_line_width" -> options.withLineWidth(Integer.parseInt(value));
            case "suppress" -> options.withSuppress(value.equals("True"));
            case "nanstr" -> options.withNanText(value);
            case "infstr" -> options.withInfText(value);
            case "sign" -> options.withSign(value.charAt(0));
            case "floatmode" -> options.withFloatMode(PrintOptions.FloatMode.parse(value));
            default -> throw new IllegalArgumentException(entry);
          };
    }
    return options;
  }

  @Test
  void recordsEnoughCases() {
    assertTrue(recorded().size() >= 400);
  }

  @Test
  void optionsHoldUntilTheirScopeCloses() {
    NDArray third = NDArray.of(1.0 / 3);
    try (var _ = PrintOptions.current().withPrecision(2).use()) {
      assertEquals("[0.33]", ArrayPrinter.str(third));
    }
    assertEquals("[0.33333333]", ArrayPrinter.str(third));
  }

  @Test
  void viewsArePrintedByTheirGeometry() {
    NDArray array = NDArray.of(0L, 1L, 2L, 3L, 4L, 5L);
    NDArray transposed = array.view(new int[] {3, 2}, new int[] {1, 3}, 0);
    assertEquals("[[0 3]\n [1 4]\n [2 5]]", ArrayPrinter.str(transposed));
  }

  @Test
  void formatterReplacesTheTextOfElements() {
    String text =
        ArrayPrinter.array2string(
            NDArray.of(1.5, 2.0),
            PrintOptions.DEFAULT,
            ", ",
            "",
            "",
            String::valueOf,
            v -> "<" + v + ">");
    assertEquals("[<1.5>, <2.0>]", text);
  }

  @Test
  void rejectsUnknownOptionValues() {
    assertThrows(ArrayException.class, () -> PrintOptions.DEFAULT.withSign('x'));
    assertThrows(ArrayException.class, () -> PrintOptions.FloatMode.parse("round"));
  }
}
