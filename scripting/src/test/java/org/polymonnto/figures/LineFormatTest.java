package org.polymonnto.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LineFormatTest {
  @Test
  void readsMarkerLineAndColorInAnyOrder() {
    assertEquals(new LineFormat("k", ".", null), LineFormat.parse(".k"));
    assertEquals(new LineFormat("r", null, "--"), LineFormat.parse("r--"));
    assertEquals(new LineFormat(null, "o", "-"), LineFormat.parse("o-"));
    assertEquals(new LineFormat("C3", "s", ":"), LineFormat.parse("C3s:"));
    assertEquals(new LineFormat("g", "^", "-."), LineFormat.parse("g-.^"));
    assertEquals(new LineFormat("tomato", null, null), LineFormat.parse("tomato"));
  }

  @Test
  void namesWhatItDoesNotKnow() {
    FigureException error = assertThrows(FigureException.class, () -> LineFormat.parse("ro?"));
    assertEquals(
        "'ro?' is not a valid format string (unrecognized character '?')", error.getMessage());
    error = assertThrows(FigureException.class, () -> LineFormat.parse("rog"));
    assertEquals("'rog' is not a valid format string (two color symbols)", error.getMessage());
  }
}
