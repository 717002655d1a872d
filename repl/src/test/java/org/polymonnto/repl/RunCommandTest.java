package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polymonnto.repl.CommandProcess.Result;

/** The command as a process: its arguments, streams and exit codes. */
class RunCommandTest {
  @TempDir Path folder;

  private void script(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Result run(String... arguments) throws IOException, InterruptedException {
    return CommandProcess.run(folder, arguments);
  }

  @Test
  void handsTheScriptWhatFollowsIt() throws Exception {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Files.writeString(sub.resolve("beside.py"), "value = 42\n");
    Files.writeString(
        sub.resolve("s.py"),
        """
        import os, sys, beside
        print(sys.argv, os.getcwd() == os.path.dirname(os.path.dirname(__file__)), beside.value)
        print(sys.stdin.read().split())
        sys.exit(7)
        """);
    Result result =
        CommandProcess.runWithInput(folder, "1 2\n3\n", "run", "sub/s.py", "--help", "--seed", "x");
    assertEquals(
        new Result(7, "['sub/s.py', '--help', '--seed', 'x'] True 42\n['1', '2', '3']\n"), result);
  }

  @Test
  void takesItsOwnOptionsBeforeTheScript() throws Exception {
    Path modules = Files.createDirectory(folder.resolve("modules"));
    Path more = Files.createDirectory(folder.resolve("more"));
    Path environment = Files.createDirectory(folder.resolve("environment"));
    Files.writeString(modules.resolve("first.py"), "value = 'modules'\n");
    Files.writeString(more.resolve("first.py"), "value = 'more'\n");
    Files.writeString(more.resolve("second.py"), "value = 'more'\n");
    Files.writeString(environment.resolve("second.py"), "value = 'environment'\n");
    Files.writeString(environment.resolve("third.py"), "value = 'environment'\n");
    script(
        "s.py",
        """
        import random, first, second, third
        print(random.random(), first.value, second.value, third.value)
        """);
    try (CommandProcess process =
        CommandProcess.start(
            folder,
            Map.of("PYTHONPATH", environment.toString()),
            "run",
            "--path",
            "modules",
            "--path=more",
            "--seed",
            "7",
            "s.py")) {
      assertEquals(new Result(0, "0.32383276483316237 modules more environment\n"), process.end());
    }
  }

  @Test
  void tellsInOneLineWhyItCannotStart() throws Exception {
    script("s.py", "print('never')\n");
    assertRefused("cannot run 'absent.py': there is no such file", "absent.py");
    assertRefused("cannot run '.': it is a folder, not a script", ".");
    assertRefused("there is no option --pth; did you mean --path?", "--pth", "x", "s.py");
    assertRefused("there is no option --frobnicate; see ", "--frobnicate", "s.py");
    assertRefused("--format gif: the formats are png, svg and both", "--format", "gif", "s.py");
    assertRefused("--seed x: a seed is a whole number from 0 to 4294967295", "--seed=x", "s.py");
    assertRefused("--venv absent: there is no such folder", "--venv", "absent", "s.py");
    assertRefused("--max-time 5s: it needs --sandbox", "--max-time", "5s", "s.py");
    assertRefused(
        "--max-time soon: a time is a number with ms, s, m or h",
        "--sandbox",
        "--max-time=soon",
        "s.py");
    assertRefused(
        "--max-memory 2: a size is a number with k, m or g", "--sandbox", "--max-memory=2", "s.py");
    assertRefused("Missing required parameter: 'SCRIPT'");
  }

  private void assertRefused(String message, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "run";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Result result = run(command);
    assertEquals(2, result.exitCode(), result.output());
    assertEquals(1, result.output().lines().count(), result.output());
    assertTrue(result.output().startsWith("polymonnto run: " + message), result.output());
  }

  @Test
  void knowsNoOtherCommand() throws Exception {
    assertEquals(
        new Result(2, "polymonnto: there is no command rnu; did you mean run?\n"), run("rnu"));
  }

  @Test
  void failsAsPythonDoes() throws Exception {
    script("s.py", "def f():\n    return 1 / 0\n\nprint('before')\nf()\n");
    String file = folder.resolve("s.py").toString();
    assertEquals(
        new Result(
            1,
            """
            before
            Traceback (most recent call last):
              File "%s", line 5, in <module>
                f()
              File "%s", line 2, in f
                return 1 / 0
                       ~~^~~
            ZeroDivisionError: division by zero
            """
                .formatted(file, file)),
        run("run", "s.py"));
    script("s.py", "x = (1,\n");
    assertEquals(
        new Result(
            2,
            """
              File "%s", line 1
                x = (1,
                    ^
            SyntaxError: '(' was never closed
            """
                .formatted(file)),
        run("run", "s.py"));
  }

  @Test
  void exitsAtOnceFromAThreadToo() throws Exception {
    script(
        "s.py",
        """
        import atexit, os, threading
        atexit.register(print, 'exit handler')
        thread = threading.Thread(target=lambda: os._exit(6))
        thread.start()
        thread.join()
        """);
    assertEquals(new Result(6, ""), run("run", "s.py"));
  }

  @Test
  void tellsOfTheMemoryLimit() throws Exception {
    script("s.py", "kept = []\nwhile True:\n    kept.append(bytearray(10 ** 8))\n");
    try (CommandProcess process =
        CommandProcess.start(folder, Map.of("JAVA_TOOL_OPTIONS", "-Xmx300m"), "run", "s.py")) {
      Result result = process.end();
      List<String> lines = result.output().lines().toList();
      assertEquals(1, result.exitCode(), result.output());
      assertEquals(
          "MemoryError: the script needs more memory than the 300 MiB that it may use;"
              + " give it more with JAVA_TOOL_OPTIONS=-Xmx8g, for example",
          lines.get(lines.size() - 2));
      assertEquals("Stopped at " + folder.resolve("s.py") + ":3 in <module>", lines.getLast());
    }
  }

  @Test
  void keepsAScriptInTheSandbox() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.writeString(inside.resolve("s.py"), "open('../new.txt', 'w')\n");
    try (CommandProcess process =
        CommandProcess.start(inside, Map.of(), "run", "--sandbox", "s.py")) {
      Result result = process.end();
      assertEquals(1, result.exitCode(), result.output());
      assertEquals(
          "With --sandbox a script may not write " + folder.toRealPath().resolve("new.txt") + ".",
          result.output().lines().toList().getLast());
    }
    assertTrue(Files.notExists(folder.resolve("new.txt")));
  }

  @Test
  void endsAScriptInTheSandboxThatRunsTooLong() throws Exception {
    script("s.py", "import time\nprint('before')\nwhile True:\n    time.sleep(0.01)\n");
    assertEquals(
        new Result(
            1,
            """
            before
            TimeoutError: the script has run longer than the 2.0 s that it may run with --sandbox;\
             give it more with --max-time 10m, for example
            """),
        run("run", "--sandbox", "--max-time", "2s", "s.py"));
  }

  @Test
  void showsALineWhenItIsPrintedThoughPiped() throws Exception {
    script("s.py", "print('first')\ninput()\nprint('second')\n");
    try (CommandProcess process = CommandProcess.start(folder, Map.of(), "run", "s.py")) {
      assertEquals("first", process.readLine());
      process.write("\n");
      assertEquals(new Result(0, "second\n"), process.end());
    }
  }

  @Test
  void printsManyLinesSoonEnough() throws Exception {
    script("s.py", "for i in range(100_000): print('line', i)\n");
    long start = System.nanoTime();
    Result result = run("run", "s.py");
    double seconds = (System.nanoTime() - start) / 1e9;
    assertEquals(100_000, result.output().lines().count());
    System.out.printf("100,000 lines in %.1f s%n", seconds);
    assertTrue(seconds < 60, seconds + " s");
  }

  @Test
  void stopsQuietlyWhenNobodyReadsItsOutput() throws Exception {
    script("s.py", "import sys\nfor i in range(10 ** 7): print('line', i)\n");
    try (CommandProcess process = CommandProcess.start(folder, Map.of(), "run", "s.py")) {
      assertEquals("line 0", process.readLine());
      process.closeOutput();
      assertEquals(1, process.exitCode());
    }
  }
}
