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
import org.jline.utils.Status;
import org.polymonnto.scripting.session.Playback;

/** The last line of the terminal: the network that is played in the background. */
final class StatusLine implements AutoCloseable {
  private static final long UPDATE_MILLIS = 250;

  private final Status status;
  private final ShellOutput out;
  private final Playback playback;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("status line").unstarted(task));
  private String shown = "";

  StatusLine(Terminal terminal, ShellOutput out, Playback playback) {
    this.out = out;
    this.playback = playback;
    boolean canShow = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    status = canShow ? Status.getStatus(terminal) : null;
    if (status != null) {
      // The line is kept free from the start: text in progress would have to move for it later.
      status.update(List.of(AttributedString.EMPTY));
      clock.scheduleWithFixedDelay(
          this::update, UPDATE_MILLIS, UPDATE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void update() {
    Optional<Playback.Status> now = playback.status();
    String text = now.map(StatusLine::text).orElse("");
    if (!text.equals(shown)) {
      shown = text;
      List<AttributedString> lines =
          List.of(
              text.isEmpty()
                  ? AttributedString.EMPTY
                  : new AttributedString(text, AttributedStyle.DEFAULT.inverse()));
      out.exclusively(() -> status.update(lines));
    }
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
