package org.polymonnto.repl;

import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;

/** Asks for one line. */
final class QuestionReader {
  private final LineReader reader;

  QuestionReader(Terminal terminal) {
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .variable(LineReader.DISABLE_HISTORY, true)
            .build();
  }

  String ask(String question) {
    return reader.readLine(question);
  }
}
