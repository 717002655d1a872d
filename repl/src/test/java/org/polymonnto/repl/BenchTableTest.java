package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BenchTableTest {
  private static Measurement warm(String implementation, int pair, double microseconds, long peak) {
    return new Measurement(
        "lif_plain",
        1000,
        implementation,
        pair,
        Measurement.WARM,
        microseconds,
        microseconds,
        microseconds,
        7,
        OptionalLong.of(peak));
  }

  @Test
  void ratiosAreThoseOfPairsWithMedianAndSpread() {
    List<Measurement> measurements =
        List.of(
            warm("PolymoNNto", 1, 50, 300),
            warm("CPython", 1, 5000, 100),
            warm("PolymoNNto", 2, 100, 300),
            warm("CPython", 2, 6000, 100),
            warm("PolymoNNto", 3, 60, 300),
            warm("CPython", 3, 4800, 100),
            Measurement.ofProcess("process_readme", "PolymoNNto", 1, 1.5),
            Measurement.ofProcess("process_readme", "CPython", 1, 0.75));
    assertEquals(
        """
        | model          | neurons | PolymoNNto | CPython |              ratio | after 1 s | cold | memory |
        | -------------- | ------- | ---------- | ------- | ------------------ | --------- | ---- | ------ |
        | lif_plain      |    1000 |    60.0 us | 5.00 ms | 80.0 (60.0 to 100) |         - |    - |   3.00 |
        | process_readme |       - |     1.50 s |  750 ms |               0.50 |         - |    - |      - |
        """,
        new BenchTable(measurements).text());
  }

  @Test
  void withoutCPythonThereIsNoRatio() {
    String row = new BenchTable(List.of(warm("PolymoNNto", 1, 50, 300))).text().split("\n")[2];
    assertEquals(
        "| lif_plain |    1000 |    50.0 us |       - |     - |         - |    - |      - |", row);
  }

  @Test
  void brian2HasColumnsWhereItWasMeasured() {
    List<Measurement> measurements =
        List.of(
            warm("PolymoNNto", 1, 50, 300),
            warm("CPython", 1, 5000, 100),
            warm("Brian2", 1, 100, 0),
            warm("PolymoNNto", 2, 80, 300),
            warm("CPython", 2, 6000, 100),
            warm("Brian2", 2, 40, 0),
            Measurement.ofProcess("process_readme", "PolymoNNto", 1, 1.5),
            Measurement.ofProcess("process_readme", "CPython", 1, 0.75));
    assertEquals(
        """
        | model          | neurons | PolymoNNto | CPython |              ratio | after 1 s | cold | memory |  Brian2 |     ratio to Brian2 |
        | -------------- | ------- | ---------- | ------- | ------------------ | --------- | ---- | ------ | ------- | ------------------- |
        | lif_plain      |    1000 |    65.0 us | 5.50 ms | 87.5 (75.0 to 100) |         - |    - |   3.00 | 70.0 us | 1.25 (0.50 to 2.00) |
        | process_readme |       - |     1.50 s |  750 ms |               0.50 |         - |    - |      - |       - |                   - |
        """,
        new BenchTable(measurements).text());
  }

  @Test
  void phasesAreNotMixed() {
    List<Measurement> measurements = new ArrayList<>();
    double microseconds = 10;
    for (String phase : List.of("cold", "second", "warm")) {
      for (String implementation : List.of("PolymoNNto", "CPython")) {
        String line =
            """
            {"model": "izh", "size": 5, "phase": "%s", "networks": 1, "us_per_iteration": %s, "low": 1, "high": 2}\
            """
                .formatted(phase, implementation.equals("CPython") ? 100 : microseconds);
        measurements.add(Measurement.parse(line, implementation, 1).orElseThrow());
      }
      microseconds /= 2;
    }
    String row = new BenchTable(measurements).text().split("\n")[2];
    assertEquals(
        "| izh   |       5 |    2.50 us |  100 us |  40.0 |      20.0 | 10.0 |      - |", row);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMiddle() {
    assertEquals(OptionalDouble.of(2.5), BenchTable.median(List.of(9.0, 1.0, 2.0, 3.0)));
    assertEquals(OptionalDouble.empty(), BenchTable.median(List.of()));
  }

  @Test
  void aLineOfCsvHasAllThatTheHeaderNames() {
    String line = warm("CPython", 2, 12.3456, 99).csv();
    assertEquals("lif_plain,1000,CPython,2,warm,12.346,12.346,12.346,7,99", line);
    assertEquals(Measurement.CSV_HEADER.split(",").length, line.split(",").length);
    assertTrue(Measurement.ofProcess("process_x", "CPython", 1, 2).csv().endsWith(",1,"));
  }

  @Test
  void onlyLinesOfMeasurementsAreRead() {
    assertEquals(Optional.empty(), Measurement.parse("100x 1/3 (33%) 12ms 0.0min", "x", 1));
    assertEquals(Optional.empty(), Measurement.parse("{not json", "x", 1));
    String check = "{\"model\": \"izh\", \"phase\": \"check\", \"spikes\": 3}";
    assertEquals(Optional.empty(), Measurement.parse(check, "x", 1));
    assertTrue(Measurement.isCheck(check));
    assertFalse(Measurement.isCheck("{\"phase\": \"warm\"}"));
  }
}
