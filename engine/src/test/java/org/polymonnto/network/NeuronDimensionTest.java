package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeuronDimensionTest {
  private final Network net = new Network();

  @Test
  void xRunsFastestAndTheOriginIsTheCenter() {
    NeuronGroup neurons = net.neurons("grid", 0).add(0, new NeuronDimension(3, 2, 1));
    assertEquals(6, neurons.size());
    assertArrayEquals(new double[] {-1, 0, 1, -1, 0, 1}, neurons.array("x").toDoubles());
    assertArrayEquals(
        new double[] {-0.5, -0.5, -0.5, 0.5, 0.5, 0.5}, neurons.array("y").toDoubles());
    assertArrayEquals(new double[6], neurons.array("z").toDoubles());
  }

  @Test
  void zIsTheSlowestAndTheCornerMayBeTheOrigin() {
    NeuronGroup neurons = net.neurons("grid", 0).add(0, new NeuronDimension(1, 2, 2, false));
    assertArrayEquals(new double[] {0, 1, 0, 1}, neurons.array("y").toDoubles());
    assertArrayEquals(new double[] {0, 0, 1, 1}, neurons.array("z").toDoubles());
  }

  @ParameterizedTest
  @CsvSource({"12,3", "100,10", "7,1", "1,1", "0,0", "800,25"})
  void theSideOfASquareIsTheLargestDivisorBelowTheRoot(int neurons, int side) {
    assertEquals(side, NeuronDimension.squareSide(neurons));
  }

  @Test
  void aGridHasAtLeastOneNeuronPerSide() {
    assertThrows(NetworkException.class, () -> new NeuronDimension(0, 1, 1));
  }
}
