package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command shows on a terminal and what it shows when it is piped. */
class TerminalTest {
  @TempDir Path folder;

  @BeforeEach
  void writeScript() throws Exception {
    Files.writeString(
        folder.resolve("s.py"),
        """
        import java, sys
        print([stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)])
        java.type('org.polymonnto.repl.EngineFake').simulate(1_000_000)
        print('done')
        """);
  }

  @Test
  void showsNoProgressWhenPiped() throws Exception {
    try (CommandProcess process = CommandProcess.start(folder, Map.of(), "run", "s.py")) {
      assertEquals(new CommandProcess.Result(0, "[False, False, False]\ndone\n"), process.end());
    }
  }

  @Test
  void showsProgressOnATerminal() throws Exception {
    try (PseudoTerminal terminal =
        PseudoTerminal.polymonnto("run", "s.py").folder(folder).start()) {
      assertEquals(0, terminal.exitCode());
      assertEquals("[True, True, True]\ndone", terminal.screen());
      String output = terminal.output();
      assertTrue(output.startsWith("[True, True, True]"), output);
      assertTrue(
          Pattern.compile("\\[#+\\.+\\] [0-9,]+/1,000,000  [0-9,]+ it/s  0:0\\d left")
              .matcher(output)
              .find(),
          output);
      assertTrue(output.stripTrailing().endsWith("\033[Kdone"), output);
      assertFalse(output.contains("1,000,000/1,000,000"), output);
    }
  }
}
