package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The places of true elements are kept, until the elements change in whatever way. */
class KnownPlacesTest {
  private static final int SIZE = 1000;

  private static NDArray spikes() {
    NDArray spikes = NDArray.zeros(DType.BOOL, SIZE);
    spikes.setItem(true, 3);
    spikes.setItem(true, 700);
    return spikes;
  }

  private static NDArray some(boolean... values) {
    NDArray some = NDArray.zeros(DType.BOOL, values.length);
    for (int i = 0; i < values.length; i++) {
      some.setItem(values[i], i);
    }
    return some;
  }

  @Test
  void areFoundOnce() {
    NDArray spikes = spikes();
    int[] places = Positions.ofTrue(spikes);
    assertArrayEquals(new int[] {3, 700}, places);
    assertSame(places, Positions.ofTrue(spikes));
    NDArray copy = spikes.copy();
    assertSame(places, Positions.ofTrue(copy));
    copy.setItem(true, 5);
    assertArrayEquals(new int[] {3, 5, 700}, Positions.ofTrue(copy));
    assertSame(places, Positions.ofTrue(spikes));
    assertEquals(2, Positions.countNonzero(spikes));
    assertArrayEquals(new int[] {9, 2100}, MaskScan.positions(spikes, 3));
  }

  @Test
  void areFoundAnewWhenElementsWereWritten() {
    NDArray more = NDArray.zeros(DType.BOOL, SIZE);
    more.setItem(true, 8);
    follow(spikes -> spikes.setItem(true, 4), 3, 4, 700);
    follow(spikes -> Indexing.setScalar(spikes, new Object[] {Slice.of(0, 10)}, false), 700);
    follow(spikes -> Indexing.setArrayScalar(spikes, NDArray.of(new long[] {700}), false), 3);
    follow(spikes -> Indexing.setArrayScalar(spikes, more, true), 3, 8, 700);
    follow(spikes -> Indexing.setArray(spikes, more, some(true)), 3, 8, 700);
    follow(spikes -> Elementwise.binary(BinaryOp.BITWISE_OR, spikes, more, spikes), 3, 8, 700);
    follow(spikes -> Elementwise.unary(UnaryOp.LOGICAL_NOT, more, spikes), without(8));
    follow(spikes -> Assignment.assign(more, spikes), 8);
    follow(
        spikes -> {
          NDArray view = Indexing.getSlice(spikes, new Slice(600, null, null));
          Assignment.assign(NDArray.scalar(DType.BOOL, false), view);
        },
        3);
    follow(spikes -> ((byte[]) spikes.elements())[9] = 1, 3, 9, 700);
  }

  private static int[] without(int place) {
    int[] others = new int[SIZE - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = i < place ? i : i + 1;
    }
    return others;
  }

  private static void follow(Consumer<NDArray> write, int... expected) {
    NDArray spikes = spikes();
    int[] before = Positions.ofTrue(spikes);
    write.accept(spikes);
    assertNotSame(before, Positions.ofTrue(spikes));
    assertArrayEquals(expected, Positions.ofTrue(spikes));
    assertEquals(expected.length, Positions.countNonzero(spikes));
  }
}
