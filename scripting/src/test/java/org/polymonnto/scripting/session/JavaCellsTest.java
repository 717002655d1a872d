package org.polymonnto.scripting.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaCellsTest {
  private static SessionFake fake;
  private static Session session;

  @BeforeAll
  static void start(@TempDir Path folder) {
    fake = new SessionFake(folder);
    session = fake.session;
  }

  @AfterAll
  static void end() {
    fake.close();
  }

  private static Optional<String> result(CellLanguage language, String text) {
    Outcome outcome = session.evaluate(language, text).join();
    return assertInstanceOf(Outcome.Finished.class, outcome, outcome::toString).result();
  }

  private static String java(String text) {
    return result(CellLanguage.JAVA, text).orElse("");
  }

  private static String python(String text) {
    return result(CellLanguage.PYTHON, text).orElse("");
  }

  private static String javaScript(String text) {
    return result(CellLanguage.JAVASCRIPT, text).orElse("");
  }

  private static Outcome.Failed failure(CellLanguage language, String text) {
    return assertInstanceOf(
        Outcome.Failed.class, session.evaluate(language, text).join(), "should fail: " + text);
  }

  /** Stops a cell that is evaluated, and gives the seconds that this took. */
  private static double stop(CompletableFuture<Outcome> running) throws Exception {
    Thread.sleep(1500);
    assertFalse(running.isDone());
    long start = System.nanoTime();
    session.interrupt();
    Outcome outcome = running.get(20, TimeUnit.SECONDS);
    double seconds = (System.nanoTime() - start) / 1e9;
    String place = assertInstanceOf(Outcome.Interrupted.class, outcome).place();
    assertTrue(place.startsWith("Interrupted at <In[" + (session.nextNumber() - 1)), place);
    return seconds;
  }

  private static List<String> completions(String text) {
    return session.complete(CellLanguage.JAVA, text, text.length()).join().candidates().stream()
        .map(Completions.Candidate::text)
        .toList();
  }

  private static String kind(String text, String completion) {
    return session.complete(CellLanguage.JAVA, text, text.length()).join().candidates().stream()
        .filter(each -> each.text().equals(completion))
        .map(Completions.Candidate::kind)
        .findFirst()
        .orElse("nothing");
  }

  @Test
  void showsTheValueOfTheLastExpression() {
    assertEquals("2", java("1+1"));
    assertEquals("\"a\\\"b\"", java("int one = 1;\nString text = \"a\\\"b\"; text"));
    assertEquals("null", java("null"));
    assertEquals("", java("int declared = 3;"));
    assertEquals("", java("declared;"));
    assertEquals("'x'", java("\"x\".charAt(0) // ;"));
    assertEquals("array([2., 4.])", java("NDArray.of(1.0, 2.0).times(2)"));
  }

  @Test
  void keepsResultsForPython() {
    java("6 * 7");
    int number = session.nextNumber() - 1;
    assertEquals("(42, 42)", python("_, Out[" + number + "]"));
  }

  @Test
  void declaresAnew() {
    java("int f(int n) { return n + 1; }\nint v = f(1);");
    assertEquals("2", java("v"));
    java("double f(int n) { return n / 2.0; }\ndouble half = f(1);");
    assertEquals("0.5", java("half"));
    java("double f(int n) { return n / 4.0; }");
    assertEquals("0.75", java("half + f(1)"), "a variable that was made by another method");
    java("class Pair { int a = 1; }\nvar pair = new Pair();");
    java("class Pair { int a = 2; int b = 3; }");
    java("int kept = 5;");
    assertEquals("5", java("pair = new Pair(); pair.a + pair.b"));
    assertEquals("5", java("kept"));
  }

  @Test
  void sharesItsVariables() {
    java("int count = 3; double ratio = 0.5; boolean flag = true;");
    java("NDArray values = NDArray.of(1.0, 2.0);");
    java("List<Long> longs = new ArrayList<>(List.of(1L));\nint thrice(int n) { return 3 * n; }");
    assertEquals(
        "(3, 0.5, True, array([1., 2.]), [1], 12)",
        python("count, ratio, flag, values, longs, thrice(4)"));
    java("count++; longs.add(5L);");
    assertEquals("(4, [1, 5])", python("count, longs"));
    assertEquals("5", javaScript("count + 1"));
  }

  @Test
  void takesVariablesOfPython() {
    python(
        """
        import numpy as np
        whole, large, real, name = 7, 1 << 40, 2.5, 'text'
        table, names, array = {'a': 1}, ['x', 2], np.arange(3)
        scalar = np.float64(2.5)
        def doubled(x):
            return 2 * x
        """);
    assertEquals(
        "\"8 1099511627777 5.0 TEXT 1 2 3.0 22 4.5\"",
        java(
            """
            int w = whole + 1; long l = large + 1;
            w + " " + l + " " + real * 2 + " " + name.toUpperCase() + " " + table.get("a") + " "
                + names.size() + " " + array.sum() + " " + doubled.apply(11) + " " + (scalar + 2)
            """));
    python("whole = 1.5");
    assertEquals("3.0", java("whole * 2"));
    python("del whole");
    assertEquals("CompileError", failure(CellLanguage.JAVA, "whole").kind());
  }

  @Test
  void takesVariablesOfJavaScript() {
    javaScript("var fromScript = 11; var add = (a) => a + 1;");
    assertEquals("23", java("(int) add.apply(fromScript) + fromScript"));
  }

  @Test
  void sharesNetworks() {
    java("Network built = new Network();\nNeuronGroup cells = built.neurons(\"cells\", 4);");
    python("cells.v = cells.vector('ones')");
    assertEquals("4.0", java("cells.array(\"v\").sum()"));
    assertEquals("(True, 4)", python("cells.network is built, cells.size"));
  }

  @Test
  void runsBehaviorsInNetworksOfPython() {
    java(
        """
        class Leak implements Behavior<NeuronGroup> {
          final double factor;
          Leak(double factor) {
            this.factor = factor;
          }
          @Override public void iteration(NeuronGroup neurons) {
            neurons.array("v").timesAssign(factor);
            if (neurons.network().iteration() > 3) {
              throw new IllegalStateException("too late");
            }
          }
        }
        """);
    int cell = session.nextNumber() - 1;
    python(
        """
        from PymoNNto import *
        net = Network()
        leaking = NeuronGroup(net=net, tag='leaking', size=2, behavior={1: Leak(factor=0.5)})
        leaking.v = leaking.vector('ones')
        net.initialize(info=False)
        net.simulate_iterations(2)
        """);
    assertEquals("array([0.25, 0.25], dtype=float32)", python("leaking.v"));
    String traceback = failure(CellLanguage.PYTHON, "net.simulate_iterations(5)").traceback();
    assertTrue(
        traceback.contains(
            "  File \"<In["
                + cell
                + "]>\", line 9, in Leak.iteration\n"
                + "    throw new IllegalStateException(\"too late\");\n"),
        traceback);
    assertTrue(completions("leaking.ar").contains("array("), "members of a shared group");
  }

  @Test
  void marksWhatCannotBeCompiled() {
    Outcome.Failed failed = failure(CellLanguage.JAVA, "int before = 1;\nint y = 2 + nosuch;");
    assertEquals(
        """
          File "<In[%d]>", line 2
            int y = 2 + nosuch;
                        ^
        CompileError: cannot find symbol: variable nosuch\
        """
            .formatted(failed.number()),
        failed.traceback());
    assertEquals("CompileError", failed.kind());
    assertEquals("1", java("before"));
    Outcome.Failed method = failure(CellLanguage.JAVA, "int early() {\n  return later();\n}");
    assertTrue(method.traceback().contains("line 2\n    return later();\n           ^"));
  }

  @Test
  void showsTheCallsOfTheCellsOnly() {
    java("int inner(int n) {\n  return List.of(1).get(n);\n}");
    int cell = session.nextNumber() - 1;
    Outcome.Failed failed = failure(CellLanguage.JAVA, "int z = 0;\nz = inner(7);");
    assertEquals(
        """
        Traceback (most recent call last):
          File "<In[%d]>", line 2, in <module>
            z = inner(7);
          File "<In[%d]>", line 2, in inner
            return List.of(1).get(n);
        IndexOutOfBoundsException: Index: 7 Size: 1\
        """
            .formatted(failed.number(), cell),
        failed.traceback());
    assertEquals(
        "IOException", failure(CellLanguage.JAVA, "throw new java.io.IOException(\"io\");").kind());
  }

  @Test
  void keepsExceptionsOfOtherLanguages() {
    python("def refuse(x):\n    raise ValueError('no ' + str(x))");
    Outcome.Failed ofPython = failure(CellLanguage.JAVA, "Object got =\n    refuse.apply(3);");
    assertEquals("ValueError", ofPython.kind());
    assertTrue(ofPython.traceback().contains("line 2, in <module>\n    refuse.apply(3);"));
    assertTrue(ofPython.traceback().contains("in refuse\n"));
    javaScript("var fail = (a) => { throw new TypeError('of ' + a); };");
    Outcome.Failed ofJavaScript = failure(CellLanguage.JAVA, "fail.apply(4)");
    assertTrue(ofJavaScript.message().endsWith("TypeError: of 4"), ofJavaScript::toString);
  }

  @Test
  void stopsLoops() throws Exception {
    java("int state = 1;");
    assertTrue(stop(session.evaluate(CellLanguage.JAVA, "state = 2;\nwhile (true) {}")) < 2);
    assertEquals("2", java("state"));
    String stream = "Stream.iterate(1, i -> i + 1).forEach(i -> {})";
    assertTrue(stop(session.evaluate(CellLanguage.JAVA, stream)) < 2);
    assertTrue(stop(session.evaluate(CellLanguage.JAVA, "Thread.sleep(60_000);")) < 2);
    assertEquals("3", java("state + 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.sleep(Duration.ofMinutes(1));",
        "TimeUnit.SECONDS.sleep(60);",
        "new LinkedBlockingQueue<Integer>().take()",
        "var lock = new Object(); synchronized (lock) { lock.wait(); }",
        "Thread.ofVirtual().start(() -> LockSupport.park()).join();",
        "new CountDownLatch(1).await();",
        "new CompletableFuture<String>().get()",
        "while (true) { try { TimeUnit.SECONDS.sleep(60); } catch (InterruptedException e) {} }",
      })
  void interruptEndsWaits(String wait) throws Exception {
    java("import java.time.*; import java.util.concurrent.*; import java.util.concurrent.locks.*;");
    CompletableFuture<Outcome> running = session.evaluate(CellLanguage.JAVA, wait);
    Thread.sleep(700);
    assertFalse(running.isDone());
    session.interrupt();
    assertInstanceOf(Outcome.Interrupted.class, running.get(5, TimeUnit.SECONDS));
    assertEquals("5", java("2 + 3"));
  }

  @Test
  void printsWhereTheHostPrints() {
    fake.forgetPrinted();
    var before = System.out;
    java("System.out.println(\"printed \" + 1); List.of(2).forEach(System.out::println);");
    assertEquals("printed 1\n2", fake.printed());
    assertEquals(before, System.out);
  }

  @Test
  void completesWithoutRunningCode() {
    python(
        """
        asked = []
        class Curious:
            def __getattr__(self, name):
                asked.append(name)
                raise AttributeError(name)
        curious, texts = Curious(), ['a']
        """);
    java("String greeting = \"hello\";");
    assertTrue(completions("greeting.toUpp").contains("toUpperCase("));
    assertTrue(completions("texts.subL").contains("subList("));
    assertTrue(completions("greet").contains("greeting"));
    assertEquals(
        List.of("class", "variable"),
        List.of(kind("new ArrayLi", "ArrayList("), kind("greet", "greeting")));
    assertTrue(completions("curious.asStr").contains("asString()"));
    assertEquals("[]", python("asked"));
  }

  @Test
  void knowsWhetherACellIsComplete() {
    assertEquals(
        Completeness.COMPLETE, session.completeness(CellLanguage.JAVA, "int a = 1;\na").join());
    assertEquals(
        Completeness.incomplete("    "),
        session.completeness(CellLanguage.JAVA, "class A {\n  void f() {").join());
    assertEquals(
        Completeness.INVALID, session.completeness(CellLanguage.JAVA, "int a = );").join());
  }

  @Test
  void tellsOfNames() {
    java("int described(int n) {\n  return n;\n}");
    assertEquals(
        Optional.of("int described(int n)\n\nint described(int n) {\n  return n;\n}"),
        session.inspect(CellLanguage.JAVA, "described", 9, true).join());
    assertEquals(Optional.empty(), session.inspect(CellLanguage.JAVA, "nothing", 7, true).join());
  }
}
