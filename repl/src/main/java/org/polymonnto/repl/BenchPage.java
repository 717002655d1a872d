package org.polymonnto.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A page of a documentation, one part of which is what the last run of the benchmarks gave.
 *
 * @param file Markdown, with a comment before that part and one behind it
 */
record BenchPage(Path file) {
  static final String BEGIN = "<!-- polymonnto bench --page writes from here -->";
  static final String END = "<!-- to here -->";

  /** Why nothing can be written, if so. */
  Optional<String> complaint() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.of("there is no page " + file);
    }
    String text = Files.readString(file);
    int begin = text.indexOf(BEGIN);
    return begin >= 0 && text.indexOf(END, begin) >= 0
        ? Optional.empty()
        : Optional.of("%s needs the lines %s and %s".formatted(file, BEGIN, END));
  }

  /**
   * Replaces the part between the comments.
   *
   * @param setting on what machine and how it was measured
   * @param table of the results
   */
  void write(String setting, String table) throws IOException {
    String text = Files.readString(file);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END, begin);
    Files.writeString(
        file,
        text.substring(0, begin) + "\n" + setting + "\n\n" + table + "\n" + text.substring(end));
  }
}
