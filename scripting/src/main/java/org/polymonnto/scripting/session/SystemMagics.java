package org.polymonnto.scripting.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code %env}, {@code %cd}, {@code %pwd}, {@code %lsmagic} and {@code %magic}. */
final class SystemMagics {
  private SystemMagics() {}

  static List<Magic> all() {
    return List.of(
        Magic.line(
            "env",
            "[NAME[=VALUE]]",
            "the variables of the environment, or one of them; or sets it",
            call -> result(call, "env", call.argument())),
        Magic.line(
            "cd",
            "[-q] [FOLDER|-]",
            "changes the current folder and tells it; - goes back, none goes home",
            SystemMagics::cd),
        Magic.line("pwd", "", "the current folder", call -> result(call, "pwd")),
        Magic.line("lsmagic", "", "the names of all commands", SystemMagics::list),
        Magic.line(
            "magic",
            "",
            "all commands and what they do",
            call -> {
              call.print(Help.overview(call.session().magics()));
              return Optional.empty();
            }));
  }

  private static Optional<String> result(Magic.Call call, String function, Object... arguments) {
    return Magics.checked(call.python("_environment", function, arguments));
  }

  private static Optional<String> cd(Magic.Call call) {
    Arguments arguments = Arguments.leading(call, "q");
    List<String> words = arguments.words();
    if (words.size() > 1) {
      throw new MagicException("%cd: put a folder with blanks in its name between quotes");
    }
    Optional<String> folder = result(call, "cd", words.isEmpty() ? "~" : words.getFirst());
    if (!arguments.has('q')) {
      folder.ifPresent(call::print);
    }
    return Optional.empty();
  }

  private static Optional<String> list(Magic.Call call) {
    String lines =
        call.session().magics().all().stream()
            .map(magic -> "%" + magic.name())
            .collect(Collectors.joining("  "));
    String cells =
        call.session().magics().all().stream()
            .filter(Magic::takesCell)
            .map(magic -> "%%" + magic.name())
            .collect(Collectors.joining("  "));
    call.print("Commands of a line:\n" + lines + "\n\nCommands above a cell:\n" + cells);
    return Optional.empty();
  }
}
