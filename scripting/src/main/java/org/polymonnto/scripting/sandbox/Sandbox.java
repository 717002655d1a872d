package org.polymonnto.scripting.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.io.IOAccess;
import org.polymonnto.array.AllocationLimit;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.FileGuard;

/**
 * What is taken away from the scripts of one context, and the limits of what they use.
 *
 * <p>The languages themselves refuse what they were not given; this class only says what that is.
 * Files that the engine opens by name for a script are judged as those that the script opens.
 */
public final class Sandbox {
  private static final Map<Context, Sandbox> SANDBOXES = new ConcurrentHashMap<>();

  private final SandboxLimits limits;
  private final SandboxFiles files;
  private final HostClasses classes = new HostClasses();
  private SandboxWatch watch;
  private final Refusals refusals = new Refusals();
  private volatile String exceeded;

  /**
   * @param working the current folder of scripts
   * @param readable folders that may be read besides the working folder, which may be written too
   */
  public Sandbox(SandboxLimits limits, Path working, List<Path> readable) {
    this.limits = limits;
    try {
      files = new SandboxFiles(working, readable, refusals::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a new context no more than a script in the sandbox may have. */
  public Context.Builder restrict(Context.Builder context) {
    ResourceLimits.Builder resources = ResourceLimits.newBuilder();
    if (limits.statements().isPresent()) {
      resources
          .statementLimit(limits.statements().getAsLong(), null)
          .onLimit(event -> exceeded = statementMessage());
    }
    return context
        .allowAllAccess(false)
        .allowHostAccess(classes.access())
        .allowHostClassLookup(this::mayLookUp)
        .allowHostClassLoading(false)
        .allowIO(
            IOAccess.newBuilder()
                .fileSystem(files.withLibraries())
                .allowHostSocketAccess(false)
                .build())
        .allowCreateProcess(false)
        .allowCreateThread(false)
        .allowNativeAccess(false)
        .allowInnerContextOptions(false)
        .allowEnvironmentAccess(EnvironmentAccess.NONE)
        .allowPolyglotAccess(PolyglotAccess.newBuilder().allowEvalBetween("python", "js").build())
        .allowExperimentalOptions(true)
        .currentWorkingDirectory(files.workingFolder())
        .resourceLimits(resources.build());
  }

  private boolean mayLookUp(String name) {
    boolean may = classes.contains(name);
    if (!may) {
      refusals.add("may not use the Java class " + name);
    }
    return may;
  }

  /** Judges files that the engine opens for scripts of a context. */
  public void enter(Context context) {
    SANDBOXES.put(context, this);
    FileGuard.use(Sandbox::guard);
  }

  /** Ends what {@link #enter} has begun. */
  public void leave(Context context) {
    SANDBOXES.remove(context);
  }

  /**
   * Starts to watch the time and the memory of a script.
   *
   * @param stopped is called on a thread of its own when a limit was exceeded
   */
  public void watch(Runnable stopped) {
    refusals.clear();
    AllocationLimit.set(limits.memory());
    watch =
        new SandboxWatch(
            limits,
            message -> {
              exceeded = message;
              stopped.run();
            });
    watch.start();
  }

  /** Ends what {@link #watch} has begun. */
  public void endWatch() {
    if (watch != null) {
      AllocationLimit.set(Long.MAX_VALUE);
      watch.interrupt();
    }
  }

  /** The sandbox of the context of this thread. */
  public static Optional<Sandbox> current() {
    try {
      return Optional.ofNullable(SANDBOXES.get(Context.getCurrent()));
    } catch (IllegalStateException noContextOnThisThread) {
      return Optional.empty();
    }
  }

  private static Path guard(Path file, boolean writes) throws IOException {
    Sandbox sandbox = current().orElse(null);
    if (sandbox == null) {
      return file;
    }
    try {
      return writes ? sandbox.files.toWrite(file) : sandbox.files.toRead(file);
    } catch (java.nio.file.AccessDeniedException e) {
      throw ArrayException.of(ArrayException.Kind.PERMISSION, e.getReason());
    }
  }

  /** The limit that was exceeded, as a line for the user. */
  public Optional<String> exceeded() {
    return Optional.ofNullable(exceeded);
  }

  /** A line about what the sandbox has to do with an exception that has ended a script. */
  public Optional<String> reasonOf(PolyglotException e) {
    return refusals.reasonOf(String.valueOf(e.getMessage()));
  }

  private String statementMessage() {
    return "TimeoutError: the script has run more than the "
        + limits.statements().getAsLong()
        + " statements that it may run with --sandbox; give it more with --max-statements "
        + 10 * limits.statements().getAsLong()
        + ", for example";
  }
}
