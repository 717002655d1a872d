package org.polymonnto.repl;

import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp;
import org.polymonnto.scripting.session.CellLanguage;

/** Colours of the shell; none if {@code NO_COLOR} is set or the terminal has none. */
final class ShellStyle {
  private final Terminal terminal;
  private final boolean coloured;

  ShellStyle(Terminal terminal) {
    this.terminal = terminal;
    String noColor = System.getenv("NO_COLOR");
    Integer colours = terminal.getNumericCapability(InfoCmp.Capability.max_colors);
    coloured = (noColor == null || noColor.isEmpty()) && colours != null && colours >= 8;
  }

  /** Takes the line above the cursor away, where the terminal can. */
  void eraseLineAbove() {
    if (terminal.puts(InfoCmp.Capability.cursor_up)) {
      terminal.puts(InfoCmp.Capability.carriage_return);
      terminal.puts(InfoCmp.Capability.clr_eol);
      terminal.flush();
    }
  }

  boolean isColoured() {
    return coloured;
  }

  String prompt(CellLanguage language, int number) {
    String name = language == CellLanguage.PYTHON ? "In" : language.shortName();
    int colour =
        switch (language) {
          case PYTHON -> AttributedStyle.GREEN;
          case JAVASCRIPT -> AttributedStyle.YELLOW;
          case JAVA -> AttributedStyle.BLUE;
        };
    return coloured(name + " [" + number + "]: ", AttributedStyle.DEFAULT.foreground(colour));
  }

  String result(int number, String text) {
    String head =
        coloured("Out[" + number + "]: ", AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));
    return head + (text.indexOf('\n') < 0 ? "" : "\n") + text;
  }

  String error(String text) {
    int last = text.lastIndexOf('\n') + 1;
    return text.substring(0, last)
        + coloured(text.substring(last), AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));
  }

  private String coloured(String text, AttributedStyle with) {
    if (!coloured) {
      return text;
    }
    AttributedString styled = new AttributedStringBuilder().styled(with, text).toAttributedString();
    return styled.toAnsi(terminal);
  }
}
