package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsedIndexTest {
  private static final int NEURONS = 40;
  private static final int SYNAPSES = 300;
  private static final int USES = 24;

  @RegisterExtension final DeferredPrograms programs = new DeferredPrograms(100);

  private static NDArray sources(Random random, boolean sorted, int lowest) {
    long[] sources = random.longs(SYNAPSES, lowest, NEURONS).toArray();
    if (sorted) {
      Arrays.sort(sources);
    }
    return NDArray.adopt(DType.INT64, sources, SYNAPSES);
  }

  private static byte[] expected(NDArray mask, NDArray sources) {
    byte[] result = new byte[sources.count()];
    long[] indices = sources.toLongs();
    long[] elements = mask.toLongs();
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) elements[(int) Math.floorMod(indices[i], (long) NEURONS)];
    }
    return result;
  }

  private static byte[] elements(NDArray mask) {
    return (byte[]) mask.copy().elements();
  }

  private static NDArray spikes(int... at) {
    NDArray spikes = NDArray.zeros(DType.BOOL, NEURONS);
    for (int index : at) {
      spikes.setItem(true, index);
    }
    return spikes;
  }

  private static NDArray after(int uses, NDArray mask, NDArray sources) {
    for (int i = 0; i < uses; i++) {
      Indexing.getArray(mask, sources);
    }
    return Indexing.getArray(mask, sources);
  }

  @Test
  void aMaskAtTheSameIndicesIsWhatItIsElementByElement() {
    int sparse = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      NDArray sources = sources(random, seed % 3 == 0, seed % 2 == 0 ? -NEURONS : 0);
      NDArray mask = spikes();
      for (int use = 0; use < USES; use++) {
        mask.setItem(random.nextInt(3) == 0, random.nextInt(NEURONS));
        if (random.nextInt(40) == 0) {
          sources.setItem((long) random.nextInt(NEURONS), random.nextInt(SYNAPSES));
        }
        NDArray gathered = Indexing.getArray(mask, sources);
        byte[] expected = expected(mask, sources);
        sparse += gathered.isComputed() ? 0 : 1;
        switch (random.nextInt(5)) {
          case 0 -> {
            int count = 0;
            for (byte each : expected) {
              count += each;
            }
            assertEquals(count, Positions.countNonzero(gathered));
          }
          case 1 -> {
            NDArray positions = Positions.flatnonzero(gathered);
            assertArrayEquals(
                Positions.flatnonzero(NDArray.adopt(DType.BOOL, expected.clone(), SYNAPSES))
                    .toLongs(),
                positions.toLongs());
            positions.set(positions.lt(1000L), 7L);
          }
          case 2 -> {
            NDArray weights = NDArray.zeros(DType.FLOAT64, SYNAPSES, 2);
            NDArray column = weights.transpose().row(1);
            Indexing.set(column, new Object[] {gathered}, NDArray.of(1.0));
            for (int i = 0; i < SYNAPSES; i++) {
              assertEquals(expected[i], weights.doubleAt(2 * i + 1));
            }
          }
          case 3 -> {
            int at = random.nextInt(SYNAPSES);
            gathered.setItem(true, at);
            expected[at] = 1;
          }
          default -> {}
        }
        assertArrayEquals(expected, elements(gathered), "seed " + seed + ", use " + use);
      }
    }
    assertTrue(sparse > 1000, "vectors that were not made: " + sparse);
  }

  @Test
  void fewSpikesAreFoundWithoutReadingAllIndices() {
    NDArray sources = sources(new Random(1), false, 0);
    assertFalse(after(10, spikes(3), sources).isComputed());
    assertTrue(after(10, spikes(3), sources.transpose().copy().row(0).view()).isComputed());
  }

  @Test
  void manySpikesAreGathered() {
    NDArray sources = sources(new Random(1), false, 0);
    assertTrue(after(10, NDArray.ones(DType.BOOL, NEURONS), sources).isComputed());
  }

  @Test
  void theMaskMayChangeBeforeTheResultIsRead() {
    NDArray sources = sources(new Random(1), false, 0);
    NDArray mask = spikes(3);
    byte[] expected = expected(mask, sources);
    NDArray gathered = after(10, mask, sources);
    mask.setItem(false, 3);
    assertArrayEquals(expected, elements(gathered));
  }

  @Test
  void anIndexThatDoesNotFitIsAnError() {
    NDArray sources = sources(new Random(1), false, 0);
    after(10, spikes(3), sources);
    NDArray shorter = NDArray.zeros(DType.BOOL, NEURONS / 2);
    assertThrows(RuntimeException.class, () -> Indexing.getArray(shorter, sources));
  }
}
