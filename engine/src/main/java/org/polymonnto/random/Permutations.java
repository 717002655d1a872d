package org.polymonnto.random;

import java.util.Arrays;
import org.polymonnto.array.ArrayException;

/**
 * Shuffles, permutations and choices of a population by the algorithms of NumPy's legacy generator.
 */
final class Permutations {
  private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

  private final MersenneTwister twister;
  private final BoundedIntegers integers;

  Permutations(MersenneTwister twister, BoundedIntegers integers) {
    this.twister = twister;
    this.integers = integers;
  }

  /** Fisher and Yates' shuffle from the end; a place may be told to swap with itself. */
  void shuffle(int length, RandomState.Swap swap) {
    for (int i = length - 1; i > 0; i--) {
      swap.swap(i, (int) twister.nextInterval(i));
    }
  }

  long[] permutation(int length) {
    long[] result = new long[length];
    for (int i = 0; i < length; i++) {
      result[i] = i;
    }
    shuffle(
        length,
        (i, j) -> {
          long kept = result[i];
          result[i] = result[j];
          result[j] = kept;
        });
    return result;
  }

  long[] choice(long population, int size, boolean replace, double[] p, double tolerance) {
    if (population <= 0 && size > 0) {
      throw ArrayException.value("a must be greater than 0 unless no samples are taken");
    }
    if (p != null) {
      checkProbabilities(population, p, tolerance);
    }
    if (!replace) {
      if (size > population) {
        throw ArrayException.value(
            "Cannot take a larger sample than population when 'replace=False'");
      }
      return p == null
          ? Arrays.copyOf(permutation(Math.toIntExact(population)), size)
          : weightedWithoutReplacement(p, size);
    }
    long[] result = new long[size];
    if (p == null) {
      if (size > 0) {
        integers.fill(result, 0, size, 0, population - 1);
      }
      return result;
    }
    double[] uniform = new double[size];
    twister.fill(uniform, 0, size);
    double[] cumulative = cumulative(p);
    for (int i = 0; i < size; i++) {
      result[i] = firstAbove(cumulative, uniform[i]);
    }
    return result;
  }

  private static void checkProbabilities(long population, double[] p, double tolerance) {
    if (p.length != population) {
      throw ArrayException.value("'a' and 'p' must have same size");
    }
    double sum = compensatedSum(p, p.length);
    if (sum != sum) {
      throw ArrayException.value("probabilities contain NaN");
    }
    for (double value : p) {
      if (value < 0) {
        throw ArrayException.value("probabilities are not non-negative");
      }
    }
    if (Math.abs(sum - 1.0) > Math.max(TOLERANCE, tolerance)) {
      throw ArrayException.value("probabilities do not sum to 1");
    }
  }

  /** Draws with replacement, keeps what is new, and goes on with the rest of the population. */
  private long[] weightedWithoutReplacement(double[] p, int size) {
    double[] rest = p.clone();
    int possible = 0;
    for (double value : rest) {
      possible += value > 0 ? 1 : 0;
    }
    if (possible < size) {
      throw ArrayException.value("Fewer non-zero entries in p than size");
    }
    long[] found = new long[size];
    boolean[] taken = new boolean[rest.length];
    int count = 0;
    while (count < size) {
      double[] uniform = new double[size - count];
      twister.fill(uniform, 0, uniform.length);
      for (int i = 0; i < count; i++) {
        rest[(int) found[i]] = 0;
      }
      double[] cumulative = cumulative(rest);
      for (double u : uniform) {
        int index = firstAbove(cumulative, u);
        if (!taken[index]) {
          taken[index] = true;
          found[count++] = index;
        }
      }
    }
    return found;
  }

  private static double[] cumulative(double[] p) {
    double[] sums = new double[p.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum = i == 0 ? p[0] : sum + p[i];
      sums[i] = sum;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  /** The number of elements of a sorted array that are not above a value. */
  private static int firstAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Kahan's sum of the first elements. */
  static double compensatedSum(double[] values, int length) {
    if (length <= 0) {
      return 0.0;
    }
    double sum = values[0];
    double lost = 0.0;
    for (int i = 1; i < length; i++) {
      double y = values[i] - lost;
      double t = sum + y;
      lost = t - sum - y;
      sum = t;
    }
    return sum;
  }
}
