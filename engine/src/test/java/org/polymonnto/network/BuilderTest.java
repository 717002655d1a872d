package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polymonnto.array.DType;

class BuilderTest {
  private final List<String> calls = new ArrayList<>();
  private final Network net = new Network();

  private TaggedBehavior<NetworkObject> named(String name) {
    return Behavior.of(name, p -> calls.add("init " + name), p -> calls.add(name));
  }

  private record Gain(double factor) implements Behavior<NeuronGroup> {
    @Override
    public void initialize(NeuronGroup neurons) {
      neurons.set("v", neurons.vector().fill(1));
    }

    @Override
    public void iteration(NeuronGroup neurons) {
      neurons.array("v").timesAssign(factor);
    }
  }

  /** Remembers the size that its group has when it is initialized, with the group's creation. */
  private final class OnCreation extends TaggedBehavior<NetworkObject> {
    private final String name;
    private final boolean onCreation;
    private final boolean last;

    OnCreation(String name, boolean onCreation, boolean last) {
      this.name = name;
      this.onCreation = onCreation;
      this.last = last;
    }

    @Override
    public boolean initializesOnCreation() {
      return onCreation;
    }

    @Override
    public boolean initializesLast() {
      return last;
    }

    @Override
    public void initialize(NetworkObject parent) {
      calls.add(name + (parent instanceof NeuronGroup group ? " " + group.size() : ""));
    }
  }

  @Test
  void aGroupHasItsSizeTagsAndBehaviorsOfEachKind() {
    NeuronGroup group =
        NeuronGroup.builder()
            .tag("a,b")
            .size(3)
            .behavior(1, new Gain(2))
            .behavior(2.5, neurons -> neurons.array("v").plusAssign(1))
            .behavior(3, named("third"))
            .in(net);
    assertEquals(List.of(group), net.neuronGroups());
    assertEquals(3, group.size());
    assertTrue(group.tags().containsAll(List.of("a", "b", "NeuronGroup", "ng")));
    assertEquals(List.of(group.behavior(3)), net.find("third"));
    net.initialize();
    net.simulate(2);
    assertArrayEquals(new double[] {7, 7, 7}, group.array("v").toDoubles());
    assertEquals(List.of("init third", "third", "third"), calls);
  }

  @Test
  void aGroupWithoutTagIsNumbered() {
    assertEquals("NeuronGroup_1", NeuronGroup.builder().size(1).in(net).tag());
    assertEquals("NeuronGroup_2", net.neurons(null, 1).tag());
  }

  @Test
  void aLayoutSetsTheSizeBeforeAnythingElseIsInitialized() {
    NeuronGroup grid =
        NeuronGroup.builder()
            .behavior(-1, named("ordinary"))
            .behavior(5, new OnCreation("later", true, false))
            .size(new NeuronDimension(3, 2, 1))
            .behavior(1, new OnCreation("first", true, false))
            .in(net);
    assertEquals(6, grid.size());
    assertEquals(6, grid.array("x").size());
    assertEquals(List.of("first 6", "later 6"), calls);
    net.initialize();
    assertEquals(List.of("first 6", "later 6", "init ordinary"), calls);
  }

  @Test
  void inANetworkThatIsInitializedBehaviorsAreInitializedByTheirKeysTheLastOnesLast() {
    net.initialize();
    NeuronGroup.builder()
        .size(1)
        .behavior(1, new OnCreation("last", false, true))
        .behavior(9, new OnCreation("on creation", true, false))
        .behavior(4, named("four"))
        .behavior(2, named("two"))
        .in(net);
    assertEquals(List.of("on creation 1", "init two", "init four", "last 1"), calls);
    net.simulate(1);
    assertEquals(List.of("two", "four"), calls.subList(4, calls.size()));
  }

  @Test
  void synapsesLeadFromOnePopulationToAnother() {
    NeuronGroup a = net.neurons("a", 3);
    NeuronSubGroup part = a.subGroup(0, 2);
    NeuronGroup b = net.neurons("b", 4);
    SynapseGroup synapses =
        SynapseGroup.builder()
            .tag("GLU,x")
            .from(part)
            .to(b)
            .behavior(1, each -> each.set("W", each.matrix().plus(1)))
            .in(net);
    assertEquals(List.of(synapses), b.afferent("GLU"));
    assertSame(part, synapses.source());
    net.simulate(1);
    assertArrayEquals(new int[] {4, 2}, synapses.array("W").shape());
    assertEquals(8, synapses.array("W").sum());
  }

  @Test
  void aNetworkHasItsTypeItsShapeAndBehaviors() {
    Network built =
        Network.builder()
            .tag("cortex")
            .type(DType.FLOAT64)
            .sourceByTarget()
            .behavior(1, named("clock"))
            .behavior(2, network -> network.set("t", network.iteration()))
            .build();
    NeuronGroup group = NeuronGroup.builder().size(2).in(built);
    NeuronGroup other = NeuronGroup.builder().size(5).in(built);
    assertEquals("cortex", built.tag());
    assertTrue(built.hasTag("Network"));
    assertEquals(DType.FLOAT64, group.vector().dtype());
    assertArrayEquals(
        new int[] {2, 5}, SynapseGroup.builder().from(group).to(other).in(built).matrix().shape());
    built.initialize();
    built.simulate(3);
    assertEquals(3L, built.get("t"));
    assertEquals(List.of("init clock", "clock", "clock", "clock"), calls);
    assertEquals("Network", Network.builder().build().tag());
    assertEquals(DType.FLOAT32, Network.builder().build().defaultType());
  }

  private static void assertRefused(String message, Runnable action) {
    NetworkException e = assertThrows(NetworkException.class, action::run);
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    NeuronGroup a = net.neurons("a", 1);
    NeuronGroup elsewhere = new Network().neurons("elsewhere", 1);
    assertRefused("needs a size", () -> NeuronGroup.builder().tag("x").in(net));
    assertRefused("0 or more neurons, not -1", () -> NeuronGroup.builder().size(-1).in(net));
    assertRefused("from(...) was not called", () -> SynapseGroup.builder().to(a).in(net));
    assertRefused("to(...) was not called", () -> SynapseGroup.builder().from(a).in(net));
    assertRefused("elsewhere", () -> SynapseGroup.builder().from(a).to(elsewhere).in(net));
    assertRefused(
        "the key 1.0 is taken by Behavior[first, Behavior]",
        () -> NeuronGroup.builder().behavior(1, named("first")).behavior(1.0, named("second")));
    NeuronGroupBuilder once = NeuronGroup.builder().size(1);
    once.in(net);
    assertRefused("a builder makes one object", () -> once.in(net));
    assertEquals(2, net.neuronGroups().size());
    assertEquals(List.of(), net.synapseGroups());
  }
}
