package org.polymonnto.network;

import org.polymonnto.array.NDArray;

/** Neurons that synapses may lead to or come from: a group, or some of the neurons of a group. */
public interface Population {
  int size();

  /** The group whose neurons these are. */
  NeuronGroup base();

  /** The value of a variable for these neurons. */
  Object get(String name);

  /**
   * The values of a variable that is an array; of a sub-group they are copied.
   *
   * @throws NetworkException if there is none, or it is something else
   */
  NDArray array(String name);

  /** Changes the value of a variable for these neurons. */
  void set(String name, Object value);
}
