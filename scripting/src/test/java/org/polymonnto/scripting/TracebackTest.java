package org.polymonnto.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a failing script prints; {@code record_tracebacks.py} recorded what CPython prints. */
class TracebackTest {
  private static final Path RECORDED = Path.of("src/test/python/tracebacks");

  private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();
  private static ScriptHost host;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    host =
        ScriptHost.builder()
            .out(new ByteArrayOutputStream())
            .err(ERR)
            .arguments(List.of("script.py"))
            .packages(ScriptRun.PACKAGES)
            .build();
  }

  @AfterAll
  static void close() {
    host.close();
  }

  @BeforeEach
  void forgetOutput() {
    ERR.reset();
  }

  private static String err() {
    return ERR.toString(StandardCharsets.UTF_8);
  }

  static Stream<String> recordedScripts() throws IOException {
    try (Stream<Path> files = Files.list(RECORDED)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - ".txt".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("recordedScripts")
  void printsWhatCPythonPrints(String name) throws IOException {
    int exitCode = host.python().run(RunOptions.of(RECORDED.resolve(name + ".py")));
    String expected = Files.readString(RECORDED.resolve(name + ".txt"));
    assertEquals(expected, err().replace(RECORDED.toAbsolutePath().toString(), "{folder}"));
    boolean compiled = expected.startsWith("Traceback");
    assertEquals(compiled ? 1 : 2, exitCode);
  }

  private int run(String script, boolean debug) throws IOException {
    return host.python()
        .run(ScriptRun.options(ScriptRun.write(folder, "script.py", script), debug));
  }

  private static final String FAILS_IN_BEHAVIOUR =
      """
      import java
      def iteration():
          raise KeyError('W')
      java.type('org.polymonnto.scripting.EngineFake').runBehaviour(iteration)
      """;

  @Test
  void namesTheBehaviourThatFailed() throws IOException {
    assertEquals(1, run(FAILS_IN_BEHAVIOUR, false));
    assertTrue(
        err().endsWith("KeyError: 'W'\nbehaviour Stdp of group 'cells' at iteration 17\n"), err());
    assertTrue(err().contains("line 3, in iteration\n    raise KeyError('W')\n"), err());
  }

  @Test
  void namesNoBehaviourForALaterError() throws IOException {
    String later =
        FAILS_IN_BEHAVIOUR.replace("java.type", "try: java.type")
            + "except KeyError: pass\nraise ValueError('later')\n";
    assertEquals(1, run(later, false));
    assertTrue(err().endsWith("ValueError: later\n"), err());
    assertFalse(err().contains("behaviour"), err());
  }

  @Test
  void showsTheJavaStackOnlyOnRequest() throws IOException {
    run(FAILS_IN_BEHAVIOUR, false);
    assertFalse(err().contains("Java stack trace"), err());
    ERR.reset();
    assertEquals(1, run(FAILS_IN_BEHAVIOUR, true));
    assertTrue(err().contains("Java stack trace:"), err());
    assertTrue(err().contains("PythonRuntime.run"), err());
  }

  @Test
  void cutsFramesOfItsOwnPackages() throws IOException {
    String script =
        """
        import polymonnto_runtime
        polymonnto_runtime.exception_class('NoSuchClass')
        """;
    assertEquals(1, run(script, false));
    assertEquals(4, err().lines().count(), err());
    assertTrue(err().contains("script.py\", line 2, in <module>"), err());
    ERR.reset();
    assertEquals(1, run(script, true));
    assertTrue(err().contains("polymonnto_runtime/__init__.py"), err());
  }

  @Test
  void tellsOfAnInternalError() throws IOException {
    String script =
        """
        import java
        def update():
            java.type('org.polymonnto.scripting.EngineFake').breakDown()
        update()
        """;
    assertEquals(1, run(script, false));
    assertTrue(err().contains("in <module>\n"), err());
    assertTrue(err().contains("in update\n"), err());
    assertTrue(
        err()
            .endsWith(
                "internal error in PolymoNNto: java.lang.NullPointerException: no weights;"
                    + " run with --debug for the Java stack trace\n"),
        err());
    ERR.reset();
    assertEquals(1, run(script, true));
    assertTrue(err().contains("EngineFake.breakDown("), err());
    assertFalse(err().contains("com.oracle"), err());
  }

  @Test
  void tellsOfMissingMemoryAndDeepRecursionInJava() throws IOException {
    assertEquals(
        1, run("import java\njava.type('org.polymonnto.scripting.EngineFake').exhaust()\n", false));
    assertTrue(err().contains("MemoryError: the script needs more memory than the "), err());
    ERR.reset();
    assertEquals(
        1, run("import java\njava.type('org.polymonnto.scripting.EngineFake').recurse()\n", false));
    assertTrue(err().endsWith("RecursionError: Java methods call each other too deeply\n"), err());
  }

  @Test
  void tellsOfDeepRecursionInPython() throws IOException {
    assertEquals(1, run("def f(n):\n    return f(n + 1)\nf(0)\n", false));
    assertTrue(err().contains("[Previous line repeated "), err());
    assertTrue(err().contains("RecursionError: maximum recursion depth exceeded"), err());
  }

  @Test
  void callsTheScriptsOwnHook() throws IOException {
    String script =
        """
        import sys
        before = sys.excepthook
        sys.excepthook = lambda kind, error, trace: print('mine', kind.__name__, file=sys.stderr)
        1 / 0
        """;
    assertEquals(1, run(script, false));
    assertEquals("mine ZeroDivisionError\n", err());
  }
}
