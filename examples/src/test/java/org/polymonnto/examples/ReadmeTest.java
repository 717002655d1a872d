package org.polymonnto.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the commands of the README, in its order, in a fresh copy of the sources. */
final class ReadmeTest {
  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  /** The command that runs this test; running it from here would not end. */
  private static final String TEST_COMMAND = "mvn verify";

  @Test
  void everyCommandOfTheReadmeRuns() throws IOException, InterruptedException {
    Path folder = FreshClone.folder();
    List<String> commands = commands(Files.readString(folder.resolve("README.md")));
    assertTrue(commands.contains(TEST_COMMAND), "the README tells how to run the tests");
    int run = 0;
    for (String command : commands) {
      if (command.equals(TEST_COMMAND)) {
        System.out.println("ReadmeTest: not run from within itself: " + command);
        continue;
      }
      FreshClone.Outcome outcome = FreshClone.shell(command, folder);
      assertEquals(0, outcome.exitCode(), () -> command + "\n" + outcome.out() + outcome.err());
      run++;
    }
    assertFalse(run == 0, "the README has commands");
  }

  @Test
  void everyFileThatTheReadmeNamesExists() throws IOException {
    Path folder = FreshClone.folder();
    Matcher link = LINK.matcher(Files.readString(folder.resolve("README.md")));
    int found = 0;
    while (link.find()) {
      assertTrue(Files.exists(folder.resolve(link.group(1))), link.group(1));
      found++;
    }
    assertTrue(found > 3, "the README links to the rooms");
  }

  private static List<String> commands(String readme) {
    return COMMANDS
        .matcher(readme)
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
