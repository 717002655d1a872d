package org.polymonnto.scripting.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on the cells of this session and of earlier ones. */
final class HistoryMagicsTest {
  @TempDir private static Path folder;
  private static SessionFake fake;

  @BeforeAll
  static void start() {
    fake = new SessionFake(folder);
  }

  @AfterAll
  static void end() {
    fake.close();
  }

  private static String run(String text) {
    return fake.run(text);
  }

  private static int last() {
    return fake.session.nextNumber() - 1;
  }

  @Test
  void historyShowsCells() {
    run("'first'");
    int number = last();
    run("if True:\n    second = 2");
    String both = number + "-" + (number + 1);
    assertEquals("'first'\nif True:\n    second = 2", run("%history " + both));
    assertEquals(
        String.format("%4d: 'first'\n'first'\n%4d:\nif True:\n    second = 2", number, number + 1),
        run("%history -no " + both));
    assertEquals("%history -no " + both, run("%history -l 1"));
    run("marker_of_search = 1");
    assertTrue(run("%history -g marker_of").contains("marker_of_search = 1"));
    assertTrue(fake.failure("%history 100000").contains("there is no cell 100000"));
    assertTrue(fake.failure("%history ~1/2").contains("1-5 7 9-"));
  }

  @Test
  void historySearchesEarlierSessions() {
    Instant time = Instant.parse("2026-01-02T03:04:05Z");
    String when =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
            .withZone(ZoneId.systemDefault())
            .format(time);
    fake.earlier =
        List.of(
            new EarlierCell(CellLanguage.PYTHON, time, "long_ago = 'one two'"),
            new EarlierCell(
                CellLanguage.JAVASCRIPT, time, "var LongAgo = [\n  20\n];\nLongAgo[0]"));
    run("long_ago_now = 3");
    String now = String.format("%4d: long_ago_now = 3", last());
    String python = when + ": long_ago = 'one two'";
    assertEquals(now, run("%history -l 1 -g long?ago*="));
    assertTrue(run("%history -g long_ago*=").startsWith(python + "\n" + now));
    assertEquals(python, run("%history -g long?ago*one two"));
    assertEquals(
        when + " js:\nvar LongAgo = [\n  20\n];\nLongAgo[0]", run("%history -g LongAgo = ["));
    assertTrue(run("%rerun -g LongAgo").endsWith("=== Output: ===\n20"));
    assertTrue(fake.failure("%rerun -g never*entered").contains("there is no such cell"));
    assertTrue(run("%history -g").startsWith(python));
  }

  @Test
  void recallPutsCellsIntoTheNextOne() {
    fake.run(CellLanguage.JAVASCRIPT, "var inJs = 1");
    run("%recall " + last());
    assertEquals("var inJs = 1", fake.next);
    assertEquals(CellLanguage.JAVASCRIPT, fake.nextLanguage);
    run("'a result'");
    run("%recall");
    assertEquals("'a result'", fake.next);
  }

  @Test
  void rerunEvaluatesCellsAgain() {
    run("counted = 0");
    run("counted += 1\ncounted");
    assertTrue(run("%rerun").matches("(?s).*counted \\+= 1.*\n2"));
    run("counted += 10");
    run("%rerun " + last() + " " + last());
    assertEquals("32", run("counted"));
    assertTrue(fake.failure("%rerun -g %rerun").contains("%rerun"));
  }
}
