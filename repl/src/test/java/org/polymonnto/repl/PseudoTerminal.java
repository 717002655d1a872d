package org.polymonnto.repl;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polymonnto.repl.TerminalEmulator.Cell;
import org.polymonnto.repl.TerminalEmulator.Cursor;

/**
 * A program in a terminal of its own: a test presses keys and looks at the screen, as a person
 * does.
 *
 * <pre>{@code
 * try (PseudoTerminal terminal = PseudoTerminal.polymonnto().folder(folder).size(80, 24).start()) {
 *   terminal.await("In [1]: ");
 *   terminal.type("1 + 1").press(Key.ENTER);
 *   terminal.await("Out[1]: 2");
 *   terminal.press(Key.CTRL_D);
 *   assertEquals(0, terminal.exitCode());
 * }
 * }</pre>
 *
 * <p>What a program writes arrives some time later, so a test awaits what it wants to see; {@link
 * #screen}, {@link #cells} and {@link #cursor} tell what there is at the moment. What fails is
 * reported with the whole screen.
 */
final class PseudoTerminal implements AutoCloseable {
  /** Far more than anything takes, since the machine may be busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Terminals tell the system that their characters are UTF-8, so that Backspace takes whole ones.
   * The library sets the size when the program may already have asked for it. The mark says that it
   * is done and that keys may come.
   */
  private static final String SET_UP =
      "stty iutf8 columns %d rows %d && printf '\\0' && exec \"$0\" \"$@\"";

  private final List<String> command;
  private final PtyProcess process;
  private final TerminalEmulator emulator;
  private Thread reader;
  private final Object changes = new Object();
  private final StringBuilder output = new StringBuilder();
  private long lastChange;
  private boolean ended;
  private RuntimeException emulatorFailure;

  /** Any program with its arguments. */
  static PseudoTerminalBuilder program(String... command) {
    return new PseudoTerminalBuilder(List.of(command));
  }

  /** The {@code polymonnto} command with its arguments. */
  static PseudoTerminalBuilder polymonnto(String... arguments) {
    return new PseudoTerminalBuilder(CommandProcess.command(arguments));
  }

  PseudoTerminal(
      List<String> command, Map<String, String> environment, Path folder, int columns, int rows)
      throws IOException {
    this.command = command;
    emulator = new TerminalEmulator(columns, rows, this::answer);
    process =
        new PtyProcessBuilder(
                Stream.concat(
                        Stream.of("sh", "-c", SET_UP.formatted(columns, rows)), command.stream())
                    .toArray(String[]::new))
            .setEnvironment(environment)
            .setDirectory(folder.toString())
            .setInitialColumns(columns)
            .setInitialRows(rows)
            .start();
    Reader stream = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    int mark = stream.read();
    if (mark != 0) {
      close();
      throw new IOException("the terminal could not be set up; the command stty is needed");
    }
    lastChange = System.nanoTime();
    reader = Thread.ofPlatform().daemon().name("pseudo-terminal").start(() -> read(stream));
  }

  private void read(Reader source) {
    char[] buffer = new char[8192];
    try (Reader stream = source) {
      for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
        String text = new String(buffer, 0, length);
        emulator.write(text);
        synchronized (changes) {
          output.append(text);
          lastChange = System.nanoTime();
          changes.notifyAll();
        }
      }
    } catch (IOException endOfTerminal) {
      // Linux reports the end of the last program on a terminal as an error.
    } catch (RuntimeException e) {
      emulatorFailure = e;
    } finally {
      synchronized (changes) {
        ended = true;
        changes.notifyAll();
      }
    }
  }

  private synchronized void write(String text) {
    try {
      process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new IllegalStateException("the program takes no keys any more", e);
    }
  }

  private void answer(String text) {
    try {
      write(text);
    } catch (IllegalStateException nobodyWaitsForIt) {
      // What the program wrote before its end is still to be shown.
    }
  }

  /** Types characters; {@code "\n"} is not the key Enter, which is {@link Key#ENTER}. */
  PseudoTerminal type(String text) {
    write(text);
    return this;
  }

  /** Presses keys one after the other. */
  PseudoTerminal press(Key... keys) {
    for (Key key : keys) {
      write(emulator.applicationCursorKeys() ? key.applicationSequence() : key.sequence());
    }
    return this;
  }

  /**
   * Pastes a text as terminals do: its line ends become those of the key Enter, and it stands
   * between marks if the program has asked for them.
   */
  PseudoTerminal paste(String text) {
    String typed = text.replace("\r\n", "\r").replace('\n', '\r');
    write(emulator.bracketedPaste() ? "\033[200~" + typed + "\033[201~" : typed);
    return this;
  }

  /**
   * Waits until the screen shows a text, which may go over several rows. It may end with blanks, as
   * a prompt does, where the cursor stands behind them.
   */
  PseudoTerminal await(String text) {
    return await(text, PATIENCE);
  }

  /** Waits until the screen shows a text, but not longer than this. */
  PseudoTerminal await(String text, Duration patience) {
    return awaitThat(
        "the screen to show '" + text + "'",
        () -> String.join("\n", emulator.screenToCursor()).contains(text),
        patience);
  }

  /** Waits until the screen is as wanted. */
  PseudoTerminal await(String what, Predicate<String> wanted) {
    return await(what, wanted, PATIENCE);
  }

  /**
   * Waits until the screen is as wanted.
   *
   * @param what the end of the sentence "waited for"
   * @param wanted is asked about the text of {@link #screen}
   * @throws AssertionError with the screen, when it takes longer or the program has ended
   */
  PseudoTerminal await(String what, Predicate<String> wanted, Duration patience) {
    return awaitThat(what, () -> wanted.test(screen()), patience);
  }

  private PseudoTerminal awaitThat(String what, BooleanSupplier wanted, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      boolean last;
      long seen;
      synchronized (changes) {
        last = ended;
        seen = lastChange;
      }
      if (wanted.getAsBoolean()) {
        return this;
      }
      if (last) {
        throw failure("the program has ended; waited for " + what);
      }
      if (!waitForChange(seen, deadline)) {
        throw failure("waited " + patience.toMillis() + " ms in vain for " + what);
      }
    }
  }

  /** Waits until nothing is written for this long, to see that nothing else comes. */
  PseudoTerminal awaitQuiet(Duration quiet) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      long seen;
      synchronized (changes) {
        seen = lastChange;
        if (ended) {
          return this;
        }
      }
      if (System.nanoTime() > deadline) {
        throw failure("waited in vain for the program to be quiet");
      }
      if (!waitForChange(seen, System.nanoTime() + quiet.toNanos())) {
        return this;
      }
    }
  }

  private boolean waitForChange(long seen, long deadline) {
    synchronized (changes) {
      while (lastChange == seen && !ended) {
        long nanos = deadline - System.nanoTime();
        if (nanos <= 0) {
          return false;
        }
        try {
          TimeUnit.NANOSECONDS.timedWait(changes, Math.max(nanos, 1_000_000));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw failure("the test was interrupted");
        }
      }
      return true;
    }
  }

  /** The text on the screen without trailing blanks and without empty rows at its end. */
  String screen() {
    return String.join("\n", emulator.screen()).stripTrailing();
  }

  /** All rows of the screen, without trailing blanks. */
  List<String> rows() {
    return emulator.screen();
  }

  /** The rows that have left the screen at its top, the oldest first. */
  List<String> history() {
    return emulator.history();
  }

  /**
   * All lines from the first that has left the screen to the last one on it; a line that was
   * wrapped is in one piece.
   */
  String transcript() {
    return String.join("\n", emulator.lines()).stripTrailing();
  }

  /** All that the program has written, with its control sequences. */
  String output() {
    synchronized (changes) {
      return output.toString();
    }
  }

  /** Where the cursor is. */
  Cursor cursor() {
    return emulator.cursor();
  }

  /** The cell in a row and a column, which are counted from 0. */
  Cell cell(int row, int column) {
    return emulator.cells(row).get(column);
  }

  /** The cells of the first place on the screen where this text is, in one row. */
  List<Cell> cells(String text) {
    List<Cell> cells = emulator.find(text);
    if (cells.isEmpty()) {
      throw failure("no row of the screen shows '" + text + "'");
    }
    return cells;
  }

  /** Gives the terminal another size, of which the program is told. */
  PseudoTerminal resize(int columns, int rows) {
    emulator.resize(columns, rows);
    process.setWinSize(new WinSize(columns, rows));
    return this;
  }

  long pid() {
    return process.pid();
  }

  /** Sends a signal such as {@code "TERM"} to the program itself, past the terminal. */
  PseudoTerminal signal(String name) throws IOException, InterruptedException {
    int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    if (code != 0) {
      throw failure("the signal " + name + " could not be sent");
    }
    return this;
  }

  /** Ends the program as {@code kill -9} does. */
  PseudoTerminal kill() throws IOException, InterruptedException {
    return signal("KILL");
  }

  /** Waits for the end of the program and of its output, and gives its exit code. */
  int exitCode() throws InterruptedException {
    return exitCode(PATIENCE);
  }

  /** Waits for the end of the program, but not longer than this. */
  int exitCode(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw failure("waited " + patience.toMillis() + " ms in vain for the program to end");
    }
    // A child of the program may keep the terminal open.
    reader.join(Duration.ofSeconds(5));
    if (emulatorFailure != null) {
      throw failure("the output could not be shown");
    }
    return process.exitValue();
  }

  private AssertionError failure(String message) {
    // The class path of the command is left out.
    String program =
        command.stream()
            .filter(word -> word.length() < 200 && !word.startsWith("-"))
            .collect(Collectors.joining(" "));
    String text = message + "\nprogram: " + program + "\n" + emulator.drawing();
    return new AssertionError(text, emulatorFailure);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      if (reader != null) {
        reader.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    emulator.close();
  }
}
