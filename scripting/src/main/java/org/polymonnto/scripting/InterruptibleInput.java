package org.polymonnto.scripting;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Standard input whose waiting reader can be interrupted.
 *
 * <p>A blocked read of a terminal or a pipe cannot be ended in Java. So a thread of its own reads,
 * from the first request on, and the guest program waits for that thread instead. An interrupted
 * read fails as the system call would, and Python then runs its signal handlers.
 */
public final class InterruptibleInput extends InputStream {
  /** Python looks for signals up to this long after they arrived. */
  private static final long INTERRUPTION_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private static final long RETRY_MILLIS = 10;

  private final InputStream source;
  private byte[] pending = {};
  private int next;
  private boolean ended;
  private IOException failure;
  private boolean wanted;
  private Thread reader;
  private long interruptedUntil;
  private boolean interrupted;

  public InterruptibleInput(InputStream source) {
    this.source = source;
  }

  /** Ends a read that waits now. */
  public synchronized void interrupt() {
    interrupted = true;
    interruptedUntil = System.nanoTime() + INTERRUPTION_NANOS;
    notifyAll();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (next == pending.length) {
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        return -1;
      }
      failIfInterrupted();
      request();
      await(0);
    }
    int count = Math.min(length, pending.length - next);
    System.arraycopy(pending, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public synchronized int available() throws IOException {
    return pending.length - next;
  }

  private void failIfInterrupted() throws IOException {
    if (interrupted) {
      if (System.nanoTime() - interruptedUntil > 0) {
        interrupted = false;
        return;
      }
      await(RETRY_MILLIS);
      // Python recognises the number of EINTR and retries after its signal handlers have run.
      throw new IOException("error=4, Interrupted system call");
    }
  }

  private void await(long millis) throws IOException {
    try {
      wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("error=4, Interrupted system call", e);
    }
  }

  private void request() {
    wanted = true;
    if (reader == null) {
      reader = Thread.ofPlatform().daemon().name("standard input").start(this::readOnRequest);
    }
    notifyAll();
  }

  private void readOnRequest() {
    byte[] buffer = new byte[8192];
    try {
      while (true) {
        synchronized (this) {
          while (!wanted) {
            wait();
          }
        }
        int count = source.read(buffer);
        synchronized (this) {
          wanted = false;
          if (count < 0) {
            ended = true;
          } else {
            pending = Arrays.copyOf(buffer, count);
            next = 0;
          }
          notifyAll();
          if (ended) {
            return;
          }
        }
      }
    } catch (IOException e) {
      synchronized (this) {
        failure = e;
        notifyAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
