package org.polymonnto.evolution;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Who of a generation lives on. */
public final class Selection {
  private Selection() {}

  /**
   * The individuals that live on: those with the highest scores.
   *
   * @param scores of the individuals; any unit, higher is better
   * @param deathRate the part of the individuals, from 0 to 1, that dies; rounded down to whole
   *     individuals, and one always lives on
   * @return the positions of the survivors, the highest score first; equal scores stay in their
   *     order
   */
  public static int[] survivors(double[] scores, double deathRate) {
    if (!(deathRate >= 0 && deathRate <= 1)) {
      throw new EvolutionException("death_rate is a part from 0 to 1, not " + deathRate);
    }
    int dead = (int) (scores.length * deathRate);
    int alive = Math.max(scores.length - dead, Math.min(1, scores.length));
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(at -> -scores[at]))
        .limit(alive)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
