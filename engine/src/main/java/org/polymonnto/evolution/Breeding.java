package org.polymonnto.evolution;

import java.util.function.Predicate;
import org.polymonnto.random.RandomState;

/** Children of two parents. */
public final class Breeding {
  /** Children that are tried before the constraints count as impossible to fulfil. */
  public static final int MOST_ATTEMPTS = 10_000;

  private static final double TOLERANCE = 1e-8;

  private Breeding() {}

  /**
   * Draws a parent.
   *
   * @param probabilities of the individuals, with the sum 1
   * @return its position
   */
  public static int parent(RandomState random, double[] probabilities) {
    return (int) random.choice(probabilities.length, 1, true, probabilities, TOLERANCE)[0];
  }

  /**
   * Makes a child: each gene is taken from one of the parents, with equal chances.
   *
   * <p>A number {@code g} becomes a normally distributed one with mean {@code g} and standard
   * deviation {@code |g| * mutation}; so a zero stays a zero. A gene that is no number stays as it
   * is. A child that is not allowed is forgotten, and another one is made of the same parents.
   *
   * @param first the genes of one parent, numbers or others
   * @param second those of the other parent, in the same order
   * @param mutation the width of the distribution as a part of the gene, at least 0
   * @param allowed whether genes fulfil all constraints
   * @return the genes of the child
   * @throws EvolutionException if none of {@link #MOST_ATTEMPTS} children is allowed
   */
  public static Object[] child(
      RandomState random,
      Object[] first,
      Object[] second,
      double mutation,
      Predicate<Object[]> allowed) {
    if (!(mutation >= 0)) {
      throw new EvolutionException("mutation is a part of a gene, 0 or more, not " + mutation);
    }
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Object[] child = new Object[first.length];
      for (int gene = 0; gene < child.length; gene++) {
        Object one = mutated(random, first[gene], mutation);
        Object other = mutated(random, second[gene], mutation);
        child[gene] = random.randomSample() < 0.5 ? one : other;
      }
      if (allowed.test(child)) {
        return child;
      }
    }
    throw new EvolutionException(
        "none of " + MOST_ATTEMPTS + " children of the same parents fulfilled the constraints");
  }

  private static Object mutated(RandomState random, Object gene, double mutation) {
    if (!(gene instanceof Number number)) {
      return gene;
    }
    double value = number.doubleValue();
    return random.normal(value, Math.abs(value) * mutation);
  }
}
