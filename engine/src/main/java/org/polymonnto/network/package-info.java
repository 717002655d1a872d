/**
 * Networks of neuron groups and synapse groups, whose dynamics are exchangeable behaviors.
 *
 * <p>A {@link org.polymonnto.network.Network} holds {@link org.polymonnto.network.NeuronGroup}s and
 * {@link org.polymonnto.network.SynapseGroup}s. Each of the three carries {@link
 * org.polymonnto.network.Behavior}s under numeric keys; one schedule per network runs them in
 * ascending order of keys, behaviors of equal keys in the order in which they were added. State
 * lives in the variables of the objects, and {@link org.polymonnto.network.Recorder}s store them
 * over time. Everything is found by tags.
 *
 * {@snippet :
 * var net = new Network();
 * var neurons = net.neurons("neurons", 100);
 * neurons.set("voltage", NDArray.zeros(DType.FLOAT32, 100));
 * neurons.add(1, Behavior.<NeuronGroup>of("Drive", n -> drive(n.array("voltage"))));
 * neurons.add(9, new Recorder("voltage"));
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
