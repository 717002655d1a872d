package org.polymonnto.scripting.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.polymonnto.scripting.JavaScriptModules;
import org.polymonnto.scripting.NearestName;

/** {@code %run}, {@code %load}, {@code %save} and {@code %edit}. */
final class FileMagics {
  private FileMagics() {}

  static List<Magic> all() {
    return List.of(
        Magic.line(
            "run",
            "[-i] [-t] FILE [ARGUMENTS]",
            "runs a script, whose names stay; -i with the names that there are, -t tells the time",
            FileMagics::run),
        Magic.line(
            "load",
            "[-r FIRST-LAST] FILE|RANGES",
            "puts a file, or some lines of it, where the next cell is entered",
            FileMagics::load),
        Magic.line(
            "save",
            "[-a] [-f] FILE RANGES",
            "writes cells into a file; -a adds them to it, -f does not ask whether to replace it",
            FileMagics::save),
        Magic.line(
            "edit",
            "[-x] [FILE|RANGES|NAME]",
            "opens the editor and evaluates what is written; -x does not",
            FileMagics::edit));
  }

  /** The language of a file, by the end of its name. */
  static Optional<CellLanguage> languageOf(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".py") || name.endsWith(".ipy")) {
      return Optional.of(CellLanguage.PYTHON);
    }
    if (name.endsWith(".mjs") || name.endsWith(".js")) {
      return Optional.of(CellLanguage.JAVASCRIPT);
    }
    return name.endsWith(".java") ? Optional.of(CellLanguage.JAVA) : Optional.empty();
  }

  private static Optional<String> run(Magic.Call call) {
    Arguments arguments = Arguments.leading(call, "it");
    List<String> words = arguments.words();
    if (words.isEmpty()) {
      throw new MagicException("%run is followed by a file that ends with .py, .mjs, .js or .java");
    }
    Path file = existing(call, words.getFirst());
    CellLanguage language =
        languageOf(file)
            .orElseThrow(
                () ->
                    new MagicException(
                        "%run runs files that end with .py, .mjs, .js or .java, not " + file));
    if (arguments.has('i') && language != CellLanguage.PYTHON) {
      throw new MagicException("%run -i is for Python files");
    }
    List<String> own = words.subList(1, words.size());
    if (arguments.has('t')) {
      TimingMagics.timed(call, () -> run(call, language, file, own, arguments.has('i')));
    } else {
      run(call, language, file, own, arguments.has('i'));
    }
    return Optional.empty();
  }

  private static Optional<String> run(
      Magic.Call call, CellLanguage language, Path file, List<String> own, boolean interactive) {
    switch (language) {
      case PYTHON ->
          call.python("_files", "run", file.toString(), own.toArray(String[]::new), interactive);
      case JAVASCRIPT -> {
        Value exports = JavaScriptModules.evaluateAs(file.toString(), read(file));
        call.python("_files", "bind_exports", exports);
      }
      case JAVA -> call.session().host().runJavaFile(file, own);
    }
    return Optional.empty();
  }

  private static Path existing(Magic.Call call, String name) {
    Path file = call.file(name);
    if (Files.isRegularFile(file)) {
      return file;
    }
    throw new MagicException(
        "%"
            + call.name()
            + ": there is no file "
            + file
            + nearest(file).map(each -> "; did you mean " + each + "?").orElse(""));
  }

  private static Optional<String> nearest(Path file) {
    try (var files = Files.list(file.getParent())) {
      return NearestName.of(
          file.getFileName().toString(),
          files.map(each -> each.getFileName().toString()).sorted().toList());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new MagicException(file + " cannot be read: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  private static Optional<String> load(Magic.Call call) {
    Arguments arguments = Arguments.anywhere(call, "r:");
    List<String> words = arguments.words();
    if (words.isEmpty()) {
      throw new MagicException("%load is followed by a file or by numbers of cells");
    }
    if (words.stream().allMatch(Ranges::isRange) && !Files.exists(call.file(words.getFirst()))) {
      List<Session.Entry> entries = Ranges.find(call, words);
      enter(call, entries.getFirst().language(), Ranges.text(entries));
      return Optional.empty();
    }
    Path file = existing(call, words.getFirst());
    CellLanguage language = languageOf(file).orElse(call.language());
    String text = read(file);
    if (arguments.has('r')) {
      text = lines(arguments.value('r').orElseThrow(), text.lines().toList());
    }
    enter(call, language, text);
    return Optional.empty();
  }

  private static void enter(Magic.Call call, CellLanguage language, String text) {
    String mark = language == CellLanguage.PYTHON ? "# " : "// ";
    call.session()
        .frontEnd()
        .enterNext(language, mark + "%load " + call.argument() + "\n" + text.stripTrailing());
  }

  private static String lines(String range, List<String> lines) {
    java.util.regex.Matcher parts =
        java.util.regex.Pattern.compile("(\\d{1,9})?-(\\d{1,9})?|(\\d{1,9})").matcher(range);
    if (!parts.matches()) {
      throw new MagicException("%load -r is followed by lines as in 5-10, not by " + range);
    }
    String single = parts.group(3);
    String from = single == null ? parts.group(1) : single;
    String to = single == null ? parts.group(2) : single;
    int first = from == null ? 1 : Integer.parseInt(from);
    int last = to == null ? lines.size() : Math.min(lines.size(), Integer.parseInt(to));
    if (first < 1 || first > last) {
      throw new MagicException("%load -r " + range + ": the file has lines 1-" + lines.size());
    }
    return String.join("\n", lines.subList(first - 1, last));
  }

  private static Optional<String> save(Magic.Call call) {
    Arguments arguments = Arguments.anywhere(call, "af");
    List<String> words = arguments.words();
    if (words.size() < 2) {
      throw new MagicException(
          "%save is followed by a file and numbers of cells, as in model 1-5 7");
    }
    Path named = call.file(words.getFirst());
    Path file =
        languageOf(named).isPresent()
            ? named
            : named.resolveSibling(
                named.getFileName()
                    + (call.language() == CellLanguage.JAVASCRIPT
                        ? ".mjs"
                        : "." + call.language().shortName()));
    CellLanguage language = languageOf(file).orElseThrow();
    List<Session.Entry> all = Ranges.find(call, words.subList(1, words.size()));
    List<Session.Entry> own = all.stream().filter(each -> each.language() == language).toList();
    if (own.isEmpty()) {
      throw new MagicException("%save: none of these cells is in " + language.fullName());
    }
    boolean adds = arguments.has('a');
    boolean asks = Files.exists(file) && !adds && !arguments.has('f');
    if (asks && !call.session().frontEnd().confirm("Replace " + file + "?")) {
      call.print("Nothing is written.");
      return Optional.empty();
    }
    String text = Ranges.text(own);
    try {
      Files.writeString(
          file,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          adds ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new MagicException(file + " cannot be written: " + reason(e));
    }
    call.print("Written to " + file + ":\n" + text.stripTrailing());
    if (own.size() < all.size()) {
      call.print((all.size() - own.size()) + " cells in other languages are left out.");
    }
    return Optional.empty();
  }

  private static Optional<String> edit(Magic.Call call) {
    Arguments arguments = Arguments.anywhere(call, "x");
    List<String> words = arguments.words();
    CellLanguage language = call.language();
    Path file;
    if (words.isEmpty()) {
      file = draft(language, "");
    } else if (words.stream().allMatch(Ranges::isRange)) {
      List<Session.Entry> entries = Ranges.find(call, words);
      language = entries.getFirst().language();
      file = draft(language, Ranges.text(entries));
    } else {
      Path named = call.file(words.getFirst());
      Value source = call.python("_files", "source", words.getFirst());
      if (Files.exists(named) || languageOf(named).isPresent()) {
        file = named;
        language = languageOf(named).orElse(language);
      } else if (source.isNull()) {
        throw new MagicException(
            "%edit: " + words.getFirst() + " is neither a file nor something with a source");
      } else {
        file = draft(CellLanguage.PYTHON, source.asString());
        language = CellLanguage.PYTHON;
      }
    }
    call.session().frontEnd().edit(file);
    if (arguments.has('x') || !Files.exists(file)) {
      return Optional.empty();
    }
    return call.run(language, read(file));
  }

  private static Path draft(CellLanguage language, String text) {
    try {
      Path file = Files.createTempFile("polymonnto-", "." + language.shortName());
      file.toFile().deleteOnExit();
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new MagicException("no file to edit can be made: " + reason(e));
    }
  }
}
