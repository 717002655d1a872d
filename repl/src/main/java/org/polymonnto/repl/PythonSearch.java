package org.polymonnto.repl;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Looks for a CPython that can run PymoNNto's scripts, and remembers why others cannot. */
final class PythonSearch {
  private static final String NEEDED = "import numpy, PymoNNto";
  private static final String TELLING =
      NEEDED
          + "; import sys;"
          + " print('CPython %d.%d.%d with NumPy %s' % (*sys.version_info[:3], numpy.__version__))";
  private static final int SECONDS = 60;

  private final List<String> rejected = new ArrayList<>();
  private String versions = "";

  /** The first one of the search path. */
  Optional<Path> onPath(String searchPath) throws IOException, InterruptedException {
    Set<Path> seen = new LinkedHashSet<>();
    for (String folder : searchPath.split(File.pathSeparator)) {
      for (String name : List.of("python3", "python")) {
        Path python = Path.of(folder, name);
        if (Files.isExecutable(python) && seen.add(python.toRealPath()) && runsScripts(python)) {
          return Optional.of(python);
        }
      }
    }
    if (seen.isEmpty()) {
      rejected.add("there is no python3 on the PATH");
    }
    return Optional.empty();
  }

  /** Whether a Python has what the scripts import; if not, {@link #rejected} says so. */
  boolean runsScripts(Path python) throws IOException, InterruptedException {
    if (!Files.isExecutable(python) || Files.isDirectory(python)) {
      rejected.add(python + " is no program");
      return false;
    }
    // The import leaves a folder behind.
    Path folder = Files.createTempDirectory("polymonnto");
    Path output = Files.createFile(folder.resolve("output"));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(python.toString(), "-c", TELLING)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("MPLBACKEND", "Agg");
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        rejected.add(python + " does not end '" + NEEDED + "' within " + SECONDS + " s");
        return false;
      }
      if (process.exitValue() != 0) {
        List<String> lines = Files.readAllLines(output);
        rejected.add(python + ": " + (lines.isEmpty() ? NEEDED + " fails" : lines.getLast()));
        return false;
      }
      List<String> lines = Files.readAllLines(output);
      versions = lines.isEmpty() ? "" : lines.getLast();
      return true;
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  /** The versions of the Python that was found, in words. */
  String versions() {
    return versions;
  }

  /** What was looked at in vain, and why it will not do. */
  List<String> rejected() {
    return List.copyOf(rejected);
  }
}
