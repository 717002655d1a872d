package org.polymonnto.scripting.session;

/** What Python code of a cell calls for the commands in it. */
public final class SessionCommands {
  private final Session session;

  SessionCommands(Session session) {
    this.session = session;
  }

  /**
   * Runs a command of one line and prints its result.
   *
   * @return what is wrong with its use; null if nothing is
   */
  public String run(String line) {
    try {
      session
          .run(CellLanguage.PYTHON, line, session.nextNumber() - 1)
          .ifPresent(text -> session.python().invokeMember("show", text));
      return null;
    } catch (MagicException e) {
      return e.getMessage();
    }
  }

  /** Columns for texts. */
  public int width() {
    return session.frontEnd().width();
  }
}
