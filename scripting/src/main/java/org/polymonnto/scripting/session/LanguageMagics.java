package org.polymonnto.scripting.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code %py}, {@code %js} and {@code %java}: switch for good, for a line or for a cell. */
final class LanguageMagics {
  private static final Pattern SWITCH =
      Pattern.compile("\\s*(?:%(\\w+)[ \\t]+|%%(\\w+)[ \\t]*\\n)");

  private LanguageMagics() {}

  /**
   * The part of a cell that is in one language.
   *
   * @param start characters before it
   */
  record Part(CellLanguage language, int start) {}

  /** The part of a cell that the cursor is in: what is behind {@code %js}, or all of it. */
  static Part partAt(CellLanguage language, String text, int cursor) {
    Matcher command = SWITCH.matcher(text);
    if (command.lookingAt() && command.end() <= cursor) {
      String name = command.group(command.group(1) == null ? 2 : 1);
      return CellLanguage.named(name)
          .map(switched -> new Part(switched, command.end()))
          .orElse(new Part(language, 0));
    }
    return new Part(language, 0);
  }

  static List<Magic> all() {
    return Arrays.stream(CellLanguage.values()).map(LanguageMagics::of).toList();
  }

  private static Magic of(CellLanguage language) {
    return Magic.cell(
        language.shortName(),
        "[CODE]",
        "cells in " + language.fullName() + ", or this one line",
        call -> {
          if (call.code().isBlank()) {
            call.session().useLanguage(language);
            return Optional.empty();
          }
          return call.session().run(language, call.code(), call.number());
        });
  }
}
