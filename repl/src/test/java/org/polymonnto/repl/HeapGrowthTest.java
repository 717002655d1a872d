package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeapGrowthTest {
  private static final long MEBIBYTE = 1 << 20;

  private long size;
  private long sizeAfterCollection;
  private int collections;

  private final HeapGrowth growth =
      new HeapGrowth(
          () -> size,
          () -> {
            collections++;
            size = sizeAfterCollection;
          });

  @Test
  void aSmallHeapGrowsWithoutCollections() {
    assertEquals(0, collectionsAt(256, 256));
    assertEquals(0, collectionsAt(512, 256));
  }

  @Test
  void aHeapThatHasGrownIsCollectedOnce() {
    assertEquals(1, collectionsAt(600, 700));
    assertEquals(0, collectionsAt(700, 700));
    assertEquals(1, collectionsAt(701, 900));
    assertEquals(0, collectionsAt(900, 900));
  }

  @Test
  void aHeapThatShrankMayGrowToTheSmallestSizeAgain() {
    assertEquals(1, collectionsAt(2_000, 300));
    assertEquals(0, collectionsAt(512, 300));
    assertEquals(1, collectionsAt(513, 300));
  }

  private int collectionsAt(long mebibytes, long afterCollection) {
    collections = 0;
    size = mebibytes * MEBIBYTE;
    sizeAfterCollection = afterCollection * MEBIBYTE;
    growth.lookOnce();
    return collections;
  }
}
