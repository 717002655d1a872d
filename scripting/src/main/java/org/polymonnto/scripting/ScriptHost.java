package org.polymonnto.scripting;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.polymonnto.random.RandomState;
import org.polymonnto.scripting.numpy.ArraySlots;
import org.polymonnto.scripting.sandbox.Sandbox;
import org.polymonnto.scripting.sandbox.SandboxLimits;

/**
 * The guest languages of one run: one context that Python and the other languages share, so that
 * they see the same objects.
 *
 * <p>Guest code runs on the thread that calls it, one thread at a time.
 */
public final class ScriptHost implements AutoCloseable {
  static final int EXIT_FAILED = 1;
  private static final int EXIT_NOT_STARTED = 2;

  /** How long code of the engine may go on after a limit is exceeded. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Everything but Java's own {@code forEach}, in whose place JavaScript finds that of arrays. */
  private static final HostAccess HOST_ACCESS =
      HostAccess.newBuilder(HostAccess.ALL).denyAccess(Iterable.class, false).build();

  private static final ThreadLocal<ScriptHost> CURRENT = new ThreadLocal<>();

  private final Context context;
  private final InputStream in;
  private final CopiedOutput out;
  private final CopiedOutput err;
  private final boolean ownsProcess;
  private final Path packages;
  private final Set<String> terminals;
  private final IntFunction<int[]> terminalSize;
  private final Sandbox sandbox;
  private final boolean hasFrontEnd;
  private PythonRuntime python;
  private RunOptions running;
  private volatile InterruptKey interruptKey;

  private ScriptHost(Builder builder) {
    in = builder.in;
    out = new CopiedOutput(builder.out);
    err = new CopiedOutput(builder.err);
    ownsProcess = builder.ownsProcess;
    hasFrontEnd = builder.hasFrontEnd;
    packages = builder.packages.get().toAbsolutePath();
    terminals = builder.terminals;
    terminalSize = builder.terminalSize;
    Context.Builder languages =
        Context.newBuilder()
            .allowAllAccess(true)
            .allowHostAccess(HOST_ACCESS)
            .in(in)
            .out(out)
            .err(err)
            .arguments("python", builder.arguments.toArray(String[]::new))
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.esm-eval-returns-exports", "true")
            .option("js.stack-trace-limit", "100")
            .option("js.commonjs-require", "true")
            .option("js.commonjs-require-cwd", scriptFolder(builder.arguments).toString())
            .option(
                "js.commonjs-core-modules-replacements",
                "polymonnto:" + JavaScriptModules.folder(packages).resolve("polymonnto.mjs"))
            .option("python.WarnExperimentalFeatures", "false")
            .option("python.InstallSignalHandlers", Boolean.toString(ownsProcess && !hasFrontEnd));
    sandbox = builder.limits == null ? null : sandbox(builder, languages);
    ArraySlots.load();
    context = languages.build();
    if (sandbox != null) {
      sandbox.enter(context);
    }
  }

  private Sandbox sandbox(Builder builder, Context.Builder languages) {
    List<Path> readable = new ArrayList<>(builder.readable);
    readable.add(packages);
    readable.add(JavaScriptModules.folder(packages));
    readable.add(scriptFolder(builder.arguments));
    Sandbox made = new Sandbox(builder.limits, builder.working, readable);
    made.restrict(languages).option("js.java-package-globals", "false");
    return made;
  }

  /** Ends the script, and the process if code of the engine does not let it end. */
  private void stop() {
    if (ownsProcess) {
      Thread halt = new Thread(this::haltSoon, "halt");
      halt.setDaemon(true);
      halt.start();
    }
    context.close(true);
  }

  private void haltSoon() {
    try {
      Thread.sleep(GRACE);
    } catch (InterruptedException e) {
      return;
    }
    tell(sandbox.exceeded().orElseThrow());
    Runtime.getRuntime().halt(EXIT_FAILED);
  }

  private void tell(String line) {
    new PrintStream(err, true, StandardCharsets.UTF_8).println(line);
  }

  /** A host with the process's own streams, without arguments, that does not own the process. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where JavaScript's search for packages begins: the script's folder, else the current one. */
  private static Path scriptFolder(List<String> scriptAndArguments) {
    Path folder =
        scriptAndArguments.isEmpty() ? null : Path.of(scriptAndArguments.getFirst()).getParent();
    return (folder == null ? Path.of("") : folder).toAbsolutePath();
  }

  /** The folder of PolymoNNto's Python packages. */
  public Path packages() {
    return packages;
  }

  /** Where scripts print. */
  public OutputStream out() {
    return out;
  }

  /** Where scripts print errors. */
  public OutputStream err() {
    return err;
  }

  /** The context of all guest languages. */
  public Context context() {
    return context;
  }

  /**
   * Runs a script in the language that its name tells: {@code .mjs} and {@code .js} are JavaScript
   * modules, {@code .java} is a single Java file, everything else is Python.
   *
   * @return the exit code for the process: what the script asked for; 1 after an exception, 2 if
   *     the script cannot be compiled, 130 after Ctrl-C
   * @throws UncheckedIOException if the script cannot be read
   */
  public int run(RunOptions options) {
    use(options);
    return sandbox == null ? runScript(options) : runInSandbox(options);
  }

  /** Copies what is printed from now on. */
  public void copyOutput(OutputStream copyOfOut, OutputStream copyOfErr) {
    out.copyTo(copyOfOut);
    err.copyTo(copyOfErr);
  }

  /** Takes the options of a session, in which no script is run. */
  public void prepare(RunOptions options) {
    use(options);
    python().prepare(options);
  }

  private void use(RunOptions options) {
    RunOptions.use(options);
    running = options;
    JavaSources.useClassPath(options.classPath());
    options.seed().ifPresent(RandomState.shared()::seed);
  }

  private int runInSandbox(RunOptions options) {
    try {
      if (options.script().getFileName().toString().endsWith(".java")) {
        tell(
            "Java scripts are not run with --sandbox, as nothing can be taken away from Java code");
        return EXIT_NOT_STARTED;
      }
      python();
      sandbox.watch(this::stop);
      int exitCode = runScript(options);
      return sandbox.exceeded().isPresent() ? EXIT_FAILED : exitCode;
    } catch (PolyglotException e) {
      if (sandbox.exceeded().isEmpty()) {
        throw e;
      }
      return EXIT_FAILED;
    } finally {
      sandbox.endWatch();
      sandbox.exceeded().ifPresent(this::tell);
    }
  }

  private int runScript(RunOptions options) {
    ScriptHost before = CURRENT.get();
    CURRENT.set(this);
    try {
      return runAsItsLanguage(options);
    } finally {
      CURRENT.set(before);
    }
  }

  private int runAsItsLanguage(RunOptions options) {
    String name = options.script().getFileName().toString();
    if (name.endsWith(".mjs") || name.endsWith(".js")) {
      return runJavaScript(options);
    }
    return name.endsWith(".java") ? runJava(options) : python().run(options);
  }

  private int runJavaScript(RunOptions options) {
    python();
    Path script = options.script().toAbsolutePath().normalize();
    context.enter();
    try {
      JavaScriptModules.load(script.toString());
      return 0;
    } catch (PolyglotException e) {
      if (e.isSyntaxError()) {
        tell(e.getMessage());
        return EXIT_NOT_STARTED;
      }
      return python().ended(e, options);
    } finally {
      context.leave();
    }
  }

  private int runJava(RunOptions options) {
    context.enter();
    try {
      runMain(options.script().toAbsolutePath().normalize(), options.arguments());
      return 0;
    } catch (Throwable thrown) {
      return endedInJava(thrown, options);
    } finally {
      context.leave();
    }
  }

  private void runMain(Path script, List<String> arguments) throws Throwable {
    ScriptHost before = CURRENT.get();
    CURRENT.set(this);
    try {
      JavaScripts.run(script, arguments);
    } finally {
      CURRENT.set(before);
    }
  }

  /**
   * Runs the {@code main} method of a Java file in a session of this host.
   *
   * @throws ScriptException if the file does not compile or has no main method
   * @throws RuntimeException what the method throws
   */
  public void runJavaFile(Path file, List<String> arguments) {
    try {
      runMain(file, arguments);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable thrown) {
      throw new ScriptException(thrown.toString(), thrown);
    }
  }

  private int endedInJava(Throwable thrown, RunOptions options) {
    if (thrown instanceof ScriptException notCompiled) {
      tell(notCompiled.getMessage());
      return EXIT_NOT_STARTED;
    }
    if (thrown instanceof PolyglotException e && python != null) {
      PythonErrors.leavingJava(e);
      return python.ended(e, options);
    }
    ScriptFailure.print(
        thrown, packages, new PrintStream(err, true, StandardCharsets.UTF_8), options.debug());
    return EXIT_FAILED;
  }

  /** The host of the script that runs on this thread; a new one if none does. */
  public static ScriptHost current() {
    ScriptHost host = CURRENT.get();
    if (host == null) {
      host = builder().build();
      CURRENT.set(host);
    }
    return host;
  }

  /** Python in this host; started by the first call. */
  public PythonRuntime python() {
    if (python == null) {
      Runnable endRead = in instanceof InterruptibleInput input ? input::interrupt : () -> {};
      if (hasFrontEnd) {
        startPython();
        interruptKey = InterruptKey.behindFrontEnd(python::handleInterrupts, endRead);
      } else {
        startPython();
        if (ownsProcess) {
          interruptKey = InterruptKey.install(endRead);
        }
      }
    }
    return python;
  }

  private void startPython() {
    python = new PythonRuntime(context, packages, terminals, terminalSize, out, err, sandbox);
    if (sandbox != null) {
      python.enterSandbox();
    }
    if (running != null) {
      python.prepare(running);
    }
    if (ownsProcess && sandbox == null) {
      python.ownProcess();
    }
  }

  /**
   * Raises {@code KeyboardInterrupt} in what runs now, in any language; may be called on any
   * thread. Only for a host that owns the process, after Python was started.
   */
  public void interrupt() {
    interruptKey.interrupt();
  }

  /**
   * Runs exit handlers of the script and waits for its threads.
   *
   * @throws org.graalvm.polyglot.PolyglotException if an exit handler ends the process
   */
  @Override
  public void close() {
    PythonErrors.forget(context);
    if (sandbox != null) {
      sandbox.leave(context);
    }
    if (sandbox != null && sandbox.exceeded().isPresent()) {
      context.close(true);
      return;
    }
    boolean atOnce = python != null && python.exitedAtOnce();
    if (python != null && !atOnce) {
      python.awaitThreads();
    }
    context.close(atOnce);
  }

  /** Settings of a host. */
  public static final class Builder {
    private InputStream in = System.in;
    private OutputStream out = System.out;
    private OutputStream err = System.err;
    private List<String> arguments = List.of("");
    private Set<String> terminals = Set.of();
    private IntFunction<int[]> terminalSize = descriptor -> new int[] {0, 0};
    private boolean ownsProcess;
    private boolean hasFrontEnd;
    private SandboxLimits limits;
    private Path working;
    private List<Path> readable = List.of();
    private Supplier<Path> packages = PythonRuntime::installedPackages;

    private Builder() {}

    public Builder in(InputStream stream) {
      in = Objects.requireNonNull(stream);
      return this;
    }

    public Builder out(OutputStream stream) {
      out = Objects.requireNonNull(stream);
      return this;
    }

    public Builder err(OutputStream stream) {
      err = Objects.requireNonNull(stream);
      return this;
    }

    /** The script's name and its arguments, Python's {@code sys.argv}. */
    public Builder arguments(List<String> scriptAndArguments) {
      arguments = List.copyOf(scriptAndArguments);
      return this;
    }

    /**
     * The terminals among the streams.
     *
     * @param names {@code stdin}, {@code stdout}, {@code stderr}, as far as they are terminals
     * @param size gives the columns and the lines of the one at a file descriptor; two zeros if
     *     they are not known
     */
    public Builder terminals(Set<String> names, IntFunction<int[]> size) {
      terminals = Set.copyOf(names);
      terminalSize = Objects.requireNonNull(size);
      return this;
    }

    /**
     * Whether the process is there for this host only: Ctrl-C raises {@code KeyboardInterrupt} in
     * its script, and {@code os._exit} ends the JVM.
     */
    public Builder ownsProcess(boolean owns) {
      ownsProcess = owns;
      return this;
    }

    /**
     * Whether somebody else listens to Ctrl-C and calls {@link ScriptHost#interrupt}; the process
     * is owned then.
     */
    public Builder frontEnd(boolean has) {
      hasFrontEnd = has;
      ownsProcess |= has;
      return this;
    }

    /** The folder of the Python packages of PolymoNNto instead of the installed one. */
    public Builder packages(Path folder) {
      Objects.requireNonNull(folder);
      packages = () -> folder;
      return this;
    }

    /**
     * Lets scripts read and write files in one folder only, read those of their own folder and of
     * some others, and use no sockets, processes, threads, environment, native code and Java
     * classes but the engine's.
     *
     * @param maximum how much they may use
     * @param folder the current folder of scripts
     * @param readableFolders folders that they may read, such as further modules
     */
    public Builder sandbox(SandboxLimits maximum, Path folder, List<Path> readableFolders) {
      limits = Objects.requireNonNull(maximum);
      working = folder.toAbsolutePath();
      readable = List.copyOf(readableFolders);
      return this;
    }

    public ScriptHost build() {
      return new ScriptHost(this);
    }
  }
}
