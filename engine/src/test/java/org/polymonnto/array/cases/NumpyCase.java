package org.polymonnto.array.cases;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case of the table that record_numpy_cases.py wrote from CPython.
 *
 * @param id category, a dot, and a hash
 * @param text the Python text, for messages
 * @param setup inputs by name, in order
 * @param calls call trees; the result of the last is what is compared
 * @param expect NumPy's result
 * @param tolerance how exact floats must be
 */
record NumpyCase(
    String id,
    String text,
    JsonObject setup,
    JsonArray calls,
    JsonObject expect,
    Tolerance tolerance) {

  /**
   * Distance in units in the last place or, if rtol is not zero, relative with an absolute part.
   */
  record Tolerance(long ulp, double rtol, double atol) {}

  /** The cases of the table that can be expressed as calls. */
  static List<NumpyCase> read(Path table) throws IOException {
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .filter(line -> line.has("calls"))
          .map(NumpyCase::of)
          .toList();
    }
  }

  private static NumpyCase of(JsonObject line) {
    JsonObject setup = line.has("setup") ? line.getAsJsonObject("setup") : new JsonObject();
    String statements =
        line.has("do") ? line.get("do").getAsString().replace("\n", "; ") + "; " : "";
    return new NumpyCase(
        line.get("id").getAsString(),
        statements + line.get("expr").getAsString() + " with " + setup,
        setup,
        line.getAsJsonArray("calls"),
        line.getAsJsonObject("expect"),
        new Tolerance((long) number(line, "ulp"), number(line, "rtol"), number(line, "atol")));
  }

  private static double number(JsonObject line, String key) {
    JsonElement value = line.get(key);
    return value == null ? 0 : value.getAsDouble();
  }

  String category() {
    return id.substring(0, id.indexOf('.'));
  }
}
