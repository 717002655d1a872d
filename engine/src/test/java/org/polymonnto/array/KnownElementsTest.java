package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.polymonnto.linalg.Products;

class KnownElementsTest {
  private static NDArray weights(int size) {
    return KnownElements.fromZero(NDArray.full(DType.FLOAT32, 0.5, size, size));
  }

  /** A product with spikes leaves out zeros, which are not zero times NaN or infinity. */
  @Test
  void areForgottenWithAWrite() {
    NDArray row = NDArray.zeros(DType.BOOL, 100);
    row.setItem(true, 3);
    List<Consumer<NDArray>> writes =
        List.of(
            w -> w.setItem(Double.NaN, 3, 5),
            w -> Indexing.setScalar(w, new Object[] {row}, Double.POSITIVE_INFINITY),
            w ->
                Indexing.set(
                    w, new Object[] {row}, NDArray.full(DType.FLOAT32, Double.NaN, 1, 100)),
            w -> Elementwise.binary(BinaryOp.MULTIPLY, w, Double.NaN, w));
    NDArray spikes = NDArray.zeros(DType.BOOL, 100);
    spikes.setItem(true, 9);
    for (Consumer<NDArray> write : writes) {
      NDArray w = weights(100);
      assertTrue(w.isFinite());
      assertEquals(0.5, Products.dot(w, spikes).getDouble(3));
      write.accept(w);
      assertFalse(w.isFinite());
      assertTrue(Double.isNaN(Products.dot(w, spikes).getDouble(3)));
    }
  }

  @Test
  void zerosAreNotNegative() {
    NDArray w = KnownElements.fromZero(NDArray.zeros(DType.FLOAT64, 100, 100));
    NDArray clipped = Clipping.clip(w, 0.0, 1.0, null);
    assertEquals(0, Double.doubleToRawLongBits(clipped.getDouble(1, 1)));
    Elementwise.binary(BinaryOp.MULTIPLY, w, -1.0, w);
    NDArray again = Clipping.clip(w, 0.0, 1.0, null);
    assertEquals(0, Double.doubleToRawLongBits(again.getDouble(1, 1)));
  }
}
