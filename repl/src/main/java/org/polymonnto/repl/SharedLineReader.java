package org.polymonnto.repl;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** A line reader that lets others draw on its terminal while a line is entered. */
final class SharedLineReader extends LineReaderImpl {
  private volatile Runnable lastLine = () -> {};

  SharedLineReader(Terminal terminal, String appName, Map<String, Object> variables)
      throws IOException {
    super(terminal, appName, variables);
    option(Option.AUTO_FRESH_LINE, true);
  }

  /**
   * Takes away what the terminal has shown of keys that came before it was asked not to. All output
   * ends its line before a line is entered, so nothing else is on this one; the keys are shown
   * again behind the prompt.
   */
  @Override
  protected boolean freshLine() {
    if (terminal.getStringCapability(Capability.clr_eol) != null) {
      terminal.puts(Capability.carriage_return);
      terminal.puts(Capability.clr_eol);
    }
    return true;
  }

  /**
   * Waits for something while others may draw. The reader keeps its lock while it does what a key
   * means, and what is waited for may print before it comes.
   */
  <T> T await(CompletableFuture<T> answer, long millis)
      throws ExecutionException, InterruptedException, TimeoutException {
    int holds = lock.getHoldCount();
    for (int i = 0; i < holds; i++) {
      lock.unlock();
    }
    try {
      return answer.get(millis, TimeUnit.MILLISECONDS);
    } finally {
      for (int i = 0; i < holds; i++) {
        lock.lock();
      }
    }
  }

  /**
   * Draws the line anew for a terminal of another size, and again after a pause of the process.
   * JLine does so in a thread of its own, without the lock, between the characters of what others
   * draw.
   */
  @Override
  protected void handleSignal(Terminal.Signal signal) {
    exclusively(
        () -> {
          if (signal == Terminal.Signal.WINCH) {
            lastLine.run();
          }
          super.handleSignal(signal);
        });
  }

  /** Tells what draws the last line of the terminal anew where a terminal of another size ends. */
  void keepBelow(Runnable drawing) {
    lastLine = drawing;
  }

  /** Does something while the reader draws nothing. */
  void exclusively(Runnable drawing) {
    lock.lock();
    try {
      drawing.run();
    } finally {
      lock.unlock();
    }
  }
}
