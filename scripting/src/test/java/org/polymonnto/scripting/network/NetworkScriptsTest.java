package org.polymonnto.scripting.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polymonnto.scripting.ScriptHost;

/**
 * The test functions of the files {@code test_network_*.py}: the rules of networks as Python sees
 * them.
 */
class NetworkScriptsTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", "."), "src").toAbsolutePath();
  private static final Path TESTS = SOURCES.resolve("test/python");

  private static ScriptHost host;
  private static Value load;

  @BeforeAll
  static void startPython() {
    host =
        ScriptHost.builder()
            .packages(SOURCES.resolve("main/python"))
            .arguments(List.of("test"))
            .build();
    host.python();
    load =
        host.context()
            .eval(
                "python",
                """
                def _load(folder, name):
                    import importlib, sys
                    if folder not in sys.path:
                        sys.path.insert(0, folder)
                    module = importlib.import_module(name)
                    return [(key, value) for key, value in vars(module).items() if key.startswith('test_')]
                _load
                """);
  }

  @AfterAll
  static void close() {
    host.close();
  }

  @TestFactory
  Stream<DynamicContainer> everyFile() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("test_network_") && name.endsWith(".py"))
          .sorted()
          .map(name -> name.substring(0, name.length() - ".py".length()))
          .toList()
          .stream()
          .map(name -> DynamicContainer.dynamicContainer(name, functions(name)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Stream<DynamicTest> functions(String module) {
    Value functions = load.execute(TESTS.toString(), module);
    return Stream.iterate(0L, i -> i + 1)
        .limit(functions.getArraySize())
        .map(functions::getArrayElement)
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.getArrayElement(0).asString(),
                    () -> pair.getArrayElement(1).executeVoid()));
  }
}
