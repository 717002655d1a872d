package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

class FootprintTest {
  private final Footprint footprint = new Footprint();

  @Test
  void storageThatIsSharedCountsOnceAndInFull() {
    NDArray whole = NDArray.zeros(DType.FLOAT32, 10, 10);
    footprint.add(whole.row(3));
    assertEquals(400, footprint.bytes());
    footprint.add(whole);
    footprint.add(whole.view());
    assertEquals(400, footprint.bytes());
    footprint.add(whole.copy());
    footprint.add(NDArray.zeros(DType.BOOL, 7));
    assertEquals(807, footprint.bytes());
  }

  @Test
  void whatIsRecordedCountsWithItsBlocks() {
    Network net = new Network();
    NeuronGroup neurons = net.neurons("neurons", 100);
    neurons.set("voltage", neurons.vector());
    neurons.set("number", 1.0);
    Recorder recorder = new Recorder("voltage", "number").keep(10);
    neurons.add(9, recorder);
    footprint.add(recorder);
    assertEquals(0, footprint.bytes());
    net.initialize();
    net.simulate(3);
    footprint.add(recorder);
    assertEquals(10 * 400 + 10 * 8, footprint.bytes());
    footprint.add((NDArray) recorder.series("voltage").get(1));
    assertEquals(10 * 400 + 10 * 8, footprint.bytes());
  }

  @Test
  void aBehaviorKnowsItsPlaceUntilItIsRemoved() {
    NeuronGroup neurons = new Network().neurons("neurons", 1);
    Recorder recorder = new Recorder("voltage").every(5).keep(3);
    assertNull(recorder.place());
    neurons.add(9, recorder);
    assertEquals(9, recorder.place().key());
    assertSame(neurons, recorder.place().owner());
    assertEquals(5, recorder.interval());
    assertEquals(3, recorder.kept());
    neurons.removeBehavior(9);
    assertNull(recorder.place());
  }
}
