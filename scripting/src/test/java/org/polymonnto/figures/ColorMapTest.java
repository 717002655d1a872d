package org.polymonnto.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected colours are what matplotlib's maps give for the same numbers. */
class ColorMapTest {
  @ParameterizedTest
  @CsvSource({
    "viridis, 0, #440154", "viridis, 0.5, #21918c", "viridis, 1, #fde725", "viridis_r, 0, #fde725",
    "gray, 0.25, #404040", "jet, 0, #000080", "hot, 1, #ffffff", "RdYlGn, 0.5, #feffbe",
    "tab10, 0.95, #17becf", "binary, 0, #ffffff", "coolwarm, 1, #b40426"
  })
  void hasMatplotlibsColors(String name, double value, String hex) {
    assertEquals(hex, ColorMap.of(name).at(value).hex());
  }

  @Test
  void keepsToItsEndsAndLeavesOutWhatIsNoNumber() {
    ColorMap map = ColorMap.of("gray");
    assertEquals("#000000", map.at(-3).hex());
    assertEquals("#ffffff", map.at(7).hex());
    assertEquals(0, map.at(Double.NaN).alpha());
  }

  @Test
  void interpolatesBetweenColors() {
    ColorMap map = ColorMap.interpolated("own", List.of("red", "white", "blue"), 257);
    assertEquals("#ff0000", map.atIndex(0).hex());
    assertEquals("#ff8080", map.atIndex(64).hex());
    assertEquals("#ffffff", map.atIndex(128).hex());
    assertEquals("#0000ff", map.atIndex(256).hex());
  }

  @Test
  void namesTheMapsWhenOneIsUnknown() {
    FigureException error = assertThrows(FigureException.class, () -> ColorMap.of("virids"));
    assertTrue(
        error
            .getMessage()
            .startsWith("'virids' is not a valid value for cmap; supported values are 'Accent', "),
        error.getMessage());
    assertTrue(error.getMessage().contains("'viridis'"));
  }
}
