package org.polymonnto.scripting.numpy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.polymonnto.scripting.ScriptHost;

/** An operator of arrays that takes long does not hold other threads of Python up. */
class OperatorThreadsTest {
  private static final Path PACKAGES =
      Path.of(System.getProperty("basedir", "."), "src/main/python").toAbsolutePath();

  /**
   * Between two operators a thread that sleeps after each of its turns gets no more than one: more
   * than that it has during an operator.
   */
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void othersRunDuringAnOperator() {
    try (ScriptHost host =
        ScriptHost.builder().packages(PACKAGES).arguments(List.of("test")).build()) {
      host.python();
      host.context()
          .eval(
              "python",
              """
              import threading, time
              import numpy as np

              turns, ended = [], threading.Event()

              def take_turns():
                  while not ended.is_set():
                      turns.append(None)
                      time.sleep(0.001)

              array = np.ones(5_000_000)
              order = np.arange(len(array))[::-1].copy()
              other = threading.Thread(target=take_turns)
              other.start()
              most = 0
              for _ in range(20):
                  before = len(turns)
                  array[order]
                  most = max(most, len(turns) - before)
              ended.set()
              other.join()
              """);
      int most = host.context().eval("python", "most").asInt();
      assertTrue(most > 2, () -> most + " turns");
    }
  }
}
