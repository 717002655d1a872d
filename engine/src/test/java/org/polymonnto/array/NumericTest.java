package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polymonnto.recorded.Recorded;
import org.polymonnto.recorded.RecordedCase;

class NumericTest {
  static List<RecordedCase> recorded() {
    return RecordedCase.read("numeric.tsv");
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void givesWhatNumPyGives(RecordedCase recorded) {
    Recorded.check(recorded, NumericTest::call);
  }

  private static Object call(RecordedCase c) {
    NDArray a = c.array(0);
    return switch (c.name()) {
      case "sort" -> Sorting.sort(a, axis(c.argument(1)));
      case "argsort" -> Sorting.argsort(a, axis(c.argument(1)));
      case "searchsorted" -> Sorting.searchsorted(a, c.array(1), c.text(2), null);
      case "searchsorted sorter" -> Sorting.searchsorted(a, c.array(1), c.text(2), c.array(3));
      case "lexsort" -> Sorting.lexsort(List.of(a, c.array(1)));
      case "unique" -> parts(Sets.unique(a));
      case "unique axis" -> parts(Sets.unique(a, c.integer(1)));
      case "intersect1d" -> {
        Sets.Intersection both = Sets.intersect1d(a, c.array(1));
        yield List.of(both.values(), both.indexA(), both.indexB());
      }
      case "union1d" -> Sets.union1d(a, c.array(1));
      case "setdiff1d" -> Sets.setdiff1d(a, c.array(1), c.flag(2));
      case "setxor1d" -> Sets.setxor1d(a, c.array(1));
      case "isin" -> Sets.isin(a, c.array(1), c.flag(2));
      case "histogram" -> {
        double[] range =
            c.argument(2) == null
                ? null
                : new double[] {(Double) c.argument(2), (Double) c.argument(3)};
        var histogram =
            Histograms.histogram(a, c.argument(1), range, c.flag(4), (NDArray) c.argument(5));
        yield List.of(histogram.counts(), histogram.edges());
      }
      case "histogram2d" -> {
        var histogram =
            Histograms.histogram2d(
                a, c.array(1), c.argument(2), c.argument(2), null, null, c.flag(3), null);
        yield List.of(histogram.counts(), histogram.xEdges(), histogram.yEdges());
      }
      case "bincount" -> Histograms.bincount(a, (NDArray) c.argument(1), c.integer(2));
      case "digitize" -> Histograms.digitize(a, c.array(1), c.flag(2));
      case "median" -> Quantiles.median(a, axis(c.argument(1)), c.flag(2));
      case "percentile" ->
          Quantiles.percentile(a, array(c.argument(1)), axis(c.argument(2)), method(c), false);
      case "quantile" ->
          Quantiles.quantile(a, array(c.argument(1)), axis(c.argument(2)), method(c), false);
      case "interp" ->
          Sampled.interp(
              a,
              c.array(1),
              c.array(2),
              (Double) c.argument(3),
              (Double) c.argument(4),
              (Double) c.argument(5));
      case "convolve" -> Sampled.convolve(a, c.array(1), c.text(2));
      case "correlate" -> Sampled.correlate(a, c.array(1), c.text(2));
      case "gradient" -> {
        List<NDArray> spacing = c.argument(1) == null ? null : List.of(array(c.argument(1)));
        int[] axes = c.argument(2) == null ? null : new int[] {c.integer(2)};
        yield Sampled.gradient(a, spacing, axes, c.integer(3));
      }
      case "trapezoid" ->
          Sampled.trapezoid(a, (NDArray) c.argument(1), (Double) c.argument(2), c.integer(3));
      default -> throw new IllegalArgumentException(c.name());
    };
  }

  private static List<NDArray> parts(Sets.Unique unique) {
    return List.of(unique.values(), unique.index(), unique.inverse(), unique.counts());
  }

  private static Quantiles.Method method(RecordedCase recorded) {
    return Quantiles.Method.parse(recorded.text(3));
  }

  private static Integer axis(Object value) {
    return value == null ? null : Math.toIntExact((Long) value);
  }

  private static NDArray array(Object value) {
    return value instanceof NDArray array ? array : NDArray.scalar(DType.FLOAT64, value);
  }

  @Test
  void partitionSeparatesSmallFromLarge() {
    NDArray order = Sorting.argpartition(NDArray.of(5L, 1L, 4L, 2L), 1, 0);
    assertArrayEquals(new long[] {1, 3}, new long[] {order.longAt(0), order.longAt(1)});
    assertEquals(2, Sorting.partition(NDArray.of(5L, 1L, 4L, 2L), 1, null).longAt(1));
    assertThrows(ArrayException.class, () -> Sorting.partition(NDArray.of(1L, 2L), 2, 0));
  }

  @Test
  void sortingInPlaceSortsAView() {
    NDArray matrix = NDArray.wrap(DType.INT64, new long[] {3, 1, 2, 0}, 2, 2);
    Sorting.sortInPlace(matrix.view(new int[] {2}, new int[] {2}, 0), 0);
    assertArrayEquals(new long[] {2, 1, 3, 0}, matrix.toLongs());
  }

  @Test
  void namesWhatIsProvided() {
    NDArray values = NDArray.of(1.0, 2.0);
    var rule = assertThrows(ArrayException.class, () -> Histograms.edges(values, "auto", null));
    assertTrue(rule.getMessage().contains("integer or an array of edges"));
    var method = assertThrows(ArrayException.class, () -> Quantiles.Method.parse("weibull"));
    assertTrue(method.getMessage().contains("linear, lower, higher, nearest, midpoint"));
  }
}
