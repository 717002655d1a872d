package org.polymonnto.scripting.session;

import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Value;
import org.polymonnto.scripting.ScriptHost;

/** A shell that a script opens on its own variables. */
@FunctionalInterface
public interface EmbeddedShell {

  /**
   * Lets the user enter cells until they leave.
   *
   * @param host the host of the script, on whose thread this is called
   * @param namespace the dict of the variables
   * @param place where the script is, in one line
   * @param language that of the script
   */
  void converse(ScriptHost host, Value namespace, String place, CellLanguage language);

  /** Makes a shell the one of this process. */
  static void use(EmbeddedShell shell) {
    Installed.SHELL.set(shell);
  }

  /**
   * Opens the shell of this process. {@code embed()} of Python and of JavaScript calls this.
   *
   * @param language the short name of the language of the script
   * @throws IllegalStateException if there is none
   */
  static void open(Value namespace, String place, String language) {
    EmbeddedShell shell = Installed.SHELL.get();
    if (shell == null) {
      throw new IllegalStateException("this process has no shell");
    }
    shell.converse(
        ScriptHost.current(), namespace, place, CellLanguage.named(language).orElseThrow());
  }

  /** An interface has no private variables. */
  final class Installed {
    private static final AtomicReference<EmbeddedShell> SHELL = new AtomicReference<>();

    private Installed() {}
  }
}
