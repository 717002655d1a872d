package org.polymonnto.scripting.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.polymonnto.scripting.RunOptions;
import org.polymonnto.scripting.ScriptHost;
import org.polymonnto.scripting.SimulationProgress;

/**
 * Cells in three languages that are evaluated one after the other and share their variables: all
 * that a shell or a notebook needs.
 *
 * <p>Guest code and everything that looks at its objects runs on one thread, the session's own.
 * Requests may come from any thread and are served in their order; while a network is played in the
 * background, between its iterations.
 */
public final class Session implements AutoCloseable {
  /** How long nothing has to be asked of a session before it loads what may be asked next. */
  private static final long IDLE_MILLIS = 1500;

  private final BlockingQueue<Runnable> requests = new LinkedBlockingQueue<>();
  private final Supplier<ScriptHost> hosts;
  private final RunOptions options;
  private final FrontEnd frontEnd;
  private final List<Entry> entries = new ArrayList<>();
  private final Magics magics;
  private final Playback playback;
  private final SessionProgress progress;
  private final Interruption interruption;
  private ScriptHost host;
  private Value python;
  private Map<CellLanguage, Cells> cells;
  private volatile CellLanguage language = CellLanguage.PYTHON;
  private RuntimeException startFailure;
  private final CellOutput printed = new CellOutput();
  private final CellOutput errors = new CellOutput();
  private boolean ownsHost = true;
  private Value namespace;
  private Runnable beforeCell = () -> {};
  private boolean isWarm;
  private int warmUpStep;
  private boolean closed;
  private int number;

  /**
   * A cell that was evaluated.
   *
   * @param number its number
   * @param language its language
   * @param text its text as it was entered
   * @param outcome how it has ended
   * @param printed what it has printed, cut if it is very long
   * @param errors what it has printed as warnings and errors, likewise
   */
  public record Entry(
      int number,
      CellLanguage language,
      String text,
      Outcome outcome,
      String printed,
      String errors) {

    /** The text of its value, if it had one. */
    public Optional<String> result() {
      return outcome instanceof Outcome.Finished finished ? finished.result() : Optional.empty();
    }
  }

  private Session(Supplier<ScriptHost> hosts, RunOptions options, FrontEnd frontEnd) {
    this.hosts = hosts;
    this.options = options;
    this.frontEnd = frontEnd;
    magics = new Magics(this);
    progress = new SessionProgress(SimulationProgress.current(), this::raiseInterrupt);
    interruption = new Interruption(progress);
    playback = new Playback(this, progress);
  }

  /**
   * Starts a session on a thread of its own. Python starts there while the caller goes on; what is
   * asked of the session meanwhile waits.
   *
   * @param host makes the languages, with {@link ScriptHost.Builder#frontEnd}
   * @param options search path, seed and figures; a folder stands in the script's place
   * @param frontEnd what the session is shown by
   */
  public static Session start(Supplier<ScriptHost> host, RunOptions options, FrontEnd frontEnd) {
    Session session = new Session(host, options, frontEnd);
    Thread.ofPlatform().name("session").daemon().start(session::serve);
    return session;
  }

  /**
   * Serves a session on the calling thread, inside a script that runs there, until it is closed.
   *
   * @param host that of the script; it stays open
   * @param namespace the dict of the variables of cells
   * @param frontEnd what the session is shown by
   * @param opened is given the session when it can be asked
   */
  public static void serveHere(
      ScriptHost host, Value namespace, FrontEnd frontEnd, Consumer<Session> opened) {
    Session session = new Session(() -> host, RunOptions.current(), frontEnd);
    session.ownsHost = false;
    session.namespace = namespace;
    opened.accept(session);
    SimulationProgress before = SimulationProgress.current();
    try {
      session.serve();
    } finally {
      SimulationProgress.use(before);
    }
  }

  private void serve() {
    try {
      begin();
    } catch (RuntimeException e) {
      startFailure = e;
    }
    while (!closed) {
      try {
        Runnable request = nextRequest();
        if (request != null) {
          request.run();
        } else if (playback.isOn()) {
          playback.advance();
        } else {
          warmUp();
        }
      } catch (InterruptedException e) {
        // Only the end of the session ends this thread.
        continue;
      }
    }
  }

  /** Waits for a request; null if there is something to do meanwhile. */
  private Runnable nextRequest() throws InterruptedException {
    if (playback.isOn()) {
      return requests.poll(playback.nanosToNext(), TimeUnit.NANOSECONDS);
    }
    return isWarm ? requests.take() : requests.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Loads a part of what will be needed, while the user has not asked for anything yet. */
  private void warmUp() {
    isWarm =
        startFailure != null
            || !frontEnd.isInteractive()
            || !python.invokeMember("warm_up", warmUpStep++).asBoolean();
  }

  private void begin() {
    host = hosts.get();
    host.copyOutput(printed, errors);
    if (ownsHost) {
      host.prepare(options);
    }
    SimulationProgress.use(progress);
    python = host.python().importModule("polymonnto_session");
    python.invokeMember("begin", new SessionCommands(this), namespace);
    cells = new EnumMap<>(CellLanguage.class);
    cells.put(CellLanguage.PYTHON, new PythonCells(python));
    cells.put(CellLanguage.JAVASCRIPT, new JavaScriptCells(host, python));
    cells.put(CellLanguage.JAVA, new JavaCells(host, python));
  }

  /** Evaluates a cell, which may begin with or hold commands such as {@code %time}. */
  public CompletableFuture<Outcome> evaluate(CellLanguage cellLanguage, String text) {
    long request = interruption.request();
    return ask(() -> evaluateHere(cellLanguage, text, request));
  }

  /** Whether a cell needs further lines. */
  public CompletableFuture<Completeness> completeness(CellLanguage cellLanguage, String text) {
    return ask(
        () ->
            magics.isCommand(cellLanguage, text)
                ? magics.completeness(text)
                : cells.get(cellLanguage).completeness(text));
  }

  /**
   * What can stand at the cursor.
   *
   * @param cursor characters of the text before the cursor
   */
  public CompletableFuture<Completions> complete(
      CellLanguage cellLanguage, String text, int cursor) {
    return ask(
        () ->
            magics
                .complete(cellLanguage, text, cursor)
                .orElseGet(() -> completePart(cellLanguage, text, cursor)));
  }

  /**
   * What is known of the object at the cursor.
   *
   * @param detail whether to give its source as well
   * @return empty if nothing is known
   */
  public CompletableFuture<Optional<String>> inspect(
      CellLanguage cellLanguage, String text, int cursor, boolean detail) {
    return ask(
        () -> {
          LanguageMagics.Part part = LanguageMagics.partAt(cellLanguage, text, cursor);
          return cells
              .get(part.language())
              .inspect(text.substring(part.start()), cursor - part.start(), detail);
        });
  }

  private Completions completePart(CellLanguage cellLanguage, String text, int cursor) {
    LanguageMagics.Part part = LanguageMagics.partAt(cellLanguage, text, cursor);
    return cells
        .get(part.language())
        .complete(text.substring(part.start()), cursor - part.start())
        .shifted(part.start());
  }

  /**
   * Stops the cell that is evaluated now, in any language; a simulation at the end of its
   * iteration, if that comes soon. Everything the cell has done stays. If none is evaluated yet,
   * those that wait are not evaluated at all.
   */
  public void interrupt() {
    interruption.interrupt();
  }

  /** Lets code of the guest be stopped by {@link #interrupt} while it runs. */
  void runInterruptibly(Runnable code) {
    interruption.begin(host);
    host.context().enter();
    try {
      code.run();
    } finally {
      interruption.end();
      host.context().leave();
    }
  }

  private void raiseInterrupt() {
    python.invokeMember("interrupt");
  }

  /** The language of the next cell, where a front end has one mode for each. */
  public CellLanguage language() {
    return language;
  }

  /** Changes the language of the next cell. */
  public void useLanguage(CellLanguage next) {
    language = Objects.requireNonNull(next);
  }

  /** The number that the next cell will have. */
  public int nextNumber() {
    return number + 1;
  }

  /** The cells that were evaluated, in their order. To be asked on the session's thread. */
  public List<Entry> entries() {
    return entries;
  }

  /** The commands of this session. */
  public Magics magics() {
    return magics;
  }

  /** The network that is played in the background. */
  public Playback playback() {
    return playback;
  }

  /** Does something before every cell, in place of what was done before. */
  void beforeEachCell(Runnable action) {
    beforeCell = action;
  }

  /** What the session is shown by. */
  FrontEnd frontEnd() {
    return frontEnd;
  }

  ScriptHost host() {
    return host;
  }

  RunOptions options() {
    return options;
  }

  /** How far the last simulation was. */
  SessionProgress progress() {
    return progress;
  }

  /** The Python module of sessions. */
  Value python() {
    return python;
  }

  Cells cells(CellLanguage of) {
    return cells.get(of);
  }

  /** Does something on the session's thread and gives what it returned. */
  public <T> CompletableFuture<T> ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    requests.add(
        () -> {
          try {
            if (startFailure != null) {
              throw startFailure;
            }
            answer.complete(inContext(question));
          } catch (Throwable e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  private <T> T inContext(Supplier<T> question) {
    Context context = host.context();
    context.enter();
    try {
      return question.get();
    } finally {
      context.leave();
    }
  }

  private Outcome evaluateHere(CellLanguage cellLanguage, String text, long request) {
    int own = text.isBlank() ? number : ++number;
    printed.take();
    errors.take();
    interruption.begin(host);
    Outcome outcome = null;
    try {
      outcome =
          interruption.isCancelled(request)
              ? new Outcome.Interrupted(own, "Interrupted before it began")
              : outcome(cellLanguage, text, own);
      return outcome;
    } finally {
      interruption.end();
      python.invokeMember("flush");
      if (outcome != null) {
        entries.add(new Entry(own, cellLanguage, text, outcome, printed.take(), errors.take()));
      }
    }
  }

  private Outcome outcome(CellLanguage cellLanguage, String text, int own) {
    try {
      beforeCell.run();
      return new Outcome.Finished(own, run(cellLanguage, text, own));
    } catch (RuntimeException e) {
      return failed(e, own);
    }
  }

  /** Evaluates the text of a cell on the session's thread, as part of a cell. */
  Optional<String> run(CellLanguage cellLanguage, String text, int own) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return magics.isCommand(cellLanguage, text)
        ? magics.run(cellLanguage, text, own)
        : cells.get(cellLanguage).evaluate(text, own);
  }

  private Outcome failed(RuntimeException e, int own) {
    if (e instanceof MagicException wrong) {
      return new Outcome.Failed(own, "UsageError", wrong.getMessage(), wrong.getMessage());
    }
    Value error = e instanceof PolyglotException guest ? guest.getGuestObject() : null;
    if (e instanceof PolyglotException guest && guest.isExit()) {
      return new Outcome.Exit(guest.getExitStatus());
    }
    if (error != null) {
      Value ending = python.invokeMember("ending", error, frontEnd.isInteractive());
      if (ending.isNumber()) {
        return new Outcome.Exit(ending.asInt());
      }
      if (ending.isString()) {
        return new Outcome.Interrupted(own, ending.asString());
      }
    }
    String traceback = traceback(e).stripTrailing();
    String last = traceback.substring(traceback.lastIndexOf('\n') + 1);
    int colon = last.indexOf(": ");
    return new Outcome.Failed(
        own,
        colon < 0 ? last : last.substring(0, colon),
        colon < 0 ? "" : last.substring(colon + 2),
        traceback);
  }

  private String traceback(RuntimeException e) {
    if (e instanceof JavaCellException && e.getCause() == null) {
      return e.getMessage();
    }
    Throwable thrown = e instanceof JavaCellException ? e.getCause() : e;
    python.invokeMember("publish");
    return host.python().traceback(thrown, options.debug());
  }

  /**
   * Ends the session: nothing can be asked of it any more. If it does not run inside a script, exit
   * handlers run.
   */
  @Override
  public void close() {
    CompletableFuture<Void> end = new CompletableFuture<>();
    requests.add(() -> end(end));
    interruption.close();
    end.join();
  }

  private void end(CompletableFuture<Void> end) {
    closed = true;
    try {
      playback.pause();
      if (ownsHost && host != null) {
        host.close();
      }
      end.complete(null);
    } catch (RuntimeException e) {
      end.completeExceptionally(e);
    }
  }
}
