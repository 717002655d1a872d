package org.polymonnto.scripting.session;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The beginning of what a cell prints, kept for those who look at it later. */
final class CellOutput extends OutputStream {
  private static final int LONGEST = 100_000;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean isCut;

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] written, int offset, int length) {
    int fitting = Math.min(length, LONGEST - bytes.size());
    bytes.write(written, offset, fitting);
    isCut |= fitting < length;
  }

  /** Gives what was written since the last call. */
  synchronized String take() {
    String text = bytes.toString(StandardCharsets.UTF_8) + (isCut ? "\n[...]\n" : "");
    bytes.reset();
    isCut = false;
    return text;
  }
}
