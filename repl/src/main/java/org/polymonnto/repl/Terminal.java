package org.polymonnto.repl;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jline.nativ.CLibrary;

/** Whether a standard stream of the process is a terminal. */
enum Terminal {
  STANDARD_INPUT(0, "stdin"),
  STANDARD_OUTPUT(1, "stdout"),
  STANDARD_ERROR(2, "stderr");

  private final int descriptor;
  private final String pythonName;

  Terminal(int descriptor, String pythonName) {
    this.descriptor = descriptor;
    this.pythonName = pythonName;
  }

  /** Python's names of those streams that are terminals. */
  static Set<String> pythonNames() {
    return Arrays.stream(values())
        .filter(Terminal::isTerminal)
        .map(stream -> stream.pythonName)
        .collect(Collectors.toSet());
  }

  /**
   * Asks Linux for the name of the open file, which takes microseconds. The JDK can tell only
   * whether all streams are terminals, and loads a whole line editor for it.
   */
  boolean isTerminal() {
    Path file = Path.of("/proc/self/fd/" + descriptor);
    try {
      String name = Files.readSymbolicLink(file).toString();
      return name.startsWith("/dev/pts/")
          || name.startsWith("/dev/tty")
          || name.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException notOnThisSystem) {
      Console console = System.console();
      return console != null && console.isTerminal();
    }
  }

  /** The columns and the lines of the terminal at a file descriptor; two zeros if not known. */
  static int[] size(int descriptor) {
    try {
      CLibrary.WinSize size = new CLibrary.WinSize();
      int error = CLibrary.ioctl(descriptor, CLibrary.TIOCGWINSZ, size);
      return error == 0 ? new int[] {size.ws_col, size.ws_row} : new int[] {0, 0};
    } catch (LinkageError | RuntimeException noLibraryForThisSystem) {
      return new int[] {0, 0};
    }
  }
}
