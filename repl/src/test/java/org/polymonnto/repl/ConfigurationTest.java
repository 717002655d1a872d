package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polymonnto.scripting.session.CellLanguage;

class ConfigurationTest {
  @TempDir Path folder;

  private Configuration read(String toml) throws Exception {
    Files.writeString(folder.resolve("config.toml"), toml);
    return Configuration.read(folder);
  }

  @Test
  void isStandardWithoutAFile() {
    assertEquals(Configuration.standard(), Configuration.read(folder));
  }

  @Test
  void readsEverySetting() throws Exception {
    Files.createDirectory(folder.resolve("startup"));
    for (String name : List.of("20-b.py", "10-a.mjs", "notes.txt", "data")) {
      Files.writeString(folder.resolve("startup").resolve(name), "");
    }
    assertEquals(
        new Configuration(
            CellLanguage.JAVA,
            false,
            true,
            true,
            50,
            List.of("%autoreload 2", "import numpy as np"),
            List.of(
                folder.resolve("startup").resolve("10-a.mjs"),
                folder.resolve("startup").resolve("20-b.py")),
            List.of()),
        read(
            """
            language = "java"
            suggestions = false
            brackets = true
            keys = "vi"
            history = 50
            commands = ["%autoreload 2", "import numpy as np"]
            """));
  }

  @Test
  void tellsWhatIsWrongAndWhere() throws Exception {
    Configuration configuration =
        read(
            """
            langauge = "js"
            suggestions = 1
            history = -3
            commands = "x"
            language = "ruby"
            keys = "vim"
            """);
    String file = folder.resolve("config.toml").toString();
    assertEquals(
        List.of(
            file + ":1: langauge is not a setting; did you mean language?",
            file + ":2: suggestions is not true or false",
            file + ":3: history is not a positive number",
            file + ":4: commands is not a list of texts",
            file + ":5: language is not \"py\", \"js\" or \"java\"",
            file + ":6: keys is not \"emacs\" or \"vi\""),
        configuration.problems().stream().sorted().toList());
    assertEquals(CellLanguage.PYTHON, configuration.language());
    assertTrue(configuration.suggestions());
    assertFalse(configuration.viKeys());
  }

  @Test
  void takesWhatIsRightOfABrokenFile() throws Exception {
    Configuration configuration = read("history = 7\nbrackets = = true\n");
    assertEquals(1, configuration.problems().size(), configuration.problems()::toString);
    assertTrue(configuration.problems().getFirst().contains("config.toml:2: "));
    assertEquals(7, configuration.history());
  }

  @Test
  void followsTheFoldersOfTheUser() {
    Path home = Path.of("/u/ada");
    assertEquals(
        new UserFolders(
            Path.of("/u/ada/.config/polymonnto"), Path.of("/u/ada/.local/state/polymonnto")),
        UserFolders.of(Map.of("XDG_CONFIG_HOME", "relative"), home));
    assertEquals(
        new UserFolders(Path.of("/c/polymonnto"), Path.of("/s/polymonnto")),
        UserFolders.of(Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"), home));
  }

  @Test
  void splitsCellsAtSwitchesAndCommandsAboveThem() {
    assertEquals(
        List.of(
            "a = '%js'\n\nb = 1\n",
            "%js", "let c = 2;\n", "%%java\nint d = 3;\n", "%py", "print(a)\n"),
        CellRun.cells("a = '%js'\n\nb = 1\n%js\nlet c = 2;\n%%java\nint d = 3;\n%py\nprint(a)\n"));
    assertEquals(List.of("%js 1 + 1"), CellRun.cells("%js 1 + 1\n"));
    assertEquals(List.of("%js"), CellRun.cells("%js\n"));
  }
}
