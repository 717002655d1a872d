package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polymonnto.array.BinaryOp;
import org.polymonnto.array.DType;
import org.polymonnto.array.Elementwise;
import org.polymonnto.array.NDArray;

class SimulationTest {
  private final Network net = new Network();
  private final NeuronGroup neurons = net.neurons("neurons,cells", 3);
  private final List<String> calls = new ArrayList<>();

  @Test
  void batchesRunWholeThenTheRest() {
    var percents = new ArrayList<Double>();
    Double millis = net.simulate(25, 10, percents::add);
    assertEquals(25, net.iteration());
    assertEquals(List.of(50.0, 100.0), percents);
    assertNotNull(millis);
  }

  @Test
  void withoutAWholeBatchThereIsNoTime() {
    assertNull(net.simulate(5, 100, null));
    assertEquals(5, net.iteration());
    assertNotNull(net.simulate(5, -1, null));
  }

  @Test
  void aBatchSizeOfZeroIsRefused() {
    var error = assertThrows(NetworkException.class, () -> net.simulate(5, 0, null));
    assertEquals(
        "the size of a batch is 1 or more, or -1 for one batch, not 0", error.getMessage());
  }

  @Test
  void aFailureIsPassedOnUnchangedAndRemembered() {
    RuntimeException thrown = new IllegalStateException("burnt");
    neurons.add(
        1,
        Behavior.<NeuronGroup>of(
            "Fuse",
            n -> {
              if (net.iteration() == 3) {
                throw thrown;
              }
            }));
    assertSame(thrown, assertThrows(IllegalStateException.class, () -> net.simulate(10)));
    Failure failure = net.failure();
    assertEquals("neurons", failure.owner());
    assertEquals(3, failure.iteration());
    assertEquals(
        "in Behavior.iteration of NeuronGroup 'neurons' (key 1) at iteration 3",
        failure.describe());
    net.removeBehavior("Fuse");
    neurons.removeBehavior("Fuse");
    net.simulate(1);
    assertNull(net.failure());
    assertEquals(4, net.iteration());
  }

  @Test
  void initializationLeavesNoWorkOnVariablesToTheFirstIteration() {
    NDArray ones = NDArray.ones(DType.FLOAT64, 300, 300);
    neurons.add(
        1,
        Behavior.<NeuronGroup>of(
            "Weights",
            n -> {
              n.set("W", Elementwise.binary(BinaryOp.DIVIDE, ones, 4.0, null));
              assertFalse(n.array("W").isComputed());
            },
            n -> {}));
    net.initialize();
    assertTrue(neurons.array("W").isComputed());
    assertEquals(0.25, neurons.array("W").doubleAt(89_999));
  }

  @Test
  void aFailureInInitializeSaysSo() {
    neurons.add(2, Behavior.<NeuronGroup>of("Bad", n -> n.array("nothing"), n -> {}));
    assertThrows(NetworkException.class, net::initialize);
    assertEquals(
        "in Behavior.initialize of NeuronGroup 'neurons' (key 2)", net.failure().describe());
  }

  @Test
  void aStopLandsBetweenIterations() {
    neurons.add(
        1,
        Behavior.<NeuronGroup>of(
            "one",
            n -> {
              calls.add("one " + net.iteration());
              if (net.iteration() == 2) {
                net.requestStop();
              }
            }));
    neurons.add(2, Behavior.<NeuronGroup>of("two", n -> calls.add("two " + net.iteration())));
    net.simulate(10);
    assertTrue(net.wasStopped());
    assertEquals(2, net.iteration());
    assertEquals(List.of("one 1", "two 1", "one 2", "two 2"), calls);
    net.simulate(1);
    assertFalse(net.wasStopped());
    assertEquals(3, net.iteration());
    assertEquals(List.of("one 1", "two 1", "one 2", "two 2", "one 3", "two 3"), calls);
  }

  @Test
  void anInterruptOfTheThreadStopsTheRunAndStaysVisible() {
    neurons.add(1, Behavior.<NeuronGroup>of("one", n -> Thread.currentThread().interrupt()));
    net.simulate(10);
    assertTrue(Thread.interrupted());
    assertEquals(1, net.iteration());
  }

  @Test
  void listenersHearStartProgressAndEnd() {
    net.addListener(
        new SimulationListener() {
          @Override
          public void started(Network network, long total) {
            calls.add("start " + total);
          }

          @Override
          public void advanced(Network network, long done, long total) {
            calls.add(done + "/" + total);
          }

          @Override
          public void finished(Network network, long done, long total) {
            calls.add("end " + done);
          }
        });
    net.simulate(3, 2, null);
    assertEquals(List.of("start 3", "1/3", "2/3", "3/3", "end 3"), calls);
  }

  @Test
  void timesAreMeasuredPerKeyOverAllGroups() {
    net.neurons("others", 2).add(1, Behavior.<NeuronGroup>of("x", n -> {}));
    neurons
        .add(1.0, Behavior.<NeuronGroup>of("x", n -> {}))
        .add(5, Behavior.<NeuronGroup>of("y", n -> {}));
    net.simulateMeasured();
    net.simulateMeasured();
    assertEquals(
        Set.of("1", "5"),
        Set.of(net.timeMeasures().keySet().stream().map(Object::toString).toArray()));
    assertEquals(2, net.iteration());
  }

  @Test
  void aReplacedBehaviorStaysInTheNetworkAndRunsOtherCode() {
    TaggedBehavior<NeuronGroup> old = Behavior.of("old", n -> calls.add("old"));
    TaggedBehavior<NeuronGroup> changed =
        new TaggedBehavior<>() {
          @Override
          public void iteration(NeuronGroup parent) {
            calls.add("new" + parameter("rate", 0));
            setEnabled(false);
          }
        };
    old.setParameters(java.util.Map.of("rate", 2));
    neurons.add(1, old);
    net.simulate(1);
    old.replaceCode(changed);
    net.simulate(3);
    assertEquals(List.of("old", "new2"), calls);
    assertSame(old, neurons.behaviors().get(1));
    assertFalse(old.isEnabled());
    old.setEnabled(true);
    assertTrue(changed.isEnabled());
  }

  @Test
  void whatAListenerChangesCountsFromTheNextIterationOn() {
    neurons.add(5, Behavior.<NeuronGroup>of("late", n -> calls.add("late")));
    net.addListener(
        (network, done, total) -> {
          if (done == 2) {
            neurons.add(1, Behavior.<NeuronGroup>of("early", n -> calls.add("early")));
          }
        });
    net.simulate(4);
    assertEquals(List.of("late", "late", "early", "late", "early", "late"), calls);
    assertEquals(4, net.iteration());
  }
}
