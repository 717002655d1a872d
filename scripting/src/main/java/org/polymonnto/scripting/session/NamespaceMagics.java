package org.polymonnto.scripting.session;

import java.util.List;
import java.util.Optional;

/** {@code %who}, {@code %whos}, {@code %reset}, {@code %xdel} and {@code %autoreload}. */
final class NamespaceMagics {
  private NamespaceMagics() {}

  static List<Magic> all() {
    return List.of(
        Magic.line(
            "who",
            "[TYPES]",
            "the names of your variables, or of those of some types",
            call -> {
              call.printPython("_namespace", "who", words(call), call.session().frontEnd().width());
              return Optional.empty();
            }),
        Magic.line(
            "whos",
            "[TYPES]",
            "a table of your variables with types and sizes",
            call -> {
              call.printPython(
                  "_namespace", "whos", words(call), call.session().frontEnd().width());
              return Optional.empty();
            }),
        Magic.line(
            "reset",
            "[-f]",
            "forgets all your variables in all languages; -f does not ask",
            NamespaceMagics::reset),
        Magic.line(
            "xdel",
            "NAME",
            "forgets a variable and all that the results keep of it",
            call -> {
              if (!call.argument().matches("\\w+")) {
                throw new MagicException("%xdel is followed by the name of a variable");
              }
              Magics.checked(call.python("_namespace", "forget", call.argument()));
              return Optional.empty();
            }),
        Magic.line(
            "autoreload",
            "[0|1|2|off|explicit|all]",
            "takes over changed files before each cell: 1 those of behaviors, 2 all modules; 0 not",
            NamespaceMagics::autoreload));
  }

  private static String[] words(Magic.Call call) {
    return Arguments.anywhere(call, "").words().toArray(String[]::new);
  }

  private static Optional<String> reset(Magic.Call call) {
    Arguments arguments = Arguments.anywhere(call, "f");
    if (!arguments.rest().isEmpty()) {
      throw new MagicException("%reset forgets everything; %xdel " + arguments.rest());
    }
    boolean isSure =
        arguments.has('f')
            || call.session().frontEnd().confirm("Forget all variables of all languages?");
    if (isSure) {
      call.session().playback().pause();
      call.python("_namespace", "reset");
    } else {
      call.print("Nothing is forgotten.");
    }
    return Optional.empty();
  }

  private static Optional<String> autoreload(Magic.Call call) {
    String mode =
        switch (call.argument()) {
          case "" -> "";
          case "0", "off" -> "0";
          case "1", "explicit" -> "1";
          case "2", "all" -> "2";
          default ->
              throw new MagicException(
                  "%autoreload is followed by 0, 1 or 2, not by " + call.argument());
        };
    if (mode.isEmpty()) {
      call.printPython("_autoreload", "reload_changed", 2);
      return Optional.empty();
    }
    int level = Integer.parseInt(mode);
    call.python("_autoreload", "begin", level);
    call.session()
        .beforeEachCell(
            level == 0 ? () -> {} : () -> call.printPython("_autoreload", "reload_changed", level));
    return Optional.empty();
  }
}
