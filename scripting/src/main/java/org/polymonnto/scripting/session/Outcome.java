package org.polymonnto.scripting.session;

import java.util.Optional;

/** How the evaluation of a cell has ended. */
public sealed interface Outcome {

  /**
   * The cell has ended by itself.
   *
   * @param number the number of the cell, counted from 1
   * @param result the text of its value; empty if it has none to show
   */
  record Finished(int number, Optional<String> result) implements Outcome {}

  /**
   * The cell has ended by an exception, or could not be compiled. Whatever it had done stays done.
   *
   * @param number the number of the cell
   * @param kind the class of the exception, as its language names it
   * @param message its message; may be empty
   * @param traceback what to show: the calls that led to it and the message, in several lines
   */
  record Failed(int number, String kind, String message, String traceback) implements Outcome {}

  /**
   * The cell was stopped from outside.
   *
   * @param number the number of the cell
   * @param place where it was, in one line
   */
  record Interrupted(int number, String place) implements Outcome {}

  /**
   * The cell asks for the end of the session.
   *
   * @param exitCode the code for the process
   */
  record Exit(int exitCode) implements Outcome {}
}
