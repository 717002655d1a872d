package org.polymonnto.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.polymonnto.random.RandomState;

/** Who lives on, who has children, and how genes change. */
class BreedingTest {
  private static final double NAN = Double.NaN;

  @Test
  void theHighestScoresLiveOnInTheirOrder() {
    assertArrayEquals(
        new int[] {1, 3, 4}, Selection.survivors(new double[] {3, 9, 5, 7, 6.5}, 0.5));
    assertArrayEquals(new int[] {1, 0, 2}, Selection.survivors(new double[] {2, 3, 2}, 0));
    assertArrayEquals(new int[] {2}, Selection.survivors(new double[] {-3, -2, -1}, 1));
    assertThrows(EvolutionException.class, () -> Selection.survivors(new double[] {1}, 1.5));
  }

  @Test
  void mateChancesAreRunningMeans() {
    assertArrayEquals(
        new double[] {1, 5.5, 3.75},
        MateChances.after(new double[] {NAN, 4, 1}, new double[] {9, 7, 6.5}));
    assertArrayEquals(
        new double[] {1, 1}, MateChances.after(new double[] {NAN, NAN}, new double[] {NAN, NAN}));
  }

  @Test
  void aNewcomerIsNotTheBestOfNegativeScores() {
    assertArrayEquals(
        new double[] {-4, -3.5}, MateChances.after(new double[] {NAN, -4}, new double[] {-4, -3}));
  }

  @Test
  void probabilitiesAreInProportionToChances() {
    assertArrayEquals(
        new double[] {1 / 10.25, 5.5 / 10.25, 3.75 / 10.25},
        MateChances.probabilities(new double[] {1, 5.5, 3.75}),
        1e-15);
  }

  @Test
  void negativeChancesGiveProbabilitiesToo() {
    double[] found = MateChances.probabilities(new double[] {-4, -2, -1});
    // Above the lowest: 0, 2, 3; and a third of 3 for each.
    assertArrayEquals(new double[] {1 / 8.0, 3 / 8.0, 4 / 8.0}, found, 1e-15);
    for (double[] equal : new double[][] {{0, 0}, {-1, -1}, {1e308, 1e308}}) {
      assertArrayEquals(new double[] {0.5, 0.5}, MateChances.probabilities(equal), 1e-15);
    }
  }

  @Test
  void genesSpreadByAPartOfTheirSize() {
    RandomState random = new RandomState(1);
    int count = 20_000;
    double[] sum = new double[2];
    double[] squares = new double[2];
    for (int i = 0; i < count; i++) {
      Object[] child =
          Breeding.child(
              random, new Object[] {10.0, -4}, new Object[] {10.0, -4}, 0.1, each -> true);
      for (int gene = 0; gene < 2; gene++) {
        double value = (Double) child[gene];
        sum[gene] += value / count;
        squares[gene] += value * value / count;
      }
    }
    assertEquals(10, sum[0], 0.03);
    assertEquals(-4, sum[1], 0.012);
    assertEquals(1, Math.sqrt(squares[0] - sum[0] * sum[0]), 0.02);
    assertEquals(0.4, Math.sqrt(squares[1] - sum[1] * sum[1]), 0.008);
  }

  @Test
  void eachGeneComesFromOneOfTheParents() {
    RandomState random = new RandomState(2);
    int ofFirst = 0;
    for (int i = 0; i < 1000; i++) {
      Object[] child =
          Breeding.child(
              random, new Object[] {1, "x", 0}, new Object[] {2, "y", 0}, 0, each -> true);
      assertTrue(child[0].equals(1.0) || child[0].equals(2.0));
      assertTrue(child[1].equals("x") || child[1].equals("y"));
      assertEquals(0.0, child[2]);
      ofFirst += child[0].equals(1.0) ? 1 : 0;
    }
    assertEquals(500, ofFirst, 50);
  }

  @Test
  void childrenFulfilTheConstraints() {
    RandomState random = new RandomState(3);
    for (int i = 0; i < 100; i++) {
      Object[] child =
          Breeding.child(
              random,
              new Object[] {1.0, 1.1},
              new Object[] {1.0, 1.1},
              0.5,
              each -> (Double) each[1] >= (Double) each[0]);
      assertTrue((Double) child[1] >= (Double) child[0]);
    }
    Object[] genes = {1.0};
    assertThrows(
        EvolutionException.class, () -> Breeding.child(random, genes, genes, 0.1, each -> false));
    assertThrows(
        EvolutionException.class, () -> Breeding.child(random, genes, genes, -1, each -> true));
  }

  @Test
  void seedsOfIndividualsDifferAndStay() {
    assertEquals(Seeds.of(7, 1), Seeds.of(7, 1));
    assertNotEquals(Seeds.of(7, 1), Seeds.of(7, 2));
    assertNotEquals(Seeds.of(7, 1), Seeds.of(8, 1));
    assertTrue(Seeds.of(7, 1) >= 0 && Seeds.of(7, 1) < 1L << 32);
  }
}
