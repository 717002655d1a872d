package org.polymonnto.scripting.session;

/** Texts on the commands of a session. */
final class Help {
  private Help() {}

  static String of(Magic magic) {
    String usage = "%" + magic.name() + (magic.usage().isEmpty() ? "" : " " + magic.usage());
    return magic.takesCell()
        ? usage + "\n%%" + magic.name() + " above a cell\n" + magic.summary()
        : usage + "\n" + magic.summary();
  }

  static String overview(Magics magics) {
    StringBuilder text =
        new StringBuilder(
            """
            NAME?   what NAME is          NAME??  with its source
            !CMD    the system's shell    ;CMD    the same, in all languages
            %py %js %java                 the language of the next cells; %%js above a cell for that cell
            Tab completes, Ctrl-R searches the history, Ctrl-C stops what runs, Ctrl-D leaves.

            """);
    for (Magic magic : magics.all()) {
      text.append(String.format("%%%-12s %s%n", magic.name(), magic.summary()));
    }
    return text.toString().stripTrailing();
  }
}
