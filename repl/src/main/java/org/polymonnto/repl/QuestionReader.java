package org.polymonnto.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;

/** Asks for one line. */
final class QuestionReader {
  private final SharedLineReader reader;
  private final ShellOutput out;

  QuestionReader(Terminal terminal, ShellOutput out) {
    this.out = out;
    try {
      reader =
          new SharedLineReader(
              terminal, "polymonnto", Map.of(LineReader.DISABLE_HISTORY, Boolean.TRUE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
  }

  String ask(String question) {
    out.readBy(reader);
    try {
      return reader.readLine(question);
    } finally {
      out.readBy(null);
    }
  }
}
