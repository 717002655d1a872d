package org.polymonnto.scripting.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows a command in its line: options such as {@code -n 10} or {@code -q}, and the rest.
 *
 * @param command the name of the command
 * @param options the values of those that are given; empty texts for those that have none
 * @param rest the line without them
 */
record Arguments(String command, Map<Character, String> options, String rest) {
  private static final Pattern OPTION =
      Pattern.compile("-(\\p{Alpha})(\\S*)(?:\\s+|$)(.*)", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /**
   * Takes options from the beginning of the line.
   *
   * @param letters those of the options, each that has a value followed by a colon
   * @throws MagicException if there is another option, or a value is missing
   */
  static Arguments leading(Magic.Call call, String letters) {
    Map<Character, String> options = new HashMap<>();
    String rest = call.argument();
    Matcher option = OPTION.matcher(rest);
    while (option.matches()) {
      rest = take(call, letters, option.group(1) + option.group(2), option.group(3), options);
      option = OPTION.matcher(rest);
    }
    return new Arguments(call.name(), options, rest.strip());
  }

  /** Takes options from anywhere in the line. */
  static Arguments anywhere(Magic.Call call, String letters) {
    Map<Character, String> options = new HashMap<>();
    StringBuilder kept = new StringBuilder();
    String rest = call.argument();
    while (!rest.isEmpty()) {
      Matcher option = OPTION.matcher(rest);
      if (option.matches()) {
        rest = take(call, letters, option.group(1) + option.group(2), option.group(3), options);
        continue;
      }
      Matcher word = WORD.matcher(rest);
      int end = word.lookingAt() ? word.end() : rest.length();
      kept.append(rest, 0, end).append(' ');
      rest = rest.substring(end).stripLeading();
    }
    return new Arguments(call.name(), options, kept.toString().strip());
  }

  /** Takes one option, or several flags in one word; gives what follows them. */
  private static String take(
      Magic.Call call,
      String letters,
      String word,
      String following,
      Map<Character, String> options) {
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      int at = letters.indexOf(letter);
      if (letter == ':' || at < 0) {
        throw new MagicException(
            "%" + call.name() + " has no option -" + letter + "; " + known(letters));
      }
      boolean hasValue = at + 1 < letters.length() && letters.charAt(at + 1) == ':';
      if (!hasValue) {
        options.put(letter, "");
        continue;
      }
      String value = word.substring(i + 1);
      if (!value.isEmpty()) {
        options.put(letter, value);
        return following;
      }
      String[] parts = following.split("\\s+", 2);
      if (parts[0].isEmpty()) {
        throw new MagicException("-" + letter + " of %" + call.name() + " is followed by a value");
      }
      options.put(letter, parts[0]);
      return parts.length > 1 ? parts[1] : "";
    }
    return following;
  }

  private static String known(String letters) {
    List<String> each = new ArrayList<>();
    for (char letter : letters.replace(":", "").toCharArray()) {
      each.add("-" + letter);
    }
    return each.isEmpty() ? "it has none" : "there are " + String.join(", ", each);
  }

  boolean has(char option) {
    return options.containsKey(option);
  }

  Optional<String> value(char option) {
    return Optional.ofNullable(options.get(option));
  }

  /** A whole number of at least 1; a default if the option is not given. */
  int count(char option, int otherwise) {
    return value(option).map(text -> count(text, "-" + option)).orElse(otherwise);
  }

  /** A whole number of at least 1. */
  int count(String text, String what) {
    try {
      int number = Integer.parseInt(text.replace("_", ""));
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw noCount(text, what);
    }
    throw noCount(text, what);
  }

  private MagicException noCount(String text, String what) {
    return new MagicException(
        "%" + command + ": " + what + " is a whole number from 1 on, not " + text);
  }

  /** The words of the rest, without quotes around them. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(rest);
    while (word.find()) {
      String quoted = word.group(1) != null ? word.group(1) : word.group(2);
      words.add(quoted != null ? quoted : word.group(3));
    }
    return words;
  }
}
