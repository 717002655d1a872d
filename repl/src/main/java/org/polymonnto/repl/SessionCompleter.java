package org.polymonnto.repl;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.polymonnto.scripting.session.CellLanguage;
import org.polymonnto.scripting.session.Completions;
import org.polymonnto.scripting.session.Session;

/** Asks the session what can stand at the cursor. */
final class SessionCompleter implements Parser, Completer {
  private static final long PATIENCE_MILLIS = 10_000;

  /** More candidates than these are shown by their names alone, so that they fit on a screen. */
  private static final int MOST_DESCRIBED = 50;

  private final Session session;
  private final CellLanguage language;
  private final SharedLineReader reader;

  SessionCompleter(Session session, CellLanguage language, SharedLineReader reader) {
    this.session = session;
    this.language = language;
    this.reader = reader;
  }

  @Override
  public ParsedLine parse(String text, int cursor, ParseContext context) {
    if (context != ParseContext.COMPLETE) {
      return new Cell(text, cursor, new Completions(cursor, cursor, List.of()));
    }
    return new Cell(text, cursor, completions(text, cursor));
  }

  private Completions completions(String text, int cursor) {
    try {
      return reader.await(session.complete(language, text, cursor), PATIENCE_MILLIS);
    } catch (ExecutionException | TimeoutException e) {
      return new Completions(cursor, cursor, List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Completions(cursor, cursor, List.of());
    }
  }

  @Override
  public void complete(LineReader asking, ParsedLine line, List<Candidate> candidates) {
    if (line instanceof Cell cell) {
      int sort = 0;
      boolean isDescribed = cell.completions.candidates().size() <= MOST_DESCRIBED;
      for (Completions.Candidate each : cell.completions.candidates()) {
        String description = isDescribed ? (each.kind() + " " + each.description()).strip() : null;
        candidates.add(
            new Candidate(each.text(), each.label(), null, description, null, null, false, sort++));
      }
    }
  }

  /** A cell whose only word is what a completion replaces. */
  private record Cell(String line, int cursor, Completions completions)
      implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(completions.start(), cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - completions.start();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }
  }
}
