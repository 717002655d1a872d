package org.polymonnto.repl;

import java.awt.image.BufferedImage;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jline.utils.Signals;
import org.polymonnto.scripting.InterruptibleInput;
import org.polymonnto.scripting.RunOptions;
import org.polymonnto.scripting.ScriptHost;
import org.polymonnto.scripting.SimulationProgress;
import org.polymonnto.scripting.session.CellLanguage;
import org.polymonnto.scripting.session.FrontEnd;
import org.polymonnto.scripting.session.MagicException;
import org.polymonnto.scripting.session.Outcome;
import org.polymonnto.scripting.session.Session;

/** Evaluates the cells of a text one after the other, up to the first one that fails. */
final class CellRun implements FrontEnd {
  private static final int FAILED = 1;
  private static final int NOT_STARTED = 2;
  private static final int INTERRUPTED = 130;
  private static final int WIDTH = 80;

  /** A line that ends the cell above it: a switch of the language, or a command above a cell. */
  private static final Pattern BEGINNING = Pattern.compile("(?m)^(?=%%|%(py|js|java)[ \\t]*$)");

  private final RunOptions options;
  private final PrintStream out;
  private final PrintStream err;

  CellRun(RunOptions options) {
    this.options = options;
    OutputStream plainErr = new FileOutputStream(FileDescriptor.err);
    OutputStream plainOut = new FileOutputStream(FileDescriptor.out);
    if (Terminal.STANDARD_ERROR.isTerminal()) {
      ProgressLine progress = new ProgressLine(plainErr);
      SimulationProgress.use(progress);
      plainErr = progress.before(plainErr);
      plainOut = progress.before(plainOut);
    }
    out = new PrintStream(plainOut, true, StandardCharsets.UTF_8);
    err = new PrintStream(plainErr, true, StandardCharsets.UTF_8);
  }

  /** Returns the exit code of the process. */
  int run(List<String> first, String text) {
    List<String> cells = new ArrayList<>(first);
    cells.addAll(cells(text));
    try (Session session = Session.start(this::host, options, this)) {
      Signals.register("INT", session::interrupt);
      for (String cell : cells) {
        Optional<Integer> exitCode = show(session.evaluate(session.language(), cell).join());
        if (exitCode.isPresent()) {
          return exitCode.get();
        }
      }
      return 0;
    }
  }

  private ScriptHost host() {
    return ScriptHost.builder()
        .in(new InterruptibleInput(new FileInputStream(FileDescriptor.in)))
        .out(out)
        .err(err)
        .terminals(Terminal.pythonNames(), Terminal::size)
        .frontEnd(true)
        .build();
  }

  /** A switch of the language is a cell of its own. */
  static List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    for (String part : BEGINNING.split(text)) {
      int end = part.indexOf('\n');
      boolean isSwitch = part.startsWith("%") && !part.startsWith("%%") && end >= 0;
      if (isSwitch) {
        cells.add(part.substring(0, end));
      }
      String rest = isSwitch ? part.substring(end + 1) : part;
      if (!rest.isBlank()) {
        cells.add(rest);
      }
    }
    return cells;
  }

  private Optional<Integer> show(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Exit exit -> Optional.of(exit.exitCode());
      case Outcome.Failed failed -> {
        err.println(failed.traceback());
        yield Optional.of(failed.kind().equals("SyntaxError") ? NOT_STARTED : FAILED);
      }
      case Outcome.Interrupted interrupted -> {
        err.println(interrupted.place());
        yield Optional.of(INTERRUPTED);
      }
      case Outcome.Finished finished -> {
        finished.result().ifPresent(out::println);
        yield Optional.empty();
      }
    };
  }

  @Override
  public void tell(String line) {
    err.println(line);
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  /** There is no next cell to put it into, so it is shown. */
  @Override
  public void enterNext(CellLanguage language, String text) {
    out.println(text);
  }

  @Override
  public void edit(Path file) {
    throw new MagicException("there is no terminal to edit " + file + " in");
  }

  @Override
  public boolean show(BufferedImage image, String title) {
    return false;
  }

  /** There is nobody to ask. */
  @Override
  public boolean confirm(String question) {
    return true;
  }
}
