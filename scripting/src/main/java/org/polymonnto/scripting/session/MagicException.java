package org.polymonnto.scripting.session;

/** A command of a session was used in a wrong way; the message says what would be right. */
public final class MagicException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MagicException(String message) {
    super(message);
  }
}
