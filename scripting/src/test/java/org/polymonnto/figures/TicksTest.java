package org.polymonnto.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ticks and their labels are those that matplotlib recorded for many ranges, scales and sizes. */
class TicksTest {
  /** One axis as {@code record_figures.py} recorded it. */
  record Recorded(
      boolean horizontal,
      double width,
      double height,
      String scale,
      double low,
      double high,
      double[] positions,
      List<String> labels,
      String offset) {

    static Recorded parse(String line) {
      String[] f = line.split("\t", -1);
      double[] positions =
          Stream.of(f[6].split(" "))
              .filter(s -> !s.isEmpty())
              .mapToDouble(Double::parseDouble)
              .toArray();
      List<String> labels = positions.length == 0 ? List.of() : List.of(f[7].split("\\|", -1));
      return new Recorded(
          f[0].equals("x"),
          Double.parseDouble(f[1]),
          Double.parseDouble(f[2]),
          f[3],
          Double.parseDouble(f[4]),
          Double.parseDouble(f[5]),
          positions,
          labels,
          f[8]);
    }

    @Override
    public String toString() {
      return (horizontal ? "x " : "y ") + scale + " " + low + " to " + high + " at " + width;
    }
  }

  static List<Recorded> recorded() throws IOException {
    List<Recorded> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TicksTest.class.getResourceAsStream("ticks.tsv")),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).map(Recorded::parse).forEach(rows::add);
    }
    assertTrue(rows.size() > 250, "only " + rows.size() + " recorded axes");
    return rows;
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void areThoseOfMatplotlib(Recorded recorded) {
    Figure figure =
        Figure.create(Map.of("figsize", List.of(recorded.width / 100, recorded.height / 100)));
    Axes axes = figure.gca();
    Axis axis = recorded.horizontal ? axes.xaxis : axes.yaxis;
    axis.span().setScale(Scale.of(recorded.scale));
    axis.span().set(recorded.low, recorded.high);
    double share = recorded.horizontal ? 0.775 * recorded.width : 0.77 * recorded.height;
    Axis.TickSet ticks = axis.ticks(share * 0.72);
    double size = Math.max(Math.abs(recorded.low), Math.abs(recorded.high));
    assertArrayEquals(recorded.positions, ticks.positions(), 1e-12 * size);
    assertEquals(recorded.labels, ticks.texts());
    assertEquals(recorded.offset, ticks.offset());
  }
}
