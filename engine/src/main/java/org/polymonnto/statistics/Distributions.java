package org.polymonnto.statistics;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Probabilities of distributions. */
public final class Distributions {
  private Distributions() {}

  /**
   * Of a binomial distribution, for arrays of one shape.
   *
   * @param what pmf, logpmf, cdf or sf
   * @param k numbers of successes
   * @param n numbers of trials
   * @param p chances of one trial
   * @return nan where n is not a whole number from 0 on or p is not from 0 to 1
   */
  public static NDArray binomial(String what, NDArray k, NDArray n, NDArray p) {
    double[] successes = k.toDoubles();
    double[] trials = n.toDoubles();
    double[] chances = p.toDoubles();
    double[] result = new double[successes.length];
    for (int i = 0; i < result.length; i++) {
      boolean valid =
          trials[i] >= 0 && trials[i] == Math.rint(trials[i]) && chances[i] >= 0 && chances[i] <= 1;
      result[i] =
          valid && !Double.isNaN(successes[i])
              ? binomial(what, new BinomialDistribution((int) trials[i], chances[i]), successes[i])
              : Double.NaN;
    }
    return NDArray.adopt(DType.FLOAT64, result, k.shape());
  }

  private static double binomial(String what, BinomialDistribution distribution, double k) {
    int floor = (int) Math.floor(k);
    boolean whole = floor == k;
    return switch (what) {
      case "pmf" -> whole ? distribution.probability(floor) : 0;
      case "logpmf" -> whole ? distribution.logProbability(floor) : Double.NEGATIVE_INFINITY;
      case "cdf" -> distribution.cumulativeProbability(floor);
      case "sf" -> 1 - distribution.cumulativeProbability(floor);
      default -> throw ArrayException.value("unknown function of a distribution: " + what);
    };
  }

  /** The chance of a value of Student's distribution that is as far from zero as t. */
  public static double studentTwoSided(double t, double degreesOfFreedom) {
    return 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-Math.abs(t));
  }
}
