package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class JavaLoggingTest {
  @Test
  void handsEveryLevelToJavaUtilLogging() {
    assertInstanceOf(JavaLogging.class, System.LoggerFinder.getLoggerFinder());
    Records records = new Records();
    Logger target = Logger.getLogger("org.polymonnto.test");
    target.setUseParentHandlers(false);
    target.addHandler(records);
    target.setLevel(Level.ALL);
    System.Logger logger = System.getLogger("org.polymonnto.test");

    logger.log(System.Logger.Level.TRACE, "trace");
    logger.log(System.Logger.Level.DEBUG, "debug of {0}", 7);
    logger.log(System.Logger.Level.INFO, () -> "info");
    logger.log(System.Logger.Level.WARNING, "warning", new IllegalStateException("why"));
    logger.log(System.Logger.Level.ERROR, "error");
    target.setLevel(Level.SEVERE);
    logger.log(System.Logger.Level.WARNING, "not this");

    assertEquals(
        List.of(
            "FINER trace", "FINE debug of 7", "INFO info", "WARNING warning why", "SEVERE error"),
        records.seen);
  }

  private static final class Records extends Handler {
    private final List<String> seen = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      String text = record.getLevel() + " " + new SimpleFormatter().formatMessage(record);
      seen.add(record.getThrown() == null ? text : text + " " + record.getThrown().getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
