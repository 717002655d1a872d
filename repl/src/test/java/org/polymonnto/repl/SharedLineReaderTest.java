package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The line reader beside others that draw on its terminal. */
@Timeout(60)
class SharedLineReaderTest {
  @Test
  void waitsWithAnotherSizeUntilOthersHaveDrawn() throws Exception {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (PipedInputStream keys = new PipedInputStream();
        PipedOutputStream keyboard = new PipedOutputStream(keys);
        Terminal terminal =
            new ExternalTerminal("test", "xterm", keys, screen, StandardCharsets.UTF_8)) {
      terminal.setSize(new Size(100, 40));
      Status.getStatus(terminal);
      SharedLineReader reader = new SharedLineReader(terminal, "test", Map.of());
      CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> reader.readLine("> "));
      awaitText(screen, "> ");

      String before = screen.toString(StandardCharsets.UTF_8);
      CompletableFuture<Thread> resizing = new CompletableFuture<>();
      reader.exclusively(
          () -> {
            terminal.setSize(new Size(70, 20));
            Thread signal = Thread.ofPlatform().start(() -> terminal.raise(Terminal.Signal.WINCH));
            resizing.complete(signal);
            while (signal.getState() != Thread.State.WAITING && signal.isAlive()) {
              Thread.onSpinWait();
            }
            terminal.flush();
            assertEquals(before, screen.toString(StandardCharsets.UTF_8));
          });
      resizing.get().join(Duration.ofSeconds(30));
      assertNotEquals(before, screen.toString(StandardCharsets.UTF_8), "the line is drawn anew");

      keyboard.write("typed\r".getBytes(StandardCharsets.UTF_8));
      keyboard.flush();
      assertEquals("typed", line.get(30, TimeUnit.SECONDS));
    }
  }

  private static void awaitText(ByteArrayOutputStream screen, String text)
      throws InterruptedException {
    while (!screen.toString(StandardCharsets.UTF_8).contains(text)) {
      Thread.sleep(5);
    }
  }
}
