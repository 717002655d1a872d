package org.polymonnto.repl;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polymonnto doctor}: what this installation consists of and what makes it slow. */
@Command(
    name = "doctor",
    description =
        "Shows versions, compilers and folders, and says what makes this installation slow.",
    sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  /** Prints the report; 0 if nothing is wrong, 1 if something makes the installation slow. */
  @Override
  public Integer call() {
    Installation installation = Installation.inspect();
    PrintWriter out = spec.commandLine().getOut();
    row(out, "PolymoNNto", installation.version());
    row(out, "JDK", installation.jdk());
    row(out, "GraalVM", installation.languages());
    row(out, "Python", installation.python());
    row(out, "compiler", installation.compiler().description());
    row(out, "AOT cache", installation.cache().description());
    row(out, "cores", Integer.toString(installation.cores()));
    row(
        out,
        "memory",
        installation.machineMemory() / Installation.MEBIBYTE
            + " MiB, of which the heap may take "
            + installation.maximumHeap() / Installation.MEBIBYTE
            + " MiB");
    installation.folders().forEach((name, folder) -> row(out, name, folder(folder)));
    out.println();
    if (installation.findings().isEmpty()) {
      out.println("Nothing makes this installation slow.");
      out.flush();
      return 0;
    }
    installation.findings().forEach(finding -> out.println("Slow: " + finding));
    out.flush();
    return 1;
  }

  private static void row(PrintWriter out, String name, String value) {
    out.printf("%-12s %s%n", name, value);
  }

  private static String folder(Path folder) {
    return Files.exists(folder) ? folder.toString() : folder + " (not there)";
  }
}
