package org.polymonnto.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.widget.AutopairWidgets;
import org.jline.widget.AutosuggestionWidgets;
import org.polymonnto.scripting.session.CellLanguage;
import org.polymonnto.scripting.session.Completeness;
import org.polymonnto.scripting.session.Session;

/** Reads the cells of one language, with a history of their own. */
final class CellReader {
  private static final String SHIFT_TAB = "\033[Z";
  private static final long NOTE_MILLIS = 300;
  private static final int BACK = -1;
  private static final int FORTH = 1;

  /** How long the Escape key of vi may be the beginning of another key. */
  private static final long ESCAPE_MILLIS = 100;

  private final Session session;
  private final CellLanguage language;
  private final ShellStyle style;
  private final String indent;
  private final SharedLineReader reader;
  private boolean isSwitching;
  private String recalled = "";

  /** What was typed when cells were looked for that begin like it; null if none are. */
  private String beginning;

  CellReader(
      Terminal terminal,
      Session session,
      CellLanguage language,
      ShellStyle style,
      Configuration configuration,
      Histories histories) {
    this.session = session;
    this.language = language;
    this.style = style;
    indent = " ".repeat(language == CellLanguage.PYTHON ? 4 : 2);
    reader = reader(terminal, configuration, histories);
    SessionCompleter completer = new SessionCompleter(session, language, reader);
    reader.setParser(completer);
    reader.setCompleter(completer);
    reader.setHighlighter(
        style.isColoured() ? new CellHighlighter(language) : new DefaultHighlighter());
    reader.option(Option.DISABLE_EVENT_EXPANSION, true);
    reader.option(Option.HISTORY_IGNORE_SPACE, false);
    reader.option(Option.HISTORY_REDUCE_BLANKS, false);
    reader.option(Option.CASE_INSENSITIVE, false);
    bind("polymonnto-enter", this::enter, "\r", "\n");
    bind("polymonnto-tab", this::tab, "\t");
    bind("polymonnto-up", () -> recall(BACK), "\033[A", "\033OA");
    bind("polymonnto-down", () -> recall(FORTH), "\033[B", "\033OB");
    // What terminals send for Home and End before the reader has asked for its own mode.
    bind(LineReader.BEGINNING_OF_LINE, "\033[H", "\033[1~");
    bind(LineReader.END_OF_LINE, "\033[F", "\033[4~");
    bind("polymonnto-word", this::endOfWord, KeyMap.alt('f'), "\033[1;5C");
    bind("polymonnto-backspace", this::backspace, "\177", "\b");
    bind("polymonnto-newline", this::newLine, KeyMap.alt('\r'), KeyMap.alt('\n'));
    if (language != CellLanguage.PYTHON) {
      bind("polymonnto-brace", this::closingBrace, "}");
    }
    bind("polymonnto-language", this::nextLanguage, SHIFT_TAB);
    if (configuration.viKeys()) {
      useViKeys();
    }
    if (configuration.suggestions()) {
      new AutosuggestionWidgets(reader).enable();
    }
    if (configuration.brackets()) {
      new AutopairWidgets(reader).enable();
    }
  }

  private void useViKeys() {
    Map<String, KeyMap<Binding>> keyMaps = reader.getKeyMaps();
    KeyMap<Binding> inserting = keyMaps.get(LineReader.VIINS);
    inserting.setAmbiguousTimeout(ESCAPE_MILLIS);
    keyMaps.put(LineReader.MAIN, inserting);
    reader.getWidgets().put("polymonnto-vi-enter", this::enterCommand);
    keyMaps.get(LineReader.VICMD).bind(new Reference("polymonnto-vi-enter"), "\r", "\n");
  }

  /** Enter among commands of vi, where the cursor cannot be at the end. */
  private boolean enterCommand() {
    call(LineReader.VI_INSERT);
    reader.getBuffer().cursor(reader.getBuffer().length());
    return enter();
  }

  /** On an empty line, goes on to the next language; its prompt takes the place of this one. */
  private boolean nextLanguage() {
    if (reader.getBuffer().length() > 0) {
      return false;
    }
    CellLanguage[] all = CellLanguage.values();
    session.useLanguage(all[(language.ordinal() + 1) % all.length]);
    call(LineReader.ACCEPT_LINE);
    isSwitching = true;
    return true;
  }

  private SharedLineReader reader(
      Terminal terminal, Configuration configuration, Histories histories) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(LineReader.HISTORY_FILE, histories.file(language));
    variables.put(LineReader.HISTORY_SIZE, configuration.history());
    variables.put(LineReader.HISTORY_FILE_SIZE, configuration.history());
    variables.put(LineReader.SECONDARY_PROMPT_PATTERN, "%P ...: ");
    variables.put(LineReader.LIST_MAX, 1000);
    try {
      return new SharedLineReader(terminal, "polymonnto", variables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What reads the keys. */
  SharedLineReader lineReader() {
    return reader;
  }

  private void bind(String name, Widget widget, String... keys) {
    reader.getWidgets().put(name, () -> guarded(widget));
    bind(name, keys);
  }

  /** A flaw in what a key does must not end the session. */
  private boolean guarded(Widget widget) {
    try {
      return widget.apply();
    } catch (UserInterruptException e) {
      throw e;
    } catch (RuntimeException e) {
      printAbove(style.error("internal error: " + e));
      return false;
    }
  }

  /** What the reader itself offers for this swallows Ctrl-C. */
  private void call(String widget) {
    reader.getWidgets().get(widget).apply();
  }

  private void bind(String name, String... keys) {
    for (String map : new String[] {LineReader.EMACS, LineReader.VIINS}) {
      KeyMap<Binding> keyMap = reader.getKeyMaps().get(map);
      for (String key : keys) {
        keyMap.bind(new Reference(name), key);
      }
    }
  }

  /**
   * Reads a cell.
   *
   * @param prefilled what the cell begins with
   * @param interrupted whether Ctrl-C came before the prompt was there; it counts as one at the
   *     prompt
   */
  String read(int number, String prefilled, AtomicBoolean interrupted) {
    recalled = "";
    beginning = null;
    reader
        .getWidgets()
        .put(
            LineReader.CALLBACK_INIT,
            () -> {
              if (interrupted.getAndSet(false)) {
                Thread.currentThread().interrupt();
              }
              return true;
            });
    String text =
        reader.readLine(
            style.prompt(language, number),
            null,
            (Character) null,
            prefilled.isEmpty() ? null : prefilled);
    if (isSwitching) {
      isSwitching = false;
      style.eraseLineAbove();
    }
    return text;
  }

  private void printAbove(String lines) {
    reader.printAbove(AttributedString.fromAnsi(lines));
  }

  /** Ends the cell if it is complete and the cursor is at its end, else begins a line. */
  private boolean enter() {
    Buffer buffer = reader.getBuffer();
    boolean atEnd = buffer.substring(buffer.cursor(), buffer.length()).isBlank();
    if (!atEnd && buffer.toString().indexOf('\n') >= 0) {
      return newLine();
    }
    Completeness completeness = completeness(buffer.toString());
    if (completeness.state() != Completeness.State.INCOMPLETE) {
      replaceBy(buffer.toString().stripTrailing());
      call(LineReader.ACCEPT_LINE);
      return true;
    }
    buffer.cursor(buffer.length());
    buffer.write("\n" + completeness.indent());
    return true;
  }

  private boolean newLine() {
    String line = lineBeforeCursor();
    String own = line.substring(0, line.length() - line.stripLeading().length());
    reader.getBuffer().write("\n" + own);
    return true;
  }

  private Completeness completeness(String text) {
    CompletableFuture<Completeness> answer = session.completeness(language, text);
    try {
      return waitFor(answer);
    } catch (ExecutionException e) {
      return new Completeness(Completeness.State.COMPLETE, "");
    } catch (InterruptedException e) {
      throw new UserInterruptException(text);
    }
  }

  private <T> T waitFor(CompletableFuture<T> answer)
      throws ExecutionException, InterruptedException {
    try {
      return reader.await(answer, NOTE_MILLIS);
    } catch (TimeoutException e) {
      printAbove(language.fullName() + " is starting ...");
    }
    try {
      return reader.await(answer, Long.MAX_VALUE);
    } catch (TimeoutException never) {
      throw new IllegalStateException(never);
    }
  }

  /**
   * Goes to another line of a block or to another cell; to one that begins like the line that was
   * typed.
   */
  private boolean recall(int direction) {
    String text = reader.getBuffer().toString();
    boolean isRecalled = text.equals(recalled);
    boolean isInBlock = text.indexOf('\n') >= 0 && !(isRecalled && beginning != null);
    if (isInBlock || text.isEmpty() || isRecalled && (beginning == null || hasLine(direction))) {
      call(direction == BACK ? LineReader.UP_LINE_OR_HISTORY : LineReader.DOWN_LINE_OR_HISTORY);
      recalled = reader.getBuffer().toString();
      if (!isRecalled || text.isEmpty()) {
        beginning = null;
      }
      return true;
    }
    if (!isRecalled) {
      beginning = text;
    }
    return recallBeginning(direction, text);
  }

  /** Whether the block has a line above or below the cursor. */
  private boolean hasLine(int direction) {
    Buffer buffer = reader.getBuffer();
    String there = direction == BACK ? buffer.upToCursor() : buffer.substring(buffer.cursor());
    return there.indexOf('\n') >= 0;
  }

  private boolean recallBeginning(int direction, String text) {
    History history = reader.getHistory();
    for (int at = history.index() + direction;
        at >= history.first() && at <= history.last();
        at += direction) {
      String cell = history.get(at);
      if (cell.startsWith(beginning) && !cell.equals(text)) {
        history.moveTo(at);
        return replaceBy(cell);
      }
    }
    if (direction == BACK) {
      return false;
    }
    history.moveToEnd();
    return replaceBy(beginning);
  }

  private boolean replaceBy(String text) {
    reader.getBuffer().clear();
    reader.getBuffer().write(text);
    recalled = text;
    return true;
  }

  /** Goes to the end of a word as readline does; JLine goes to the next one. */
  private boolean endOfWord() {
    Buffer buffer = reader.getBuffer();
    while (buffer.cursor() < buffer.length() && !Character.isLetterOrDigit(buffer.currChar())) {
      buffer.move(1);
    }
    while (buffer.cursor() < buffer.length() && Character.isLetterOrDigit(buffer.currChar())) {
      buffer.move(1);
    }
    return true;
  }

  /** Takes away a whole step of indentation at the beginning of a line. */
  private boolean backspace() {
    Buffer buffer = reader.getBuffer();
    String line = lineBeforeCursor();
    int count = line.isBlank() && line.length() % indent.length() == 0 ? indent.length() : 1;
    buffer.backspace(Math.max(1, Math.min(count, line.length())));
    return true;
  }

  /** A brace that ends a block stands one step less far to the right than the block. */
  private boolean closingBrace() {
    String line = lineBeforeCursor();
    if (line.isBlank()) {
      reader.getBuffer().backspace(Math.min(indent.length(), line.length()));
    }
    reader.getBuffer().write("}");
    return true;
  }

  private String lineBeforeCursor() {
    String before = reader.getBuffer().substring(0, reader.getBuffer().cursor());
    return before.substring(before.lastIndexOf('\n') + 1);
  }

  /** Indents at the beginning of a line, completes elsewhere. */
  private boolean tab() {
    String line = lineBeforeCursor();
    if (line.isBlank()) {
      reader.getBuffer().write(indent.substring(line.length() % indent.length()));
      return true;
    }
    call(LineReader.EXPAND_OR_COMPLETE);
    return true;
  }
}
