package org.polymonnto.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every example and compares what it prints with the text recorded beside it; its figures must
 * show something.
 */
final class ExamplesTest {
  private static final String FIGURE = "figure: ";

  @TempDir Path workingFolder;

  @TestFactory
  Stream<DynamicTest> pythonExamples() throws IOException {
    return examples("python", ".py")
        .map(
            script ->
                dynamicTest(
                    script.getFileName().toString(), () -> check(script, "polymonnto' run '")));
  }

  @TestFactory
  Stream<DynamicTest> javaExamples() throws IOException {
    String engine = System.getProperty("java.class.path");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return examples("java", ".java")
        .map(
            source ->
                dynamicTest(
                    source.getFileName().toString(),
                    () -> {
                      String command = "'" + java + "' -cp '" + engine + "' '" + source + "'";
                      compare(source, FreshClone.shell(command, workingFolder));
                    }));
  }

  /** Each script with each role in each language gives the same spikes. */
  @TestFactory
  Stream<DynamicTest> mixedExamples() {
    List<String> roles =
        List.of(
            "Cortex.java cortex.py cortex.mjs",
            "cortex.py cortex.mjs Cortex.java",
            "cortex.mjs Cortex.java cortex.py");
    Path mixed = FreshClone.folder().resolve("examples/mixed");
    return Stream.of("network.py", "network.mjs", "CorticalNetwork.java")
        .flatMap(
            script ->
                roles.stream()
                    .map(
                        files ->
                            dynamicTest(
                                script + " " + files,
                                () -> checkMixed(mixed.resolve(script), files))));
  }

  private void checkMixed(Path script, String files) throws IOException, InterruptedException {
    String command =
        "'" + FreshClone.folder() + "/polymonnto' run --seed 1 '" + script + "' " + files;
    FreshClone.Outcome outcome = FreshClone.shell(command, workingFolder);
    assertEquals(0, outcome.exitCode(), outcome::err);
    assertEquals(
        Files.readString(script.resolveSibling("network.out")), outcome.out(), outcome::err);
  }

  private static Stream<Path> examples(String language, String ending) throws IOException {
    Path folder = FreshClone.folder().resolve("examples").resolve(language);
    List<Path> found;
    try (Stream<Path> files = Files.list(folder)) {
      found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
    assertTrue(!found.isEmpty(), "there are examples in " + language);
    return found.stream();
  }

  /** A folder {@code Data} of its own keeps a script from storing into one further up. */
  private void check(Path script, String command) throws IOException, InterruptedException {
    Files.createDirectories(workingFolder.resolve("Data"));
    String launcher = "'" + FreshClone.folder() + "/" + command + script + "'";
    FreshClone.Outcome outcome = FreshClone.shell(launcher, workingFolder);
    compare(script, outcome);
    for (String line : outcome.out().lines().filter(line -> line.startsWith(FIGURE)).toList()) {
      BufferedImage figure =
          ImageIO.read(workingFolder.resolve(line.substring(FIGURE.length())).toFile());
      assertTrue(colours(figure) > 2, line + " is empty");
    }
  }

  private static void compare(Path example, FreshClone.Outcome outcome) throws IOException {
    assertEquals(0, outcome.exitCode(), outcome::err);
    String name = example.getFileName().toString();
    Path recorded = example.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".out");
    assertEquals(
        Files.readString(recorded),
        outcome.out(),
        () -> "output of " + name + "\n" + outcome.err());
  }

  private static long colours(BufferedImage figure) {
    return IntStream.range(0, figure.getWidth() * figure.getHeight())
        .map(at -> figure.getRGB(at % figure.getWidth(), at / figure.getWidth()))
        .distinct()
        .limit(3)
        .count();
  }
}
