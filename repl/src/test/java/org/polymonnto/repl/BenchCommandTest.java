package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polymonnto.scripting.PythonRuntime;
import picocli.CommandLine;

/** {@code polymonnto bench} with scripts of the shell in the place of Python's. */
class BenchCommandTest {
  private static final String WARM =
      "echo '{\"model\": \"m\", \"size\": 10, \"phase\": \"warm\", \"networks\": 2,"
          + " \"us_per_iteration\": '$TIME', \"low\": 1, \"high\": 9}'\n";
  private static final String CHECK =
      "echo '{\"model\": \"m\", \"phase\": \"check\", \"spikes\": '$SPIKES'}'\n";

  @TempDir Path folder;

  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void nameTheFolder() {
    System.setProperty(Benchmarks.FOLDER_PROPERTY, folder.toString());
  }

  @AfterEach
  void forgetTheFolder() {
    System.clearProperty(Benchmarks.FOLDER_PROPERTY);
  }

  private void script(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Implementation shell(String name, String time, String spikes) {
    return new Implementation(
        name,
        List.of("sh"),
        Map.of("TIME", time, "SPIKES", spikes),
        Set.of("PATH_THAT_IS_NOT_WANTED"),
        Duration.ofSeconds(2),
        name.equals(Implementation.BRIAN2) ? Implementation.BRIAN2_SCRIPTS : "");
  }

  private BenchRun run(String spikesOfCPython) {
    return new BenchRun(
        new Benchmarks(folder),
        List.of(shell("PolymoNNto", "5", "3"), shell("CPython", "60", spikesOfCPython)),
        2,
        0.5,
        20,
        progress::add);
  }

  @Test
  void implementationsRunInTurn() throws Exception {
    script("m.py", "echo \"$@\" >> " + folder.resolve("arguments") + "\n" + WARM + CHECK);
    BenchRun run = run("3");
    run.all(List.of("m"), List.of(10));
    assertEquals(
        List.of("PolymoNNto 1 5.0", "CPython 1 60.0", "PolymoNNto 2 5.0", "CPython 2 60.0"),
        run.measurements().stream()
            .map(each -> each.implementation() + " " + each.pair() + " " + each.microseconds())
            .toList());
    assertEquals(List.of(), run.differences());
    assertEquals(List.of("m, 10 neurons, pair 1 of 2", "m, 10 neurons, pair 2 of 2"), progress);
    assertEquals(
        "--size=10 --seconds=0.5 --warm-up=2.0 --iterations=20",
        Files.readAllLines(folder.resolve("arguments")).getFirst());
  }

  @Test
  void differentResultsAreTold() throws Exception {
    script("m.py", WARM + CHECK);
    BenchRun run = run("4");
    run.all(List.of("m"), List.of(10));
    String difference = run.differences().getFirst();
    assertTrue(difference.startsWith("m, 10 neurons: the results differ\n"), difference);
    assertTrue(difference.contains("PolymoNNto: {\"model\": \"m\""), difference);
    assertTrue(difference.contains("\"spikes\": 4"), difference);
  }

  @Test
  void brian2RunsItsOwnScriptsAndDrawsItsOwnNumbers() throws Exception {
    script("m.py", WARM + CHECK);
    script("n.py", WARM.replace("\"m\"", "\"n\"") + CHECK);
    Files.createDirectory(folder.resolve("brian2"));
    script("brian2/m.py", "sleep 0.3\nTIME=20\n" + WARM + CHECK);
    BenchRun run =
        new BenchRun(
            new Benchmarks(folder),
            List.of(shell("PolymoNNto", "5", "3"), shell("Brian2", "0", "4")),
            1,
            0.5,
            20,
            progress::add);
    run.all(List.of("m", "n"), List.of(10));
    assertEquals(
        List.of("m PolymoNNto 5.0", "m Brian2 20.0", "n PolymoNNto 5.0"),
        run.measurements().stream()
            .map(each -> each.model() + " " + each.implementation() + " " + each.microseconds())
            .toList());
    assertEquals(List.of(), run.differences());
    // Its process only starts the one that simulates.
    assertEquals(OptionalLong.empty(), run.measurements().get(1).peakMebibytes());
  }

  @Test
  void aFailingScriptIsShownAndWhatWasMeasuredIsKept() throws Exception {
    script("m.py", WARM + CHECK);
    script("n.py", "echo 'MemoryError: no room' >&2\nexit 3\n");
    BenchRun run = run("3");
    BenchProcess.FailedException failure =
        assertThrows(
            BenchProcess.FailedException.class, () -> run.all(List.of("m", "n"), List.of(10)));
    assertEquals(
        "PolymoNNto: " + folder.resolve("n.py") + " ended with exit code 3:\nMemoryError: no room",
        failure.getMessage());
    assertEquals(4, run.measurements().size());
  }

  @Test
  void aScriptThatPrintsNothingFails() throws Exception {
    script("m.py", "echo hello\n");
    BenchProcess.FailedException failure =
        assertThrows(
            BenchProcess.FailedException.class, () -> run("3").all(List.of("m"), List.of(10)));
    assertTrue(failure.getMessage().contains("printed no measurement:\nhello"));
  }

  @Test
  void aWholeProcessHasNoSize() throws Exception {
    script("process_p.py", "[ $# = 0 ] && echo spikes 8\n");
    BenchRun run = run("3");
    run.all(List.of("process_p"), List.of(10, 20));
    assertEquals(4, run.measurements().size());
    Measurement first = run.measurements().getFirst();
    assertEquals("process", first.phase());
    assertEquals(0, first.size());
    assertTrue(first.microseconds() > 0);
  }

  /** What a wrong command line prints. */
  private static String complaint(String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine commandLine = Polymonnto.commandLine();
    commandLine.setErr(new PrintWriter(err));
    assertEquals(2, commandLine.execute(arguments));
    return err.toString();
  }

  @Test
  void aWrongModelNamesTheNearest() throws IOException {
    script("lif_plain.py", "");
    script("readme.py", "");
    script("benchmark.py", "");
    assertEquals(
        "polymonnto bench: there is no model lif_plan, the nearest is lif_plain;"
            + " see polymonnto bench --help\n",
        complaint("bench", "lif_plan"));
    assertEquals(
        "polymonnto bench: there is no model quick; there are lif_plain, readme;"
            + " see polymonnto bench --help\n",
        complaint("bench", "quick"));
  }

  @Test
  void wrongNumbersAndFilesAreRefused() throws IOException {
    script("readme.py", "");
    assertTrue(complaint("bench", "readme", "--sizes", "5,0").contains("--sizes 0: a network has"));
    assertTrue(complaint("bench", "--pairs=0").contains("--pairs are at least 1"));
    assertTrue(
        complaint("bench", "--csv", folder + "/no/t.csv")
            .contains("there is no folder " + folder.resolve("no")));
  }

  @Test
  void aPageNeedsItsComments() throws IOException {
    script("readme.py", "");
    Path page = folder.resolve("page.md");
    assertTrue(complaint("bench", "--page", page.toString()).contains("there is no page " + page));
    Files.writeString(page, "# Results\n" + BenchPage.END + "\n" + BenchPage.BEGIN + "\n");
    assertTrue(
        complaint("bench", "--page", page.toString())
            .contains(page + " needs the lines " + BenchPage.BEGIN + " and " + BenchPage.END));
  }

  @Test
  void aPageKeepsWhatIsAroundItsComments() throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(
        file, "# Results\n" + BenchPage.BEGIN + "\nold\n" + BenchPage.END + "\nEnd\n");
    BenchPage page = new BenchPage(file);
    for (String table : List.of("| 1 |\n", "| 2 |\n")) {
      page.write("On a machine:", table);
      assertEquals(
          "# Results\n"
              + BenchPage.BEGIN
              + "\nOn a machine:\n\n"
              + table
              + "\n"
              + BenchPage.END
              + "\nEnd\n",
          Files.readString(file));
      assertTrue(page.complaint().isEmpty());
    }
  }

  @Test
  void aPythonWithoutPymonntoIsRefusedWithItsReason() throws IOException {
    script("readme.py", "");
    Path python = folder.resolve("python3");
    assertTrue(
        complaint("bench", "--python", python.toString()).contains(python + " is no program"));
    Files.writeString(python, "#!/bin/sh\necho \"No module named 'PymoNNto'\" >&2\nexit 1\n");
    assertTrue(python.toFile().setExecutable(true));
    assertTrue(
        complaint("bench", "--python", python.toString())
            .contains(python + ": No module named 'PymoNNto'"));
  }

  @Test
  void thePathIsSearchedForAPythonThatHasAllThatIsNeeded() throws Exception {
    Path without = Files.createDirectory(folder.resolve("without")).resolve("python3");
    Path with = Files.createDirectory(folder.resolve("with")).resolve("python3");
    Files.writeString(without, "#!/bin/sh\nexit 1\n");
    Files.writeString(with, "#!/bin/sh\necho CPython 3.11.2 with NumPy 1.24.2\n");
    assertTrue(without.toFile().setExecutable(true) && with.toFile().setExecutable(true));
    PythonSearch search = PythonSearch.forPymonnto();
    assertEquals(with, search.onPath(without.getParent() + ":" + with.getParent()).orElseThrow());
    assertEquals("CPython 3.11.2 with NumPy 1.24.2", search.versions());
    assertEquals(List.of(without + ": import numpy, PymoNNto fails"), search.rejected());
    PythonSearch empty = PythonSearch.forPymonnto();
    assertTrue(empty.onPath(folder.toString()).isEmpty());
    assertEquals(List.of("there is no python3 on the PATH"), empty.rejected());
  }

  /**
   * Runs the command with a launcher and a python3 that leave the scripts to the shell; nothing
   * else is on the path.
   *
   * @param brian2 what python3 does when it is asked for Brian2
   */
  private CommandProcess.Result bench(String brian2, String... options)
      throws IOException, InterruptedException {
    script("m.py", WARM + CHECK);
    Files.createDirectories(folder.resolve("brian2"));
    script("brian2/m.py", "TIME=20\nSPIKES=4\n" + WARM + CHECK);
    Path bin = Files.createDirectories(folder.resolve("bin"));
    program(bin.resolve("polymonnto"), "shift\nTIME=5 SPIKES=3 exec /bin/sh \"$@\"");
    program(
        bin.resolve("python3"),
        """
        case "$2" in
          *"import brian2"*) %s ;;
          *"import numpy, PymoNNto"*) echo CPython 3.11.2 with NumPy 1.24.2 ;;
          *) TIME=60 SPIKES=3 exec /bin/sh "$@" ;;
        esac
        """
            .formatted(brian2));
    String properties =
        "-D%s=%s -D%s=%s"
            .formatted(Benchmarks.FOLDER_PROPERTY, folder, PythonRuntime.HOME_PROPERTY, folder);
    List<String> arguments =
        new ArrayList<>(List.of("bench", "m", "--sizes=10", "--pairs=1", "--csv=t.csv"));
    arguments.addAll(List.of(options));
    try (CommandProcess command =
        CommandProcess.start(
            folder,
            Map.of("PATH", bin.toString(), "JDK_JAVA_OPTIONS", properties),
            arguments.toArray(String[]::new))) {
      return command.end();
    }
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    assertTrue(file.toFile().setExecutable(true));
  }

  /** The rows of the CSV file up to the time. */
  private List<String> measured() throws IOException {
    return Files.readAllLines(folder.resolve("t.csv")).stream()
        .skip(1)
        .map(line -> line.replaceAll(",[^,]*,[^,]*,[^,]*,[^,]*$", ""))
        .toList();
  }

  @Test
  void brian2IsMeasuredWhereItIsFound() throws Exception {
    Path page = folder.resolve("page.md");
    Files.writeString(page, BenchPage.BEGIN + "\n" + BenchPage.END + "\n");
    CommandProcess.Result result = bench("echo Brian2 2.5.1", "--page=page.md");
    assertEquals(0, result.exitCode(), result.output());
    String table =
        """
        | model | neurons | PolymoNNto | CPython | ratio | after 1 s | cold | memory |  Brian2 | ratio to Brian2 |
        | ----- | ------- | ---------- | ------- | ----- | --------- | ---- | ------ | ------- | --------------- |
        | m     |      10 |    5.00 us | 60.0 us |  12.0 |         - |    - |      - | 20.0 us |            4.00 |
        """;
    assertTrue(result.output().endsWith(table), result.output());
    assertEquals(
        List.of(
            "m,10,PolymoNNto,1,warm,5.000",
            "m,10,CPython,1,warm,60.000",
            "m,10,Brian2,1,warm,20.000"),
        measured());
    String written = Files.readString(page);
    assertTrue(written.contains(table), written);
    assertTrue(
        written.contains(" beside CPython 3.11.2 with NumPy 1.24.2 and Brian2 2.5.1, on "),
        written);
    assertFalse(written.contains("--no-brian2"), written);
  }

  @Test
  void withoutBrian2OneLineSaysWhatWasLookedFor() throws Exception {
    CommandProcess.Result result = bench("echo \"No module named 'brian2'\" >&2; exit 1");
    assertEquals(0, result.exitCode(), result.output());
    String line =
        "No CPython with Brian2 and a C++ compiler, so Brian2 is left out: "
            + folder.resolve("bin/python3")
            + ": No module named 'brian2'\n";
    assertTrue(result.output().contains(line), result.output());
    assertTrue(result.output().contains("| cold | memory |\n"), result.output());
    assertEquals(List.of("m,10,PolymoNNto,1,warm,5.000", "m,10,CPython,1,warm,60.000"), measured());
  }

  @Test
  void brian2IsNotLookedForWhereItIsNotWanted() throws Exception {
    Path page = folder.resolve("page.md");
    Files.writeString(page, BenchPage.BEGIN + "\n" + BenchPage.END + "\n");
    String asked = folder.resolve("asked").toString();
    CommandProcess.Result result = bench("echo >" + asked, "--no-brian2", "--page=page.md");
    assertEquals(0, result.exitCode(), result.output());
    assertFalse(Files.exists(folder.resolve("asked")));
    assertFalse(result.output().contains("Brian2"), result.output());
    assertEquals(2, measured().size());
    assertTrue(Files.readString(page).contains(" --iterations 300 --no-brian2\n"));
  }

  @Test
  void aFailingScriptOfBrian2IsShownAndWhatWasMeasuredIsKept() throws Exception {
    CommandProcess.Result result =
        bench("echo 'echo m: no compiler >&2; exit 1' >" + folder.resolve("brian2/m.py"));
    assertEquals(1, result.exitCode(), result.output());
    assertTrue(
        result
            .output()
            .contains(
                "polymonnto bench: Brian2: "
                    + folder.resolve("brian2/m.py")
                    + " ended with exit code 1:\nm: no compiler\n"),
        result.output());
    assertEquals(List.of("m,10,PolymoNNto,1,warm,5.000", "m,10,CPython,1,warm,60.000"), measured());
  }
}
