package org.polymonnto.repl;

import java.io.IOException;
import java.util.Map;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** A line reader that lets others draw on its terminal while a line is entered. */
final class SharedLineReader extends LineReaderImpl {

  SharedLineReader(Terminal terminal, String appName, Map<String, Object> variables)
      throws IOException {
    super(terminal, appName, variables);
  }

  /** Does something while the reader draws nothing. */
  void exclusively(Runnable drawing) {
    lock.lock();
    try {
      drawing.run();
    } finally {
      lock.unlock();
    }
  }
}
