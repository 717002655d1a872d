package org.polymonnto.array;

import java.util.BitSet;

/**
 * Where each value stands in a vector of indices, such as the sources of all synapses, so that the
 * few places with certain values are found without looking at all of them.
 */
final class InverseIndex {
  private final int[] places;
  private final int[] starts;
  private final boolean isAscending;

  /** Of indices from 0 to below a bound, by a counting sort. */
  InverseIndex(int[] indices, int bound) {
    starts = new int[bound + 1];
    boolean ascending = true;
    for (int i = 0; i < indices.length; i++) {
      starts[indices[i] + 1]++;
      ascending &= i == 0 || indices[i - 1] <= indices[i];
    }
    for (int value = 0; value < bound; value++) {
      starts[value + 1] += starts[value];
    }
    isAscending = ascending;
    places = new int[indices.length];
    int[] next = starts.clone();
    for (int i = 0; i < indices.length; i++) {
      places[next[indices[i]]++] = i;
    }
  }

  /**
   * The places, in ascending order, where a value is one of some.
   *
   * @param values ascending
   * @param most null is returned if there are more places
   */
  int[] placesOf(int[] values, int most) {
    int count = 0;
    for (int value : values) {
      count += starts[value + 1] - starts[value];
      if (count > most) {
        return null;
      }
    }
    return isAscending || values.length == 1 ? joined(values, count) : merged(values, count);
  }

  private int[] joined(int[] values, int count) {
    int[] result = new int[count];
    int at = 0;
    for (int value : values) {
      int length = starts[value + 1] - starts[value];
      System.arraycopy(places, starts[value], result, at, length);
      at += length;
    }
    return result;
  }

  private int[] merged(int[] values, int count) {
    BitSet marked = new BitSet(places.length);
    for (int value : values) {
      for (int at = starts[value]; at < starts[value + 1]; at++) {
        marked.set(places[at]);
      }
    }
    int[] result = new int[count];
    int place = -1;
    for (int at = 0; at < count; at++) {
      place = marked.nextSetBit(place + 1);
      result[at] = place;
    }
    return result;
  }
}
