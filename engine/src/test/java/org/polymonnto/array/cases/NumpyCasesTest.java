package org.polymonnto.array.cases;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polymonnto.array.ArrayException;

/**
 * The engine's arrays give what NumPy gives, for every case of the table that the engine has the
 * functions for.
 *
 * <p>{@code -Dcases=reductions} or a longer beginning of an id runs only those.
 */
class NumpyCasesTest {
  private static final int SHOWN = 15;
  private static final Path RESOURCES =
      Path.of(System.getProperty("basedir", "."), "..", "scripting", "src", "test", "resources");

  private static final Map<String, ArrayFunction> FUNCTIONS = EngineFunctions.all();

  /** What a category gave. */
  private record Outcome(int passed, int skipped, List<String> failures) {}

  @TestFactory
  Stream<DynamicTest> everyCategory() throws IOException {
    Map<String, List<NumpyCase>> categories =
        cases().stream()
            .filter(numpyCase -> numpyCase.id().startsWith(System.getProperty("cases", "")))
            .collect(Collectors.groupingBy(NumpyCase::category, TreeMap::new, Collectors.toList()));
    return categories.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
  }

  @Test
  void theEngineRunsALargePartOfTheTable() throws IOException {
    Outcome all = run(cases());
    assertTrue(all.passed() >= 1500, () -> "only " + all.passed() + " cases ran and passed");
  }

  /** The cases without those that differ on purpose. */
  private static List<NumpyCase> cases() throws IOException {
    Set<String> deviations;
    try (Stream<String> lines = Files.lines(RESOURCES.resolve("numpy-deviations.txt"))) {
      deviations = lines.map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
    }
    return NumpyCase.read(RESOURCES.resolve("numpy-cases.jsonl")).stream()
        .filter(numpyCase -> !deviations.contains(numpyCase.id()))
        .toList();
  }

  private static void check(String category, List<NumpyCase> cases) {
    Outcome outcome = run(cases);
    System.out.printf(
        "%-16s %5d passed %5d failed %5d not expressible%n",
        category, outcome.passed(), outcome.failures().size(), outcome.skipped());
    assertTrue(
        outcome.failures().isEmpty(),
        () ->
            outcome.failures().size()
                + " cases failed:\n"
                + outcome.failures().stream().limit(SHOWN).collect(Collectors.joining("\n")));
  }

  private static Outcome run(List<NumpyCase> cases) {
    int passed = 0;
    int skipped = 0;
    List<String> failures = new ArrayList<>();
    for (NumpyCase numpyCase : cases) {
      try {
        String found = difference(numpyCase);
        if (found == null) {
          passed++;
        } else {
          failures.add(numpyCase.id() + ": " + numpyCase.text() + "\n    " + found);
        }
      } catch (NotProvided missing) {
        skipped++;
      }
    }
    return new Outcome(passed, skipped, failures);
  }

  private static String difference(NumpyCase numpyCase) {
    JsonObject expect = numpyCase.expect();
    Object result;
    try {
      result = new CaseEvaluator(FUNCTIONS).evaluate(numpyCase);
    } catch (ArrayException error) {
      return exceptionDifference(expect, error);
    } catch (NotProvided missing) {
      throw missing;
    } catch (RuntimeException error) {
      return "threw " + error;
    }
    if (isException(expect)) {
      return "expected " + expect + ", got " + result;
    }
    return new CaseComparison(numpyCase.tolerance()).difference(expect, result);
  }

  private static boolean isException(JsonObject expect) {
    return expect.has("kind") && expect.get("kind").getAsString().equals("exception");
  }

  private static String exceptionDifference(JsonObject expect, ArrayException error) {
    if (!isException(expect)) {
      return "threw " + error.kind() + ": " + error.getMessage();
    }
    String type = expect.get("type").getAsString();
    boolean casting = error.kind() == ArrayException.Kind.TYPE && type.equals("UFuncTypeError");
    if (!error.kind().pythonName().equals(type) && !(casting && !expect.has("message"))) {
      return "expected " + type + ", got " + error.kind() + ": " + error.getMessage();
    }
    if (expect.has("message") && !expect.get("message").getAsString().equals(error.getMessage())) {
      return "expected message \""
          + expect.get("message").getAsString()
          + "\", got \""
          + error.getMessage()
          + "\"";
    }
    return null;
  }
}
