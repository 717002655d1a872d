package org.polymonnto.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large the heap becomes while arrays are made that nobody keeps. */
final class MemoryTest {
  private static final Pattern HEAP = Pattern.compile("->\\d+M\\((\\d+)M\\)");

  @TempDir Path folder;

  /** 12 GB in arrays that do not fit into the young generation; one is alive at a time. */
  @Test
  void largeArraysOfWhichFewAreAliveNeedAFractionOfWhatIsAllocated()
      throws IOException, InterruptedException {
    int largest =
        largestHeap(
            """
            import numpy as np
            weights = np.zeros((5000, 5000))
            for step in range(60):
                weights = np.add(weights, step)
                weights[0, 0] = 1.0
            print(weights[0, 0])
            """);
    assertTrue(largest < 2_000, () -> largest + " MB");
  }

  /** 8 GB in arrays of 8 MB, each of which lives long enough to leave the young generation. */
  @Test
  void arraysThatDieOldNeedAFractionOfWhatIsAllocated() throws IOException, InterruptedException {
    int largest =
        largestHeap(
            """
            import numpy as np
            from collections import deque
            kept = deque(maxlen=30)
            for step in range(1000):
                kept.append(np.full((1000, 1000), float(step)))
                kept[0][0, 0] = 1.0
            print(len(kept))
            """);
    assertTrue(largest < 2_500, () -> largest + " MB");
  }

  private int largestHeap(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("arrays.py"), script);
    FreshClone.Outcome outcome =
        FreshClone.shell(
            "POLYMONNTO_JAVA_OPTIONS=-Xlog:gc:stderr ./polymonnto run '" + file + "'",
            FreshClone.folder());
    assertEquals(0, outcome.exitCode(), () -> outcome.out() + outcome.err());
    Matcher heap = HEAP.matcher(outcome.err());
    int largest = 0;
    while (heap.find()) {
      largest = Math.max(largest, Integer.parseInt(heap.group(1)));
    }
    assertTrue(largest > 0, outcome::err);
    return largest;
  }
}
