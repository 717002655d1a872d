package org.polymonnto.random;

import static org.polymonnto.math.Float64Functions.exp;

import java.util.Arrays;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * NumPy's legacy generator {@code numpy.random.RandomState}: for equal seeds and equal calls it
 * gives equal numbers, bit for bit.
 *
 * <p>Every distribution has a method that draws one number. Methods named {@code fill} draw many
 * and give what as many single draws would give; the ranges are from an index, inclusive, to an
 * index, exclusive. Parameters are checked with NumPy's messages; methods without that check are
 * those of {@link ContinuousDistribution} and {@link DiscreteDistribution}.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class RandomState {
  private static final long MAX_SEED = 0xffffffffL;

  /**
   * All that decides which numbers follow.
   *
   * @param key the 624 words of the Mersenne Twister
   * @param position how many of them have been given out
   * @param hasGauss whether a normal number is kept from the last pair
   * @param gauss that number, else 0
   */
  public record State(int[] key, int position, boolean hasGauss, double gauss) {}

  /** Exchanges two elements of what is shuffled. */
  @FunctionalInterface
  public interface Swap {
    void swap(int i, int j);
  }

  private static final RandomState SHARED = new RandomState();

  private final MersenneTwister twister = new MersenneTwister();
  private final ContinuousSampler continuous = new ContinuousSampler(twister);
  private final DiscreteSampler discrete = new DiscreteSampler(twister, continuous);
  private final BoundedIntegers integers = new BoundedIntegers(twister);
  private final Permutations permutations = new Permutations(twister, integers);
  private final ThinnedSampler thinned = new ThinnedSampler(twister);

  /**
   * The generator that all languages of a process draw from unless they make their own: that of
   * {@code numpy.random}'s functions.
   */
  public static RandomState shared() {
    return SHARED;
  }

  /** A generator that starts differently in each process; not for secrets. */
  public RandomState() {}

  /** A generator seeded as by {@link #seed(long)}. */
  public RandomState(long seed) {
    seed(seed);
  }

  ContinuousSampler continuous() {
    return continuous;
  }

  DiscreteSampler discrete() {
    return discrete;
  }

  /** Seeds so that each process and each generator starts differently; not for secrets. */
  public void seed() {
    twister.seed();
    continuous.setGauss(false, 0.0);
  }

  /** Seeds with a number in [0, 2<sup>32</sup>). */
  public void seed(long seed) {
    twister.seed(seedWord(seed));
    continuous.setGauss(false, 0.0);
  }

  /** Seeds with at least one number, each in [0, 2<sup>32</sup>). */
  public void seed(long[] seeds) {
    if (seeds.length == 0) {
      throw ArrayException.value("Seed must be non-empty");
    }
    int[] words = new int[seeds.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = seedWord(seeds[i]);
    }
    twister.seed(words);
    continuous.setGauss(false, 0.0);
  }

  private static int seedWord(long seed) {
    if (seed < 0 || seed > MAX_SEED) {
      throw ArrayException.value("Seed must be between 0 and 2**32 - 1");
    }
    return (int) seed;
  }

  /** A copy of the state. */
  public State state() {
    return new State(twister.key(), twister.position(), continuous.hasGauss(), continuous.gauss());
  }

  /** Goes on from a state that {@link #state()} has given, of this or another generator. */
  public void setState(State state) {
    if (state.key().length != MersenneTwister.LENGTH) {
      throw ArrayException.value("state must have " + MersenneTwister.LENGTH + " words");
    }
    if (state.position() < 0 || state.position() > MersenneTwister.LENGTH) {
      throw ArrayException.value(
          "state's position must be between 0 and " + MersenneTwister.LENGTH);
    }
    twister.setState(state.key(), state.position());
    continuous.setGauss(state.hasGauss(), state.gauss());
  }

  /** One number of a distribution; parameters that it lacks are ignored. */
  public double draw(ContinuousDistribution distribution, double a, double b, double c) {
    distribution.check(a, b, c);
    return distribution.draw(this, a, b, c);
  }

  /** One number of a distribution; parameters that it lacks are ignored. */
  public long draw(DiscreteDistribution distribution, double a, double b, double c) {
    distribution.check(a, b, c);
    return distribution.draw(this, a, b, c);
  }

  /** Fills a range with numbers of a distribution; parameters that it lacks are ignored. */
  public void fill(
      ContinuousDistribution distribution,
      double[] out,
      int from,
      int to,
      double a,
      double b,
      double c) {
    switch (distribution) {
      case UNIFORM -> fillUniform(out, from, to, a, b);
      case NORMAL -> fillNormal(out, from, to, a, b);
      case LOGNORMAL -> fillLognormal(out, from, to, a, b);
      case EXPONENTIAL -> fillExponential(out, from, to, a);
      default -> {
        distribution.check(a, b, c);
        for (int i = from; i < to; i++) {
          out[i] = distribution.draw(this, a, b, c);
        }
      }
    }
  }

  /** Fills a range with numbers of a distribution; parameters that it lacks are ignored. */
  public void fill(
      DiscreteDistribution distribution,
      long[] out,
      int from,
      int to,
      double a,
      double b,
      double c) {
    distribution.check(a, b, c);
    for (int i = from; i < to; i++) {
      out[i] = distribution.draw(this, a, b, c);
    }
  }

  /**
   * Fills an array with numbers of a distribution, each with its own parameters. All of them are
   * checked before the first draw.
   *
   * @param parameters for each parameter of the distribution, in its order, one value per number
   */
  public void fill(ContinuousDistribution distribution, double[] out, double[]... parameters) {
    distribution.checkAll(parameters);
    double[] a = column(parameters, 0);
    double[] b = column(parameters, 1);
    double[] c = column(parameters, 2);
    for (int i = 0; i < out.length; i++) {
      out[i] = distribution.draw(this, at(a, i), at(b, i), at(c, i));
    }
  }

  /** As {@link #fill(ContinuousDistribution, double[], double[][])}, for integers. */
  public void fill(DiscreteDistribution distribution, long[] out, double[]... parameters) {
    distribution.checkAll(parameters);
    double[] a = column(parameters, 0);
    double[] b = column(parameters, 1);
    double[] c = column(parameters, 2);
    for (int i = 0; i < out.length; i++) {
      out[i] = distribution.draw(this, at(a, i), at(b, i), at(c, i));
    }
  }

  private static double[] column(double[][] parameters, int index) {
    return index < parameters.length ? parameters[index] : null;
  }

  private static double at(double[] values, int index) {
    return values == null ? 0 : values[index];
  }

  /** A number in [0, 1), a multiple of 2<sup>-53</sup>. */
  public double randomSample() {
    return twister.nextDouble();
  }

  /** As many numbers in [0, 1). */
  public void fillRandomSample(double[] out, int from, int to) {
    twister.fill(out, from, to);
  }

  /** The same, rounded to the nearest float; one just below 1 becomes 1. */
  public void fillRandomSample(float[] out, int from, int to) {
    twister.fill(out, from, to);
  }

  /** Takes numbers that were drawn to their places. */
  @FunctionalInterface
  public interface Places {
    void set(int place, double number);
  }

  /**
   * Draws a number in [0, 1) for each place, then another for each, and gives out the first ones
   * where the other is at most a density. Only these are computed, and none is stored.
   *
   * @param density the probability with which a number is given out
   */
  public void thinned(int count, double density, Places places) {
    thinned.draw(count, density, places);
  }

  /** A number in [low, high). */
  public double uniform(double low, double high) {
    return draw(ContinuousDistribution.UNIFORM, low, high, 0);
  }

  /** An array of numbers in [low, high) of type float64. */
  public NDArray uniform(double low, double high, int... shape) {
    return array(ContinuousDistribution.UNIFORM, low, high, shape);
  }

  /** As many numbers in [low, high). */
  public void fillUniform(double[] out, int from, int to, double low, double high) {
    ContinuousDistribution.UNIFORM.check(low, high, 0);
    twister.fill(out, from, to);
    double range = high - low;
    for (int i = from; i < to; i++) {
      out[i] = low + range * out[i];
    }
  }

  /** A normal number with mean 0 and standard deviation 1. */
  public double standardNormal() {
    return continuous.standardNormal();
  }

  /** As many normal numbers with mean 0 and standard deviation 1. */
  public void fillStandardNormal(double[] out, int from, int to) {
    continuous.fillStandardNormal(out, from, to);
  }

  /** A normal number with mean {@code loc} and standard deviation {@code scale}. */
  public double normal(double loc, double scale) {
    return draw(ContinuousDistribution.NORMAL, loc, scale, 0);
  }

  /** An array of normal numbers of type float64. */
  public NDArray normal(double loc, double scale, int... shape) {
    return array(ContinuousDistribution.NORMAL, loc, scale, shape);
  }

  private NDArray array(ContinuousDistribution distribution, double a, double b, int... shape) {
    double[] all = new double[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    fill(distribution, all, 0, all.length, a, b, 0);
    return NDArray.adopt(DType.FLOAT64, all, shape);
  }

  /** As many normal numbers with mean {@code loc} and standard deviation {@code scale}. */
  public void fillNormal(double[] out, int from, int to, double loc, double scale) {
    ContinuousDistribution.NORMAL.check(loc, scale, 0);
    continuous.fillStandardNormal(out, from, to);
    for (int i = from; i < to; i++) {
      out[i] = loc + scale * out[i];
    }
  }

  /** The exponential of a normal number with this mean and standard deviation. */
  public double lognormal(double mean, double sigma) {
    return draw(ContinuousDistribution.LOGNORMAL, mean, sigma, 0);
  }

  /** As many exponentials of normal numbers. */
  public void fillLognormal(double[] out, int from, int to, double mean, double sigma) {
    ContinuousDistribution.LOGNORMAL.check(mean, sigma, 0);
    continuous.fillStandardNormal(out, from, to);
    for (int i = from; i < to; i++) {
      out[i] = exp(mean + sigma * out[i]);
    }
  }

  /** An exponential number with mean 1. */
  public double standardExponential() {
    return continuous.standardExponential();
  }

  /** An exponential number with mean {@code scale}. */
  public double exponential(double scale) {
    return draw(ContinuousDistribution.EXPONENTIAL, scale, 0, 0);
  }

  /** As many exponential numbers with mean {@code scale}. */
  public void fillExponential(double[] out, int from, int to, double scale) {
    ContinuousDistribution.EXPONENTIAL.check(scale, 0, 0);
    for (int i = from; i < to; i++) {
      out[i] = scale * continuous.standardExponential();
    }
  }

  /** A gamma number with mean {@code shape}. */
  public double standardGamma(double shape) {
    return draw(ContinuousDistribution.STANDARD_GAMMA, shape, 0, 0);
  }

  /** A gamma number with mean {@code shape * scale}. */
  public double gamma(double shape, double scale) {
    return draw(ContinuousDistribution.GAMMA, shape, scale, 0);
  }

  /** A beta number in [0, 1] with mean {@code a / (a + b)}. */
  public double beta(double a, double b) {
    return draw(ContinuousDistribution.BETA, a, b, 0);
  }

  /** A chi-square number with {@code df} degrees of freedom. */
  public double chisquare(double df) {
    return draw(ContinuousDistribution.CHISQUARE, df, 0, 0);
  }

  /** A chi-square number with noncentrality {@code nonc}. */
  public double noncentralChisquare(double df, double nonc) {
    return draw(ContinuousDistribution.NONCENTRAL_CHISQUARE, df, nonc, 0);
  }

  /** A number of Fisher's F distribution with these degrees of freedom. */
  public double f(double dfnum, double dfden) {
    return draw(ContinuousDistribution.F, dfnum, dfden, 0);
  }

  /** A number of the F distribution with noncentrality {@code nonc}. */
  public double noncentralF(double dfnum, double dfden, double nonc) {
    return draw(ContinuousDistribution.NONCENTRAL_F, dfnum, dfden, nonc);
  }

  /** A number of Student's t distribution with {@code df} degrees of freedom. */
  public double standardT(double df) {
    return draw(ContinuousDistribution.STANDARD_T, df, 0, 0);
  }

  /** A Cauchy number with mode 0 and scale 1. */
  public double standardCauchy() {
    return continuous.standardCauchy();
  }

  /** A number of the Pareto distribution of the second kind (Lomax) with exponent {@code a}. */
  public double pareto(double a) {
    return draw(ContinuousDistribution.PARETO, a, 0, 0);
  }

  /** A Weibull number with shape {@code a} and scale 1. */
  public double weibull(double a) {
    return draw(ContinuousDistribution.WEIBULL, a, 0, 0);
  }

  /** A number in [0, 1] with the density {@code a x^(a - 1)}. */
  public double power(double a) {
    return draw(ContinuousDistribution.POWER, a, 0, 0);
  }

  /** A Laplace number with mean {@code loc} and decay {@code scale}. */
  public double laplace(double loc, double scale) {
    return draw(ContinuousDistribution.LAPLACE, loc, scale, 0);
  }

  /** A Gumbel number with mode {@code loc}. */
  public double gumbel(double loc, double scale) {
    return draw(ContinuousDistribution.GUMBEL, loc, scale, 0);
  }

  /** A logistic number with mean {@code loc}. */
  public double logistic(double loc, double scale) {
    return draw(ContinuousDistribution.LOGISTIC, loc, scale, 0);
  }

  /** A Rayleigh number with mode {@code scale}. */
  public double rayleigh(double scale) {
    return draw(ContinuousDistribution.RAYLEIGH, scale, 0, 0);
  }

  /** A number of the inverse Gaussian distribution. */
  public double wald(double mean, double scale) {
    return draw(ContinuousDistribution.WALD, mean, scale, 0);
  }

  /** A number in [left, right] with the most likely value {@code mode}. */
  public double triangular(double left, double mode, double right) {
    return draw(ContinuousDistribution.TRIANGULAR, left, mode, right);
  }

  /** An angle in radians around {@code mu} with concentration {@code kappa}. */
  public double vonmises(double mu, double kappa) {
    return draw(ContinuousDistribution.VONMISES, mu, kappa, 0);
  }

  /** A Poisson number with mean {@code lam}. */
  public long poisson(double lam) {
    return draw(DiscreteDistribution.POISSON, lam, 0, 0);
  }

  /** As many Poisson numbers with mean {@code lam}. */
  public void fillPoisson(long[] out, int from, int to, double lam) {
    fill(DiscreteDistribution.POISSON, out, from, to, lam, 0, 0);
  }

  /** The number of successes in {@code n} trials, each with probability {@code p}. */
  public long binomial(long n, double p) {
    DiscreteDistribution.BINOMIAL.check(n, p, 0);
    return discrete.binomial().draw(n, p);
  }

  /** The number of failures before {@code n} successes of probability {@code p}. */
  public long negativeBinomial(double n, double p) {
    return draw(DiscreteDistribution.NEGATIVE_BINOMIAL, n, p, 0);
  }

  /** The number of trials up to the first success of probability {@code p}. */
  public long geometric(double p) {
    return draw(DiscreteDistribution.GEOMETRIC, p, 0, 0);
  }

  /** The number of good ones among {@code nsample} drawn without replacement. */
  public long hypergeometric(long ngood, long nbad, long nsample) {
    DiscreteDistribution.HYPERGEOMETRIC.check(ngood, nbad, nsample);
    return discrete.hypergeometric(ngood, nbad, nsample);
  }

  /** A positive integer k with a probability proportional to {@code k^-a}. */
  public long zipf(double a) {
    return draw(DiscreteDistribution.ZIPF, a, 0, 0);
  }

  /** A positive integer k with a probability proportional to {@code p^k / k}. */
  public long logseries(double p) {
    return draw(DiscreteDistribution.LOGSERIES, p, 0, 0);
  }

  /**
   * How {@code n} trials fall on outcomes of given probabilities.
   *
   * @param pvals probabilities in [0, 1] whose sum without the last is not above 1; the last is
   *     taken to be what is left
   * @return a count for each outcome
   */
  public long[] multinomial(long n, double[] pvals) {
    Constraint.BOUNDED_0_1.checkAll("pvals", pvals);
    if (Permutations.compensatedSum(pvals, pvals.length - 1) > 1.0 + 1e-12) {
      throw ArrayException.value("sum(pvals[:-1]) > 1.0");
    }
    Constraint.NON_NEGATIVE.check("n", n);
    long[] counts = new long[pvals.length];
    double rest = 1.0;
    long left = n;
    for (int i = 0; i < counts.length - 1 && left > 0; i++) {
      counts[i] = discrete.binomial().drawComponent(left, pvals[i] / rest);
      left -= counts[i];
      rest -= pvals[i];
    }
    if (left > 0 && counts.length > 0) {
      counts[counts.length - 1] = left;
    }
    return counts;
  }

  /** Positive numbers with sum 1, distributed with positive concentrations. */
  public double[] dirichlet(double[] alpha) {
    for (double value : alpha) {
      if (value <= 0) {
        throw ArrayException.value("alpha <= 0");
      }
    }
    double[] values = new double[alpha.length];
    double sum = 0.0;
    for (int i = 0; i < values.length; i++) {
      values[i] = continuous.standardGamma(alpha[i]);
      sum += values[i];
    }
    double inverse = 1 / sum;
    for (int i = 0; i < values.length; i++) {
      values[i] *= inverse;
    }
    return values;
  }

  /** An integer in [low, high). */
  public long randint(long low, long high) {
    BoundedIntegers.check(DType.INT64, low, low < high ? high - 1 : Long.MIN_VALUE);
    return integers.draw(low, high - 1);
  }

  /**
   * Fills a range with integers of a type.
   *
   * @param dtype an integer type or bool, which decides how the generator's bits are used
   * @param out the Java array in which an array of that type keeps its elements
   * @param low the smallest integer
   * @param last the largest integer: NumPy's {@code high} less 1, so that it can be the type's
   *     largest
   */
  public void fillRandint(DType dtype, Object out, int from, int to, long low, long last) {
    BoundedIntegers.check(dtype, low, last);
    switch (dtype) {
      case BOOL -> integers.fillBooleans((byte[]) out, from, to, (int) low, (int) last);
      case INT8, UINT8 -> integers.fill((byte[]) out, from, to, (int) low, (int) last);
      case INT16 -> integers.fill((short[]) out, from, to, (int) low, (int) last);
      case INT32 -> integers.fill((int[]) out, from, to, (int) low, (int) last);
      default -> integers.fill((long[]) out, from, to, low, last);
    }
  }

  /** An integer in [0, 2<sup>63</sup>). */
  public long tomaxint() {
    return twister.nextLong() >>> 1;
  }

  /** Random bytes. */
  public byte[] bytes(int length) {
    byte[] result = new byte[length];
    int word = 0;
    for (int i = 0; i < length; i++) {
      word = (i & 3) == 0 ? twister.nextInt() : word >>> 8;
      result[i] = (byte) word;
    }
    return result;
  }

  /** Shuffles anything with numbered elements by exchanging two of them at a time. */
  public void shuffle(int length, Swap swap) {
    permutations.shuffle(length, swap);
  }

  /** The integers 0 to {@code length - 1} in random order. */
  public long[] permutation(int length) {
    return permutations.permutation(length);
  }

  /** Indices of a random sample of a population, all with the same probability. */
  public long[] choice(long population, int size, boolean replace) {
    return permutations.choice(population, size, replace, null, 0);
  }

  /**
   * Indices of a random sample of a population.
   *
   * @param p the probability of each member; the sum is 1
   * @param tolerance by how much the sum may differ from 1; at least 2<sup>-26</sup> is allowed,
   *     and NumPy allows the square root of the distance from 1 to the next number in the type of p
   */
  public long[] choice(long population, int size, boolean replace, double[] p, double tolerance) {
    return permutations.choice(population, size, replace, p, tolerance);
  }
}
