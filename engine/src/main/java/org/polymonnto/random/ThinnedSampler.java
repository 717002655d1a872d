package org.polymonnto.random;

/** Draws numbers of which only some are kept, as {@link RandomState#thinned} says. */
final class ThinnedSampler {
  /** Numbers that are drawn at a time. */
  private static final int BLOCK = 1024;

  private final MersenneTwister twister;
  private int[] number = {};
  private int[] chance = {};

  ThinnedSampler(MersenneTwister twister) {
    this.twister = twister;
  }

  void draw(int count, double density, RandomState.Places places) {
    if (number.length == 0) {
      number = new int[2 * BLOCK];
      chance = new int[2 * BLOCK];
    }
    int largest = MersenneTwister.firstWord(density);
    MersenneTwister numbers = twister;
    if (count > BLOCK) {
      numbers = twister.copy();
      twister.skip(count);
    }
    for (int from = 0; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      numbers.fill(number, 2 * length);
      twister.fill(chance, 2 * length);
      for (int at = 0, word = 0; at < length; at++, word += 2) {
        if (chance[word] + Integer.MIN_VALUE <= largest
            && MersenneTwister.toDouble(chance[word], chance[word + 1]) <= density) {
          places.set(from + at, MersenneTwister.toDouble(number[word], number[word + 1]));
        }
      }
    }
  }
}
