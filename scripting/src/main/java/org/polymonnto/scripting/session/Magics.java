package org.polymonnto.scripting.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;
import org.polymonnto.scripting.NearestName;

/** The commands of a session and the lines that call them. */
public final class Magics {
  private static final Pattern COMMAND =
      Pattern.compile("(%%?)\\s*(\\w+)[ \\t]*([^\\n]*)(?s:\\n(.*))?");
  private static final Pattern NAME = Pattern.compile("%%?\\w*");
  private static final Pattern HELP =
      Pattern.compile("(\\?{0,2})\\s*([\\w$.%][\\w$.\\[\\]'\"%]*)?\\s*(\\?{0,2})\\s*");

  private final Session session;
  private final Map<String, Magic> byName = new TreeMap<>();

  Magics(Session session) {
    this.session = session;
    LanguageMagics.all().forEach(this::add);
    TimingMagics.all().forEach(this::add);
    DebugMagics.all().forEach(this::add);
    FileMagics.all().forEach(this::add);
    HistoryMagics.all().forEach(this::add);
    NamespaceMagics.all().forEach(this::add);
    SystemMagics.all().forEach(this::add);
    NetworkMagics.all().forEach(this::add);
    PlaybackMagics.all().forEach(this::add);
  }

  /** Adds a command, in place of another one of its name. */
  public void add(Magic magic) {
    byName.put(magic.name(), magic);
  }

  /** All commands by their names. */
  public Collection<Magic> all() {
    return byName.values();
  }

  /** Whether the whole cell is one command, a line for the shell or a question. */
  boolean isCommand(CellLanguage language, String text) {
    String stripped = text.strip();
    boolean oneLine = stripped.indexOf('\n') < 0;
    return stripped.startsWith("%%")
        || oneLine && (stripped.startsWith("%") || isForShell(language, stripped))
        || oneLine && isQuestion(stripped);
  }

  /** An exclamation mark begins expressions of the other languages. */
  private static boolean isForShell(CellLanguage language, String line) {
    return line.startsWith(";") || line.startsWith("!") && language == CellLanguage.PYTHON;
  }

  private static boolean isQuestion(String line) {
    Matcher help = HELP.matcher(line);
    return help.matches() && !(help.group(1) + help.group(3)).isEmpty();
  }

  /** A command of a line needs nothing more, one above a cell an empty line at its end. */
  Completeness completeness(String text) {
    boolean open = text.strip().startsWith("%%") && !text.endsWith("\n");
    return open ? Completeness.incomplete("") : Completeness.COMPLETE;
  }

  Optional<String> run(CellLanguage language, String text, int number) {
    String stripped = text.strip();
    if (isForShell(language, stripped)) {
      session.python().invokeMember("shell", stripped.substring(1).strip());
      return Optional.empty();
    }
    if (!stripped.startsWith("%") || isQuestion(stripped)) {
      return answer(language, stripped);
    }
    Matcher command = COMMAND.matcher(stripped);
    if (!command.matches()) {
      throw new MagicException(
          stripped.lines().findFirst().orElse("%") + " is no command; %lsmagic lists them");
    }
    boolean aboveCell = command.group(1).length() == 2;
    Magic magic = named(command.group(2));
    if (aboveCell && !magic.takesCell()) {
      throw new MagicException(
          "%" + magic.name() + " does not stand above a cell: write it with one %");
    }
    Optional<String> body =
        aboveCell
            ? Optional.of(Optional.ofNullable(command.group(4)).orElse(""))
            : Optional.empty();
    return magic
        .action()
        .run(
            new Magic.Call(
                session, magic.name(), language, command.group(3).strip(), body, number));
  }

  private Optional<String> answer(CellLanguage language, String line) {
    Matcher help = HELP.matcher(line);
    if (!help.matches() || help.group(2) == null) {
      return Optional.of(Help.overview(this));
    }
    String name = help.group(2);
    if (name.startsWith("%")) {
      return Optional.of(Help.of(named(name.replaceFirst("^%%?", ""))));
    }
    boolean detail = help.group(1).length() == 2 || help.group(3).length() == 2;
    return Optional.of(
        session
            .cells(language)
            .inspect(name, name.length(), detail)
            .orElseThrow(() -> new MagicException("nothing is known of " + name)));
  }

  /**
   * The command with a name.
   *
   * @throws MagicException if there is none; names the nearest
   */
  Magic named(String name) {
    Magic magic = byName.get(name);
    if (magic == null) {
      throw new MagicException(
          "there is no command %"
              + name
              + NearestName.of(name, byName.keySet())
                  .map(nearest -> "; did you mean %" + nearest + "?")
                  .orElse("; %lsmagic lists them"));
    }
    return magic;
  }

  /** The names of commands, if the cursor is behind the beginning of one. */
  Optional<Completions> complete(CellLanguage language, String text, int cursor) {
    int lineStart = text.lastIndexOf('\n', cursor - 1) + 1;
    String line = text.substring(lineStart, cursor);
    String word = line.stripLeading();
    if (!NAME.matcher(word).matches()) {
      return Optional.empty();
    }
    String marks = word.startsWith("%%") ? "%%" : "%";
    List<Completions.Candidate> candidates = new ArrayList<>();
    for (Magic magic : byName.values()) {
      String name = marks + magic.name();
      if (name.startsWith(word) && (marks.length() == 1 || magic.takesCell())) {
        candidates.add(new Completions.Candidate(name, name, "command", magic.summary()));
      }
    }
    return Optional.of(new Completions(cursor - word.length(), cursor, candidates));
  }

  /**
   * What a function of the Python side has returned for a command: a text or None, or a list with
   * one text if the command was used in a wrong way.
   */
  static Optional<String> checked(Value answer) {
    if (answer.hasArrayElements()) {
      throw new MagicException(answer.getArrayElement(0).asString());
    }
    return PythonCells.text(answer);
  }
}
