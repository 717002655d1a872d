package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operators of arrays where Java lets the slots of GraalPy be accessed, and where not. */
class ArraySlotsTest {
  private static final String SCRIPT =
      """
      import java
      import numpy as np

      def compute(a, b):
          a += b
          a[1:] = 7
          return a + b, 2 - a, a ** 2, -a, a > b, np.exp(a - a), np.maximum(a, b), a[::-1], abs(a)

      print(java.type('org.polymonnto.scripting.numpy.ArraySlots').install())
      for _ in range(3):
          print(compute(np.array([1.0, -2.0]), np.array([3, 4])))
          print(compute(np.array([1.0, -2.0]), 0.5))
      try:
          np.zeros(2) + np.zeros(3)
      except ValueError as error:
          print(error)
      """;

  @TempDir Path folder;

  @Test
  void theyGiveTheSameWithAndWithoutAccess() throws IOException, InterruptedException {
    Path exports = Path.of("..", "scripting", "src", "main", "launch", "graalpy-exports");
    String[] with = run("@" + exports.toRealPath());
    String[] without = run();
    assertEquals("True", with[0]);
    assertEquals("False", without[0]);
    assertEquals(with[1], without[1]);
    assertEquals(7, with[1].lines().count(), with[1]);
    assertEquals(
        "operands could not be broadcast together with shapes (2,) (3,) ",
        with[1].lines().reduce((before, last) -> last).orElseThrow());
  }

  /** The first line and the others of what the script prints in a Java with these options. */
  private String[] run(String... options) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("operators.py"), SCRIPT);
    List<String> command = new ArrayList<>(CommandProcess.command("run", script.toString()));
    int classPath = command.indexOf("-cp");
    command.set(classPath, "--module-path");
    command.set(classPath + 2, "org.polymonnto.repl/" + Main.class.getName());
    command.add(classPath + 2, "-m");
    command.addAll(
        classPath,
        List.of(
            "--enable-native-access=org.graalvm.truffle,org.graalvm.py,org.polymonnto.repl",
            "--add-modules",
            "org.graalvm.py,org.graalvm.truffle.runtime"));
    command.addAll(classPath, List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), output);
    return output.split("\n", 2);
  }
}
