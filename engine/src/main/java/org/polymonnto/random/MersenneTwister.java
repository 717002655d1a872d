package org.polymonnto.random;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/**
 * The generator MT19937 of Matsumoto and Nishimura, seeded and read exactly as NumPy's legacy
 * generator does it.
 *
 * <p>Source: M. Matsumoto, T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed
 * uniform pseudo-random number generator", ACM Transactions on Modeling and Computer Simulation 8
 * (1998), with the initialisation of 2002. Not safe for use by several threads at once.
 */
public final class MersenneTwister {
  /** Number of 32-bit words of the state. */
  public static final int LENGTH = 624;

  private static final int SHIFT = 397;
  private static final int MATRIX = 0x9908b0df;
  private static final int UPPER = 0x80000000;
  private static final int LOWER = 0x7fffffff;
  private static final double UNIT = 0x1p-53;

  private static final boolean LOWER_FIRST = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

  private final int[] key = new int[LENGTH];

  /** The words that are given out; those from the position on are valid. */
  private final int[] tempered = new int[LENGTH];

  private int position;

  /** The words two by two, of which the first begins at 0 or 1; at -1 before they are paired. */
  private final long[] pairs = new long[LENGTH / 2];

  private int firstOfPairs = -1;

  /** Numbers on their way to floats. */
  private double[] doubles = {};

  /** A generator that starts differently in each process; not for secrets. */
  public MersenneTwister() {
    seed();
  }

  private MersenneTwister(int[] key, int position) {
    setState(key, position);
  }

  /** Seeds so that each process and each generator starts differently; not for secrets. */
  public void seed() {
    SplittableRandom source = new SplittableRandom();
    for (int i = 0; i < LENGTH; i++) {
      key[i] = source.nextInt();
    }
    key[0] = UPPER;
    position = LENGTH;
  }

  /** Seeds with one number (the {@code init_genrand} of the reference implementation). */
  public void seed(int seed) {
    key[0] = seed;
    for (int i = 1; i < LENGTH; i++) {
      key[i] = 1812433253 * (key[i - 1] ^ key[i - 1] >>> 30) + i;
    }
    position = LENGTH;
  }

  /** Seeds with several numbers (the {@code init_by_array} of the reference implementation). */
  public void seed(int[] seeds) {
    seed(19650218);
    int i = 1;
    int j = 0;
    for (int n = Math.max(LENGTH, seeds.length); n > 0; n--) {
      key[i] = (key[i] ^ (key[i - 1] ^ key[i - 1] >>> 30) * 1664525) + seeds[j] + j;
      i = next(i);
      j = j + 1 == seeds.length ? 0 : j + 1;
    }
    for (int n = LENGTH - 1; n > 0; n--) {
      key[i] = (key[i] ^ (key[i - 1] ^ key[i - 1] >>> 30) * 1566083941) - i;
      i = next(i);
    }
    key[0] = UPPER;
  }

  private int next(int i) {
    if (i + 1 < LENGTH) {
      return i + 1;
    }
    key[0] = key[LENGTH - 1];
    return 1;
  }

  /** A copy of the state's words. */
  public int[] key() {
    return key.clone();
  }

  /** How many words of the state have been given out, 0 to {@link #LENGTH}. */
  public int position() {
    return position;
  }

  /** Puts the generator into a state that {@link #key()} and {@link #position()} have given. */
  public void setState(int[] newKey, int newPosition) {
    if (newKey.length != LENGTH) {
      throw new IllegalArgumentException(
          "the state has " + LENGTH + " words, not " + newKey.length);
    }
    if (newPosition < 0 || newPosition > LENGTH) {
      throw new IllegalArgumentException(
          "the position is in 0.." + LENGTH + ", not " + newPosition);
    }
    System.arraycopy(newKey, 0, key, 0, LENGTH);
    temper();
    position = newPosition;
  }

  private void generate() {
    twist();
    temper();
    position = 0;
  }

  private void twist() {
    int[] k = key;
    for (int i = 0; i < LENGTH - SHIFT; i++) {
      k[i] = twist(k[i], k[i + 1], k[i + SHIFT]);
    }
    for (int i = LENGTH - SHIFT; i < LENGTH - 1; i++) {
      k[i] = twist(k[i], k[i + 1], k[i + SHIFT - LENGTH]);
    }
    k[LENGTH - 1] = twist(k[LENGTH - 1], k[0], k[SHIFT - 1]);
  }

  /** All words at once, which vector instructions do. */
  private void temper() {
    int[] from = key;
    int[] to = tempered;
    for (int i = 0; i < LENGTH; i++) {
      to[i] = temper(from[i]);
    }
    firstOfPairs = -1;
  }

  private static int twist(int upper, int lower, int far) {
    int y = upper & UPPER | lower & LOWER;
    return far ^ y >>> 1 ^ -(y & 1) & MATRIX;
  }

  private static int temper(int y) {
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  /** The next 32 bits. */
  public int nextInt() {
    if (position == LENGTH) {
      generate();
    }
    return tempered[position++];
  }

  /** The next 64 bits; the first 32 are the upper ones. */
  public long nextLong() {
    long upper = nextInt();
    return upper << 32 | nextInt() & 0xffffffffL;
  }

  /** The next number in [0, 1), a multiple of 2<sup>-53</sup>. */
  public double nextDouble() {
    return toDouble(nextInt(), nextInt());
  }

  /** The number that {@link #nextDouble()} makes of two words. */
  static double toDouble(int first, int second) {
    return ((long) (first >>> 5) << 26 | second >>> 6) * UNIT;
  }

  /** The same for two words that lie one behind the other in memory. */
  private static double toDouble(long pair) {
    long ordered = LOWER_FIRST ? pair : Long.rotateLeft(pair, Integer.SIZE);
    return ((ordered << 32 >>> 37) << 26 | ordered >>> 38) * UNIT;
  }

  /**
   * Fills {@code out[from]} to {@code out[to - 1]} with what as many calls of {@link #nextDouble()}
   * would give.
   */
  public void fill(double[] out, int from, int to) {
    int start = from;
    while (start < to) {
      int count = Math.min((LENGTH - position) / 2, to - start);
      if (count == 0) {
        out[start++] = nextDouble();
        continue;
      }
      pairUp();
      long[] words = pairs;
      int at = position / 2;
      for (int i = 0; i < count; i++) {
        out[start + i] = toDouble(words[at + i]);
      }
      position += 2 * count;
      start += count;
    }
  }

  /** HotSpot vectorizes a loop over longs, but none that goes through words by two. */
  private void pairUp() {
    int first = position & 1;
    if (firstOfPairs != first) {
      long count = (LENGTH - first) / 2;
      MemorySegment.copy(
          MemorySegment.ofArray(tempered),
          (long) Integer.BYTES * first,
          MemorySegment.ofArray(pairs),
          0,
          Long.BYTES * count);
      firstOfPairs = first;
    }
  }

  /** The same, rounded to the nearest float. */
  void fill(float[] out, int from, int to) {
    if (doubles.length == 0) {
      doubles = new double[LENGTH];
    }
    double[] numbers = doubles;
    for (int start = from; start < to; start += LENGTH) {
      int length = Math.min(LENGTH, to - start);
      fill(numbers, 0, length);
      for (int i = 0; i < length; i++) {
        out[start + i] = (float) numbers[i];
      }
    }
  }

  /** A generator that will give what this one will. */
  MersenneTwister copy() {
    return new MersenneTwister(key, position);
  }

  /** Leaves out as many numbers as {@link #nextDouble()} would give. */
  void skip(int numbers) {
    long words = 2L * numbers;
    if (words <= LENGTH - position) {
      position += (int) words;
      return;
    }
    for (words -= LENGTH - position; words > LENGTH; words -= LENGTH) {
      twist();
    }
    generate();
    position = (int) words;
  }

  /**
   * The largest first word of a number up to a bound, as an unsigned number less 2<sup>31</sup>.
   */
  static int firstWord(double bound) {
    double word = Math.floor(Math.min(bound, 1) * 0x1p27) * 32 + 31;
    return (int) Math.min(word - 0x1p31, Integer.MAX_VALUE);
  }

  /** Fills the first elements with what as many calls of {@link #nextInt()} would give. */
  void fill(int[] out, int count) {
    for (int at = 0; at < count; ) {
      if (position == LENGTH) {
        generate();
      }
      int length = Math.min(LENGTH - position, count - at);
      System.arraycopy(tempered, position, out, at, length);
      position += length;
      at += length;
    }
  }

  /**
   * The next integer in [0, max] by masked rejection, as NumPy's shuffles draw it.
   *
   * @param max not negative
   */
  public long nextInterval(long max) {
    if (max == 0) {
      return 0;
    }
    long mask = -1L >>> Long.numberOfLeadingZeros(max);
    long value;
    do {
      value = (max <= 0xffffffffL ? nextInt() : nextLong()) & mask;
    } while (value > max);
    return value;
  }
}
