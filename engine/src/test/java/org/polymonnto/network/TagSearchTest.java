package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagSearchTest {
  private final Network net = new Network();
  private final NeuronGroup a = net.neurons("a,input", 2);
  private final NeuronGroup b = net.neurons(null, 3);
  private final SynapseGroup ab = net.synapses("GLUTAMATE", a, b);
  private final SynapseGroup bb = net.synapses("GABA", b, b);
  private final Recorder recorder = new Recorder("voltage");

  @Test
  void tagsStandInTheirOrder() {
    assertEquals(List.of("a", "input", "NeuronGroup", "ng"), a.tags());
    assertEquals(List.of("NeuronGroup_2", "NeuronGroup", "ng"), b.tags());
    assertEquals(List.of("GLUTAMATE", "SynapseGroup", "syn", "a_to_NeuronGroup_2"), ab.tags());
    assertEquals(List.of("Network"), net.tags());
    assertEquals(List.of("Recorder"), recorder.tags());
  }

  @Test
  void commasSplitTagsWithoutTrimming() {
    a.addTag("x, y,");
    assertEquals(List.of("x", " y", ""), a.tags().subList(4, 7));
  }

  @Test
  void matchesComeDepthFirstInTheOrderOfCreation() {
    TaggedBehavior<NetworkObject> inNet = Behavior.of("input", p -> {});
    TaggedBehavior<NetworkObject> inA = Behavior.of("input", p -> {});
    a.add(7, inA);
    net.add(8, inNet);
    assertEquals(List.of(inNet, a, inA), net.find("input"));
    assertEquals(List.of(a, b), net.find("ng"));
    assertEquals(List.of(ab, bb), net.find("syn"));
    assertEquals(List.of(), net.find("nothing"));
  }

  @Test
  void behaviorsAreFoundByKeyAndRecordersByTheirVariables() {
    a.add(9, recorder);
    assertEquals(List.of(recorder), net.find(9));
    assertEquals(List.of(recorder), net.find(9.0));
    assertSame(recorder.series("voltage"), net.find("voltage").get(0));
    assertSame(recorder.series("voltage"), net.recorded("voltage"));
    assertThrows(NetworkException.class, () -> net.recorded("current"));
  }

  @Test
  void classesAreKeysToo() {
    a.add(9, recorder);
    assertEquals(List.of(recorder), net.instances(Recorder.class));
    assertEquals(List.of(a, b), net.instances(NeuronGroup.class));
  }

  @Test
  void aSearchShowsThePresentState() {
    a.add(9, recorder);
    Object before = net.find("voltage").get(0);
    recorder.reset();
    assertEquals(false, before == net.find("voltage").get(0));
    a.removeBehavior(9);
    assertEquals(List.of(), net.find("voltage"));
    assertEquals(List.of(), net.find("Recorder"));
    NeuronGroup late = net.neurons("late", 1);
    assertEquals(List.of(late), net.find("late"));
  }

  @Test
  void analysisModulesAreFoundOnce() {
    Taggable module = new Taggable("classifier", null) {};
    net.analysisModules().add(module);
    assertEquals(List.of(module), net.find("classifier"));
  }

  @Test
  void synapsesAreListedByTagAtBothEnds() {
    assertEquals(List.of(ab), b.afferent("GLUTAMATE"));
    assertEquals(List.of(ab, bb), b.afferent("All"));
    assertEquals(List.of(bb), b.efferent("All"));
    assertEquals(List.of(), a.afferent("All"));
    assertEquals(List.of(), a.afferent("unknown"));
    assertEquals(List.of(ab), a.efferentByTag().get("GLUTAMATE"));
    assertEquals(List.of(), a.efferentByTag().get("GABA"));
  }

  @Test
  void synapsesOfASubGroupAreNotListedWithTheGroupUnlessTheyAreAPartOfAWhole() {
    SynapseGroup some = net.synapses("some", a.subGroup(0, 1), b.subGroup(1, 3));
    assertEquals(List.of(), b.afferent("some"));
    some.markAsPart();
    assertEquals(List.of(some), b.afferent("some"));
    assertEquals(2, some.matrixShape()[0]);
    assertEquals(1, some.matrixShape()[1]);
  }

  @Test
  void duplicateFirstTagsAreRenamed() {
    Network other = new Network();
    NeuronGroup first = other.neurons("x", 1);
    NeuronGroup second = other.neurons("x", 1);
    NeuronGroup third = other.neurons("x", 1);
    assertEquals(Map.of("x", "xc"), other.makeTagsUnique());
    assertEquals(List.of("x", "xb", "xc"), List.of(first.tag(), second.tag(), third.tag()));
  }

  @Test
  void behaviorsAreALiveMapByKey() {
    a.add(2, recorder);
    assertSame(recorder, a.behaviors().get(2.0));
    assertEquals(true, a.behaviors().containsKey(2));
    a.behaviors().remove(2);
    assertEquals(0, net.schedule().entries().size());
    TaggedBehavior<NetworkObject> other = Behavior.of("other", p -> {});
    a.behaviors().put(4, other);
    assertSame(other, net.schedule().entries().get(0).behavior());
  }
}
