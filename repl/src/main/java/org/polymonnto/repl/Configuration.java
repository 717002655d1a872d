package org.polymonnto.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polymonnto.scripting.NearestName;
import org.polymonnto.scripting.session.CellLanguage;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * What the user has set for all sessions: the file {@code config.toml} and the scripts in {@code
 * startup} of the folder {@code polymonnto} in {@code $XDG_CONFIG_HOME}, else in {@code ~/.config}.
 *
 * @param language the language of the first cell
 * @param suggestions whether the rest of an earlier cell is suggested while one is typed
 * @param brackets whether an opening bracket brings its closing one
 * @param viKeys whether the keys are those of vi, not of Emacs
 * @param history how many cells each history holds
 * @param commands cells that are evaluated first, such as {@code %autoreload 2}
 * @param startup scripts that are run first, in their order
 * @param problems what is wrong with the file, in lines for the user
 */
record Configuration(
    CellLanguage language,
    boolean suggestions,
    boolean brackets,
    boolean viKeys,
    int history,
    List<String> commands,
    List<Path> startup,
    List<String> problems) {

  private static final int CELLS = 10_000;
  private static final Set<String> NAMES =
      Set.of("language", "suggestions", "brackets", "keys", "history", "commands");
  private static final Set<String> LANGUAGES = Set.of(".py", ".mjs", ".js", ".java");

  /** Everything as when nothing is set. */
  static Configuration standard() {
    return new Configuration(
        CellLanguage.PYTHON, true, false, false, CELLS, List.of(), List.of(), List.of());
  }

  /** What is set in a folder; a file that is not right counts as far as it is. */
  static Configuration read(Path folder) {
    List<String> problems = new ArrayList<>();
    Configuration standard = standard();
    Path file = folder.resolve("config.toml");
    if (!Files.exists(file)) {
      return new Configuration(
          standard.language,
          standard.suggestions,
          standard.brackets,
          standard.viKeys,
          standard.history,
          List.of(),
          startup(folder, problems),
          problems);
    }
    Reader reader = new Reader(file, parse(file, problems), problems);
    return new Configuration(
        reader.language(),
        reader.flag("suggestions", standard.suggestions),
        reader.flag("brackets", standard.brackets),
        reader.viKeys(),
        reader.count("history", standard.history),
        reader.texts("commands"),
        startup(folder, problems),
        problems);
  }

  private static TomlParseResult parse(Path file, List<String> problems) {
    try {
      TomlParseResult result = Toml.parse(file);
      for (TomlParseError error : result.errors()) {
        problems.add(file + ":" + error.position().line() + ": " + error.getMessage());
      }
      return result;
    } catch (IOException e) {
      problems.add(file + " cannot be read: " + e.getMessage());
      return Toml.parse("");
    }
  }

  private static List<Path> startup(Path folder, List<String> problems) {
    Path scripts = folder.resolve("startup");
    if (!Files.isDirectory(scripts)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(scripts)) {
      return files.filter(Configuration::isScript).sorted().toList();
    } catch (IOException e) {
      problems.add(scripts + " cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private static boolean isScript(Path file) {
    String name = file.getFileName().toString();
    return name.indexOf('.') > 0 && LANGUAGES.contains(name.substring(name.lastIndexOf('.')));
  }

  /** The values of a file; one of a wrong type is a problem, and what is standard stands for it. */
  private record Reader(Path file, TomlParseResult toml, List<String> problems) {
    Reader {
      for (String name : toml.keySet()) {
        if (!NAMES.contains(name)) {
          String nearest =
              NearestName.of(name, NAMES)
                  .map(each -> "; did you mean " + each + "?")
                  .orElse(
                      "; there are " + NAMES.stream().sorted().collect(Collectors.joining(", ")));
          problems.add(place(file, toml, name) + name + " is not a setting" + nearest);
        }
      }
    }

    private static String place(Path file, TomlParseResult toml, String name) {
      return file + ":" + toml.inputPositionOf(name).line() + ": ";
    }

    private void wrong(String name, String right) {
      problems.add(place(file, toml, name) + name + " is not " + right);
    }

    boolean flag(String name, boolean standard) {
      Object value = toml.get(name);
      if (value instanceof Boolean flag) {
        return flag;
      }
      if (value != null) {
        wrong(name, "true or false");
      }
      return standard;
    }

    int count(String name, int standard) {
      Object value = toml.get(name);
      if (value instanceof Long count && count > 0 && count <= Integer.MAX_VALUE) {
        return count.intValue();
      }
      if (value != null) {
        wrong(name, "a positive number");
      }
      return standard;
    }

    List<String> texts(String name) {
      if (toml.get(name) == null) {
        return List.of();
      }
      List<Object> values = toml.isArray(name) ? toml.getArray(name).toList() : List.of(0);
      if (!values.stream().allMatch(String.class::isInstance)) {
        wrong(name, "a list of texts");
        return List.of();
      }
      return values.stream().map(String.class::cast).toList();
    }

    boolean viKeys() {
      Object value = toml.get("keys");
      if (value != null && !value.equals("vi") && !value.equals("emacs")) {
        wrong("keys", "\"emacs\" or \"vi\"");
      }
      return "vi".equals(value);
    }

    CellLanguage language() {
      Object value = toml.get("language");
      Optional<CellLanguage> named =
          value instanceof String name ? CellLanguage.named(name) : Optional.empty();
      if (value != null && named.isEmpty()) {
        wrong("language", "\"py\", \"js\" or \"java\"");
      }
      return named.orElse(CellLanguage.PYTHON);
    }
  }
}
