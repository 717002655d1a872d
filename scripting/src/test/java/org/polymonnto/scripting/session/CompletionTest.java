package org.polymonnto.scripting.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion and inspection in a session with variables of Python and JavaScript. */
class CompletionTest {
  private static final String PYTHON =
      """
      from PymoNNto import *
      class Leak(Behavior):
          \"""Let the voltage decay.\"""
          def initialize(self, neurons):
              self.rate = self.parameter('rate', 0.1)
              neurons.voltage = neurons.vector()
      class Spy:
          called = []
          known = 1
          @property
          def costly(self):
              Spy.called.append('costly')
          def __getattr__(self, name):
              Spy.called.append(name)
              raise AttributeError(name)
          def __dir__(self):
              Spy.called.append('__dir__')
              return []
      net = Network()
      group = NeuronGroup(net=net, size=10, tag='cells', behavior={1: Leak(rate=0.2)})
      net.initialize(info=False)
      spy = Spy()
      """;

  private static final String JAVASCRIPT =
      """
      /** Adds two numbers. */
      function add({ left = 1, right }, more) { return left; }
      class Drive extends Behavior {
        initialize(neurons) { this.gain = this.parameter('gain', 2); }
        iteration(neurons) {}
      }
      var asked = 0;
      class Watched { get costly() { asked++; return {}; } }
      const observed = Object.assign(new Watched(), { known: { inner: 5 } });
      """;

  private static SessionFake fake;
  private static Session session;

  @TempDir static Path folder;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("data.mjs"), "");
    Files.writeString(folder.resolve("data.csv"), "");
    fake = new SessionFake(folder);
    session = fake.session;
    assertInstanceOf(Outcome.Finished.class, session.evaluate(CellLanguage.PYTHON, PYTHON).join());
    assertInstanceOf(
        Outcome.Finished.class, session.evaluate(CellLanguage.JAVASCRIPT, JAVASCRIPT).join());
  }

  @AfterAll
  static void end() {
    fake.close();
  }

  private static Completions complete(CellLanguage language, String text) {
    return session.complete(language, text, text.length()).join();
  }

  private static List<String> labels(CellLanguage language, String text) {
    return complete(language, text).candidates().stream()
        .map(Completions.Candidate::label)
        .toList();
  }

  private static String inspect(CellLanguage language, String text, boolean detail) {
    return session.inspect(language, text, text.length(), detail).join().orElse("");
  }

  private static String result(CellLanguage language, String text) {
    Outcome outcome = session.evaluate(language, text).join();
    return assertInstanceOf(Outcome.Finished.class, outcome).result().orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PYTHON | group.vol | voltage",
        "PYTHON | net['cel | cells",
        "PYTHON | net['cells', 0].vol | voltage",
        "PYTHON | group.behavior[1].ra | rate",
        "PYTHON | Leak(rat | rate=",
        "PYTHON | import jso | json",
        "PYTHON | spy.cost | costly",
        "PYTHON | `%time group.vol` | voltage",
        "PYTHON | `%js Math.hyp` | hypot",
        "PYTHON | observ | observed",
        "JAVASCRIPT | Math.hyp | hypot",
        "JAVASCRIPT | [].flatM | flatMap",
        "JAVASCRIPT | 'x'.toUpper | toUpperCase",
        "JAVASCRIPT | new Map().ent | entries",
        "JAVASCRIPT | group.vol | voltage",
        "JAVASCRIPT | group.addT | addTag",
        "JAVASCRIPT | group.cel | ``",
        "JAVASCRIPT | net.cel | cells",
        "JAVASCRIPT | net.find('cel | cells",
        "JAVASCRIPT | net.first('cells').vol | voltage",
        "JAVASCRIPT | new NeuronGroup({ net, si | size",
        "JAVASCRIPT | new Drive({ ga | gain",
        "JAVASCRIPT | add({ lef | left",
        "JAVASCRIPT | typeo | typeof",
        "JAVASCRIPT | import { Network } from 'poly | polymonnto",
        "JAVASCRIPT | observed.known.inn | inner",
        "JAVASCRIPT | observed.cost | costly",
        "JAVASCRIPT | observed.costly.to | ``",
        "JAVASCRIPT | np.zeros_l | zeros_like",
        "JAVASCRIPT | group.voltage.timesA | timesAssign",
        "JAVASCRIPT | // Math.hyp | ``",
        "JAVASCRIPT | `%py group.vol` | voltage",
      })
  void completesTheOnlyOne(CellLanguage language, String text, String label) {
    assertEquals(label.isEmpty() ? List.of() : List.of(label), labels(language, text));
  }

  @Test
  void replacesOnlyTheNameBehindTheCommand() {
    String text = "%%js\nMath.hyp";
    Completions found = complete(CellLanguage.PYTHON, text);
    assertEquals(text.indexOf("hyp"), found.start());
    assertEquals(text.length(), found.end());
    assertEquals("hypot", found.candidates().get(0).text());
  }

  @Test
  void describesVariablesOfGroups() {
    for (CellLanguage language : List.of(CellLanguage.PYTHON, CellLanguage.JAVASCRIPT)) {
      assertEquals(
          List.of(new Completions.Candidate("voltage", "voltage", "variable", "float32 (10,)")),
          complete(language, "group.vol").candidates());
    }
  }

  @Test
  void offersFilesToImports() {
    assertEquals(
        List.of("data.mjs"), labels(CellLanguage.JAVASCRIPT, "import x from '" + folder + "/da"));
    assertEquals(
        List.of("data.csv", "data.mjs"), labels(CellLanguage.PYTHON, "open('" + folder + "/da"));
  }

  @Test
  void callsNoCodeOfTheUser() {
    for (String text :
        List.of("spy.", "spy.costly.", "spy['", "spy(", "observed.", "print(spy, ")) {
      complete(CellLanguage.PYTHON, text);
      inspect(CellLanguage.PYTHON, text, true);
      complete(CellLanguage.JAVASCRIPT, text);
      inspect(CellLanguage.JAVASCRIPT, text, true);
    }
    for (String text : List.of("spy.costly", "spy.other", "observed.costly", "observed.costly.a")) {
      inspect(CellLanguage.PYTHON, text, true);
      inspect(CellLanguage.JAVASCRIPT, text, true);
    }
    assertEquals("[]", result(CellLanguage.PYTHON, "Spy.called"));
    assertEquals("0", result(CellLanguage.JAVASCRIPT, "asked"));
  }

  @Test
  void inspectsFunctionsOfCells() {
    String text = inspect(CellLanguage.JAVASCRIPT, "add", false);
    assertTrue(text.contains("Signature:    add({ left = 1, right }, more)"), text);
    assertTrue(text.contains("Comment:      Adds two numbers."), text);
    assertTrue(text.contains("File:         <In[3]>, line 2"), text);
    assertTrue(inspect(CellLanguage.JAVASCRIPT, "add", true).contains("{ return left; }"));
    assertTrue(inspect(CellLanguage.PYTHON, "Leak", true).contains("neurons.vector()"));
    assertTrue(inspect(CellLanguage.PYTHON, "Leak", false).contains("<In[2]>, line 2"));
  }

  @Test
  void inspectsWhatIsCalledAtTheCursor() {
    String signature = "Signature:    Leak(rate=0.1, tag=None, behavior_enabled=True)";
    assertTrue(inspect(CellLanguage.PYTHON, "Leak(rate=", false).contains(signature));
    assertTrue(
        inspect(CellLanguage.JAVASCRIPT, "new Drive({ ", false).contains("new Drive({ gain: 2,"));
  }

  @Test
  void inspectsObjectsOfTheOtherLanguage() {
    String group = inspect(CellLanguage.JAVASCRIPT, "group", false);
    assertTrue(group.contains("Type:         NeuronGroup"), group);
    String behavior = inspect(CellLanguage.PYTHON, "Drive", true);
    assertTrue(behavior.contains("this.parameter('gain', 2)"), behavior);
    assertTrue(labels(CellLanguage.PYTHON, "Drive(ga").contains("gain="));
    assertFalse(inspect(CellLanguage.JAVASCRIPT, "group.voltage", false).isEmpty());
  }

  @Test
  void knowsNothingOfNamesThatAreNot() {
    assertEquals(
        Optional.empty(), session.inspect(CellLanguage.PYTHON, "nowhere", 7, false).join());
    assertEquals(
        Optional.empty(), session.inspect(CellLanguage.JAVASCRIPT, "nowhere", 7, false).join());
  }
}
