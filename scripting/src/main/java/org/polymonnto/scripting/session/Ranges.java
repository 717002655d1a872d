package org.polymonnto.scripting.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of cells as they are written in commands: {@code 1-5 7 9-}. */
final class Ranges {
  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:(-)(\\d+)?)?");

  private Ranges() {}

  static boolean isRange(String word) {
    return RANGE.matcher(word).matches();
  }

  /**
   * The cells with these numbers, in the order in which they are written.
   *
   * @throws MagicException if there is no such cell, or it is no number
   */
  static List<Session.Entry> find(Magic.Call call, List<String> words) {
    List<Session.Entry> found = new ArrayList<>();
    for (String word : words) {
      Matcher range = RANGE.matcher(word);
      if (!range.matches()) {
        throw new MagicException(
            "%" + call.name() + ": cells are written as 1-5 7 9-, not as " + word);
      }
      int first = number(range.group(1));
      boolean isOpen = range.group(2) != null && range.group(3) == null;
      int last =
          isOpen ? Integer.MAX_VALUE : range.group(3) == null ? first : number(range.group(3));
      List<Session.Entry> matching =
          call.session().entries().stream()
              .filter(entry -> entry.number() >= first && entry.number() <= last)
              .toList();
      if (matching.isEmpty()) {
        throw new MagicException(
            "%" + call.name() + ": there is no cell " + word + "; " + known(call));
      }
      found.addAll(matching);
    }
    return found;
  }

  private static int number(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static String known(Magic.Call call) {
    List<Session.Entry> entries = call.session().entries();
    return entries.isEmpty()
        ? "none was evaluated yet"
        : "there are 1-" + entries.getLast().number();
  }

  /** The texts of cells, one below the other. */
  static String text(List<Session.Entry> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(entry.text().stripTrailing()).append('\n'));
    return text.toString();
  }
}
