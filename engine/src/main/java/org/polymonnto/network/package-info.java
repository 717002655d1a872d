/**
 * Networks of neuron groups and synapse groups, whose dynamics are exchangeable behaviors.
 *
 * <p>A {@link org.polymonnto.network.Network} holds {@link org.polymonnto.network.NeuronGroup}s and
 * {@link org.polymonnto.network.SynapseGroup}s. Each of the three carries {@link
 * org.polymonnto.network.Behavior}s under numeric keys; one schedule per network runs them in
 * ascending order of keys, behaviors of equal keys in the order in which they were added. State
 * lives in the variables of the objects, and {@link org.polymonnto.network.Recorder}s store them
 * over time. Everything is found by tags. Builders make the groups; {@code add} gives behaviors to
 * what is there already.
 *
 * {@snippet :
 * var net = new Network();
 * var neurons =
 *     NeuronGroup.builder()
 *         .tag("neurons")
 *         .size(100)
 *         .behavior(1, new Leak(0.9)) // a record or an object that implements Behavior
 *         .behavior(2, n -> n.array("voltage").plusAssign(n.array("input")))
 *         .behavior(9, new Recorder("voltage"))
 *         .in(net);
 * SynapseGroup.builder().tag("GLU").from(neurons).to(neurons).behavior(3, new Stdp()).in(net);
 * net.initialize();
 * net.simulate(1000);
 * NDArray voltage = net.recorded("voltage").toArray(); // shape (1000, 100)
 * }
 *
 * <p>An object of a network may have a <em>home</em> in a guest language: the guest object that
 * stands for it in scripts and that holds its variables. Searches and lists give homes; without a
 * guest language an object is its own home.
 */
package org.polymonnto.network;
