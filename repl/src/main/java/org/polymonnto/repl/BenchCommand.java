package org.polymonnto.repl;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polymonnto bench}: how fast the reference models are, beside CPython and Brian2. */
@Command(
    name = "bench",
    description =
        "Times the reference models on PolymoNNto and on a CPython with PymoNNto, in turn, and"
            + " prints how many times faster PolymoNNto is: warm, one second after the first"
            + " iteration, and cold. Memory is PolymoNNto's over CPython's. Where a CPython with"
            + " Brian2 and a C++ compiler are found, those models that are written for Brian2 too"
            + " are compared with its C++ programs. Exit code 1 if the results of PolymoNNto and"
            + " CPython differ.",
    sortOptions = false)
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", arity = "0..*", description = "Which models (default: all).")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      defaultValue = "100,1000",
      description = "Numbers of neurons (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "300",
      description = "Iterations of each network (default: ${DEFAULT-VALUE}).")
  private int iterations;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "3",
      description = "Processes of each kind, in turn (default: ${DEFAULT-VALUE}).")
  private int pairs;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "3",
      description = "How long a process measures (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      defaultValue = "40",
      description = "How long it runs before that (default: ${DEFAULT-VALUE}; others 1 at most).")
  private double warmUp;

  @Option(
      names = "--python",
      paramLabel = "PATH",
      description =
          "A CPython with PymoNNto and NumPy (default: one on the PATH). It is the first that is"
              + " asked for Brian2, too.")
  private Path python;

  @Option(names = "--no-brian2", description = "Leave Brian2 out, even if it is there.")
  private boolean withoutBrian2;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write all measurements to a file.")
  private Path csv;

  @Option(names = "--figure", paramLabel = "FILE", description = "Draw the ratios: .png or .svg.")
  private Path figure;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description =
          "Write the table into a Markdown file, with the machine, between two comments (an error"
              + " says which).")
  private Path page;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Benchmarks benchmarks =
        Benchmarks.installed()
            .orElseThrow(
                () ->
                    wrong(
                        "the models are not there; they are in lib/benchmarks of an installation"));
    check(benchmarks);
    List<Implementation> implementations = new ArrayList<>();
    Duration longest = Duration.ofMillis(Math.round(warmUp * 1000));
    implementations.add(Implementation.polymonnto(longest));
    List<String> peers = new ArrayList<>();
    PythonSearch search = PythonSearch.forPymonnto();
    findPython(search)
        .ifPresent(
            path -> {
              implementations.add(Implementation.cpython(path, longest));
              peers.add(search.versions());
            });
    List<String> asked = models.isEmpty() ? benchmarks.names() : models;
    PythonSearch brian2 = PythonSearch.forBrian2();
    findBrian2(brian2, benchmarks, asked)
        .ifPresent(
            path -> {
              implementations.add(Implementation.brian2(path, longest));
              peers.add(brian2.versions());
            });
    BenchRun run =
        new BenchRun(benchmarks, implementations, pairs, seconds, iterations, this::progress);
    int exitCode = 0;
    try {
      run.all(asked, sizes);
    } catch (BenchProcess.FailedException e) {
      spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
      exitCode = 1;
    }
    for (String difference : run.differences()) {
      spec.commandLine().getErr().println(spec.qualifiedName() + ": " + difference);
      exitCode = 1;
    }
    if (!run.measurements().isEmpty()) {
      report(run.measurements(), benchmarks, implementations.getFirst());
      if (page != null && exitCode == 0) {
        String table = new BenchTable(run.measurements()).text();
        new BenchPage(page).write(setting(asked, peers), table);
      }
    }
    return exitCode;
  }

  /** How the numbers came about. */
  private String setting(List<String> asked, List<String> peers) {
    String sizesInWords = sizes.stream().map(String::valueOf).collect(Collectors.joining(","));
    return """
    PolymoNNto %s on Java %s%s, on %s:

    ```sh
    ./polymonnto bench %s --sizes %s --pairs %d --warm-up %s --seconds %s --iterations %d%s
    ```\
    """
        .formatted(
            Installation.builtVersion(),
            System.getProperty("java.version"),
            peers.isEmpty() ? "" : " beside " + String.join(" and ", peers),
            Machine.inspect().description(),
            String.join(" ", asked),
            sizesInWords,
            pairs,
            number(warmUp),
            number(seconds),
            iterations,
            withoutBrian2 ? " --no-brian2" : "");
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private void check(Benchmarks benchmarks) throws IOException {
    for (String model : models) {
      benchmarks
          .complaint(model)
          .ifPresent(
              complaint -> {
                throw wrong(complaint);
              });
    }
    for (int size : sizes) {
      if (size < 1) {
        throw wrong("--sizes " + size + ": a network has at least one neuron");
      }
    }
    if (iterations < 1 || pairs < 1 || seconds < 0 || warmUp < 0) {
      throw wrong("--iterations and --pairs are at least 1, --seconds and --warm-up at least 0");
    }
    if (page != null) {
      Optional<String> complaint = new BenchPage(page).complaint();
      if (complaint.isPresent()) {
        throw wrong("cannot write " + page + ": " + complaint.get());
      }
    }
    for (Path file : Stream.of(csv, figure).filter(each -> each != null).toList()) {
      Path folder = file.toAbsolutePath().getParent();
      if (!Files.isDirectory(folder)) {
        throw wrong("cannot write " + file + ": there is no folder " + folder);
      }
    }
  }

  private Optional<Path> findPython(PythonSearch search) throws IOException, InterruptedException {
    if (python != null) {
      Path named = namedPython();
      if (!search.runsScripts(named)) {
        throw wrong(
            "--python needs a CPython with NumPy and PymoNNto, but "
                + search.rejected().getFirst());
      }
      return Optional.of(named);
    }
    Optional<Path> found = search.onPath(searchPath());
    if (found.isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("No CPython with NumPy and PymoNNto, so CPython is left out:");
      search.rejected().forEach(each -> err.println("  " + each));
      err.println("--python PATH names one.");
    }
    return found;
  }

  /** One that compiles for Brian2, unless none of the models would need it. */
  private Optional<Path> findBrian2(PythonSearch search, Benchmarks benchmarks, List<String> asked)
      throws IOException, InterruptedException {
    if (withoutBrian2
        || asked.stream()
            .allMatch(model -> benchmarks.script(model, Implementation.BRIAN2_SCRIPTS).isEmpty())) {
      return Optional.empty();
    }
    if (python != null && search.runsScripts(namedPython())) {
      return Optional.of(namedPython());
    }
    Optional<Path> found = search.onPath(searchPath());
    if (found.isEmpty()) {
      progress(
          "No CPython with Brian2 and a C++ compiler, so Brian2 is left out: "
              + search.rejected().stream().distinct().collect(Collectors.joining("; ")));
    }
    return found;
  }

  /** A name without a folder is one of the PATH for a process, but not for a file. */
  private Path namedPython() {
    return Files.exists(python) ? python.toAbsolutePath() : python;
  }

  private static String searchPath() {
    return System.getenv().getOrDefault("PATH", "");
  }

  private void report(
      List<Measurement> measurements, Benchmarks benchmarks, Implementation polymonnto)
      throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(new BenchTable(measurements).text());
    out.flush();
    Path table = csv;
    if (table == null && figure != null) {
      table = Files.createTempFile("polymonnto", ".csv");
    }
    if (table != null) {
      List<String> lines = new ArrayList<>(List.of(Measurement.CSV_HEADER));
      measurements.forEach(each -> lines.add(each.csv()));
      Files.write(table, lines);
    }
    if (figure != null) {
      draw(benchmarks.drawing(), polymonnto, table);
      if (csv == null) {
        Files.delete(table);
      }
    }
  }

  private void draw(Path drawing, Implementation polymonnto, Path table)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(polymonnto.command());
    command.addAll(List.of(drawing.toString(), table.toString(), figure.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().keySet().removeAll(polymonnto.unset());
    int exitCode = builder.start().waitFor();
    if (exitCode != 0) {
      throw wrong("cannot draw " + figure + " (exit code " + exitCode + ")");
    }
  }

  private void progress(String what) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(what);
    err.flush();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
