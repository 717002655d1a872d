package org.polymonnto.random;

import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;

/**
 * Uniform integers in a closed interval by masked rejection, as NumPy's legacy {@code randint}
 * draws them.
 *
 * <p>Types below 32 bits share the bits of one word between several draws; such a buffer lives as
 * long as one call, so filling an array in two calls draws other numbers than filling it in one.
 */
final class BoundedIntegers {
  private final MersenneTwister twister;

  BoundedIntegers(MersenneTwister twister) {
    this.twister = twister;
  }

  /** Throws NumPy's value error for an interval that is empty or leaves the type. */
  static void check(DType dtype, long low, long last) {
    if (!dtype.isInteger() && !dtype.isBool()) {
      throw ArrayException.type("Unsupported dtype dtype('" + dtype.label() + "') for randint");
    }
    int bits = dtype.isBool() ? 1 : 8 * dtype.itemSize();
    boolean signed = dtype.kind() == 'i';
    long min = signed ? -1L << bits - 1 : 0;
    long max = signed ? ~min : (1L << bits) - 1;
    if (low < min) {
      throw ArrayException.value("low is out of bounds for " + dtype.label());
    }
    if (last > max) {
      throw ArrayException.value("high is out of bounds for " + dtype.label());
    }
    if (low > last) {
      throw ArrayException.value(low == 0 ? "high <= 0" : "low >= high");
    }
  }

  /** One 64-bit integer in [low, last]. */
  long draw(long low, long last) {
    long range = last - low;
    if (range == 0) {
      return low;
    }
    return low + below(range, maskOf(range));
  }

  private long below(long range, long mask) {
    long value;
    if (Long.compareUnsigned(range, 0xffffffffL) <= 0) {
      do {
        value = twister.nextInt() & mask;
      } while (value > range);
    } else {
      do {
        value = twister.nextLong() & mask;
      } while (Long.compareUnsigned(value, range) > 0);
    }
    return value;
  }

  private static long maskOf(long range) {
    return -1L >>> Long.numberOfLeadingZeros(range);
  }

  void fill(long[] out, int from, int to, long low, long last) {
    long range = last - low;
    long mask = range == 0 ? 0 : maskOf(range);
    for (int i = from; i < to; i++) {
      out[i] = range == 0 ? low : low + below(range, mask);
    }
  }

  void fill(int[] out, int from, int to, int low, int last) {
    int range = last - low;
    int mask = range == 0 ? 0 : -1 >>> Integer.numberOfLeadingZeros(range);
    for (int i = from; i < to; i++) {
      int value = 0;
      if (range != 0) {
        do {
          value = twister.nextInt() & mask;
        } while (Integer.compareUnsigned(value, range) > 0);
      }
      out[i] = low + value;
    }
  }

  void fill(short[] out, int from, int to, int low, int last) {
    Pieces pieces = new Pieces(16, last - low);
    for (int i = from; i < to; i++) {
      out[i] = (short) (low + pieces.next());
    }
  }

  void fill(byte[] out, int from, int to, int low, int last) {
    Pieces pieces = new Pieces(8, last - low);
    for (int i = from; i < to; i++) {
      out[i] = (byte) (low + pieces.next());
    }
  }

  void fillBooleans(byte[] out, int from, int to, int low, int last) {
    Pieces pieces = new Pieces(1, last - low);
    for (int i = from; i < to; i++) {
      out[i] = (byte) (low + pieces.next());
    }
  }

  /** The pieces of 32-bit words, the lowest first, that are not above a maximum. */
  private final class Pieces {
    private final int bits;
    private final int range;
    private final int mask;
    private int word;
    private int left;

    Pieces(int bits, int range) {
      this.bits = bits;
      this.range = range;
      this.mask = range == 0 ? 0 : -1 >>> Integer.numberOfLeadingZeros(range);
    }

    int next() {
      if (range == 0) {
        return 0;
      }
      int value;
      do {
        if (left == 0) {
          word = twister.nextInt();
          left = 32 / bits;
        } else {
          word >>>= bits;
        }
        left--;
        value = word & mask;
      } while (value > range);
      return value;
    }
  }
}
