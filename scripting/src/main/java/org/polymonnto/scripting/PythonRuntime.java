package org.polymonnto.scripting;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.polymonnto.scripting.sandbox.Sandbox;

/** Python in a {@link ScriptHost}: its search path, its scripts and how they end. */
public final class PythonRuntime {
  /** The number of the signal that Ctrl-C sends. */
  private static final int INTERRUPT = 2;

  /** System property: folder of the Python packages {@code numpy}, {@code PymoNNto} and so on. */
  public static final String PACKAGES_PROPERTY = "polymonnto.python";

  /** System property: folder that PolymoNNto is installed in. */
  public static final String HOME_PROPERTY = "polymonnto.home";

  /** How long a thread whose Python code has ended may take to end itself. */
  private static final int LEAVING_MILLIS = 1000;

  private final OutputStream out;
  private final PrintStream err;
  private final Value runtime;
  private final Path packages;
  private final Sandbox sandbox;
  private boolean exitedAtOnce;
  private RunOptions prepared;

  PythonRuntime(
      Context context,
      Path packages,
      Set<String> terminals,
      IntFunction<int[]> terminalSize,
      OutputStream out,
      OutputStream err,
      Sandbox sandbox) {
    this.out = out;
    this.sandbox = sandbox;
    this.packages = packages;
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    Value start =
        context.eval(
            Source.newBuilder(
                    "python",
                    """
                    def _start(packages):
                        import sys
                        del globals()['_start']
                        sys.path.append(packages)
                        import polymonnto_runtime
                        return polymonnto_runtime
                    _start
                    """,
                    "<start>")
                .internal(true)
                .buildLiteral());
    runtime = start.execute(packages.toAbsolutePath().toString());
    runtime.invokeMember("set_streams", terminals.toArray(String[]::new), terminalSize);
    PythonErrors.translateIn(context, runtime);
  }

  /** The folder that the system properties name. */
  static Path installedPackages() {
    String packages = System.getProperty(PACKAGES_PROPERTY);
    if (packages != null) {
      return Path.of(packages);
    }
    String home = System.getProperty(HOME_PROPERTY);
    if (home != null) {
      return Path.of(home, "lib", "python");
    }
    throw new IllegalStateException(
        "PolymoNNto's Python packages cannot be found: neither the system property "
            + PACKAGES_PROPERTY
            + " (their folder) nor "
            + HOME_PROPERTY
            + " (the folder of the installation) is set");
  }

  /** A module of PolymoNNto's own packages. */
  public Value importModule(String name) {
    return runtime.invokeMember("import_module", name);
  }

  /** Lets Python handle Ctrl-C of the process as it does by default. */
  void handleInterrupts() {
    Value signals = importModule("_signal");
    signals.invokeMember("signal", INTERRUPT, signals.getMember("default_int_handler"));
  }

  /** Lets Python say that it runs in the sandbox where it refuses something. */
  void enterSandbox() {
    runtime.invokeMember("enter_sandbox");
  }

  /**
   * Sets the search path of modules and the seed, for a script in any language or, if a folder
   * stands in the script's place, for a session there.
   */
  void prepare(RunOptions options) {
    if (options == prepared) {
      return;
    }
    prepared = options;
    Path script = absolute(options.script());
    try {
      runtime.invokeMember(
          "prepare",
          Files.isDirectory(script) ? null : script.toString(),
          firstOnPath(script, options.path()).toArray(String[]::new),
          options.venv().map(venv -> absolute(venv).toString()).orElse(null),
          options.seed().isPresent() ? options.seed().getAsLong() : null,
          options.debug());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a script as {@code python script} does, with the options of the command line. Its exit
   * handlers run when the host is closed.
   *
   * @return the exit code for the process: what the script asked for; 1 after an exception, 2 if
   *     the script cannot be compiled, 130 after Ctrl-C
   * @throws UncheckedIOException if the script cannot be read
   */
  public int run(RunOptions options) {
    RunOptions.use(options);
    prepare(options);
    Path script = absolute(options.script());
    try {
      Value main =
          runtime.invokeMember(
              "start", script.toString(), Files.readString(script, StandardCharsets.ISO_8859_1));
      return main.isNumber() ? main.asInt() : main.execute().asInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PolyglotException e) {
      return ended(e, options);
    }
  }

  /** Tells of what ended a script and gives the exit code for the process. */
  int ended(PolyglotException e, RunOptions options) {
    if (sandbox == null) {
      return tell(e, options);
    }
    if (sandbox.exceeded().isPresent()) {
      return ScriptHost.EXIT_FAILED;
    }
    Optional<String> reason = sandbox.reasonOf(e);
    boolean isInternal = e.isInternalError() || e.isHostException();
    if (reason.isEmpty() || options.debug() || !isInternal) {
      int exitCode = tell(e, options);
      reason.ifPresent(err::println);
      return exitCode;
    }
    flush();
    err.println("PermissionError: " + reason.get());
    return ScriptHost.EXIT_FAILED;
  }

  private int tell(PolyglotException e, RunOptions options) {
    flush();
    if (e.isExit()) {
      exitedAtOnce = true;
      return e.getExitStatus();
    }
    Value error = e.getGuestObject();
    if (error != null && !e.isHostException() && !e.isInternalError()) {
      Value code = runtime.invokeMember("ended", error, options.debug(), JavaFailure.memoryLimit());
      if (!code.isNull()) {
        if (options.debug()) {
          new JavaFailure(e).printJavaStack(err);
        }
        return code.asInt();
      }
    }
    ScriptFailure.print(e, packages, err, options.debug());
    return ScriptHost.EXIT_FAILED;
  }

  /**
   * What to show of an exception that has ended a piece of code: the calls that led to it, in all
   * languages, and its message.
   *
   * @param debug whether to show internal frames as well
   */
  public String traceback(Throwable thrown, boolean debug) {
    if (thrown instanceof PolyglotException e
        && e.getGuestObject() != null
        && !e.isHostException()
        && !e.isInternalError()) {
      Value text =
          runtime.invokeMember("traceback", e.getGuestObject(), debug, JavaFailure.memoryLimit());
      if (!text.isNull()) {
        return text.asString();
      }
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    ScriptFailure.print(
        thrown, packages, new PrintStream(text, true, StandardCharsets.UTF_8), debug);
    return text.toString(StandardCharsets.UTF_8);
  }

  /**
   * Prints what will not work in a module or in the modules of a folder, without running them.
   *
   * @param modules a file or a folder that exists
   * @param path folders with further modules of the project
   * @param venv a virtual environment with further packages
   * @return the exit code for the process: 0 if nothing was found, 1 if something was, 2 if there
   *     is no module
   */
  public int check(Path modules, List<Path> path, Optional<Path> venv) {
    try {
      return runtime
          .invokeMember(
              "check",
              modules.toString(),
              path.stream().map(folder -> absolute(folder).toString()).toArray(String[]::new),
              venv.map(folder -> absolute(folder).toString()).orElse(null))
          .asInt();
    } finally {
      flush();
    }
  }

  /** The script's folder, the folders of the command line and those of the environment. */
  private static List<String> firstOnPath(Path script, List<Path> path) throws IOException {
    List<String> first = new ArrayList<>();
    Path real = real(script);
    first.add((Files.isDirectory(real) ? real : real.getParent()).toString());
    path.forEach(folder -> first.add(absolute(folder).toString()));
    String environment = System.getenv("PYTHONPATH");
    if (environment != null) {
      for (String folder : environment.split(File.pathSeparator)) {
        if (!folder.isEmpty()) {
          first.add(absolute(Path.of(folder)).toString());
        }
      }
    }
    return first;
  }

  /** Standard input may be a file that has no name any more. */
  private static Path real(Path script) throws IOException {
    try {
      return script.toRealPath();
    } catch (NoSuchFileException e) {
      return script;
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /**
   * Makes {@code os._exit} end the process on the spot, on any thread. GraalPy's own closes the
   * context, and a thread that holds Python's lock then may fail before it is told of that.
   */
  void ownProcess() {
    runtime.invokeMember("own_process", (IntConsumer) Runtime.getRuntime()::halt);
  }

  /** Whether the script has ended by {@code os._exit}, which skips exit handlers. */
  boolean exitedAtOnce() {
    return exitedAtOnce;
  }

  /**
   * Waits for the threads of the script. GraalPy waits for them too when its context is closed, but
   * fails if one of them has not quite left Java then.
   */
  void awaitThreads() {
    try {
      Value daemons = runtime.invokeMember("await_threads");
      for (int i = 0; i < LEAVING_MILLIS && !daemons.isNull() && threads() > daemons.asInt(); i++) {
        Thread.sleep(1);
      }
    } catch (PolyglotException interrupted) {
      // Closing the context waits again, and tells of what ends it.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getThreadGroup)
        .filter(group -> group != null && group.getName().startsWith("GRAALPYTHON"))
        .count();
  }

  private void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
