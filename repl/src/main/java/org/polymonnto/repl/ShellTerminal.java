package org.polymonnto.repl;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.InfoCmp;

/** Opens the terminal of the process for a shell. */
final class ShellTerminal {
  /** The size of a terminal that does not know its own, as some containers' do not. */
  private static final Size COMMON_SIZE = new Size(80, 24);

  private ShellTerminal() {}

  /**
   * Opens the terminal that the process has.
   *
   * @throws IOException if it has none that can be used
   */
  static org.jline.terminal.Terminal open() throws IOException {
    String type = System.getenv("TERM");
    boolean isFull =
        type != null
            && !type.startsWith(org.jline.terminal.Terminal.TYPE_DUMB)
            && Terminal.STANDARD_INPUT.isTerminal()
            && Terminal.STANDARD_OUTPUT.isTerminal();
    org.jline.terminal.Terminal terminal = isFull ? openAtOnce(type) : openBySearch();
    if (isFull && terminal.getWidth() == 0) {
      terminal.setSize(COMMON_SIZE);
    }
    return terminal;
  }

  /**
   * JLine's builder looks for every way to reach a terminal in all modules before it takes one, and
   * asks a process for the terminal's capabilities: together a quarter of the time to the prompt.
   */
  private static org.jline.terminal.Terminal openAtOnce(String type) throws IOException {
    String known = InfoCmp.getDefaultInfoCmp(type);
    if (known != null) {
      InfoCmp.setLoadedInfoCmp(type, known);
    }
    TerminalProvider provider = new JniTerminalProvider();
    Charset encoding = Charset.forName(System.getProperty("stdout.encoding"));
    try {
      return provider.sysTerminal(
          "polymonnto",
          type,
          false,
          encoding,
          encoding,
          encoding,
          true,
          SignalHandler.SIG_DFL,
          false,
          SystemStream.Output);
    } catch (IOException | LinkageError | RuntimeException noLibraryForThisSystem) {
      return openBySearch();
    }
  }

  private static org.jline.terminal.Terminal openBySearch() throws IOException {
    return TerminalBuilder.builder().system(true).dumb(true).build();
  }
}
