package org.polymonnto.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the benchmarks on tiny networks: what comes out is what CPython with PymoNNto recorded, and
 * the command measures them. No time is asserted.
 */
final class BenchmarksTest {
  private static final Pattern SIZE = Pattern.compile("\"size\": (\\d+)");

  @TempDir Path workingFolder;

  @TestFactory
  Stream<DynamicTest> modelsGiveTheResultsOfCPython() throws IOException {
    Path folder = FreshClone.folder().resolve("examples/benchmarks");
    List<Path> recorded;
    try (Stream<Path> files = Files.list(folder)) {
      recorded = files.filter(file -> file.toString().endsWith(".out")).sorted().toList();
    }
    assertTrue(recorded.size() >= 8, recorded.toString());
    return recorded.stream()
        .map(
            file -> {
              String model = file.getFileName().toString().replace(".out", "");
              return dynamicTest(model, () -> check(folder.resolve(model + ".py"), file));
            });
  }

  private void check(Path script, Path recorded) throws IOException, InterruptedException {
    String expected = Files.readString(recorded);
    Matcher size = SIZE.matcher(expected);
    assertTrue(size.find(), expected);
    FreshClone.Outcome outcome = polymonnto("run '" + script + "' --check --size " + size.group(1));
    assertEquals(0, outcome.exitCode(), outcome::err);
    assertEquals(expected, outcome.out());
  }

  @Test
  void theCommandMeasuresModelsOfAllKinds() throws IOException, InterruptedException {
    FreshClone.Outcome outcome =
        polymonnto(
            "bench lif_tuned process_readme --sizes 20 --iterations 30 --pairs 1 --seconds 0"
                + " --warm-up 0 --csv table.csv");
    assertEquals(0, outcome.exitCode(), outcome::err);
    assertTrue(
        outcome.out().matches("(?s)\\| model .*\\| lif_tuned +\\| +20 \\|.*"), outcome.out());
    assertTrue(
        outcome.out().matches("(?s).*\\| process_readme +\\| +- \\| +[\\d.]+ m?s .*"),
        outcome.out());
    List<String> table = Files.readAllLines(workingFolder.resolve("table.csv"));
    for (String row :
        List.of(
            "lif_tuned,20,PolymoNNto,1,cold,",
            "lif_tuned,20,PolymoNNto,1,warm,",
            "process_readme,0,PolymoNNto,1,process,")) {
      assertEquals(1, table.stream().filter(line -> line.startsWith(row)).count(), row);
    }
  }

  @Test
  void aPageTellsTheMachineAndTheCommand() throws IOException, InterruptedException {
    Path page = FreshClone.folder().resolve("examples/benchmarks/README.md");
    String before = Files.readString(page);
    Files.writeString(workingFolder.resolve("page.md"), before);
    String options = "--sizes 20 --pairs 1 --warm-up 0 --seconds 0 --iterations 30";
    FreshClone.Outcome outcome = polymonnto("bench lif_tuned " + options + " --page page.md");
    assertEquals(0, outcome.exitCode(), outcome::err);
    String after = Files.readString(workingFolder.resolve("page.md"));
    assertTrue(after.contains("\n./polymonnto bench lif_tuned " + options + "\n"), after);
    assertTrue(after.contains(outcome.out()), after);
    Pattern machine = Pattern.compile("(?m)^PolymoNNto \\S+ on Java \\S+.*, on .+ cores, .+:$");
    assertTrue(machine.matcher(after).find(), after);
    assertTrue(machine.matcher(before).find(), "what the page in the repository says");
  }

  @Test
  void aTableOfBothIsDrawn() throws IOException, InterruptedException {
    Files.writeString(
        workingFolder.resolve("table.csv"),
        """
        model,size,implementation,pair,phase,microseconds,low,high,networks,peak_mib
        readme,100,PolymoNNto,1,cold,900,900,900,1,300
        readme,100,PolymoNNto,1,warm,10,9,11,50,300
        readme,100,CPython,1,warm,50,49,51,50,100
        readme,100,PolymoNNto,2,warm,12,9,11,50,300
        readme,100,CPython,2,warm,48,49,51,50,100
        """);
    Path script = FreshClone.folder().resolve("examples/benchmarks/draw.py");
    FreshClone.Outcome outcome = polymonnto("run '" + script + "' table.csv figure.png");
    assertEquals(0, outcome.exitCode(), outcome::err);
    BufferedImage figure = ImageIO.read(workingFolder.resolve("figure.png").toFile());
    assertTrue(figure.getWidth() > 100 && figure.getHeight() > 100);
  }

  /** A folder {@code Data} of its own keeps a script from storing into one further up. */
  private FreshClone.Outcome polymonnto(String words) throws IOException, InterruptedException {
    Files.createDirectories(workingFolder.resolve("Data"));
    return FreshClone.shell("'" + FreshClone.folder() + "/polymonnto' " + words, workingFolder);
  }
}
