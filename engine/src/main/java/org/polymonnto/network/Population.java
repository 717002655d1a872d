package org.polymonnto.network;

import java.util.function.DoubleSupplier;
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

  /**
   * A new vector of zeros of the network's type, one per neuron of the group, also if these are
   * some of its neurons: what it is set to is a variable of the group.
   */
  NDArray vector();

  /** A new vector like {@link #vector()} with values such as {@code random::randomSample}. */
  NDArray vector(DoubleSupplier values);

  /** Changes the value of a variable for these neurons. */
  void set(String name, Object value);
}
