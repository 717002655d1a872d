package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @Test
  void saysWhatIsInstalledAndWhatMakesItSlow(@TempDir Path folder) throws Exception {
    CommandProcess.Result result = CommandProcess.run(folder, "doctor");
    String report = result.output();
    assertTrue(report.matches("(?s).*PolymoNNto +\\d+\\.\\d+\\.\\d+.*"), report);
    assertTrue(report.matches("(?s).*GraalVM +\\d+\\.\\d+\\.\\d+\\R.*"), report);
    assertTrue(report.matches("(?s).*Python +3\\.\\d+\\.\\d+\\R.*"), report);
    assertTrue(report.matches("(?s).*JDK +25.*"), report);
    // The test runs without the Graal compiler and the cache of an installation.
    assertTrue(report.contains("compiler     off (Interpreted)"), report);
    assertTrue(report.contains("AOT cache    off (not asked for)"), report);
    assertTrue(report.contains("Slow: scripts are interpreted, about ten times slower"), report);
    assertTrue(report.contains("Slow: each start loads its classes anew"), report);
    assertEquals(1, result.exitCode());
  }
}
