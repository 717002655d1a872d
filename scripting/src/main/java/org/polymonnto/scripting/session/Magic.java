package org.polymonnto.scripting.session;

import java.nio.file.Path;
import java.util.Optional;
import org.graalvm.polyglot.Value;

/**
 * A command of a session, such as {@code %time}.
 *
 * @param name its name without the percent signs
 * @param usage what follows the name, as in {@code [-n N] STATEMENT}; empty if nothing does
 * @param summary what it does, in a few words
 * @param takesCell whether it may stand above a cell, as in {@code %%time}
 * @param action does it
 */
public record Magic(String name, String usage, String summary, boolean takesCell, Action action) {

  /** A command of one line. */
  static Magic line(String name, String usage, String summary, Action action) {
    return new Magic(name, usage, summary, false, action);
  }

  /** A command of one line that may also stand above a cell. */
  static Magic cell(String name, String usage, String summary, Action action) {
    return new Magic(name, usage, summary, true, action);
  }

  /** What a command does. */
  @FunctionalInterface
  public interface Action {
    /**
     * @return the text of the result; empty if there is none
     * @throws MagicException if it was used in a wrong way
     */
    Optional<String> run(Call call);
  }

  /**
   * A use of a command.
   *
   * @param session where it is used
   * @param name the name of the command
   * @param language the language of the cell that it is in
   * @param argument what follows the name in its line, without blanks around it
   * @param body the lines below it, if it stands above a cell
   * @param number the number of the cell
   */
  public record Call(
      Session session,
      String name,
      CellLanguage language,
      String argument,
      Optional<String> body,
      int number) {

    /** The statements that the command is about: those of the cell, else the argument. */
    public String code() {
      return body.filter(lines -> !lines.isBlank()).orElse(argument);
    }

    /** Prints a line where the output of cells goes. */
    void print(String line) {
      session.python().invokeMember("show", line);
    }

    /** A function of a module of the session's Python side. */
    Value python(String module, String function, Object... arguments) {
      return session
          .host()
          .python()
          .importModule("polymonnto_session." + module)
          .invokeMember(function, arguments);
    }

    /** Prints what such a function returns, if it returns something. */
    void printPython(String module, String function, Object... arguments) {
      Value text = python(module, function, arguments);
      if (!text.isNull()) {
        print(text.asString());
      }
    }

    /** Evaluates code as a part of the cell. */
    Optional<String> run(CellLanguage of, String text) {
      return session.run(of, text, number);
    }

    /** A file by its absolute path; relative ones begin in the current folder of the session. */
    Path file(String path) {
      return Path.of(python("_files", "absolute", path).asString());
    }
  }
}
