package org.polymonnto.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * The screen of a terminal: it obeys the control sequences of a program's output and gives the
 * answers to its questions. The work is done by xterm.js, the emulator of many editors and web
 * pages, which runs here without a page. Any thread may use it.
 */
final class TerminalEmulator implements AutoCloseable {
  private static final String XTERM = "META-INF/resources/webjars/xterm/4.9.0/lib/xterm.js";
  private static final int SCROLLBACK = 100_000;

  /**
   * What xterm.js needs of a browser. Its timers would let a page breathe between pieces of output;
   * they run when the caller says so, so that what was written is seen at once.
   */
  private static final String BROWSER =
      """
      globalThis.window = globalThis;
      globalThis.navigator = {userAgent: '', platform: '', language: 'en'};
      const timers = [];
      globalThis.setTimeout = (action) => timers.push(action);
      globalThis.clearTimeout = (number) => { timers[number - 1] = () => {}; };
      globalThis.runTimers = () => {
        for (let i = 0; i < timers.length; i++) timers[i]();
        timers.length = 0;
      };
      """;

  /**
   * Where the next character goes, counted from 0 at the upper left. In the column after the last
   * one it waits behind a full line.
   */
  record Cursor(int row, int column, boolean visible) {}

  /** How a character is shown, besides its colours. */
  enum Attribute {
    BOLD,
    DIM,
    ITALIC,
    UNDERLINE,
    BLINK,
    INVERSE,
    INVISIBLE
  }

  /**
   * One cell of the screen.
   *
   * @param text the character with its combining ones; empty where nothing was written, and in the
   *     second cell of a wide character
   * @param width 2 for a wide character, 0 for the cell behind it, else 1
   * @param foreground {@code "default"}, the number of a colour of the palette ({@code "1"} is red,
   *     {@code "9"} bright red) or {@code "#rrggbb"}
   * @param background as the foreground
   * @param attributes what else there is
   */
  record Cell(
      String text, int width, String foreground, String background, Set<Attribute> attributes) {
    private String shown() {
      return text.isEmpty() ? " " : text;
    }
  }

  private final Context context;
  private final Value terminal;

  /**
   * Makes an empty screen.
   *
   * @param reply gets what the terminal answers to questions of the program
   */
  TerminalEmulator(int columns, int rows, Consumer<String> reply) {
    context = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    context.eval("js", BROWSER);
    context.eval(source(ClassLoader.getSystemResourceAsStream(XTERM), "xterm.js"));
    String script = "terminal-emulator.js";
    terminal =
        context
            .eval(source(TerminalEmulator.class.getResourceAsStream(script), script))
            .execute(
                columns,
                rows,
                SCROLLBACK,
                (ProxyExecutable)
                    arguments -> {
                      reply.accept(arguments[0].asString());
                      return null;
                    });
  }

  private static Source source(InputStream stream, String name) {
    try (stream) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder("js", text, name).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows what a program has written. */
  synchronized void write(String output) {
    terminal.invokeMember("write", output);
  }

  /** Changes the size; long lines are wrapped anew, as terminals do. */
  synchronized void resize(int columns, int rows) {
    terminal.invokeMember("resize", columns, rows);
  }

  /** All rows of the screen, without their trailing blanks. */
  synchronized List<String> screen() {
    return texts("screen");
  }

  /** The same, with the blanks before the cursor. */
  synchronized List<String> screenToCursor() {
    List<String> rows = texts("screen");
    int row = number("cursorRow");
    int column = number("cursorColumn");
    if (rows.get(row).length() < column) {
      StringBuilder text = new StringBuilder();
      cells(row).stream()
          .limit(column)
          .filter(cell -> cell.width() > 0)
          .forEach(cell -> text.append(cell.shown()));
      rows.set(row, text.toString());
    }
    return rows;
  }

  /** The rows that have left the screen at its top, the oldest first. */
  synchronized List<String> history() {
    return texts("history");
  }

  private List<String> texts(String part) {
    Value lines = terminal.invokeMember(part);
    List<String> texts = new ArrayList<>();
    for (long i = 0; i < lines.getArraySize(); i++) {
      texts.add(lines.getArrayElement(i).getMember("text").asString().stripTrailing());
    }
    return texts;
  }

  /** The history and the screen as lines of the program: what was wrapped is in one piece. */
  synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String part : List.of("history", "screen")) {
      Value rows = terminal.invokeMember(part);
      for (long i = 0; i < rows.getArraySize(); i++) {
        String text = rows.getArrayElement(i).getMember("text").asString();
        if (rows.getArrayElement(i).getMember("wrapped").asBoolean() && !lines.isEmpty()) {
          lines.add(lines.removeLast() + text);
        } else {
          lines.add(text);
        }
      }
    }
    lines.replaceAll(String::stripTrailing);
    return lines;
  }

  /** The cells of a row of the screen. */
  synchronized List<Cell> cells(int row) {
    Value cells = terminal.invokeMember("cells", row);
    List<Cell> result = new ArrayList<>();
    for (long i = 0; i < cells.getArraySize(); i++) {
      Value cell = cells.getArrayElement(i);
      result.add(
          new Cell(
              cell.getMember("text").asString(),
              cell.getMember("width").asInt(),
              cell.getMember("foreground").asString(),
              cell.getMember("background").asString(),
              Arrays.stream(Attribute.values())
                  .filter(attribute -> cell.getMember(attribute.name()).asBoolean())
                  .collect(Collectors.toCollection(() -> EnumSet.noneOf(Attribute.class)))));
    }
    return result;
  }

  /** The cells of the first place where this text is in a row, or none. */
  synchronized List<Cell> find(String text) {
    for (int row = 0; row < rows(); row++) {
      List<Cell> cells = cells(row).stream().filter(cell -> cell.width() > 0).toList();
      for (int start = 0; start < cells.size(); start++) {
        StringBuilder found = new StringBuilder();
        int end = start;
        while (end < cells.size() && found.length() < text.length()) {
          found.append(cells.get(end++).shown());
        }
        if (found.toString().equals(text)) {
          return cells.subList(start, end);
        }
      }
    }
    return List.of();
  }

  synchronized Cursor cursor() {
    return new Cursor(number("cursorRow"), number("cursorColumn"), flag("cursorVisible"));
  }

  synchronized int columns() {
    return number("columns");
  }

  synchronized int rows() {
    return number("rows");
  }

  /** Whether the program has asked for the other sequences of the cursor keys. */
  synchronized boolean applicationCursorKeys() {
    return flag("applicationCursorKeys");
  }

  /** Whether the program has asked for marks around what is pasted. */
  synchronized boolean bracketedPaste() {
    return flag("bracketedPaste");
  }

  /** The screen in a frame, for messages. */
  synchronized String drawing() {
    String line = "+" + "-".repeat(columns()) + "+\n";
    String screen = screen().stream().map(row -> "|" + row + "\n").collect(Collectors.joining());
    return line + screen + line + history().size() + " rows above, " + cursor();
  }

  private int number(String name) {
    return terminal.invokeMember(name).asInt();
  }

  private boolean flag(String name) {
    return terminal.invokeMember(name).asBoolean();
  }

  @Override
  public synchronized void close() {
    context.close();
  }
}
