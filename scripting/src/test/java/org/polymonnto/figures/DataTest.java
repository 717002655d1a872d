package org.polymonnto.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polymonnto.array.NDArray;

class DataTest {
  @Test
  void comesFromListsArraysAndNumbers() {
    assertArrayEquals(new double[] {1, 2.5, 1}, Data.of(List.of(1, 2.5, true)).values());
    assertArrayEquals(new double[] {1, 2}, Data.of(NDArray.of(1L, 2L)).values());
    assertArrayEquals(new double[] {3}, Data.of(Set.of(3)).values());
    assertArrayEquals(new int[0], Data.of(4).shape());
    assertArrayEquals(
        new int[] {2, 3}, Data.of(List.of(List.of(1, 2, 3), new int[] {4, 5, 6})).shape());
    assertTrue(Double.isNaN(Data.of(Arrays.asList(1.0, null)).values()[1]));
    assertArrayEquals(new String[] {"a", "b"}, Data.of(List.of("a", "b")).labels());
  }

  @Test
  void saysWhichRowDiffers() {
    FigureException error =
        assertThrows(FigureException.class, () -> Data.of(List.of(List.of(1, 2), List.of(1))));
    assertEquals(
        "all rows must have the same shape: row 0 has [2], row 1 has [1]", error.getMessage());
  }
}
