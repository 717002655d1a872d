package org.polymonnto.repl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Status;
import org.polymonnto.scripting.session.Playback;

/** The last line of the terminal: the network that is played in the background. */
final class StatusLine implements AutoCloseable {
  private static final long UPDATE_MILLIS = 250;

  private final Terminal terminal;
  private final Status status;
  private final ShellOutput out;
  private final Playback playback;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("status line").unstarted(task));
  private volatile List<AttributedString> lines = List.of(AttributedString.EMPTY);
  private String shown = "";

  StatusLine(Terminal terminal, ShellOutput out, Playback playback) {
    this.terminal = terminal;
    this.out = out;
    this.playback = playback;
    boolean canShow = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    status = canShow ? Status.getStatus(terminal) : null;
    if (status != null) {
      // The line is kept free from the start: text in progress would have to move for it later.
      draw();
      out.keepBelow(
          () -> {
            status.resize();
            draw();
          });
      clock.scheduleWithFixedDelay(
          this::update, UPDATE_MILLIS, UPDATE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void update() {
    Optional<Playback.Status> now = playback.status();
    String text = now.map(StatusLine::text).orElse("");
    if (!text.equals(shown)) {
      shown = text;
      lines =
          List.of(
              text.isEmpty()
                  ? AttributedString.EMPTY
                  : new AttributedString(text, AttributedStyle.DEFAULT.inverse()));
      out.exclusively(this::draw);
    }
  }

  /**
   * Draws the line. JLine would send it before it puts the cursor back, and a terminal that gets
   * smaller meanwhile scrolls until it shows the cursor. In one that is narrower already, the line
   * must not go on in the next row, which scrolls as well.
   */
  private void draw() {
    terminal.puts(Capability.exit_am_mode);
    status.update(lines, false);
    terminal.puts(Capability.enter_am_mode);
    terminal.flush();
  }

  static String text(Playback.Status now) {
    String state =
        now.isOn()
            ? String.format(Locale.ROOT, "%,.0f it/s", now.speed())
            : "paused, %play goes on";
    return String.format(Locale.ROOT, " %s  iteration %,d  %s ", now.tag(), now.iteration(), state);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    if (status != null) {
      status.hide();
    }
  }
}
