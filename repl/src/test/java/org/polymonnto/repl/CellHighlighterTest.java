package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polymonnto.scripting.session.CellLanguage;

class CellHighlighterTest {
  private static final Function<Integer, AttributedStyle> BRIGHT =
      colour -> AttributedStyle.DEFAULT.foreground(colour + AttributedStyle.BRIGHT);

  private static AttributedString highlight(CellLanguage language, String text, int cursor) {
    return new CellHighlighter(language).highlight(text, cursor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PYTHON     | def f(x): return 1   | def    | 10
          PYTHON     | a = 'def' # for      | def    | 3
          PYTHON     | x = 12.5             | 12.5   | 14
          JAVASCRIPT | const a = `of ${b}`; | const  | 10
          JAVASCRIPT | let s = "let";       | "let"  | 3
          JAVA       | record P(int x) {}   | record | 10
          JAVA       | var s = "new";       | "new"  | 3
          """)
  void coloursByWhatItIs(CellLanguage language, String text, String part, int colour) {
    AttributedString shown = highlight(language, text, 0);
    assertEquals(text, shown.toString());
    int at = text.indexOf(part);
    AttributedStyle expected =
        colour < 8 ? AttributedStyle.DEFAULT.foreground(colour) : BRIGHT.apply(colour - 8);
    assertEquals(expected, shown.styleAt(at));
    assertEquals(expected, shown.styleAt(at + part.length() - 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f(a, [1, 2])  | 12 | 1
          f(a, [1, 2])  | 5  | 10
          f(')', 1)     | 1  | 8
          f(]           | 3  | -1
          """)
  void marksThePairAtTheCursor(String text, int cursor, int other) {
    AttributedString shown = highlight(CellLanguage.PYTHON, text, cursor);
    AttributedStyle pair = AttributedStyle.DEFAULT.bold().underline();
    int marked = 0;
    for (int i = 0; i < shown.length(); i++) {
      marked += shown.styleAt(i).equals(pair) ? 1 : 0;
    }
    assertEquals(other < 0 ? 0 : 2, marked);
    if (other >= 0) {
      assertEquals(pair, shown.styleAt(other));
    }
  }
}
