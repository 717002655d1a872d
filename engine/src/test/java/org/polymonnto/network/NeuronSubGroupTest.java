package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

class NeuronSubGroupTest {
  private final Network net = new Network();
  private final NeuronGroup neurons = net.neurons("neurons", 4);
  private final NeuronSubGroup sub = neurons.subGroup(NDArray.of(true, false, false, true));

  @Test
  void readsTheMaskedElements() {
    neurons.set("v", NDArray.of(1f, 2f, 3f, 4f));
    neurons.set("name", "text");
    assertEquals(2, sub.size());
    assertArrayEquals(new double[] {1, 4}, ((NDArray) sub.get("v")).toDoubles());
    assertEquals("text", sub.get("name"));
    assertArrayEquals(new int[] {0, 3}, sub.indices());
  }

  @Test
  void aVectorHasAnElementForEachNeuronOfTheGroup() {
    assertArrayEquals(new double[4], sub.vector().toDoubles());
    assertEquals(net.defaultType(), sub.vector().dtype());
    assertArrayEquals(new double[] {2, 2, 2, 2}, sub.vector(() -> 2).toDoubles());
  }

  @Test
  void writesTheMaskedElements() {
    neurons.set("v", NDArray.of(1f, 2f, 3f, 4f));
    sub.set("v", NDArray.of(10.0, 40.0));
    assertArrayEquals(new double[] {10, 2, 3, 40}, neurons.array("v").toDoubles());
    sub.set("v", 0.5);
    assertArrayEquals(new double[] {0.5, 2, 3, 0.5}, neurons.array("v").toDoubles());
  }

  @Test
  void ofAMatrixTheDimensionOfTheGroupIsMasked() {
    neurons.set("buffer", NDArray.wrap(DType.INT64, new long[] {0, 1, 2, 3, 4, 5, 6, 7}, 2, 4));
    assertArrayEquals(new double[] {0, 3, 4, 7}, ((NDArray) sub.get("buffer")).toDoubles());
    sub.set("buffer", -1);
    assertArrayEquals(new long[] {-1, 1, 2, -1, -1, 5, 6, -1}, neurons.array("buffer").toLongs());
  }

  @Test
  void wrongMasksAndValuesAreRefusedByName() {
    neurons.set("v", NDArray.of(1f, 2f, 3f, 4f));
    var mask = assertThrows(NetworkException.class, () -> neurons.subGroup(NDArray.of(true)));
    assertEquals(
        "the mask of a sub-group of NeuronGroup[neurons, NeuronGroup, ng](4) is a boolean array of"
            + " 4 elements, not bool array of shape (1,)",
        mask.getMessage());
    assertThrows(ArrayException.class, () -> sub.set("v", NDArray.of(1.0, 2.0, 3.0)));
    neurons.set("small", NDArray.of(1.0));
    assertThrows(NetworkException.class, () -> sub.get("small"));
    assertThrows(NetworkException.class, () -> sub.set("w", 1));
  }
}
