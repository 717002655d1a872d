package org.polymonnto.scripting;

/** A script, or a file that one loads, cannot be used; the message says why and where. */
public final class ScriptException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ScriptException(String message) {
    super(message);
  }

  public ScriptException(String message, Throwable cause) {
    super(message, cause);
  }
}
