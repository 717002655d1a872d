package org.polymonnto.network;

/** Neurons that synapses may lead to or come from: a group, or some of the neurons of a group. */
public interface Population {
  int size();

  /** The group whose neurons these are. */
  NeuronGroup base();

  /** The value of a variable for these neurons. */
  Object get(String name);

  /** Changes the value of a variable for these neurons. */
  void set(String name, Object value);
}
