package org.polymonnto.scripting.session;

/** A Java cell that could not be compiled, or what one has thrown. */
final class JavaCellException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The message names the lines that are wrong, as a traceback does. */
  JavaCellException(String message) {
    super(message);
  }

  JavaCellException(Throwable thrown) {
    super(thrown.toString(), thrown);
  }
}
