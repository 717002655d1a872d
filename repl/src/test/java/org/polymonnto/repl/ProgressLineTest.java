package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final String ERASE = "\r\033[K";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private long now = -5;
  private final ProgressLine progress = new ProgressLine(terminal, () -> now);

  private String shown() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  private void advance(long millis, long done) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
    progress.advanced(done, 1000);
  }

  @Test
  void showsTheBarTheSpeedAndTheTimeLeft() {
    advance(0, 0);
    advance(2000, 250);
    assertEquals(ERASE + "[######..................] 250/1,000  125 it/s  0:06 left", shown());
  }

  @Test
  void isUpdatedTenTimesASecond() {
    for (int done = 0; done <= 1000; done++) {
      advance(1, done);
    }
    assertEquals(8, shown().split(ERASE.replace("[", "\\["), -1).length - 1, shown());
  }

  @Test
  void showsNothingOfAShortSimulation() {
    advance(0, 1);
    advance(250, 1000);
    progress.finished();
    assertEquals("", shown());
  }

  @Test
  void goesWhenTheSimulationEnds() {
    advance(0, 1);
    advance(400, 400);
    progress.finished();
    assertTrue(shown().endsWith("left" + ERASE), shown());
  }

  @Test
  void givesWayToOutput() throws IOException {
    OutputStream out = progress.before(terminal);
    advance(0, 1);
    advance(400, 400);
    out.write("spikes: 3\n".getBytes(StandardCharsets.UTF_8));
    assertTrue(shown().endsWith("left" + ERASE + "spikes: 3\n"), shown());
    terminal.reset();
    advance(400, 800);
    assertTrue(shown().startsWith(ERASE + "[###"), shown());
  }

  @Test
  void leavesAnUnfinishedLineAlone() throws IOException {
    OutputStream out = progress.before(terminal);
    out.write("phase 1 ".getBytes(StandardCharsets.UTF_8));
    advance(0, 1);
    advance(400, 400);
    assertEquals("phase 1 ", shown());
    out.write('\n');
    advance(400, 800);
    assertTrue(shown().startsWith("phase 1 \n" + ERASE + "["), shown());
  }

  @Test
  void startsAfreshWithEverySimulation() {
    advance(0, 1);
    advance(1000, 999);
    progress.finished();
    terminal.reset();
    advance(9000, 0);
    advance(1000, 500);
    assertEquals(ERASE + "[############............] 500/1,000  500 it/s  0:01 left", shown());
  }

  @Test
  void fitsOnALineOfATerminal() {
    String line = ProgressLine.line(99_999_999, 100_000_000, 1_234_567);
    assertTrue(line.length() < 80, line);
    assertEquals(
        "[........................] 1/100,000,000  0.50 it/s  55555:33:18 left",
        ProgressLine.line(1, 100_000_000, 0.5));
  }
}
