package org.polymonnto.scripting.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on time, files, cells and variables. */
final class MagicsTest {
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

  private static void matches(String pattern, String text) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertTrue(found.matches(), text);
  }

  private static int last() {
    return fake.session.nextNumber() - 1;
  }

  @Test
  void timeTellsTheTimeAndGivesTheResult() {
    matches("CPU times: user .+, sys: .+, total: .+\nWall time: .+ .?s\n42", run("%time 6 * 7"));
    matches("CPU times: .+\nWall time: .+ .?s\n10", run("%%time\nt = 4\nt + 6"));
    assertEquals("4", run("t"));
    assertTrue(fake.failure("%%time 1\n2").contains("%%time"));
    matches(
        "CPU times: .+\n12",
        fake.run(CellLanguage.JAVASCRIPT, "%time [3, 4].reduce((a, b) => a * b)"));
  }

  @Test
  void timeWaits() {
    Matcher wall =
        Pattern.compile("Wall time: (\\d+)").matcher(run("%time __import__('time').sleep(0.2)"));
    assertTrue(wall.find() && Integer.parseInt(wall.group(1)) >= 200);
  }

  @Test
  void timeitRunsExactlySoManyLoops() {
    run("calls = []");
    matches(
        ".*\\d+ .?s ± .+ .?s per loop \\(mean ± std\\. dev\\. of 3 runs, 10 loops each\\).*",
        run("%timeit -n 10 -r 3 calls.append(1)"));
    assertEquals("30", run("len(calls)"));
    matches(".* of 1 run, 1 loop each\\).*", run("%timeit -n1 -r1 calls.append(1)"));
    run("%%timeit -n 2 -r 2 other = []\nother.append(1)\ncalls.append(len(other))");
    assertEquals("[1, 2, 1, 2]", run("calls[-4:]"));
    assertEquals("", run("%timeit -q -n 1 -r 1 1 + 1"));
    assertTrue(fake.failure("%timeit -z 1").contains("-n, -r, -p, -q"));
    assertTrue(fake.failure("%timeit -n 0 1").contains("from 1 on"));
  }

  @Test
  void timeitChoosesLoopsInJavaScriptToo() {
    run("before = 'kept'");
    run("before");
    String text =
        fake.run(CellLanguage.JAVASCRIPT, "%timeit -r 2 for (let i = 0; i < 10; i++) { i * 2; }");
    matches(".*mean ± std\\. dev\\. of 2 runs, 1[0,]* loops each.*", text);
    assertEquals("'kept'", run("_"));
  }

  @Test
  void timesHaveThreeDigitsAndAUnit() {
    assertEquals("1.23 ms", TimingMagics.seconds(0.0012345, 3));
    assertEquals("12.3 s", TimingMagics.seconds(12.345, 3));
    assertEquals("0 ns", TimingMagics.seconds(0, 3));
    assertEquals("450 ns", TimingMagics.seconds(4.5e-7, 3));
    assertEquals("1h 2min 3s", TimingMagics.seconds(3723.9, 3));
    assertEquals("1.2346 µs", TimingMagics.seconds(1.23456e-6, 5));
  }

  @Test
  void prunNamesTheFunctionsInBothLanguages() {
    run("def slow_one():\n    return sum(i * i for i in range(400000))");
    matches(".* samples, one each 1 ms.*slow_one \\(<In\\[\\d+\\]>.*", run("%prun slow_one()"));
    String text =
        fake.run(
            CellLanguage.JAVASCRIPT,
            "%%prun -s total\n"
                + "function slowTwo() { let s = 0; for (let i = 0; i < 2e6; i++) { s += i; } }\n"
                + "slowTwo()");
    matches(".*js +slowTwo .*", text);
    assertTrue(fake.failure("%prun -s calls 1").contains("self or total"));
  }

  @Test
  void debugOpensAndClosesTheInspector() {
    matches(".*devtools://devtools/bundled/js_app.html\\?ws=127.0.0.1:\\d+/.*", run("%debug"));
    assertTrue(run("%debug").contains("is open already, at ws://127.0.0.1:"));
    assertTrue(run("%pdb off").contains("is closed"));
    assertTrue(run("%pdb off").contains("is not open"));
    assertTrue(fake.failure("%debug 99999").contains("99999"));
    assertTrue(fake.failure("%pdb maybe").contains("on or off"));
  }

  @Test
  void runLeavesNamesOfAScript() throws IOException {
    Files.writeString(
        folder.resolve("script.py"), "import sys\nargs = sys.argv[1:]\nname = __name__\n");
    run("%run script.py one \"two three\"");
    assertEquals("(['one', 'two three'], '__main__')", run("args, name"));
    Files.writeString(folder.resolve("uses.py"), "given = given + 1\n");
    run("given = 4");
    assertTrue(fake.failure("%run uses.py").contains("'given'"));
    run("%run -i uses.py");
    assertEquals("5", run("given"));
    matches("CPU times: .*", run("%run -t script.py"));
    assertTrue(fake.failure("%run scrip.py").contains("did you mean script.py?"));
    assertTrue(fake.failure("%run").contains(".py, .mjs, .js or .java"));
  }

  @Test
  void runLeavesNamesOfAFailingScript() throws IOException {
    Files.writeString(folder.resolve("fails.py"), "early = 3\n1 / 0\n");
    assertTrue(fake.failure("%run fails.py").contains("ZeroDivisionError"));
    assertEquals("3", run("early"));
    Files.writeString(folder.resolve("exits.py"), "import sys\nsys.exit(3)\n");
    assertTrue(run("%run exits.py").contains("exit code 3"));
  }

  @Test
  void runTakesOtherLanguages() throws IOException {
    Files.writeString(folder.resolve("module.mjs"), "export const number = 42;\n");
    run("%run module.mjs");
    assertEquals("42", run("number"));
    Files.writeString(folder.resolve("module.mjs"), "export const number = 43;\n");
    run("%run module.mjs");
    assertEquals("43", run("number"));
    Files.writeString(
        folder.resolve("Main.java"),
        "class Main { static void main(String[] a) { throw new IllegalStateException(\"ran \" +"
            + " a[0]); } }");
    assertTrue(fake.failure("%run Main.java well").contains("ran well"));
  }

  @Test
  void loadPutsTextIntoTheNextCell() throws IOException {
    Files.writeString(folder.resolve("lines.js"), "let a = 1;\nlet b = 2;\nlet c = 3;\n");
    run("%load lines.js");
    assertEquals("// %load lines.js\nlet a = 1;\nlet b = 2;\nlet c = 3;", fake.next);
    assertEquals(CellLanguage.JAVASCRIPT, fake.nextLanguage);
    run("%load -r 2-3 lines.js");
    assertEquals("// %load -r 2-3 lines.js\nlet b = 2;\nlet c = 3;", fake.next);
    assertTrue(fake.failure("%load -r 7 lines.js").contains("lines 1-3"));
    assertTrue(fake.failure("%load none.py").contains("there is no file"));
  }

  @Test
  void saveWritesCells() throws IOException {
    run("one = 1");
    int first = last();
    run("two = 2");
    run("%save saved " + first + "-" + (first + 1));
    Path file = folder.resolve("saved.py");
    assertEquals("one = 1\ntwo = 2\n", Files.readString(file));
    run("%save -a saved " + first);
    assertEquals("one = 1\ntwo = 2\none = 1\n", Files.readString(file));
    fake.answer = false;
    assertTrue(run("%save saved " + first).contains("Nothing is written"));
    assertTrue(fake.asked.contains("saved.py"));
    fake.answer = true;
    assertEquals(3, Files.readAllLines(file).size());
    run("%save -f saved " + first);
    assertEquals("one = 1\n", Files.readString(file));
    assertTrue(fake.failure("%save saved").contains("numbers of cells"));
  }

  @Test
  void editEvaluatesWhatWasWritten() throws IOException {
    fake.added = "from_editor = 1\n";
    run("%edit");
    assertEquals("1", run("from_editor"));
    run("def shown():\n    return 7\n");
    fake.added = "other = shown() + 1\n";
    run("%edit shown");
    assertEquals("8", run("other"));
    fake.added = "not_run = 1\n";
    run("%edit -x edited.py");
    assertEquals(folder.resolve("edited.py").toRealPath(), fake.edited.toRealPath());
    assertTrue(fake.failure("not_run").contains("NameError"));
    assertTrue(fake.failure("%edit nowhere").contains("neither a file"));
  }

  @Test
  void notebookHoldsCellsAndResults() {
    run("'in the notebook'");
    int number = last();
    fake.run(CellLanguage.JAVASCRIPT, "20 + 22");
    fake.run(CellLanguage.JAVASCRIPT, "console.log('printed')");
    fake.failure("print('before')\n1 / 0");
    run("%notebook session.ipynb");
    run("import json\nnb = json.load(open('session.ipynb'))");
    assertEquals("(4, 5)", run("nb['nbformat'], nb['nbformat_minor']"));
    run(
        "by_number = {cell['execution_count']: cell for cell in nb['cells']}\ncell = by_number["
            + number
            + "]");
    assertEquals("[\"'in the notebook'\"]", run("cell['source']"));
    assertEquals("{'text/plain': [\"'in the notebook'\"]}", run("cell['outputs'][0]['data']"));
    assertEquals("['%%js\\n', '20 + 22']", run("by_number[" + (number + 1) + "]['source']"));
    assertEquals(
        "[{'output_type': 'stream', 'name': 'stdout', 'text': ['printed\\n']}]",
        run("by_number[" + (number + 2) + "]['outputs']"));
    assertEquals(
        "['before\\n'] ZeroDivisionError division by zero",
        run(
            "out, error = by_number["
                + (number + 3)
                + "]['outputs']\nprint(out['text'], error['ename'], error['evalue'])"));
    assertEquals("True", run("len({cell['id'] for cell in nb['cells']}) == len(nb['cells'])"));
    assertTrue(fake.failure("%notebook x.txt").contains(".ipynb"));
  }

  @Test
  void whoListsNamesOfAllLanguages() {
    run("listed_int = 5\nlisted_text = 'abc'");
    fake.run(CellLanguage.JAVASCRIPT, "var listedJs = 6");
    String names = run("%who");
    assertTrue(names.contains("listed_int") && names.contains("listedJs"), names);
    assertFalse(Pattern.compile("\\b(In|Out|exit|module)\\b").matcher(names).find(), names);
    assertFalse(run("%who str").contains("listed_int"));
    assertTrue(run("%who nothing").contains("no variables of type nothing"));
  }

  @Test
  void whoLeavesOutWhatPymonntoProvides() {
    run("from PymoNNto import *\nown_group_size = 3");
    String names = run("%who");
    assertTrue(names.contains("own_group_size"), names);
    assertFalse(names.contains("NeuronGroup"), names);
  }

  @Test
  void whosShowsShapesAndBytes() {
    run(
        "import numpy as np\n"
            + "listed_array = np.zeros((3, 4), dtype='float32')\n"
            + "listed_list = [1, 2]");
    String table = run("%whos");
    matches("Variable +Type +Data/Info\n-+\n.*", table);
    matches(".*listed_array +ndarray +3x4: 12 elems, type `float32`, 48 bytes.*", table);
    matches(".*listed_list +list +n=2 \\[1, 2\\].*", table);
  }

  @Test
  void xdelForgetsAVariableAndItsResults() {
    run("gone = ['value']");
    run("gone");
    int number = last();
    run("%xdel gone");
    assertTrue(fake.failure("gone").contains("NameError"));
    assertEquals("False", run(number + " in Out or '_" + number + "' in globals()"));
    run("nearby = 1");
    assertTrue(fake.failure("%xdel nearbx").contains("did you mean nearby?"));
  }

  @Test
  void autoreloadTakesOverChangedFiles() throws IOException {
    Path module = folder.resolve("watched.py");
    Files.writeString(module, "def answer():\n    return 1\n");
    run("import watched\nfrom watched import answer");
    run("%autoreload 2");
    Files.writeString(module, "def answer():\n    return 2222\n");
    assertEquals("reloaded watched.py\n(2222, 2222)", run("watched.answer(), answer()"));
    run("%autoreload 0");
    Files.writeString(module, "def answer():\n    return 33333333\n");
    assertEquals("2222", run("answer()"));
    assertTrue(run("%autoreload").isEmpty());
    Files.writeString(module, "def answer():\n    return 4\n");
    assertEquals("reloaded watched.py", run("%autoreload"));
    assertEquals("4", run("answer()"));
    Files.writeString(module, "def answer(:\n");
    assertTrue(run("%autoreload").contains("the old code stays"));
    assertEquals("4", run("answer()"));
    assertTrue(fake.failure("%autoreload 9").contains("0, 1 or 2"));
  }

  @Test
  void envReadsAndSetsVariables() {
    run("suffix = 'end'");
    assertEquals("env: POLYMONNTO_TEST=the end", run("%env POLYMONNTO_TEST=the $suffix"));
    assertEquals("'the end'", run("%env POLYMONNTO_TEST"));
    assertEquals("the end", run("!echo $POLYMONNTO_TEST"));
    assertTrue(run("%env").contains("'POLYMONNTO_TEST': 'the end'"));
    assertTrue(fake.failure("%env POLYMONNTO_TESS").contains("did you mean POLYMONNTO_TEST?"));
  }

  @Test
  void cdChangesTheFolder() throws IOException {
    Files.createDirectories(folder.resolve("in side"));
    String before = run("%pwd");
    matches(".*in side", run("%cd \"in side\""));
    matches("'.*in side'", run("%pwd"));
    assertEquals(before, "'" + run("%cd -") + "'");
    assertTrue(fake.failure("%cd nowhere").contains("nowhere"));
    assertEquals(before, run("%pwd"));
  }

  @Test
  void commandsAreListed() {
    String names = run("%lsmagic");
    assertTrue(names.contains("%timeit") && names.contains("%%timeit"), names);
    assertFalse(names.contains("%%history"), names);
    assertTrue(run("%magic").contains("%history"));
    assertTrue(run("%save?").contains("%save [-a] [-f] FILE RANGES"));
  }

  @Test
  void plotWritesAndShowsAFigure() {
    fake.shown = null;
    matches("figure: .*figures/.*\\.png", run("%plot [1, 4, 9]"));
    assertNotNull(fake.shown);
    String file = run("%plot [[1, 2], [3, 4]]").substring("figure: ".length());
    assertTrue(Files.exists(Path.of(file)));
    matches("figure: .*", fake.run(CellLanguage.JAVASCRIPT, "%plot [1, 2, 3].map((x) => x * x)"));
    assertTrue(fake.failure("%plot 'text'").contains("one or two dimensions"));
    assertTrue(fake.failure("%plot").contains("expression"));
  }

  @Test
  void resetForgetsInAllLanguages() {
    try (SessionFake other = new SessionFake(folder)) {
      other.run("inPython = 1");
      other.run(CellLanguage.JAVASCRIPT, "var inJs = inPython + 1");
      other.answer = false;
      assertTrue(other.run("%reset").contains("Nothing is forgotten"));
      assertEquals("2", other.run("inJs"));
      other.run("%reset -f");
      assertEquals("There are no variables.", other.run("%who"));
      assertTrue(other.failure("inJs").contains("NameError"));
      assertEquals(
          "'undefined undefined'",
          other.run("out_before = 1")
              + other.run(CellLanguage.JAVASCRIPT, "`'${typeof inJs} ${typeof inPython}'`"));
    }
  }
}
