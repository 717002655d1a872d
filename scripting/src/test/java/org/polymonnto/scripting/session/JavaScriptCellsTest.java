package org.polymonnto.scripting.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells in JavaScript that await something. */
final class JavaScriptCellsTest {
  @TempDir private static Path folder;
  private static SessionFake fake;

  @BeforeAll
  static void start() {
    fake = new SessionFake(folder);
    run("const slow = async (x) => { await null; return x * 2; };");
  }

  @AfterAll
  static void end() {
    fake.close();
  }

  private static String run(String text) {
    return fake.run(CellLanguage.JAVASCRIPT, text);
  }

  private static Outcome outcome(String text) {
    return fake.session.evaluate(CellLanguage.JAVASCRIPT, text).join();
  }

  @Test
  void awaitGivesTheValue() {
    assertEquals("6", run("await slow(3)"));
    assertEquals("7", run("await slow(3) + 1; // and one"));
    assertEquals("", run("await slow(3);\nlet nothingToShow = 1"));
    assertTrue(run("await null; slow(1)").startsWith("Promise"));
    assertTrue(run("%time await slow(5)").endsWith("\n10"));
  }

  @Test
  void whatIsDeclaredStays() {
    run(
        """
        let [a, {b, c = 7, ...d}] = (await slow(1), [1, {b: 2, z: 5}]), none
        class Thing { twice() { return helper() * 2; } }
        function helper() { return 4; }
        for (var i = 0; i < 3; i++) { var inner = await slow(i); }
        for await (const each of [slow(1)]) { var last = each; }
        if (last) var chosen = [...'ab']
        """);
    assertEquals(
        "[1,2,7,{\"z\":5},null,8,3,4,2,[\"a\",\"b\"]]",
        run(
            "JSON.stringify("
                + "[a, b, c, d, none, new Thing().twice(), i, inner, last, chosen])"));
    assertEquals("(1, 4, 2)", fake.run("(a, inner, last)"));
    run("const a = await slow(20);");
    assertEquals("40", fake.run("a"));
  }

  @Test
  void importsMayStandBesideAwait() {
    assertEquals(
        "true",
        run(
            "import {Behavior as Base} from 'polymonnto';\n"
                + "(await slow(1)) + typeof Base === '2function'"));
  }

  @Test
  void rejectionsAreErrorsOfTheCell() {
    run("const fail = async () => {\n  await null;\n  throw new TypeError('is bad');\n};");
    Outcome.Failed failed =
        assertInstanceOf(Outcome.Failed.class, outcome("let k = 1;\nawait fail()"));
    assertEquals("TypeError", failed.kind());
    assertTrue(
        failed.traceback().contains("line 3, in fail\n    throw new TypeError('is bad');"),
        failed.traceback());
    failed =
        assertInstanceOf(Outcome.Failed.class, outcome("const m = await slow(2);\nm + absent"));
    assertTrue(
        failed.traceback().contains("line 2, in <module>\n    m + absent\n"), failed.traceback());
    assertEquals("4", run("m"));
    failed = assertInstanceOf(Outcome.Failed.class, outcome("await new Promise(() => {})"));
    assertTrue(failed.message().contains("nothing is left to do"), failed.message());
    failed = assertInstanceOf(Outcome.Failed.class, outcome("let y = await slow(2;\ny"));
    assertTrue(
        failed.traceback().contains("Expected , but found ;\nlet y = await slow(2;"),
        failed.traceback());
  }

  @Test
  void interruptStopsBehindAnAwait() throws Exception {
    CompletableFuture<Outcome> running =
        fake.session.evaluate(
            CellLanguage.JAVASCRIPT, "var turns = 0; await null; while (true) turns++");
    Thread.sleep(Duration.ofMillis(500));
    fake.session.interrupt();
    assertInstanceOf(Outcome.Interrupted.class, running.get(5, TimeUnit.SECONDS));
    assertEquals("true", run("turns > 0"));
  }

  @ParameterizedTest
  @CsvSource({
    "await slow(3), COMPLETE",
    "'await slow([1,', INCOMPLETE",
    "await, INCOMPLETE",
    "for await (const x of []) {, INCOMPLETE",
    "const f = async () => { await null, INCOMPLETE",
    "await slow(3)), INVALID",
    "const f = () => { await slow(3) }, INVALID",
  })
  void completenessOfCellsThatAwait(String text, Completeness.State state) {
    assertEquals(
        state, fake.session.completeness(CellLanguage.JAVASCRIPT, text).join().state(), text);
  }
}
