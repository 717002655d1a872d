package org.polymonnto.repl;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one process told about a model.
 *
 * @param model name of the benchmark
 * @param size number of neurons; 0 where the whole process is measured
 * @param implementation {@link Implementation#name}
 * @param pair the how manieth pair of processes, from 1
 * @param phase {@code cold}, {@code second} or {@code warm} for iterations, {@code process} for a
 *     whole process
 * @param microseconds of an iteration, median over the networks of the phase; or of the process
 * @param low first quartile of the same
 * @param high third quartile of the same
 * @param networks how many were simulated
 * @param peakMebibytes largest resident memory of the process, if the system tells
 */
record Measurement(
    String model,
    int size,
    String implementation,
    int pair,
    String phase,
    double microseconds,
    double low,
    double high,
    int networks,
    OptionalLong peakMebibytes) {
  static final String COLD = "cold";
  static final String SECOND = "second";
  static final String WARM = "warm";
  static final String PROCESS = "process";

  static final String CSV_HEADER =
      "model,size,implementation,pair,phase,microseconds,low,high,networks,peak_mib";

  /** A whole process. */
  static Measurement ofProcess(String model, String implementation, int pair, double seconds) {
    double microseconds = seconds * 1e6;
    return new Measurement(
        model,
        0,
        implementation,
        pair,
        PROCESS,
        microseconds,
        microseconds,
        microseconds,
        1,
        OptionalLong.empty());
  }

  /** The measurement that a line of a benchmark's output is, if it is one. */
  static Optional<Measurement> parse(String line, String implementation, int pair) {
    return json(line)
        .filter(fields -> fields.has("us_per_iteration"))
        .map(
            fields ->
                new Measurement(
                    fields.get("model").getAsString(),
                    fields.get("size").getAsInt(),
                    implementation,
                    pair,
                    fields.get("phase").getAsString(),
                    fields.get("us_per_iteration").getAsDouble(),
                    fields.get("low").getAsDouble(),
                    fields.get("high").getAsDouble(),
                    fields.get("networks").getAsInt(),
                    OptionalLong.empty()));
  }

  Measurement withPeak(OptionalLong mebibytes) {
    return new Measurement(
        model, size, implementation, pair, phase, microseconds, low, high, networks, mebibytes);
  }

  /** Whether a line of a benchmark's output says what came out of the model. */
  static boolean isCheck(String line) {
    return json(line)
        .filter(fields -> fields.has("phase") && fields.get("phase").getAsString().equals("check"))
        .isPresent();
  }

  String csv() {
    return String.format(
        Locale.ROOT,
        "%s,%d,%s,%d,%s,%.3f,%.3f,%.3f,%d,%s",
        model,
        size,
        implementation,
        pair,
        phase,
        microseconds,
        low,
        high,
        networks,
        peakMebibytes.isPresent() ? Long.toString(peakMebibytes.getAsLong()) : "");
  }

  private static Optional<JsonObject> json(String line) {
    if (!line.startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonParser.parseString(line).getAsJsonObject());
    } catch (JsonSyntaxException | IllegalStateException e) {
      return Optional.empty();
    }
  }
}
