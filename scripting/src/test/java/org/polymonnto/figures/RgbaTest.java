package org.polymonnto.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RgbaTest {
  @ParameterizedTest
  @CsvSource({
    "r, #ff0000",
    "g, #008000",
    "k, #000000",
    "C0, #1f77b4",
    "C3, #d62728",
    "C13, #d62728",
    "tomato, #ff6347",
    "RebeccaPurple, #663399",
    "tab:orange, #ff7f0e",
    "'#0f0', #00ff00",
    "0.5, #808080",
    "'#12345678', #123456"
  })
  void readsNames(String spec, String hex) {
    assertEquals(hex, Rgba.of(spec).hex());
  }

  @Test
  void readsNumbers() {
    assertArrayEquals(
        new double[] {0.1, 0.2, 0.3, 1}, Rgba.of(List.of(0.1, 0.2, 0.3)).components());
    assertArrayEquals(
        new double[] {0.1, 0.2, 0.3, 0.4}, Rgba.of(new double[] {0.1, 0.2, 0.3, 0.4}).components());
    assertEquals(0.25, Rgba.of(List.of("red", 0.25)).alpha());
    assertTrue(Rgba.of("none").isNone());
  }

  @Test
  void namesWhatIsNoColor() {
    FigureException error = assertThrows(FigureException.class, () -> Rgba.of("rde"));
    assertEquals("Invalid RGBA argument: 'rde'", error.getMessage());
    assertEquals("ValueError", error.kind());
    error = assertThrows(FigureException.class, () -> Rgba.of(List.of(10, 0, 0)));
    assertEquals("RGBA values should be within 0-1 range", error.getMessage());
    assertFalse(Rgba.isColor("C"));
    assertFalse(Rgba.isColor(3));
  }
}
