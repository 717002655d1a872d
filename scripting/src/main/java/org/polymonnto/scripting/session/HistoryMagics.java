package org.polymonnto.scripting.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code %history}, {@code %recall}, {@code %rerun} and {@code %notebook}. */
final class HistoryMagics {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private HistoryMagics() {}

  static List<Magic> all() {
    return List.of(
        Magic.line(
            "history",
            "[-n] [-o] [-g TEXT] [-l N] [RANGES]",
            "the cells of this session; -n with numbers, -o with results, -g those with a text",
            HistoryMagics::history),
        Magic.line(
            "recall",
            "[RANGES]",
            "puts cells, or without any the last result, where the next cell is entered",
            HistoryMagics::recall),
        Magic.line(
            "rerun",
            "[-l N] [-g TEXT] [RANGES]",
            "evaluates cells again, or without any the last one",
            HistoryMagics::rerun),
        Magic.line(
            "notebook",
            "FILE.ipynb",
            "writes the cells of this session and their results into a Jupyter notebook",
            HistoryMagics::notebook));
  }

  private static Optional<String> history(Magic.Call call) {
    Arguments arguments = Arguments.anywhere(call, "nog:l:");
    List<Session.Entry> entries = selected(call, arguments, NO_LIMIT);
    StringBuilder text = new StringBuilder();
    for (Session.Entry entry : entries) {
      if (arguments.has('n')) {
        String separator = entry.text().strip().contains("\n") ? "\n" : " ";
        text.append(String.format(Locale.ROOT, "%4d:%s", entry.number(), separator));
      }
      text.append(entry.text().stripTrailing()).append('\n');
      if (arguments.has('o')) {
        entry.result().ifPresent(result -> text.append(result).append('\n'));
      }
    }
    if (!text.isEmpty()) {
      call.print(text.toString().stripTrailing());
    }
    return Optional.empty();
  }

  /** The cells of the ranges, or the last ones, as far as they contain a text. */
  private static List<Session.Entry> selected(Magic.Call call, Arguments arguments, int lastOnes) {
    List<String> words = arguments.words();
    List<Session.Entry> entries =
        words.isEmpty() ? call.session().entries() : Ranges.find(call, words);
    if (arguments.has('g')) {
      String part = arguments.value('g').orElseThrow();
      entries = entries.stream().filter(entry -> entry.text().contains(part)).toList();
    }
    boolean isLimited = arguments.has('l') || words.isEmpty() && !arguments.has('g');
    int limit = arguments.count('l', isLimited ? lastOnes : NO_LIMIT);
    return List.copyOf(entries.subList(Math.max(0, entries.size() - limit), entries.size()));
  }

  private static Optional<String> recall(Magic.Call call) {
    List<String> words = Arguments.anywhere(call, "").words();
    if (words.isEmpty()) {
      String last =
          call.session().entries().reversed().stream()
              .flatMap(entry -> entry.result().stream())
              .findFirst()
              .orElseThrow(() -> new MagicException("%recall: there is no result yet"));
      call.session().frontEnd().enterNext(call.language(), last);
      return Optional.empty();
    }
    List<Session.Entry> entries = Ranges.find(call, words);
    call.session()
        .frontEnd()
        .enterNext(entries.getFirst().language(), Ranges.text(entries).stripTrailing());
    return Optional.empty();
  }

  private static Optional<String> rerun(Magic.Call call) {
    List<Session.Entry> entries = selected(call, Arguments.anywhere(call, "l:g:"), 1);
    if (entries.isEmpty()) {
      throw new MagicException("%rerun: there is no such cell");
    }
    if (entries.stream().anyMatch(entry -> entry.text().strip().startsWith("%rerun"))) {
      throw new MagicException("%rerun does not run cells again that are %rerun themselves");
    }
    call.print("=== Running: ===\n" + Ranges.text(entries) + "=== Output: ===");
    Optional<String> result = Optional.empty();
    for (Session.Entry entry : entries) {
      result = call.run(entry.language(), entry.text());
    }
    return result;
  }

  private static Optional<String> notebook(Magic.Call call) {
    List<String> words = Arguments.anywhere(call, "").words();
    if (words.size() != 1 || !words.getFirst().endsWith(".ipynb")) {
      throw new MagicException("%notebook is followed by the name of a file that ends with .ipynb");
    }
    Path file = call.file(words.getFirst());
    List<Session.Entry> entries = call.session().entries();
    Object[][] cells = entries.stream().map(HistoryMagics::cell).toArray(Object[][]::new);
    call.python("_notebook", "write", file.toString(), cells);
    call.print("written: " + file);
    return Optional.empty();
  }

  private static Object[] cell(Session.Entry entry) {
    Object error =
        switch (entry.outcome()) {
          case Outcome.Failed failed ->
              new String[] {failed.kind(), failed.message(), failed.traceback()};
          case Outcome.Interrupted stopped ->
              new String[] {"KeyboardInterrupt", "", stopped.place()};
          default -> null;
        };
    return new Object[] {
      entry.number(),
      marked(entry),
      entry.printed(),
      entry.errors(),
      entry.result().orElse(null),
      error
    };
  }

  /** The text with the mark of its language, as the cells of a notebook are in Python. */
  private static String marked(Session.Entry entry) {
    boolean isMarked = entry.language() == CellLanguage.PYTHON || entry.text().startsWith("%");
    return isMarked ? entry.text() : "%%" + entry.language().shortName() + "\n" + entry.text();
  }
}
