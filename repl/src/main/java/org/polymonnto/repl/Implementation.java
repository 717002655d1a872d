package org.polymonnto.repl;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polymonnto.scripting.PythonRuntime;

/**
 * Something that runs the scripts of the benchmarks.
 *
 * @param name how tables call it
 * @param command the words before the script
 * @param environment variables that are set for it
 * @param unset variables that are taken away from it
 * @param warmUp how long it takes at most until it is as fast as it gets
 * @param scripts the folder of its scripts within that of the benchmarks; empty for those that are
 *     written for PymoNNto
 */
record Implementation(
    String name,
    List<String> command,
    Map<String, String> environment,
    Set<String> unset,
    Duration warmUp,
    String scripts) {
  static final String POLYMONNTO = "PolymoNNto";
  static final String CPYTHON = "CPython";
  static final String BRIAN2 = "Brian2";

  /** Where the scripts for Brian2 are. */
  static final String BRIAN2_SCRIPTS = "brian2";

  /** What nothing compiles while it runs is warm when the caches are. */
  private static final Duration CACHES_WARM_UP = Duration.ofSeconds(1);

  /** This installation; without one, a virtual machine like that of this process. */
  static Implementation polymonnto(Duration warmUp) {
    List<String> command = new ArrayList<>();
    String home = System.getProperty(PythonRuntime.HOME_PROPERTY, "");
    Path launcher = Path.of(home, "bin", "polymonnto");
    if (!home.isEmpty() && Files.isExecutable(launcher)) {
      command.add(launcher.toString());
    } else {
      command.add(ProcessHandle.current().info().command().orElse("java"));
      command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    }
    command.add("run");
    // The packages of CPython may be on the path that the variable names.
    return new Implementation(POLYMONNTO, command, Map.of(), Set.of("PYTHONPATH"), warmUp, "");
  }

  /** A CPython with PymoNNto, whose figures are drawn without a window. */
  static Implementation cpython(Path python, Duration warmUp) {
    return new Implementation(
        CPYTHON,
        List.of(python.toString()),
        Map.of("MPLBACKEND", "Agg"),
        Set.of(),
        shorter(warmUp, CACHES_WARM_UP),
        "");
  }

  /** C++ programs that a CPython makes of Brian2's scripts. */
  static Implementation brian2(Path python, Duration warmUp) {
    return new Implementation(
        BRIAN2,
        List.of(python.toString()),
        Map.of(),
        Set.of(),
        shorter(warmUp, CACHES_WARM_UP),
        BRIAN2_SCRIPTS);
  }

  /**
   * Whether its models are written for it: their random numbers are drawn in another order, so what
   * comes out is not the same to the digit.
   */
  boolean hasScriptsOfItsOwn() {
    return !scripts.isEmpty();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
