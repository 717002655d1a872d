package org.polymonnto.repl;

import java.util.ResourceBundle;
import java.util.logging.Logger;

/**
 * Hands the log of the JDK to {@code java.util.logging}, as the JDK itself does. It is declared
 * because the JDK opens every jar of the module path to look for another one when none is, before
 * the terminal can be opened.
 */
public final class JavaLogging extends System.LoggerFinder {
  @Override
  public System.Logger getLogger(String name, Module module) {
    return new NamedLogger(Logger.getLogger(name));
  }

  private record NamedLogger(Logger logger) implements System.Logger {
    @Override
    public String getName() {
      return logger.getName();
    }

    @Override
    public boolean isLoggable(Level level) {
      return logger.isLoggable(javaLevel(level));
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
      logger.logrb(javaLevel(level), bundle, message, thrown);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
      logger.logrb(javaLevel(level), bundle, format, parameters);
    }

    /** The levels of both have the same numbers. */
    private static java.util.logging.Level javaLevel(Level level) {
      return java.util.logging.Level.parse(Integer.toString(level.getSeverity()));
    }
  }
}
