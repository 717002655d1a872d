package org.polymonnto.scripting;

import java.io.IOException;
import java.io.OutputStream;

/** Passes on what is written, and copies it for whom it may concern. */
final class CopiedOutput extends OutputStream {
  private final OutputStream target;
  private volatile OutputStream copy = OutputStream.nullOutputStream();

  CopiedOutput(OutputStream target) {
    this.target = target;
  }

  /** Copies all that is written from now on. */
  void copyTo(OutputStream newCopy) {
    copy = newCopy;
  }

  @Override
  public void write(int b) throws IOException {
    target.write(b);
    copy.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    target.write(bytes, offset, length);
    copy.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    target.flush();
  }
}
