package org.polymonnto.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polymonnto.array.NDArray;

/** Limits, shapes and errors as matplotlib has them. */
class AxesTest {
  private final Axes axes = Figure.create().gca();

  private static void assertMessage(String message, Runnable wrong) {
    assertEquals(message, assertThrows(FigureException.class, wrong::run).getMessage());
  }

  @Test
  void followTheDataWithAMargin() {
    axes.plot(List.of(0, 10), List.of(-1, 1));
    assertArrayEquals(new double[] {-0.5, 10.5}, axes.getXlim(), 1e-12);
    axes.plot(List.of(0, 20), List.of(0, 0));
    assertArrayEquals(new double[] {-1, 21}, axes.getXlim(), 1e-12);
    axes.setXlim(3, 4);
    axes.plot(List.of(0, 100), List.of(0, 0));
    assertArrayEquals(new double[] {3, 4}, axes.getXlim());
    assertArrayEquals(new double[] {-1.1, 1.1}, axes.getYlim(), 1e-12);
  }

  @Test
  void endAtTheFootOfBarsAndAtTheBordersOfImages() {
    axes.bar(List.of(1, 2), List.of(3, 5));
    assertArrayEquals(new double[] {0, 5.25}, axes.getYlim(), 1e-12);
    axes.clear();
    axes.imshow(List.of(List.of(1, 2, 3), List.of(4, 5, 6)));
    assertArrayEquals(new double[] {-0.5, 2.5}, axes.getXlim());
    assertArrayEquals(new double[] {1.5, -0.5}, axes.getYlim());
  }

  @Test
  void haveMarginsInDecadesWhenLogarithmic() {
    axes.semilogy(List.of(1, 2, 3), List.of(0, 1, 100));
    assertArrayEquals(new double[] {Math.pow(10, -0.1), Math.pow(10, 2.1)}, axes.getYlim(), 1e-9);
  }

  @Test
  void drawALinePerColumn() {
    NDArray matrix =
        NDArray.wrap(org.polymonnto.array.DType.FLOAT64, new double[] {1, 2, 3, 4, 5, 6}, 3, 2);
    List<Line2D> lines = axes.plot(matrix, Map.of("label", List.of("left", "right")));
    assertEquals(2, lines.size());
    assertArrayEquals(new double[] {2, 4, 6}, lines.get(1).getYdata().toDoubles());
    assertEquals("right", lines.get(1).getLabel());
    assertEquals("#ff7f0e", lines.get(1).getColor());
  }

  @Test
  void drawSeveralGroupsOfOneCall() {
    List<Line2D> lines =
        axes.plot(List.of(1, 2), List.of(3, 4), "r--", List.of(5, 6), "o", Map.of("linewidth", 3));
    assertEquals(List.of("--", "None"), lines.stream().map(Line2D::getLinestyle).toList());
    assertArrayEquals(new double[] {0, 1}, lines.get(1).getXdata().toDoubles());
    assertEquals(3, lines.get(1).getLinewidth());
  }

  @Test
  void takeStringsAsCategories() {
    axes.bar(List.of("a", "b", "a"), List.of(1, 2, 3));
    assertArrayEquals(new double[] {0, 1}, axes.getXticks().toDoubles());
  }

  @Test
  void countInBins() {
    Object[] result = axes.hist(List.of(0, 1, 1, 2, 5, 10), 5);
    assertArrayEquals(new double[] {3, 1, 1, 0, 1}, ((NDArray) result[0]).toDoubles());
    assertArrayEquals(new double[] {0, 2, 4, 6, 8, 10}, ((NDArray) result[1]).toDoubles());
    result = axes.hist(List.of(1, 2, 2), List.of(1, 2, 4), Map.of("density", true));
    assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0}, ((NDArray) result[0]).toDoubles(), 1e-12);
  }

  @Test
  void nameWhatIsWrong() {
    assertMessage(
        "Line2D.set() got an unexpected keyword argument 'foo'",
        () -> axes.plot(List.of(1), Map.of("foo", 1)));
    assertMessage(
        "x and y must have same first dimension, but have shapes (2,) and (3,)",
        () -> axes.plot(List.of(1, 2), List.of(1, 2, 3)));
    assertMessage(
        "x and y must be the same size", () -> axes.scatter(List.of(1, 2), List.of(1, 2, 3)));
    assertMessage(
        "bar() missing 1 required positional argument: 'height'", () -> axes.bar(List.of(1)));
    assertMessage("Invalid shape (3,) for image data", () -> axes.imshow(List.of(1, 2, 3)));
    assertMessage(
        "Unrecognized marker style 'q'", () -> axes.plot(List.of(1), Map.of("marker", "q")));
    assertMessage(
        "'cubic' is not a valid value for scale; supported values are 'linear', 'log', 'symlog'",
        () -> axes.setXscale("cubic"));
    assertMessage(
        "Unknown symbol: \\foo in $\\foo$", () -> MathText.runs("$\\foo$", Typeface.REGULAR, 10));
  }
}
