package org.polymonnto.evolution;

import org.polymonnto.random.RandomState;

/** Seeds of individuals, so that each draws other random numbers, and the same ones every time. */
public final class Seeds {
  private Seeds() {}

  /**
   * The seed of an individual.
   *
   * @param seed that of the evolution, 32 bits
   * @param individual its number
   * @return 0 to 2<sup>32</sup> - 1
   */
  public static long of(long seed, int individual) {
    RandomState random = new RandomState();
    random.seed(new long[] {seed, individual});
    return random.randint(0, 1L << 32);
  }
}
