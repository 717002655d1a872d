package org.polymonnto.evolution;

import java.util.Arrays;

/**
 * How likely individuals are parents: in proportion to running means of their scores, so that one
 * lucky score does not make many children.
 *
 * <p>Mate chances have the unit of the scores; NaN stands for one that is not known yet.
 */
public final class MateChances {
  private MateChances() {}

  /**
   * The mate chances after a generation: half the previous chance and half the score.
   *
   * <p>An individual without a previous chance or without a score gets 1. As that would be the best
   * of all chances among negative scores, it gets the lowest score then.
   *
   * @param previous chances, NaN for the individuals that are new
   * @param scores NaN for individuals that were not run
   */
  public static double[] after(double[] previous, double[] scores) {
    double lowest = Arrays.stream(scores).filter(each -> !Double.isNaN(each)).min().orElse(0);
    double ofNewcomers = lowest < 0 ? lowest : 1;
    double[] chances = new double[scores.length];
    for (int i = 0; i < chances.length; i++) {
      double mean = (previous[i] + scores[i]) / 2;
      chances[i] = Double.isNaN(mean) ? ofNewcomers : mean;
    }
    return chances;
  }

  /**
   * The probabilities of being drawn as a parent; their sum is 1.
   *
   * <p>They are in proportion to the chances. If any chance is negative, they are in proportion to
   * how far each chance is above the lowest one, plus {@code 1 / n} of the distance from the lowest
   * to the highest. Equal chances give equal probabilities.
   */
  public static double[] probabilities(double[] chances) {
    double lowest = Arrays.stream(chances).min().orElse(0);
    double highest = Arrays.stream(chances).max().orElse(0);
    double[] weights = chances.clone();
    if (lowest == highest || !(highest - lowest < Double.POSITIVE_INFINITY)) {
      Arrays.fill(weights, 1);
    } else if (lowest < 0) {
      double least = (highest - lowest) / weights.length;
      Arrays.setAll(weights, i -> chances[i] - lowest + least);
    }
    // Dividing by the highest first keeps the sum finite.
    double scale = Arrays.stream(weights).max().orElse(1);
    double sum = Arrays.stream(weights).map(each -> each / scale).sum();
    return Arrays.stream(weights).map(each -> each / scale / sum).toArray();
  }
}
