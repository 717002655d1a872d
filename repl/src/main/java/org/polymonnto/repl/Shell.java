package org.polymonnto.repl;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.polymonnto.scripting.InterruptibleInput;
import org.polymonnto.scripting.RunOptions;
import org.polymonnto.scripting.ScriptHost;
import org.polymonnto.scripting.SimulationProgress;
import org.polymonnto.scripting.session.CellLanguage;
import org.polymonnto.scripting.session.EarlierCell;
import org.polymonnto.scripting.session.FrontEnd;
import org.polymonnto.scripting.session.MagicException;
import org.polymonnto.scripting.session.Outcome;
import org.polymonnto.scripting.session.Session;

/** The interactive shell on a terminal: reads cells, has a session evaluate them, shows results. */
final class Shell implements FrontEnd {
  private final Terminal terminal;
  private final ShellOutput out;
  private final ShellStyle style;
  private final Configuration configuration;
  private final Histories histories;
  private final Instant start = Instant.now();
  private final Map<CellLanguage, CellReader> readers = new EnumMap<>(CellLanguage.class);
  private Session session;
  private String prefilled = "";
  private boolean interruptedAtPrompt;
  private final AtomicBoolean interruptedBetweenPrompts = new AtomicBoolean();
  private volatile boolean evaluating;

  /**
   * @param terminal where it is shown
   * @param configuration what the user has set
   * @param state the folder of the files with the cells of earlier sessions
   */
  Shell(Terminal terminal, Configuration configuration, Path state) {
    this.terminal = terminal;
    this.configuration = configuration;
    histories = new Histories(state, this::tell);
    style = new ShellStyle(terminal);
    out = new ShellOutput(terminal);
  }

  /**
   * Reads and evaluates cells until the user leaves.
   *
   * @param first cells that are evaluated before those of the user
   * @return the exit code of the process
   */
  int run(RunOptions options, List<String> first) {
    ProgressLine progress = new ProgressLine(terminal.output());
    SimulationProgress.use(progress);
    return converse(
        Session.start(() -> host(progress), options, this),
        Banner.text(),
        first,
        configuration.language());
  }

  /** Reads and evaluates cells of a session, until the user leaves; closes it then. */
  void converse(Session open, String banner, CellLanguage language) {
    converse(open, banner, configuration.commands(), language);
  }

  private int converse(Session open, String banner, List<String> first, CellLanguage language) {
    session = open;
    terminal.handle(Terminal.Signal.INT, signal -> interrupt());
    StatusLine status = new StatusLine(terminal, out, session.playback());
    try (open;
        status) {
      out.println(banner);
      configuration.problems().forEach(this::tell);
      session.useLanguage(language);
      for (String cell : first) {
        Optional<Integer> exitCode = evaluate(CellLanguage.PYTHON, cell);
        if (exitCode.isPresent()) {
          return exitCode.get();
        }
      }
      return readCells();
    }
  }

  /** Ctrl-C while no cell is entered. */
  private void interrupt() {
    if (evaluating) {
      session.interrupt();
    } else {
      interruptedBetweenPrompts.set(true);
    }
  }

  private ScriptHost host(ProgressLine progress) {
    return ScriptHost.builder()
        .in(new InterruptibleInput(terminal.input()))
        .out(progress.before(out))
        .err(progress.before(out))
        .terminals(org.polymonnto.repl.Terminal.pythonNames(), org.polymonnto.repl.Terminal::size)
        .frontEnd(true)
        .build();
  }

  private int readCells() {
    while (true) {
      try {
        String text = read();
        interruptedAtPrompt = false;
        if (!text.isBlank()) {
          Optional<Integer> exitCode = evaluate(session.language(), text);
          if (exitCode.isPresent()) {
            return exitCode.get();
          }
        }
      } catch (UserInterruptException e) {
        if (isLeavingAfterInterrupt(e)) {
          return 0;
        }
      } catch (EndOfFileException e) {
        return 0;
      }
    }
  }

  private String read() {
    CellReader reader =
        readers.computeIfAbsent(
            session.language(),
            language ->
                new CellReader(terminal, session, language, style, configuration, histories));
    String beginning = prefilled;
    prefilled = "";
    out.readBy(reader.lineReader());
    try {
      return reader.read(session.nextNumber(), beginning, interruptedBetweenPrompts);
    } finally {
      out.readBy(null);
      // The reader hands on as a flag of the thread what came while it ended.
      if (Thread.interrupted()) {
        interruptedBetweenPrompts.set(true);
      }
    }
  }

  /** A first Ctrl-C empties the line, a second one at an empty prompt asks. */
  private boolean isLeavingAfterInterrupt(UserInterruptException e) {
    boolean wasEmpty = e.getPartialLine().isBlank();
    if (wasEmpty && interruptedAtPrompt) {
      interruptedAtPrompt = false;
      return confirm("Leave PolymoNNto?");
    }
    interruptedAtPrompt = wasEmpty;
    return false;
  }

  private Optional<Integer> evaluate(CellLanguage language, String text) {
    CompletableFuture<Outcome> outcome = session.evaluate(language, text);
    evaluating = true;
    if (interruptedBetweenPrompts.getAndSet(false)) {
      session.interrupt();
    }
    try {
      return show(outcome.get());
    } catch (ExecutionException e) {
      out.println(style.error(String.valueOf(e.getCause())));
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(1);
    } finally {
      evaluating = false;
    }
  }

  private Optional<Integer> show(Outcome outcome) {
    out.endLine();
    switch (outcome) {
      case Outcome.Exit exit -> {
        return Optional.of(exit.exitCode());
      }
      case Outcome.Failed failed -> out.println(style.error(failed.traceback()));
      case Outcome.Interrupted interrupted -> out.println(style.error(interrupted.place()));
      case Outcome.Finished finished ->
          finished
              .result()
              .ifPresent(result -> out.println(style.result(finished.number(), result)));
    }
    return Optional.empty();
  }

  @Override
  public void tell(String line) {
    out.println(line);
  }

  @Override
  public boolean isInteractive() {
    return true;
  }

  @Override
  public int width() {
    return Math.max(terminal.getWidth(), 20);
  }

  @Override
  public void enterNext(CellLanguage language, String text) {
    session.useLanguage(language);
    prefilled = text;
  }

  @Override
  public boolean confirm(String question) {
    try {
      String answer = new QuestionReader(terminal, out).ask(question + " [y/N] ");
      return answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    } catch (UserInterruptException | EndOfFileException e) {
      return false;
    }
  }

  @Override
  public List<EarlierCell> earlierCells() {
    return histories.before(start);
  }

  @Override
  public void edit(Path file) {
    String visual = System.getenv("VISUAL");
    String editor = visual == null ? System.getenv("EDITOR") : visual;
    String command = editor == null ? "vi" : editor;
    try {
      int code =
          new ProcessBuilder("sh", "-c", command + " \"$1\"", "sh", file.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new MagicException("the editor " + command + " has ended with the code " + code);
      }
    } catch (IOException e) {
      throw new MagicException("the editor " + command + " does not start: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean show(BufferedImage image, String title) {
    boolean isDumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    boolean isUnicode = terminal.encoding().equals(StandardCharsets.UTF_8);
    Optional<String> text =
        TerminalImage.text(
            image,
            TerminalImage.protocol(System.getenv(), isDumb, isUnicode),
            width() - 1,
            style.isColoured());
    text.ifPresent(out::println);
    return text.isPresent();
  }
}
