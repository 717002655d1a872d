package org.polymonnto.scripting.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.polymonnto.scripting.ScriptHost;

/** Threads of a script that run while a network is simulated; JavaScript allows none. */
class LoopThreadsTest {
  private static final Path PACKAGES =
      Path.of(System.getProperty("basedir", "."), "src/main/python").toAbsolutePath();

  private static final String NETWORK =
      """
      import threading
      import java
      import polyglot
      from PymoNNto import *

      class Starts(Behavior):
          def initialize(self, neurons):
              self.thread = self.parameter('thread')

          def iteration(self, neurons):
              if neurons.iteration == 1:
                  self.thread.start()

      def network(work, *others):
          net = Network()
          behavior = {1: Starts(thread=threading.Thread(target=work)), **dict(enumerate(others, 2))}
          NeuronGroup(net, 2, behavior, tag='a')
          net.initialize(info=False)
          return net
      """;

  /** A thread that needs the interpreter, and what waits for it. */
  private static final String LATCH =
      """
      latch = java.type('java.util.concurrent.CountDownLatch')(1)
      result = []

      def work():
          if sum(range(100000)) > 0:
              latch.countDown()

      class Waits(Behavior):
          def initialize(self, neurons):
              pass

          def wait(self):
              unit = java.type('java.util.concurrent.TimeUnit').SECONDS
              result.append(getattr(latch, 'await')(20, unit))

      """;

  private static String run(String script) {
    try (ScriptHost host =
        ScriptHost.builder().packages(PACKAGES).arguments(List.of("test")).build()) {
      host.python();
      host.context().eval("python", NETWORK);
      host.context().eval("python", script);
      return host.context().eval("python", "result").toString();
    }
  }

  /** What is not written in Python may wait for a thread that needs the interpreter. */
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void whatIsNotPythonWaitsWithoutTheLock() {
    assertEquals(
        "[True]",
        run(
            LATCH
                + """
                class JavaWaits(Waits):
                    def iteration(self, neurons):
                        raise AssertionError('not called')

                    def _iteration_call(self, neurons):
                        return (lambda parent: self.wait()), neurons

                network(work, JavaWaits()).simulate_iterations(1)
                """));
  }

  /** A behavior in Python that waits in Java gives the lock back itself. */
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void aBehaviorMayGiveTheLockBack() {
    assertEquals(
        "[True]",
        run(
            LATCH
                + """
                class PythonWaits(Waits):
                    def iteration(self, neurons):
                        with polyglot.gil_locked_during_interop(False):
                            self.wait()

                network(work, PythonWaits()).simulate_iterations(1)
                """));
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void everyIterationGivesOthersTheirTurn() {
    assertEquals(
        "200",
        run(
            """
            worked = []

            def work():
                for i in range(200):
                    worked.append(sum(range(i)))

            net = network(work)
            while len(worked) < 200:
                net.simulate_iterations(100)
            result = len(worked)
            """));
  }
}
