package org.polymonnto.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Individuals are their own numbers here. */
class PopulationTest {
  private final Population<Integer> population = new Population<>(Integer::intValue);

  @BeforeEach
  void start() {
    population.start(List.of(4, 5, 6));
  }

  @Test
  void scoresAreInTheOrderOfNumbersWhoeverIsReadyFirst() {
    for (int i = 0; i < 3; i++) {
      population.next();
    }
    assertEquals(Optional.empty(), population.next());
    assertTrue(population.score(6) && population.score(4));
    assertFalse(population.isFinished());
    assertFalse(population.score(6));
    assertTrue(population.score(5));
    assertEquals(List.of(4, 5, 6), population.scored());
    assertTrue(population.isFinished());
  }

  @Test
  void whoFailsIsRunOnceMore() {
    assertEquals(Optional.of(4), population.next());
    assertTrue(population.fail(4));
    assertEquals(List.of(5, 6, 4), population.waiting());
    for (int i = 0; i < 3; i++) {
      population.next();
    }
    assertFalse(population.fail(4));
    assertEquals(List.of(4), population.failed());
    assertEquals(List.of(5, 6), population.running());
    population.start(List.of(4));
    population.next();
    assertTrue(population.fail(4));
  }

  @Test
  void whoIsInterruptedIsRunFirst() {
    population.next();
    population.next();
    population.release();
    assertEquals(List.of(4, 5, 6), population.waiting());
    assertEquals(Optional.empty(), population.running(4));
  }

  @Test
  void listsCanBeReplacedByParts() {
    population.setWaiting(population.waiting().subList(0, 1));
    assertEquals(List.of(4), population.waiting());
  }
}
