package org.polymonnto.repl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares the implementations in a table, which is Markdown as well.
 *
 * @param measurements of all processes
 */
record BenchTable(List<Measurement> measurements) {
  private static final List<String> HEADER =
      List.of("model", "neurons", "PolymoNNto", "CPython", "ratio", "after 1 s", "cold", "memory");
  private static final List<String> BRIAN2_HEADER = List.of("Brian2", "ratio to Brian2");
  private static final String NOTHING = "-";

  BenchTable {
    measurements = List.copyOf(measurements);
  }

  /** The table, a line for each model and size, in the order of the measurements. */
  String text() {
    boolean withBrian2 =
        measurements.stream().anyMatch(each -> each.implementation().equals(Implementation.BRIAN2));
    List<List<String>> rows = new ArrayList<>();
    rows.add(withBrian2 ? joined(HEADER, BRIAN2_HEADER) : HEADER);
    measurements.stream()
        .map(each -> new Row(each.model(), each.size()))
        .distinct()
        .forEach(row -> rows.add(withBrian2 ? joined(cells(row), cellsOfBrian2(row)) : cells(row)));
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    rows.add(1, IntStream.of(widths).mapToObj(width -> "-".repeat(width)).toList());
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        String cell = row.get(column);
        String space = " ".repeat(widths[column] - cell.length());
        text.append("| ").append(column == 0 ? cell + space : space + cell).append(' ');
      }
      text.append("|\n");
    }
    return text.toString();
  }

  private record Row(String model, int size) {}

  private List<String> cells(Row row) {
    boolean process = row.size() == 0;
    String phase = process ? Measurement.PROCESS : Measurement.WARM;
    return List.of(
        row.model(),
        process ? NOTHING : Integer.toString(row.size()),
        time(times(row, phase, Implementation.POLYMONNTO)),
        time(times(row, phase, Implementation.CPYTHON)),
        ratio(ratios(row, phase, Implementation.CPYTHON, Measurement::microseconds)),
        middle(ratios(row, Measurement.SECOND, Implementation.CPYTHON, Measurement::microseconds)),
        middle(ratios(row, Measurement.COLD, Implementation.CPYTHON, Measurement::microseconds)),
        middle(
            ratios(row, phase, Implementation.CPYTHON, each -> each.peakMebibytes().orElse(0))
                .stream()
                .map(each -> 1 / each)
                .toList()));
  }

  private List<String> cellsOfBrian2(Row row) {
    return List.of(
        time(times(row, Measurement.WARM, Implementation.BRIAN2)),
        ratio(ratios(row, Measurement.WARM, Implementation.BRIAN2, Measurement::microseconds)));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private List<Double> times(Row row, String phase, String implementation) {
    return measurements.stream()
        .filter(each -> is(each, row, phase, implementation))
        .map(Measurement::microseconds)
        .toList();
  }

  /** The value of a peer over PolymoNNto's in each pair that has both. */
  private List<Double> ratios(
      Row row, String phase, String peer, ToDoubleFunction<Measurement> value) {
    List<Double> ratios = new ArrayList<>();
    for (Measurement ours : measurements) {
      if (is(ours, row, phase, Implementation.POLYMONNTO) && value.applyAsDouble(ours) > 0) {
        measurements.stream()
            .filter(each -> is(each, row, phase, peer))
            .filter(each -> each.pair() == ours.pair() && value.applyAsDouble(each) > 0)
            .findFirst()
            .ifPresent(each -> ratios.add(value.applyAsDouble(each) / value.applyAsDouble(ours)));
      }
    }
    return ratios;
  }

  private static boolean is(Measurement each, Row row, String phase, String implementation) {
    return each.model().equals(row.model())
        && each.size() == row.size()
        && each.phase().equals(phase)
        && each.implementation().equals(implementation);
  }

  private static String ratio(List<Double> ratios) {
    return ratios.size() < 2
        ? middle(ratios)
        : "%s (%s to %s)"
            .formatted(
                middle(ratios), number(Collections.min(ratios)), number(Collections.max(ratios)));
  }

  private static String middle(List<Double> values) {
    OptionalDouble median = median(values);
    return median.isPresent() ? number(median.getAsDouble()) : NOTHING;
  }

  private static String time(List<Double> microseconds) {
    OptionalDouble median = median(microseconds);
    if (median.isEmpty()) {
      return NOTHING;
    }
    double value = median.getAsDouble();
    if (value < 1e3) {
      return number(value) + " us";
    }
    return value < 1e6 ? number(value / 1e3) + " ms" : number(value / 1e6) + " s";
  }

  static OptionalDouble median(List<Double> values) {
    int size = values.size();
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return size == 0
        ? OptionalDouble.empty()
        : DoubleStream.of(sorted[(size - 1) / 2], sorted[size / 2]).average();
  }

  /** Three digits tell as much as the spread allows. */
  private static String number(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
