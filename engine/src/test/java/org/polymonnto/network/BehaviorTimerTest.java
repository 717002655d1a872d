package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BehaviorTimerTest {
  @AfterEach
  void timeNoMore() {
    BehaviorTimer.everywhere(null);
  }

  @Test
  void isToldOfEachIterationOfEachBehavior() {
    Network network = new Network();
    List<String> told = new ArrayList<>();
    network.neurons("cells", 2).add(1, group -> {});
    network.add(2, all -> {});
    network.initialize();
    BehaviorTimer.everywhere(
        (simulated, entry, nanos) -> {
          assertTrue(simulated == network && nanos >= 0);
          told.add(entry.owner().tag() + " " + entry.key());
        });
    network.simulate(2);
    assertEquals(List.of("cells 1", "Network 2", "cells 1", "Network 2"), told);
    assertTrue(network.timeMeasures().isEmpty());
    BehaviorTimer.everywhere(null);
    network.simulate(1);
    assertEquals(4, told.size());
  }
}
