package org.polymonnto.scripting.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on networks: background simulation, recording, snapshots. */
final class NetworkMagicsTest {
  private static final String BUILD =
      """
      from PymoNNto import *
      import numpy as np
      class Noise(Behavior):
          def initialize(self, neurons):
              neurons.v = neurons.vector('uniform')
              self.seen = []
              self.same = neurons.v
              self.bad = 0
          def iteration(self, neurons):
              neurons.v *= 0.9
              neurons.v += np.random.rand(neurons.size)
              self.seen.append(float(neurons.v[0]))
              if neurons.network.iteration == self.bad:
                  raise ValueError('bad iteration')
      def build():
          net = Network()
          group = NeuronGroup(net=net, size=4, tag='cells', behavior={1: Noise(), 5: Recorder(['v'], tag='first')})
          net.initialize(info=False)
          return net, group
      """;

  @TempDir private static Path folder;
  private static SessionFake fake;

  @BeforeAll
  static void start() {
    fake = new SessionFake(folder);
    run(BUILD);
  }

  @AfterAll
  static void end() {
    fake.close();
  }

  @BeforeEach
  void build() {
    run("%speed max\nnet = net2 = None\nnp.random.seed(7)\nnet, group = build()");
    fake.told.clear();
  }

  private static String run(String text) {
    return fake.run(text);
  }

  private static void waitUntilIdle() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (fake.session.playback().status().orElseThrow().isOn()) {
      assertTrue(System.nanoTime() < end, "the network is still played");
      Thread.sleep(10);
    }
  }

  private static long iteration() {
    return Long.parseLong(run("net.iteration"));
  }

  @Test
  void stepEndsInTheStateOfOneLongRun() throws InterruptedException {
    run("net.simulate_iterations(100)\nexpected = group.v.tolist(), np.random.rand()");
    run("np.random.seed(7)\nnet, group = build()");
    run("%step 30");
    waitUntilIdle();
    assertEquals(30, iteration());
    run("%step 69");
    waitUntilIdle();
    run("%step");
    waitUntilIdle();
    assertEquals(
        "(100, True)", run("net.iteration, (group.v.tolist(), np.random.rand()) == expected"));
    assertTrue(fake.failure("%step 0").contains("from 1 on"));
    assertTrue(fake.failure("%step 1.5").contains("from 1 on"));
  }

  @Test
  void valuesAreReadAndChangedWhileItIsPlayed() throws InterruptedException {
    run("%play");
    long first = iteration();
    run("group.v[:] = 100");
    Thread.sleep(50);
    assertTrue(iteration() > first);
    assertEquals("True", run("max(group.behavior[1].seen) > 50"));
    assertEquals("True", run("len(group.behavior[1].seen) == net.iteration == len(net['v', 0])"));
    assertTrue(run("%pause").contains("is paused at iteration"));
    long paused = iteration();
    Thread.sleep(50);
    assertEquals(paused, iteration());
    assertTrue(fake.failure("%pause").contains("%play begins"));
    assertTrue(fake.session.playback().status().orElseThrow().iteration() == paused);
  }

  @Test
  void anErrorInTheBackgroundStopsItAndIsTold() throws InterruptedException {
    run("group.behavior[1].bad = 17");
    run("%play");
    waitUntilIdle();
    assertEquals(17, iteration());
    assertEquals(1, fake.told.size());
    String traceback = fake.told.getFirst();
    assertTrue(
        traceback.contains("bad iteration") && traceback.contains("in iteration"), traceback);
    run("%step 3");
    waitUntilIdle();
    assertEquals(20, iteration());
  }

  @Test
  void speedIsALimit() throws InterruptedException {
    run("%speed 50");
    assertTrue(run("%speed").contains("50.0"));
    long begin = System.nanoTime();
    run("%step 20");
    waitUntilIdle();
    assertTrue(System.nanoTime() - begin >= TimeUnit.MILLISECONDS.toNanos(350));
    run("%speed 0.01");
    run("%step 3");
    Thread.sleep(100);
    assertEquals(21, iteration());
    run("%speed max");
    waitUntilIdle();
    assertEquals(23, iteration());
    assertEquals("speed: max", run("%speed"));
    assertTrue(fake.failure("%speed fast").contains("max"));
    assertTrue(fake.failure("%speed -1").contains("max"));
  }

  @Test
  void theNetworkIsNamedWhereThereAreSeveral() throws InterruptedException {
    run("net2 = Network(tag='second')");
    String wrong = fake.failure("%step 2");
    assertTrue(wrong.contains("net, net2"), wrong);
    wrong = fake.failure("%step 2 net2");
    assertTrue(wrong.contains("second is not initialized"), wrong);
    assertTrue(fake.failure("%play second").contains("call initialize() of it first"));
    run("net2.initialize(info=False)");
    run("%step 2 net2");
    waitUntilIdle();
    assertEquals("(0, 2)", run("net.iteration, net2.iteration"));
    run("%step second");
    waitUntilIdle();
    assertEquals("(0, 3)", run("net.iteration, net2.iteration"));
    assertTrue(fake.failure("%play group").contains("group is no network; there are net, net2"));
    run("net = net2 = group = None");
    assertTrue(fake.failure("%play").contains("there is no network yet"));
  }

  @Test
  void netShowsTheNetworks() {
    assertEquals(run("print(repr(net))"), run("%net"));
    assertEquals(run("print(repr(net))"), run("%net net"));
    assertTrue(fake.failure("%net other").contains("other is no network"));
  }

  @Test
  void continueDoesWhatIsLeft() {
    assertTrue(fake.failure("%continue now").contains("stands alone"));
    run("group.behavior[1].bad = 40");
    assertTrue(fake.failure("net.simulate_iterations(100)").contains("bad iteration"));
    long stopped = iteration();
    run("%continue");
    assertEquals(40, stopped);
    // The iteration that failed counts for the network, but was not brought to its end.
    assertEquals(101, iteration());
    assertTrue(fake.failure("%continue").contains("before its end"));
  }

  @Test
  void recordAddsARecorderLate() {
    run("net.simulate_iterations(3)");
    assertEquals(
        "group.v is recorded every 2 iterations: group['v', 1]", run("%record group.v every 2"));
    run("net.simulate_iterations(10)");
    assertEquals("(13, 5)", run("len(group['v', 0]), len(group['v', 1])"));
    assertEquals(
        "True",
        run(
            "bool((group['v', 1][-1] == group['v', 0][-2]).all() or (group['v', 1][-1] =="
                + " group['v', 0][-1]).all())"));
    assertTrue(run("%record cells.v").startsWith("net['cells', 0].v is recorded each iteration"));
    assertTrue(fake.failure("%record group.w").contains("group has no variable w"));
    assertTrue(fake.failure("%record other.v").contains("other"));
    assertTrue(fake.failure("%record group.v each 2").contains("every N"));
    assertTrue(fake.failure("%record group.v every 0").contains("from 1 on"));
  }

  @Test
  void seedStartsAllRandomNumbers() {
    assertEquals("seed: 5", run("%seed 5"));
    run("import random\na = np.random.rand(), random.random()");
    run("%seed 5");
    assertEquals("True", run("a == (np.random.rand(), random.random())"));
    run("np.random.seed(5)");
    assertEquals("True", run("a[0] == np.random.rand()"));
    assertTrue(Pattern.matches("seed: \\d+", run("%seed")));
    assertTrue(fake.failure("%seed x").contains("whole number"));
    assertTrue(fake.failure("%seed 4294967296").contains("2**32"));
  }

  @Test
  void aRestoredNetworkGoesOnBitForBit() {
    run("net.simulate_iterations(10)");
    run("view = group.v");
    assertTrue(run("%snapshot ten").contains("iteration 10"));
    run("net.simulate_iterations(20)");
    run(
        "state = group.v.tolist(), list(group.behavior[1].seen), np.array(net['v', 0]).tolist(),"
            + " np.random.rand()");
    run("%record group.v\ngroup.added = 1");
    assertTrue(run("%restore ten").contains("iteration 10"));
    assertEquals(
        "(10, 10, 10, [1, 5], False)",
        run(
            "net.iteration, len(group.behavior[1].seen), len(net['v', 0]), list(group.behavior),"
                + " hasattr(group, 'added')"));
    assertEquals("(True, True)", run("group.v is view, group.behavior[1].same is view"));
    run("net.simulate_iterations(20)");
    assertEquals(
        "True",
        run(
            "state == (group.v.tolist(), group.behavior[1].seen, np.array(net['v', 0]).tolist(),"
                + " np.random.rand())"));
    run("removed = group.behavior[1]\ngroup.remove_behavior(1)");
    run("%restore ten");
    assertEquals("True", run("group.behavior[1] is removed and len(removed.seen) == 10"));
    run("NeuronGroup(net=net, size=1, tag='more')");
    assertTrue(fake.failure("%restore ten").contains("groups were added"));
    assertTrue(fake.failure("%restore other").contains("there is no snapshot other"));
    run("group.handle = open('cells.txt', 'w')");
    assertTrue(fake.failure("%snapshot more").contains("'handle' of 'cells'"));
  }

  @Test
  void aSnapshotIsAFile() {
    run("net.simulate_iterations(10)");
    run("%snapshot state.snapshot");
    assertTrue(Files.exists(folder.resolve("state.snapshot")));
    run(
        "net.simulate_iterations(20)\n"
            + "state = group.v.tolist(), list(group.behavior[1].seen), np.random.rand()");
    run("net, group = build()");
    run("%restore state.snapshot");
    assertEquals("(10, 10)", run("net.iteration, len(net['v', 0])"));
    run("net.simulate_iterations(20)");
    assertEquals(
        "[True, True, True]",
        run(
            """
            again = group.v.tolist(), group.behavior[1].seen, np.random.rand()
            [a == b for a, b in zip(state, again)]
            """));
    run("group.remove_behavior(5)");
    assertTrue(fake.failure("%restore state.snapshot").contains("other groups or behaviors"));
    assertTrue(fake.failure("%restore none.snapshot").contains("none.snapshot"));
    run("text = open('text.snapshot', 'w')\ntext.write('no pickle')\ntext.close()");
    assertTrue(fake.failure("%restore text.snapshot").contains("cannot be read"));
  }

  @Test
  void snapshotsHoldTheStateOfOtherLanguages() throws IOException {
    Files.writeString(
        folder.resolve("Counts.mjs"),
        """
        import { Behavior } from 'polymonnto';
        export class Counts extends Behavior {
          initialize(group) { this.count = 0; this.all = []; this.array = group.v; this.inner = { values: [0] }; }
          iteration(group) {
            this.count += 1; this.all.push(this.count); this.inner.values[0] += 2; this.array.timesAssign(0.5);
          }
        }
        """);
    Files.writeString(
        folder.resolve("Draws.java"),
        """
        import java.util.*;
        import org.polymonnto.network.*;
        import org.polymonnto.random.RandomState;
        public class Draws implements Behavior<NeuronGroup> {
          public double sum;
          public int[] counts = new int[2];
          public List<Double> sums = new ArrayList<>();
          private final RandomState random = new RandomState(5);
          @Override public void iteration(NeuronGroup group) {
            sum += random.uniform(0, 1);
            counts[1]++;
            sums.add(sum);
            group.set("total", sum);
          }
        }
        """);
    run(
        """
        from polymonnto import load
        net = Network()
        group = NeuronGroup(net=net, size=2, tag='cells', behavior={
            1: load('Counts.mjs').Counts(), 2: load('Draws.java').Draws()})
        group.v = group.vector(1.0)
        net.initialize(info=False)
        net.simulate_iterations(4)
        def state():
            js, java = group.behavior[1], group.behavior[2]
            return js.count, list(js.all), list(js.inner['values']), java.sum, list(java.counts), list(java.sums), group.v.tolist()
        """);
    run("%snapshot mixed");
    run("four = state()\nnet.simulate_iterations(6)\nten = state()");
    assertEquals("(4, 10)", run("four[0], ten[0]"));
    run("%restore mixed");
    assertEquals("True", run("state() == four"));
    run("net.simulate_iterations(6)");
    assertEquals("True", run("state() == ten"));
    assertTrue(fake.failure("%snapshot mixed.snapshot").contains("in memory only"));
  }

  @Test
  void prunTimesBehaviors() {
    String text = run("%prun net.simulate_iterations(50)");
    assertTrue(text.contains("Network: 50 iterations"), text);
    assertTrue(Pattern.compile("%.*Noise of cells \\(key 1\\)").matcher(text).find(), text);
    assertTrue(text.contains("Recorder of cells (key 5)"), text);
    assertEquals("{}", run("net.time_measures"));
    assertFalse(run("%prun 1 + 1").contains("Noise"));
  }

  @Test
  void plotDrawsRecordedValuesAndEvents() {
    run("group.add_behavior(6, EventRecorder(['v']))\nnet.simulate_iterations(20)");
    assertTrue(run("%plot net['v', 0]").startsWith("figure: "));
    assertEquals(
        "True", run("from polymonnto_session import _plot\n_plot._are_events(group['v', 1])"));
    assertTrue(run("%plot group['v', 1]").startsWith("figure: "));
    assertEquals("False", run("_plot._are_events(np.array([[3, 4], [1, 2]]))"));
  }
}
