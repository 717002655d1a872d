package org.polymonnto.scripting.numpy;

import java.nio.charset.StandardCharsets;
import org.polymonnto.array.Assignment;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.linalg.SparseEntries;
import org.polymonnto.random.ContinuousDistribution;
import org.polymonnto.random.DiscreteDistribution;
import org.polymonnto.random.RandomState;

/** What the Python module {@code numpy.random} calls: generators that fill arrays. */
public final class RandomBridge {
  private RandomBridge() {}

  public static RandomState create() {
    return new RandomState();
  }

  /** The generator of the functions of {@code numpy.random}, which other languages share. */
  public static RandomState shared() {
    return RandomState.shared();
  }

  public static void seedFromSystem(RandomState random) {
    random.seed();
  }

  public static void seed(RandomState random, long seed) {
    random.seed(seed);
  }

  public static void seedWords(RandomState random, long[] seeds) {
    random.seed(seeds);
  }

  /** The generator's 624 words as an array of int64. */
  public static NDArray key(RandomState random) {
    int[] key = random.state().key();
    long[] words = new long[key.length];
    for (int at = 0; at < words.length; at++) {
      words[at] = Integer.toUnsignedLong(key[at]);
    }
    return NDArray.adopt(DType.INT64, words, words.length);
  }

  public static RandomState.State state(RandomState random) {
    return random.state();
  }

  public static void setState(
      RandomState random, long[] words, int position, boolean hasGauss, double gauss) {
    int[] key = new int[words.length];
    for (int at = 0; at < key.length; at++) {
      key[at] = (int) words[at];
    }
    random.setState(new RandomState.State(key, position, hasGauss, gauss));
  }

  public static double drawOne(
      RandomState random, ContinuousDistribution distribution, double a, double b, double c) {
    return random.draw(distribution, a, b, c);
  }

  public static long drawInteger(
      RandomState random, DiscreteDistribution distribution, double a, double b, double c) {
    return random.draw(distribution, a, b, c);
  }

  public static double sampleOne(RandomState random) {
    return random.randomSample();
  }

  /** Numbers in [0, 1). */
  public static NDArray sample(RandomState random, int[] shape) {
    NDArray result = NDArray.zeros(DType.FLOAT64, shape);
    random.fillRandomSample((double[]) result.data(), 0, result.count());
    result.bound(0, 1);
    return result;
  }

  /**
   * Numbers in [0, 1) of a floating type, as a group's {@code vector('uniform', density=...)} takes
   * them: the numbers are drawn first, then another for each, and a number is kept where the other
   * is at most the density.
   *
   * @param density the probability with which a number is kept instead of becoming 0; NaN keeps all
   *     without a second draw
   */
  public static NDArray uniform(RandomState random, DType dtype, double density, int[] shape) {
    boolean isDense = Double.isNaN(density);
    if (isDense && dtype != DType.FLOAT32) {
      NDArray numbers = sample(random, shape);
      return dtype == DType.FLOAT64 ? numbers : numbers.astype(dtype);
    }
    NDArray result = NDArray.zeros(dtype, shape);
    if (isDense) {
      random.fillRandomSample((float[]) result.data(), 0, result.count());
      result.bound(0, 1);
      return result;
    }
    RandomState.Places elements =
        switch (result.data()) {
          case float[] floats -> (place, number) -> floats[place] = (float) number;
          case double[] doubles -> (place, number) -> doubles[place] = number;
          default -> throw new IllegalArgumentException("uniform numbers of type " + dtype);
        };
    SparseEntries entries = SparseEntries.expected(dtype, density, shape);
    if (entries == null) {
      random.thinned(result.count(), density, elements);
    } else {
      random.thinned(
          result.count(),
          density,
          (place, number) -> {
            elements.set(place, number);
            entries.add(place, number);
          });
    }
    result.bound(0, 1);
    if (entries != null) {
      entries.keepWith(result);
    }
    return result;
  }

  public static NDArray draw(
      RandomState random,
      ContinuousDistribution distribution,
      double a,
      double b,
      double c,
      int[] shape) {
    NDArray result = NDArray.zeros(DType.FLOAT64, shape);
    random.fill(distribution, (double[]) result.data(), 0, result.count(), a, b, c);
    return result;
  }

  public static NDArray drawIntegers(
      RandomState random,
      DiscreteDistribution distribution,
      double a,
      double b,
      double c,
      int[] shape) {
    NDArray result = NDArray.zeros(DType.INT64, shape);
    random.fill(distribution, (long[]) result.data(), 0, result.count(), a, b, c);
    return result;
  }

  /**
   * Draws with parameters of their own for each element; the parameters have the shape of the
   * result.
   */
  public static NDArray drawEach(
      RandomState random, ContinuousDistribution distribution, NDArray[] parameters, int[] shape) {
    NDArray result = NDArray.zeros(DType.FLOAT64, shape);
    random.fill(distribution, (double[]) result.data(), columns(parameters));
    return result;
  }

  /** As {@link #drawEach}, of a distribution of integers. */
  public static NDArray drawIntegersEach(
      RandomState random, DiscreteDistribution distribution, NDArray[] parameters, int[] shape) {
    NDArray result = NDArray.zeros(DType.INT64, shape);
    random.fill(distribution, (long[]) result.data(), columns(parameters));
    return result;
  }

  private static double[][] columns(NDArray[] parameters) {
    double[][] result = new double[parameters.length][];
    for (int at = 0; at < result.length; at++) {
      result[at] = parameters[at].toDoubles();
    }
    return result;
  }

  /** Integers from {@code low} to {@code last}, both possible. */
  public static NDArray randint(RandomState random, DType dtype, long low, long last, int[] shape) {
    NDArray result = NDArray.zeros(dtype, shape);
    random.fillRandint(dtype, result.data(), 0, result.count(), low, last);
    return result;
  }

  public static NDArray choice(
      RandomState random,
      long population,
      int size,
      boolean replace,
      double[] p,
      double tolerance) {
    long[] indices =
        p == null
            ? random.choice(population, size, replace)
            : random.choice(population, size, replace, p, tolerance);
    return NDArray.adopt(DType.INT64, indices, size);
  }

  /** Shuffles the rows of an array in place. */
  public static void shuffle(RandomState random, NDArray array) {
    NDArray[] rows = new NDArray[array.shape(0)];
    for (int at = 0; at < rows.length; at++) {
      rows[at] = array.row(at);
    }
    random.shuffle(rows.length, (i, j) -> swap(rows[i], rows[j]));
  }

  private static void swap(NDArray first, NDArray second) {
    NDArray kept = first.copy();
    Assignment.assign(second, first);
    Assignment.assign(kept, second);
  }

  public static NDArray permutation(RandomState random, int length) {
    return NDArray.adopt(DType.INT64, random.permutation(length), length);
  }

  public static NDArray multinomial(RandomState random, long n, double[] pvals, int draws) {
    long[] result = new long[draws * pvals.length];
    for (int at = 0; at < draws; at++) {
      System.arraycopy(random.multinomial(n, pvals), 0, result, at * pvals.length, pvals.length);
    }
    return NDArray.adopt(DType.INT64, result, draws, pvals.length);
  }

  public static NDArray dirichlet(RandomState random, double[] alpha, int draws) {
    double[] result = new double[draws * alpha.length];
    for (int at = 0; at < draws; at++) {
      System.arraycopy(random.dirichlet(alpha), 0, result, at * alpha.length, alpha.length);
    }
    return NDArray.adopt(DType.FLOAT64, result, draws, alpha.length);
  }

  /** Random bytes, each as the character of that number. */
  public static String latin1(RandomState random, int length) {
    return new String(random.bytes(length), StandardCharsets.ISO_8859_1);
  }

  public static long tomaxint(RandomState random) {
    return random.tomaxint();
  }
}
