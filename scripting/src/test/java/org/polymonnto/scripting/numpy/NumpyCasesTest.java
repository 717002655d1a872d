package org.polymonnto.scripting.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polymonnto.scripting.ScriptHost;

/**
 * Python's {@code numpy} gives what NumPy gives, for every case of the table; a test per category.
 *
 * <p>{@code -Dcases=reductions} or a longer beginning of an id runs only those.
 */
class NumpyCasesTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", "."), "src").toAbsolutePath();
  private static final Path TABLE = SOURCES.resolve("test/resources/numpy-cases.jsonl");

  private static ScriptHost host;
  private static Value runner;
  private static Value cases;

  @BeforeAll
  static void readTheTable() {
    host =
        ScriptHost.builder()
            .packages(SOURCES.resolve("main/python"))
            .arguments(List.of("run_numpy_cases.py"))
            .build();
    host.python();
    Value start =
        host.context()
            .eval(
                "python",
                """
                def _runner(folder):
                    import sys, warnings
                    sys.path.insert(0, folder)
                    import numpy
                    import run_numpy_cases
                    numpy.seterr(all='ignore')
                    warnings.simplefilter('ignore')
                    return run_numpy_cases
                _runner
                """);
    runner = start.execute(SOURCES.resolve("test/python").toString());
    cases = runner.invokeMember("read_cases", TABLE.toString(), System.getProperty("cases", ""));
  }

  @AfterAll
  static void close() {
    host.close();
  }

  @TestFactory
  Stream<DynamicTest> everyCategory() {
    List<?> categories = runner.invokeMember("categories", cases).as(List.class);
    return categories.stream()
        .map(
            category -> DynamicTest.dynamicTest((String) category, () -> check((String) category)));
  }

  private static void check(String category) {
    Value report = runner.invokeMember("report", cases, category);
    String text = report.getArrayElement(1).asString();
    System.out.println(text);
    assertEquals(0, report.getArrayElement(0).asInt(), text);
  }
}
