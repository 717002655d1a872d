package org.polymonnto.scripting.session;

/**
 * Whether the text of a cell can be evaluated as it is.
 *
 * @param state whether more lines are needed
 * @param indent what the next line begins with, if one is needed
 */
public record Completeness(State state, String indent) {

  /** Whether more lines are needed. */
  public enum State {
    COMPLETE,
    INCOMPLETE,
    INVALID
  }

  static final Completeness COMPLETE = new Completeness(State.COMPLETE, "");
  static final Completeness INVALID = new Completeness(State.INVALID, "");

  static Completeness incomplete(String indent) {
    return new Completeness(State.INCOMPLETE, indent);
  }
}
