package org.polymonnto.scripting.session;

import java.util.List;

/**
 * What can stand at the cursor.
 *
 * @param start where the text begins that a completion replaces
 * @param end where it ends
 * @param candidates in the order in which they are to be shown
 */
public record Completions(int start, int end, List<Candidate> candidates) {

  public Completions {
    candidates = List.copyOf(candidates);
  }

  /** No completions at a place. */
  static Completions none(int cursor) {
    return new Completions(cursor, cursor, List.of());
  }

  /** The same in a text that has so many characters before. */
  Completions shifted(int by) {
    return by == 0 ? this : new Completions(start + by, end + by, candidates);
  }

  /**
   * One completion.
   *
   * @param text what replaces the text between start and end
   * @param label what is shown for it, which may be shorter
   * @param kind what it is, in one word: variable, method, tag, file, ...
   * @param description a few words on it; may be empty
   */
  public record Candidate(String text, String label, String kind, String description) {}
}
