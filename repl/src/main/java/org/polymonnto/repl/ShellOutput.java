package org.polymonnto.repl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/**
 * What is printed in a session. While a line is entered, whole lines are put above it; else it goes
 * to the terminal as it comes.
 */
final class ShellOutput extends OutputStream {
  private final Terminal terminal;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private boolean atLineStart = true;
  private SharedLineReader reader;
  private Runnable lastLine = () -> {};

  ShellOutput(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Tells who reads a line from now on, below an unfinished one; null if nobody does. */
  synchronized void readBy(SharedLineReader next) {
    if (next != null) {
      endLine();
      next.keepBelow(lastLine);
    }
    reader = next;
  }

  /** Tells what draws the last line of a terminal of another size while a line is entered. */
  synchronized void keepBelow(Runnable drawing) {
    lastLine = drawing;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (reader == null) {
      flushPending();
      terminal.output().write(bytes, offset, length);
      atLineStart = length == 0 ? atLineStart : bytes[offset + length - 1] == '\n';
      return;
    }
    pending.write(bytes, offset, length);
    String text = pending.toString(StandardCharsets.UTF_8);
    int end = text.lastIndexOf('\n');
    if (end >= 0) {
      reader.printAbove(AttributedString.fromAnsi(text.substring(0, end)));
      pending.reset();
      pending.write(text.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    if (reader == null) {
      flushPending();
      terminal.flush();
    }
  }

  private void flushPending() throws IOException {
    if (pending.size() > 0) {
      terminal.output().write(pending.toByteArray());
      pending.reset();
      atLineStart = false;
    }
  }

  /** Draws something elsewhere on the terminal, between what is printed and what is entered. */
  synchronized void exclusively(Runnable drawing) {
    if (reader != null) {
      reader.exclusively(drawing);
    } else {
      drawing.run();
    }
  }

  /** Ends an unfinished line. */
  synchronized void endLine() {
    if (!atLineStart) {
      println("");
    }
  }

  /** Prints a line. */
  synchronized void println(String line) {
    try {
      write((line + "\n").getBytes(StandardCharsets.UTF_8));
      flush();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
