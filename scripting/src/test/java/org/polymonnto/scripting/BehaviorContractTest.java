package org.polymonnto.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The same network, written in each language with behaviors of all three, whose variables are the
 * same to the bit. What each of the behaviors has to keep is in {@code test_network_languages.py}.
 */
class BehaviorContractTest {
  private static final Path FOLDER = Path.of("src/test/behaviors");

  @Test
  void networksInAllLanguagesDoTheSame() {
    String python = outputOf("cortex.py");
    List<String> lines = python.lines().toList();
    assertEquals(5, lines.size());
    assertEquals(8, lines.getFirst().split(" ").length);
    assertEquals(64, lines.get(2).split(" ").length);
    assertFalse(lines.get(3).matches("[0 ]*"), "there were no spikes");
    assertEquals("cell 0.8 0.2", lines.getLast());
    assertEquals(python, outputOf("cortex.mjs"));
    assertEquals(python, outputOf("Cortex.java"));
  }

  private static String outputOf(String name) {
    Path script = FOLDER.resolve(name);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream systemOut = System.out;
    try (ScriptHost host =
        ScriptHost.builder()
            .in(new ByteArrayInputStream(new byte[0]))
            .out(out)
            .err(err)
            .arguments(List.of(script.toString()))
            .packages(ScriptRun.PACKAGES)
            .build()) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      assertEquals(0, host.run(RunOptions.of(script)), () -> err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(systemOut);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
