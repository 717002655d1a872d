package org.polymonnto.scripting.session;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code %history}, {@code %recall}, {@code %rerun} and {@code %notebook}. */
final class HistoryMagics {
  private static final int NO_LIMIT = Integer.MAX_VALUE;
  private static final Pattern LOOKING = Pattern.compile("^\\s*%(history|rerun)\\b");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private HistoryMagics() {}

  static List<Magic> all() {
    return List.of(
        Magic.line(
            "history",
            "[-n] [-o] [-l N] [RANGES | -g PATTERN]",
            "the cells of this session; -n with numbers, -o with results, -g those of all sessions"
                + " with a text (* and ? stand for others)",
            HistoryMagics::history),
        Magic.line(
            "recall",
            "[RANGES]",
            "puts cells, or without any the last result, where the next cell is entered",
            HistoryMagics::recall),
        Magic.line(
            "rerun",
            "[-l N] [-g TEXT] [RANGES]",
            "evaluates cells again, or without any the last one; -g the last one of all sessions"
                + " with a text",
            HistoryMagics::rerun),
        Magic.line(
            "notebook",
            "FILE.ipynb",
            "writes the cells of this session and their results into a Jupyter notebook",
            HistoryMagics::notebook));
  }

  private static Optional<String> history(Magic.Call call) {
    Arguments arguments = Arguments.anywhere(call, "nogl:");
    List<String> lines = new ArrayList<>();
    if (arguments.has('g')) {
      Predicate<String> wanted = containing(arguments.rest());
      call.session().frontEnd().earlierCells().stream()
          .filter(cell -> wanted.test(cell.text()))
          .forEach(cell -> lines.add(label(cell) + marked(cell.text())));
      for (Session.Entry entry : call.session().entries()) {
        if (wanted.test(entry.text())) {
          lines.add(shown(entry, true, arguments.has('o')));
        }
      }
    } else {
      for (Session.Entry entry : inRanges(call, arguments.words())) {
        lines.add(shown(entry, arguments.has('n'), arguments.has('o')));
      }
    }
    List<String> last = last(lines, arguments.count('l', NO_LIMIT));
    if (!last.isEmpty()) {
      call.print(String.join("\n", last));
    }
    return Optional.empty();
  }

  /** The cells of the ranges; all without any. */
  private static List<Session.Entry> inRanges(Magic.Call call, List<String> words) {
    return words.isEmpty() ? call.session().entries() : Ranges.find(call, words);
  }

  private static <T> List<T> last(List<T> all, int limit) {
    return List.copyOf(all.subList(Math.max(0, all.size() - limit), all.size()));
  }

  /** Finds texts that contain a pattern, in which * and ? stand for any characters and for one. */
  private static Predicate<String> containing(String pattern) {
    StringBuilder expression = new StringBuilder();
    pattern
        .codePoints()
        .mapToObj(Character::toString)
        .map(each -> each.equals("*") ? ".*" : each.equals("?") ? "." : Pattern.quote(each))
        .forEach(expression::append);
    return Pattern.compile(expression.toString(), Pattern.DOTALL).asPredicate();
  }

  private static String shown(Session.Entry entry, boolean numbered, boolean withResult) {
    String number = numbered ? String.format(Locale.ROOT, "%4d:", entry.number()) : "";
    String text = numbered ? marked(entry.text()) : entry.text().stripTrailing();
    String result = withResult ? entry.result().map(value -> "\n" + value).orElse("") : "";
    return number + text + result;
  }

  /** A cell of several lines begins below its mark. */
  private static String marked(String text) {
    return (text.strip().contains("\n") ? "\n" : " ") + text.stripTrailing();
  }

  /** Earlier sessions have no numbers, so their cells are told apart by their time. */
  private static String label(EarlierCell cell) {
    boolean isPython = cell.language() == CellLanguage.PYTHON;
    return cell.time().atZone(ZoneId.systemDefault()).format(TIME)
        + (isPython ? "" : " " + cell.language().shortName())
        + ":";
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
    Arguments arguments = Arguments.anywhere(call, "l:g:");
    List<String> words = arguments.words();
    if (arguments.has('g')) {
      Evaluated found =
          lastContaining(call, arguments.value('g').orElseThrow())
              .orElseThrow(() -> new MagicException("%rerun: there is no such cell"));
      return evaluated(call, List.of(found));
    }
    List<Session.Entry> entries =
        last(inRanges(call, words), arguments.count('l', words.isEmpty() ? 1 : NO_LIMIT));
    if (entries.isEmpty()) {
      throw new MagicException("%rerun: there is no such cell");
    }
    if (entries.stream().anyMatch(entry -> isRerun(entry.text()))) {
      throw new MagicException("%rerun does not run cells again that are %rerun themselves");
    }
    return evaluated(call, entries.stream().map(Evaluated::of).toList());
  }

  private record Evaluated(CellLanguage language, String text) {
    static Evaluated of(Session.Entry entry) {
      return new Evaluated(entry.language(), entry.text());
    }
  }

  private static boolean isRerun(String text) {
    return text.strip().startsWith("%rerun");
  }

  /** The last cell with a text, not one that has looked for it. */
  private static Optional<Evaluated> lastContaining(Magic.Call call, String pattern) {
    Predicate<String> wanted = containing(pattern).and(text -> !LOOKING.matcher(text).find());
    Stream<Evaluated> here = call.session().entries().reversed().stream().map(Evaluated::of);
    Stream<Evaluated> earlier =
        Stream.of(call.session().frontEnd())
            .flatMap(frontEnd -> frontEnd.earlierCells().reversed().stream())
            .map(cell -> new Evaluated(cell.language(), cell.text()));
    return Stream.concat(here, earlier).filter(cell -> wanted.test(cell.text())).findFirst();
  }

  private static Optional<String> evaluated(Magic.Call call, List<Evaluated> cells) {
    StringBuilder texts = new StringBuilder();
    cells.forEach(cell -> texts.append(cell.text().stripTrailing()).append('\n'));
    call.print("=== Running: ===\n" + texts + "=== Output: ===");
    Optional<String> result = Optional.empty();
    for (Evaluated cell : cells) {
      result = call.run(cell.language(), cell.text());
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
