package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polymonnto.repl.CommandProcess.Result;

/** Ctrl-C, pressed in a real process. */
class InterruptTest {
  /** Far more than it takes, since the machine may be busy. */
  private static final double SECONDS = 5;

  @TempDir Path folder;

  private CommandProcess start(String script) throws IOException {
    Files.writeString(folder.resolve("s.py"), "import sys, time\n" + script);
    CommandProcess process = CommandProcess.start(folder, Map.of(), "run", "s.py");
    assertEquals("ready", process.readLine());
    return process;
  }

  @ParameterizedTest
  @CsvSource({
    "while True: pass,",
    "time.sleep(30),",
    "sys.stdin.read(),",
    "input(),",
    "import java; java.type('org.polymonnto.repl.EngineFake').simulate(10**9)," + "at iteration"
  })
  void stopsAndTellsWhere(String statement, String during) throws Exception {
    String script = "def work():\n    print('ready')\n    " + statement + "\nwork()\n";
    try (CommandProcess process = start(script)) {
      Thread.sleep(300);
      long start = System.nanoTime();
      process.interrupt();
      String line = process.readLine();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("Ctrl-C in '%s': %.3f s%n", statement, seconds);
      String expected = "Interrupted at " + folder.resolve("s.py") + ":4 in work";
      assertTrue(
          during == null ? line.equals(expected) : line.startsWith(expected + ", " + during), line);
      assertEquals(new Result(130, ""), process.end());
      assertTrue(seconds < SECONDS, seconds + " s");
    }
  }

  @Test
  void isAnExceptionThatTheScriptMayHandle() throws Exception {
    String script =
        """
        try:
            print('ready')
            while True: pass
        except KeyboardInterrupt:
            print('caught')
        finally:
            print('finally')
        sys.exit(5)
        """;
    try (CommandProcess process = start(script)) {
      process.interrupt();
      assertEquals(new Result(5, "caught\nfinally\n"), process.end());
    }
  }

  @Test
  void mayBeTakenOverByTheScript() throws Exception {
    String script =
        """
        import signal
        def handler(number, frame):
            print('signal', int(number))
            sys.exit(9)
        signal.signal(signal.SIGINT, handler)
        print('ready')
        time.sleep(30)
        """;
    try (CommandProcess process = start(script)) {
      process.interrupt();
      assertEquals(new Result(9, "signal 2\n"), process.end());
    }
  }

  @Test
  void endsAtOnceWhenPressedTwice() throws Exception {
    String script =
        """
        print('ready')
        while True:
            try:
                while True: pass
            except KeyboardInterrupt:
                print('not now')
        """;
    try (CommandProcess process = start(script)) {
      process.interrupt();
      assertEquals("not now", process.readLine());
      process.interrupt();
      assertEquals(new Result(130, ""), process.end());
    }
  }
}
