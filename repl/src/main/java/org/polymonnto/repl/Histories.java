package org.polymonnto.repl;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polymonnto.scripting.session.CellLanguage;
import org.polymonnto.scripting.session.EarlierCell;

/** The files with the cells of earlier sessions, one for each language. */
final class Histories {
  /** What JLine writes: the time in milliseconds and the cell with its line breaks escaped. */
  private static final Pattern ENTRY = Pattern.compile("(\\d{1,18}):(.*)");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private final Path folder;
  private final Consumer<String> problems;

  /**
   * @param folder where they are; made when it is needed
   * @param problems is told of files that are set aside
   */
  Histories(Path folder, Consumer<String> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The file of a language. One that is not a history is renamed, and a new one is begun. */
  Path file(CellLanguage language) {
    Path file = folder.resolve("history." + language.shortName());
    try {
      Files.createDirectories(folder);
      if (Files.exists(file) && !isHistory(file)) {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        problems.accept(file + " is not a history of cells; it is kept as " + aside);
      }
    } catch (IOException e) {
      problems.accept("cells are not kept for later sessions: " + e);
    }
    return file;
  }

  /** The cells of all languages that were entered before a time, the oldest first. */
  List<EarlierCell> before(Instant time) {
    List<EarlierCell> cells = new ArrayList<>();
    for (CellLanguage language : CellLanguage.values()) {
      Path file = file(language);
      if (Files.exists(file)) {
        try {
          Files.readAllLines(file).forEach(line -> cells.add(cell(language, line)));
        } catch (IOException e) {
          problems.accept(file + " cannot be read: " + e);
        }
      }
    }
    return cells.stream()
        .filter(cell -> cell.time().isBefore(time))
        .sorted(Comparator.comparing(EarlierCell::time))
        .toList();
  }

  private static EarlierCell cell(CellLanguage language, String line) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      throw new IllegalStateException("not an entry of a history: " + line);
    }
    String text =
        ESCAPED
            .matcher(entry.group(2))
            .replaceAll(
                escaped ->
                    switch (escaped.group(1)) {
                      case "n" -> "\n";
                      case "r" -> "\r";
                      default -> Matcher.quoteReplacement(escaped.group(1));
                    });
    return new EarlierCell(language, Instant.ofEpochMilli(Long.parseLong(entry.group(1))), text);
  }

  private static boolean isHistory(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8)
          .lines()
          .allMatch(line -> ENTRY.matcher(line).matches());
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
