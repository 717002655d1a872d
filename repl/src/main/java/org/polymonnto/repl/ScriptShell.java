package org.polymonnto.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.graalvm.polyglot.Value;
import org.polymonnto.scripting.ScriptHost;
import org.polymonnto.scripting.session.CellLanguage;
import org.polymonnto.scripting.session.EmbeddedShell;
import org.polymonnto.scripting.session.Session;

/** The shell that a script opens on its own variables. */
final class ScriptShell {
  private ScriptShell() {}

  /** Lets the user enter cells on the thread of the script; see {@link EmbeddedShell}. */
  static void converse(ScriptHost host, Value namespace, String place, CellLanguage language) {
    if (!Terminal.STANDARD_INPUT.isTerminal()) {
      throw new IllegalStateException(
          "the shell cannot be opened at " + place + ": standard input is not a terminal");
    }
    UserFolders folders = UserFolders.ofThisUser();
    try (org.jline.terminal.Terminal terminal = ShellTerminal.open()) {
      Shell shell =
          new Shell(terminal, Configuration.read(folders.configuration()), folders.state());
      Session.serveHere(
          host,
          namespace,
          shell,
          session ->
              Thread.ofPlatform()
                  .name("shell")
                  .start(
                      () ->
                          shell.converse(
                              session, "Shell at " + place + "; Ctrl-D goes on", language)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
