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

/** Looks for a CPython that can run scripts, and remembers why others cannot. */
final class PythonSearch {
  private static final int SECONDS = 60;

  private final String needed;
  private final String telling;
  private final List<String> rejected = new ArrayList<>();
  private String versions = "";

  private PythonSearch(String needed, String telling) {
    this.needed = needed;
    this.telling = telling;
  }

  /** One that runs the scripts for PymoNNto. */
  static PythonSearch forPymonnto() {
    return new PythonSearch(
        "import numpy, PymoNNto",
        """
        import sys
        print('CPython %d.%d.%d with NumPy %s' % (*sys.version_info[:3], numpy.__version__))
        """);
  }

  /** One that compiles the scripts for Brian2, with the compiler that make would call. */
  static PythonSearch forBrian2() {
    return new PythonSearch(
        "import brian2",
        """
        import os, shutil, sys
        programs = ['make', os.environ.get('CXX', 'g++').split()[0]]
        missing = [program for program in programs if not shutil.which(program)]
        if missing:
            sys.exit('Brian2 needs ' + ' and '.join(missing) + ', which the PATH does not have')
        print('Brian2', brian2.__version__)
        """);
  }

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
          new ProcessBuilder(python.toString(), "-c", needed + "\n" + telling)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("MPLBACKEND", "Agg");
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        rejected.add(python + " does not end '" + needed + "' within " + SECONDS + " s");
        return false;
      }
      if (process.exitValue() != 0) {
        List<String> lines = Files.readAllLines(output);
        rejected.add(python + ": " + (lines.isEmpty() ? needed + " fails" : lines.getLast()));
        return false;
      }
      List<String> lines = Files.readAllLines(output);
      versions = lines.isEmpty() ? "" : lines.getLast();
      return true;
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  /** The versions of what was found, in words. */
  String versions() {
    return versions;
  }

  /** What was looked at in vain, and why it will not do. */
  List<String> rejected() {
    return List.copyOf(rejected);
  }
}
