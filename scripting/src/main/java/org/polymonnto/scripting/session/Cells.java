package org.polymonnto.scripting.session;

import java.util.Optional;

/** What a session does in one language. Called on the session's own thread. */
interface Cells {

  /**
   * Evaluates a cell.
   *
   * @param text the cell, without commands of the session
   * @param number its number, by which tracebacks name it
   * @return the text of its value; empty if it has none
   * @throws RuntimeException what the cell has raised, to be told of by {@link Failures}
   */
  Optional<String> evaluate(String text, int number);

  /** Whether the cell needs further lines. */
  Completeness completeness(String text);

  /** What can stand at the cursor, found out without running code of the user. */
  Completions complete(String text, int cursor);

  /**
   * What is known of the name or expression at the cursor.
   *
   * @param detail whether to give its source as well
   * @return the text; empty if nothing is known
   */
  Optional<String> inspect(String text, int cursor, boolean detail);
}
