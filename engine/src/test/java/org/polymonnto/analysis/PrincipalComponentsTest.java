package org.polymonnto.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Values of numpy.linalg.svd of the same matrix without its mean. */
class PrincipalComponentsTest {
  private static final NDArray FOUR =
      NDArray.wrap(DType.FLOAT64, new double[] {1, 2, 0, 3, 1, 4, 5, 9, 2, 6, 5, 3}, 4, 3);

  @Test
  void componentsAreTheRightSingularVectors() {
    var found = PrincipalComponents.of(FOUR, 2);
    assertArrayEquals(new double[] {3.75, 4.25, 2.25}, found.mean().toDoubles(), 1e-15);
    assertArrayEquals(
        new double[] {6.857691316021601, 3.7201102059706495},
        found.singularValues().toDoubles(),
        1e-13);
    assertArrayEquals(
        new double[] {15.67597672861269, 4.613073314855662},
        found.explainedVariance().toDoubles(),
        1e-13);
    assertArrayEquals(
        new double[] {0.755468758005431, 0.22231678625810425},
        found.explainedVarianceRatio().toDoubles(),
        1e-14);
    double[] components = {
      0.4562149246682462, 0.8887072141154617, 0.045469001408444565,
      0.5571707163317025, -0.32511585678909694, 0.7641076315066544
    };
    assertArrayEquals(components, found.components().toDoubles(), 1e-13);
  }

  @Test
  void nothingVariesInConstantObservations() {
    var found = PrincipalComponents.of(NDArray.ones(DType.FLOAT64, 3, 2), 1);
    assertArrayEquals(new double[] {0}, found.explainedVarianceRatio().toDoubles());
  }

  @Test
  void tooManyComponentsAreRefused() {
    Exception error = assertThrows(ArrayException.class, () -> PrincipalComponents.of(FOUR, 4));
    assertTrue(error.getMessage().contains("is 1 to 3, not 4"), error.getMessage());
  }
}
