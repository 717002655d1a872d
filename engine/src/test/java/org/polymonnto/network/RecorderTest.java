package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

class RecorderTest {
  private final Network net = new Network();
  private final NeuronGroup neurons = net.neurons("neurons", 2);

  RecorderTest() {
    neurons.set("count", NDArray.zeros(DType.FLOAT32, 2));
    neurons.add(
        1,
        Behavior.<NeuronGroup>of(
            "Counter", n -> n.array("count").setItem((double) net.iteration(), 1)));
  }

  private Recorder add(Recorder recorder) {
    neurons.add(9, recorder);
    net.initialize();
    return recorder;
  }

  @Test
  void aCopyIsRecordedInEachIteration() {
    Recorder recorder = add(new Recorder("count"));
    net.simulate(3);
    NDArray recorded = recorder.series("count").toArray();
    assertEquals(DType.FLOAT32, recorded.dtype());
    assertArrayEquals(new int[] {3, 2}, recorded.shape());
    assertArrayEquals(new double[] {0, 1, 0, 2, 0, 3}, recorded.toDoubles());
  }

  @Test
  void aSeriesThatWasFoundOnceKeepsGrowing() {
    RecordedSeries series = add(new Recorder("count")).series("count");
    net.simulate(2);
    assertEquals(2, series.size());
    net.simulate(2);
    assertEquals(4, series.size());
  }

  @Test
  void everyThirdIterationIsTheThirdTheSixthAndTheNinth() {
    Recorder recorder = add(new Recorder("iteration").every(3));
    net.simulate(10);
    assertArrayEquals(new long[] {3, 6, 9}, recorder.series("iteration").toArray().toLongs());
  }

  @Test
  void nothingIsRecordedWhileRecordingIsOff() {
    Recorder recorder = add(new Recorder("iteration"));
    net.simulate(1);
    net.setRecordingEverywhere(false);
    net.simulate(2);
    net.setRecordingEverywhere(true);
    net.simulate(1);
    assertArrayEquals(new long[] {1, 4}, recorder.series("iteration").toArray().toLongs());
  }

  @Test
  void onlyTheLatestValuesAreKept() {
    Recorder recorder = add(new Recorder("iteration", "count").keep(5));
    net.simulate(100_003);
    assertArrayEquals(
        LongStream.rangeClosed(99_999, 100_003).toArray(),
        recorder.series("iteration").toArray().toLongs());
    assertEquals(100_003.0, recorder.series("count").toArray().getDouble(-1, 1));
  }

  @Test
  void aVariableMayComeIntoBeingInTheFirstIteration() {
    Recorder recorder = new Recorder("late");
    neurons.add(0.5, recorder);
    neurons.add(
        3, Behavior.<NeuronGroup>of("creator", n -> n.set("late", n.network().iteration())));
    net.initialize();
    net.simulate(3);
    assertArrayEquals(new long[] {1, 2}, recorder.series("late").toArray().toLongs());
  }

  @Test
  void aVariableThatIsNeverThereIsAnErrorThatNamesWhatThereIs() {
    add(new Recorder("voltage"));
    var error = assertThrows(NetworkException.class, () -> net.simulate(2));
    assertEquals(
        "Recorder[Recorder, recorder] cannot record 'voltage': NeuronGroup[neurons, NeuronGroup,"
            + " ng](2) has no variable 'voltage'; there are count",
        error.getMessage());
  }

  @Test
  void expressionsAreFunctionsOfTheParent() {
    Recorder recorder =
        add(new Recorder().record("double", n -> 2 * n.array("count").getDouble(1)));
    net.simulate(2);
    assertArrayEquals(new double[] {2, 4}, recorder.series("double").toArray().toDoubles());
  }

  @Test
  void newDataIsReportedOnce() {
    Recorder recorder = add(new Recorder("count"));
    assertFalse(recorder.takeNewData());
    net.simulate(1);
    assertTrue(recorder.takeNewData());
    assertFalse(recorder.takeNewData());
  }

  @Test
  void clearEmptiesAndResetReplaces() {
    Recorder recorder = add(new Recorder("count"));
    net.simulate(2);
    RecordedSeries series = recorder.series("count");
    recorder.clear();
    assertEquals(0, series.size());
    net.simulate(1);
    assertEquals(1, series.size());
    recorder.reset();
    net.simulate(1);
    assertEquals(1, series.size());
    assertEquals(1, recorder.series("count").size());
  }

  @Test
  void eventsAreRowsOfIterationAndIndex() {
    neurons.set("spike", NDArray.of(false, false));
    neurons.add(
        2, Behavior.<NeuronGroup>of("s", n -> n.array("spike").setItem(net.iteration() % 2, 1)));
    EventRecorder recorder = new EventRecorder("spike");
    add(recorder);
    assertArrayEquals(new int[] {0, 2}, recorder.events("spike").shape());
    assertArrayEquals(new long[0], recorder.times("spike").toLongs());
    net.simulate(4);
    assertArrayEquals(new long[] {1, 1, 3, 1}, recorder.events("spike").toLongs());
    assertArrayEquals(new long[] {1, 3}, ((NDArray) net.find("spike.t").get(0)).toLongs());
    assertArrayEquals(new long[] {1, 1}, ((NDArray) net.find("spike.i").get(0)).toLongs());
    recorder.clear();
    assertEquals(0, recorder.times("spike").count());
    recorder.keep(1);
    net.simulate(6);
    assertArrayEquals(new long[] {9, 1}, recorder.events("spike").toLongs());
  }

  @Test
  void eventsInMatricesHaveTwoIndices() {
    neurons.set("W", NDArray.wrap(DType.FLOAT32, new float[] {0, 2, 0, -1}, 2, 2));
    EventRecorder recorder = new EventRecorder("W");
    add(recorder);
    net.simulate(1);
    assertArrayEquals(new long[] {1, 0, 1, 1, 1, 1}, recorder.events("W").toLongs());
  }
}
