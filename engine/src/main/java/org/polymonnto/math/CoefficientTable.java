package org.polymonnto.math;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Tables of constants that are too long to stand in the source: text resources beside this class,
 * one hexadecimal bit pattern per number. Their first lines say what the columns are and where they
 * were published.
 */
final class CoefficientTable {
  private CoefficientTable() {}

  /** The bit patterns of a table in reading order. */
  private static long[] bits(String name) {
    byte[] text = text(name);
    long[] bits = new long[text.length / 9];
    int count = 0;
    int at = 0;
    while (at < text.length) {
      if (text[at] == '#') {
        while (text[at] != '\n') {
          at++;
        }
      } else if (text[at] > ' ') {
        long word = 0;
        for (; text[at] > ' '; at++) {
          word = word << 4 | Character.digit(text[at], 16);
        }
        bits[count++] = word;
      }
      at++;
    }
    return Arrays.copyOf(bits, count);
  }

  /** A table of 64-bit numbers. */
  static double[] doubles(String name) {
    long[] bits = bits(name);
    double[] values = new double[bits.length];
    for (int i = 0; i < bits.length; i++) {
      values[i] = Double.longBitsToDouble(bits[i]);
    }
    return values;
  }

  /** A table of 32-bit numbers. */
  static float[] floats(String name) {
    long[] bits = bits(name);
    float[] values = new float[bits.length];
    for (int i = 0; i < bits.length; i++) {
      values[i] = Float.intBitsToFloat((int) bits[i]);
    }
    return values;
  }

  private static byte[] text(String name) {
    String resource = name + ".txt";
    try (InputStream in = CoefficientTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the table " + resource + " is missing from the engine");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("the table " + resource + " cannot be read", e);
    }
  }
}
