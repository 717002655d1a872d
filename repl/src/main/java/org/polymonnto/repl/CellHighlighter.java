package org.polymonnto.repl;

import java.util.Locale;
import org.jline.builtins.SyntaxHighlighter;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.polymonnto.scripting.session.CellLanguage;

/** Colours cells while they are entered, and marks the brackets of a pair at the cursor. */
final class CellHighlighter implements Highlighter {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final AttributedStyle PAIR = AttributedStyle.DEFAULT.bold().underline();

  private final SyntaxHighlighter syntax;
  private final AttributedStyle literal =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);

  CellHighlighter(CellLanguage language) {
    String file = language.fullName().toLowerCase(Locale.ROOT) + ".nanorc";
    syntax = SyntaxHighlighter.build(CellHighlighter.class.getResource(file).toString());
  }

  @Override
  public AttributedString highlight(LineReader reader, String text) {
    return highlight(text, reader.getBuffer().cursor());
  }

  /** The text with its colours, and the pair of the bracket at the cursor marked. */
  AttributedString highlight(String text, int cursor) {
    AttributedString coloured = syntax.reset().highlight(text);
    if (coloured.length() != text.length()) {
      return new AttributedString(text);
    }
    for (int at : new int[] {cursor - 1, cursor}) {
      int other = at < 0 || at >= text.length() ? -1 : partner(coloured, at);
      if (other >= 0) {
        return marked(marked(coloured, at), other);
      }
    }
    return coloured;
  }

  private static AttributedString marked(AttributedString text, int at) {
    return new AttributedStringBuilder()
        .append(text.subSequence(0, at))
        .append(text.subSequence(at, at + 1).toString(), PAIR)
        .append(text.subSequence(at + 1, text.length()))
        .toAttributedString();
  }

  /** The place of the bracket that belongs to the one at a place; -1 if there is none. */
  private int partner(AttributedString text, int at) {
    if (isLiteral(text, at)) {
      return -1;
    }
    int opening = OPENING.indexOf(text.charAt(at));
    int closing = CLOSING.indexOf(text.charAt(at));
    if (opening < 0 && closing < 0) {
      return -1;
    }
    int step = opening >= 0 ? 1 : -1;
    int depth = 0;
    for (int i = at; i >= 0 && i < text.length(); i += step) {
      if (isLiteral(text, i)) {
        continue;
      }
      depth += OPENING.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      depth -= CLOSING.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      if (depth == 0) {
        boolean fits =
            OPENING.indexOf(text.charAt(Math.min(i, at)))
                == CLOSING.indexOf(text.charAt(Math.max(i, at)));
        return fits ? i : -1;
      }
    }
    return -1;
  }

  private boolean isLiteral(AttributedString text, int at) {
    return text.styleAt(at).equals(literal);
  }
}
