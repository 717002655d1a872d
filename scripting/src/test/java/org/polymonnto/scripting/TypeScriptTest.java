package org.polymonnto.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code polymonnto.d.ts} declares is what the module has, and the compiler can use it. */
class TypeScriptTest {
  private static final Path DECLARATIONS = Path.of("src/main/javascript").toAbsolutePath();
  private static final Path SCRIPTS = Path.of("src/test/javascript").toAbsolutePath();
  private static final Path NETWORK = SCRIPTS.resolve("typed_network.mjs");

  @TempDir Path folder;

  @Test
  void whatIsDeclaredIsThereAndWhatIsThereIsDeclared() {
    assertEquals(
        "many members; no faults\n",
        ScriptRun.output(SCRIPTS.resolve("declared_members.mjs"), DECLARATIONS.toString()));
  }

  @Test
  void aNetworkThatUsesTheWholeModuleRuns() {
    assertEquals("checked\n", ScriptRun.output(NETWORK));
  }

  /** With the compiler of TypeScript, if it is installed. */
  @Nested
  class Compiler {
    @BeforeEach
    void isInstalled() {
      boolean found =
          Stream.of(System.getenv("PATH").split(File.pathSeparator))
              .anyMatch(place -> Files.isExecutable(Path.of(place, "tsc")));
      if (!found) {
        System.out.println("TypeScriptTest: not checked by tsc, which is not on the PATH");
      }
      assumeTrue(found, "tsc is not on the PATH");
    }

    private String check(Path script) throws IOException, InterruptedException {
      Path out = folder.resolve("out.txt");
      int exitCode =
          new ProcessBuilder(
                  "tsc",
                  "--noEmit",
                  "--strict",
                  "--allowJs",
                  "--checkJs",
                  "--target",
                  "es2022",
                  "--module",
                  "es2022",
                  "--moduleResolution",
                  "node",
                  DECLARATIONS.resolve("polymonnto.d.ts").toString(),
                  script.toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start()
              .waitFor();
      String messages = Files.readString(out);
      assertEquals(exitCode == 0, messages.isEmpty(), messages);
      return messages;
    }

    @Test
    void acceptsANetworkThatUsesTheWholeModule() throws Exception {
      assertEquals("", check(NETWORK));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            import { Netwrk } from 'polymonnto'                                        | TS2724 | Network
            import { np } from 'polymonnto'; np.ones(3).pluss(1)                       | TS2551 | plus
            import { np } from 'polymonnto'; np.ones(3).plus('one')                    | TS2345 | Operand
            import { NeuronGroup } from 'polymonnto'; new NeuronGroup({ size: 3 })     | TS2345 | net
            import { np } from 'polymonnto'; np.ones(3).length = 4                     | TS2540 | length
            """)
    void namesWhatIsWrong(String script, String code, String name) throws Exception {
      String messages = check(Files.writeString(folder.resolve("wrong.mjs"), script + ";\n"));
      assertTrue(messages.contains("error " + code + ": "), messages);
      assertTrue(messages.contains("'" + name + "'"), messages);
    }
  }
}
