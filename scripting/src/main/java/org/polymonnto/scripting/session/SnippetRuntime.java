package org.polymonnto.scripting.session;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.polymonnto.scripting.ScriptHost;

/** What the code of Java cells calls: see {@link StopWeaver}. */
public final class SnippetRuntime {
  private static final long POLL_MILLIS = 50;
  private static final ThreadLocal<ScriptHost> HOST = new ThreadLocal<>();
  private static volatile PrintStream out;
  private static volatile PrintStream err;

  private SnippetRuntime() {}

  /** Lets code on this thread be stopped by Ctrl-C of a host, and all code print there. */
  static void use(ScriptHost host) {
    HOST.set(host);
    out = new PrintStream(host.out(), true, StandardCharsets.UTF_8);
    err = new PrintStream(host.err(), true, StandardCharsets.UTF_8);
  }

  /**
   * Lets Ctrl-C stop the code that calls this.
   *
   * @throws org.graalvm.polyglot.PolyglotException what a handler of the signal raised
   */
  public static void poll() {
    ScriptHost host = HOST.get();
    if (host != null) {
      host.context().safepoint();
    }
  }

  /** The host of the calling thread. */
  static ScriptHost host() {
    return HOST.get();
  }

  /** {@link Thread#sleep(long)} that Ctrl-C ends. */
  public static void sleep(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long left = millis;
    do {
      Thread.sleep(Math.min(left, POLL_MILLIS));
      poll();
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    } while (left > 0);
  }

  /** Where the session prints. */
  public static PrintStream out() {
    return out;
  }

  /** Where the session prints errors. */
  public static PrintStream err() {
    return err;
  }

  /** Does something while everything that prints in this process prints where the session does. */
  static <T> T printing(Supplier<T> action) {
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    System.setOut(out);
    System.setErr(err);
    try {
      return action.get();
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }
}
