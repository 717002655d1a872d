package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderOfBehaviorsTest {
  private final List<String> calls = new ArrayList<>();
  private final Network net = new Network();
  private final NeuronGroup a = net.neurons("a", 1);
  private final NeuronGroup b = net.neurons("b", 1);

  private TaggedBehavior<NetworkObject> named(String name) {
    return Behavior.of(name, p -> calls.add("init " + name), p -> calls.add(name));
  }

  @Test
  void keysAscendAcrossGroupsAndMixIntegersFractionsAndNegatives() {
    a.add(2, named("a2")).add(-1, named("a-1"));
    b.add(1.5, named("b1.5")).add(1, named("b1"));
    net.add(3, named("net3"));
    net.simulate(1);
    assertEquals(List.of("a-1", "b1", "b1.5", "a2", "net3"), calls);
  }

  @Test
  void equalKeysRunInTheOrderOfTheirAddition() {
    b.add(1, named("first"));
    a.add(1.0, named("second"));
    net.add(1, named("third"));
    net.simulate(1);
    assertEquals(List.of("first", "second", "third"), calls);
  }

  @Test
  void initializationFollowsTheKeysWithLastOnesLast() {
    a.add(
        1,
        new TaggedBehavior<NeuronGroup>("last") {
          @Override
          public boolean initializesLast() {
            return true;
          }

          @Override
          public void initialize(NeuronGroup parent) {
            calls.add("init last");
          }
        });
    a.add(3, named("three"));
    b.add(2, named("two"));
    net.initialize();
    assertEquals(List.of("init two", "init three", "init last"), calls);
  }

  @Test
  void aKeyIsUniqueInItsObjectWhateverItsNumberType() {
    a.add(1, named("one"));
    var error = assertThrows(NetworkException.class, () -> a.add(1.0, named("other")));
    assertEquals(
        "the key 1.0 of NeuronGroup[a, NeuronGroup, ng](1) is taken by Behavior[one, Behavior]",
        error.getMessage());
  }

  @Test
  void lateBehaviorsGoBehindEqualKeysAndAreInitializedAtOnce() {
    a.add(1, named("early"));
    net.initialize();
    b.add(1, named("late"));
    a.add(0.5, named("before"));
    net.simulate(1);
    assertEquals(
        List.of("init early", "init late", "init before", "before", "early", "late"), calls);
  }

  @Test
  void removedByKeyTagOrInstance() {
    TaggedBehavior<NetworkObject> third = named("three");
    a.add(1, named("one")).add(2, named("two")).add(3, third).add(4, named("four"));
    assertEquals(1, a.removeBehavior(1));
    assertEquals(1, a.removeBehavior("two"));
    assertEquals(1, a.removeBehavior(third));
    assertEquals(0, a.removeBehavior("nothing"));
    net.simulate(1);
    assertEquals(List.of("four"), calls);
  }

  @Test
  void aBehaviorMayAddAndRemoveOthersWhileTheNetworkRuns() {
    a.add(
        1,
        Behavior.<NeuronGroup>of(
            "editor",
            n -> {
              calls.add("editor");
              if (net.iteration() == 1) {
                n.removeBehavior(2);
                n.add(0.5, named("earlier"));
                n.add(2.5, named("later"));
              }
            }));
    a.add(2, named("two")).add(3, named("three"));
    net.simulate(2);
    assertEquals(List.of("editor", "later", "three", "earlier", "editor", "later", "three"), calls);
  }

  @Test
  void aBehaviorMayRemoveItself() {
    a.add(
        1,
        Behavior.<NeuronGroup>of(
            "once",
            n -> {
              calls.add("once");
              n.removeBehavior(1);
            }));
    a.add(2, named("two"));
    net.simulate(2);
    assertEquals(List.of("once", "two", "two"), calls);
  }

  @Test
  void disabledBehaviorsAreSkippedEvenIfDisabledInTheSameIteration() {
    a.add(
        1, Behavior.<NeuronGroup>of("switch", n -> net.setBehaviors("two", net.iteration() != 2)));
    b.add(2, named("two"));
    net.simulate(3);
    assertEquals(List.of("two", "two"), calls);
  }

  @Test
  void theFirstIterationHasNumberOne() {
    a.add(1, Behavior.<NeuronGroup>of("clock", n -> calls.add("" + n.network().iteration())));
    net.simulate(2);
    assertEquals(List.of("1", "2"), calls);
    assertTrue(net.find("clock").size() == 1);
  }
}
