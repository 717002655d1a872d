package org.polymonnto.scripting.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polymonnto.scripting.RunOptions;
import org.polymonnto.scripting.ScriptHost;

/** Scripts that use too much are ended, whatever they catch, with one line that says why. */
class LimitsTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;

  private record Run(int exitCode, String err, double seconds) {}

  private Run run(String name, String code, SandboxLimits limits) throws IOException {
    Path script = Files.writeString(folder.resolve(name), code.replace("\\n", "\n"));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (ScriptHost host =
        ScriptHost.builder()
            .out(new ByteArrayOutputStream())
            .err(err)
            .arguments(List.of(script.toString()))
            .packages(Path.of("src/main/python"))
            .sandbox(limits, folder, List.of())
            .build()) {
      host.python();
      long start = System.nanoTime();
      int exitCode = host.run(RunOptions.of(script));
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Run(exitCode, err.toString(StandardCharsets.UTF_8), seconds);
    }
  }

  private static void assertEnded(String message, Run run) {
    assertEquals(1, run.exitCode(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith(message), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loop.py | while True:\\n"
            + "    try:\\n"
            + "        while True: pass\\n"
            + "    except BaseException: pass",
        "loop.mjs | for (;;) { try { for (;;); } catch (e) { } finally { continue; } }",
      })
  void time(String name, String code) throws IOException {
    Run run =
        run(name, code, new SandboxLimits(Duration.ofSeconds(1), 8L << 30, OptionalLong.empty()));
    assertEnded("TimeoutError: the script has run longer than the 1.0 s", run);
    assertTrue(run.seconds() >= 1, run.seconds() + " s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fill.py | kept = []\\nwhile True:\\n    try: kept.append(bytearray(2 * 10 ** 7))\\n"
            + "    except BaseException: pass",
        "fill.mjs | const kept = []; for (;;) { try { kept.push(new Float64Array(2e6)); } catch (e)"
            + " { } }",
      })
  void memory(String name, String code) throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    Run run = run(name, code, new SandboxLimits(LONG, used + (400L << 20), OptionalLong.empty()));
    assertEnded("MemoryError: the script uses more memory than the ", run);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count.py | x = 0\\nwhile True:\\n    try: x += 1\\n    except BaseException: pass",
        "count.mjs | let x = 0; for (;;) { try { x += 1; } catch (e) { x = 0; } }",
      })
  void statements(String name, String code) throws IOException {
    Run run = run(name, code, new SandboxLimits(LONG, 8L << 30, OptionalLong.of(300_000)));
    assertEnded("TimeoutError: the script has run more than the 300000 statements", run);
  }
}
