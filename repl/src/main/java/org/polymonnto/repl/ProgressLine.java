package org.polymonnto.repl;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.polymonnto.scripting.SimulationProgress;

/**
 * One line on a terminal: a bar, the iterations, their speed and the time left. It gives way to
 * anything else that is printed, is not shown behind an unfinished line, and goes when the
 * simulation ends.
 */
final class ProgressLine implements SimulationProgress {
  private static final long UPDATE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int BAR_WIDTH = 24;
  private static final String ERASE = "\r\033[K";

  private final OutputStream terminal;
  private final LongSupplier clock;
  private boolean running;
  private boolean shown;
  private boolean atLineStart = true;
  private long start;
  private long firstDone;
  private long nextUpdate;

  /** A line on a terminal. */
  ProgressLine(OutputStream terminal) {
    this(terminal, System::nanoTime);
  }

  ProgressLine(OutputStream terminal, LongSupplier clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public void advanced(long done, long total) {
    long now = clock.getAsLong();
    if (!running) {
      running = true;
      start = now;
      firstDone = done;
      // The first line comes late, so that a short simulation shows none.
      nextUpdate = now + 3 * UPDATE_NANOS;
    } else if (now - nextUpdate >= 0) {
      nextUpdate = now + UPDATE_NANOS;
      show(done, total, (now - start) / 1e9);
    }
  }

  @Override
  public void finished() {
    running = false;
    clear();
  }

  private synchronized void show(long done, long total, double seconds) {
    if (!atLineStart) {
      return;
    }
    double speed = (done - firstDone) / seconds;
    shown = true;
    write(ERASE + line(done, total, speed));
  }

  /** At most 79 columns for up to a hundred million iterations. */
  static String line(long done, long total, double speed) {
    int filled = total <= 0 ? BAR_WIDTH : (int) Math.min(BAR_WIDTH, done * BAR_WIDTH / total);
    return String.format(
        Locale.ROOT,
        "[%s%s] %,d/%,d  %s it/s  %s left",
        "#".repeat(filled),
        ".".repeat(BAR_WIDTH - filled),
        done,
        total,
        String.format(Locale.ROOT, speed >= 10 ? "%,.0f" : "%.2f", speed),
        duration(speed <= 0 ? Double.POSITIVE_INFINITY : (total - done) / speed));
  }

  private static String duration(double seconds) {
    if (Double.isInfinite(seconds)) {
      return "?";
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  private synchronized void clear() {
    if (shown) {
      shown = false;
      write(ERASE);
    }
  }

  private void write(String text) {
    try {
      terminal.write(text.getBytes(StandardCharsets.US_ASCII));
      terminal.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stream, with the line taken away before anything is written to it. */
  OutputStream before(OutputStream stream) {
    return new FilterOutputStream(stream) {
      @Override
      public void write(int b) throws IOException {
        clear();
        out.write(b);
        atLineStart = b == '\n';
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        clear();
        out.write(bytes, offset, length);
        if (length > 0) {
          atLineStart = bytes[offset + length - 1] == '\n';
        }
      }
    };
  }
}
