package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The Java example runs as a program, and finds what the same network in Python with NumPy finds.
 */
class JavaExampleTest {
  private static final Path EXAMPLE =
      Path.of(
          System.getProperty("basedir", "."),
          "..",
          "examples",
          "java",
          "LeakyIntegrateAndFire.java");

  @Test
  void leakyIntegrateAndFire() throws Exception {
    Path classes =
        Path.of(Network.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toString(),
                EXAMPLE.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertEquals(
        """
        2391 spikes, the first in iteration 1
        9864 spikes, the first in iteration 1
        """,
        output);
  }
}
