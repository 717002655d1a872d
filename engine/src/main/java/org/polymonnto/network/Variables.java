package org.polymonnto.network;

import java.util.Collection;
import org.polymonnto.array.NDArray;

/**
 * The named variables of one object of a network: arrays, numbers, or anything else that its
 * behaviors put there.
 *
 * <p>A network without a guest language keeps them in a map ({@link MapVariables}); with one, they
 * are the attributes of the guest object that stands for the group.
 */
public interface Variables {
  /** The value of a variable, or null if there is none of that name. */
  Object get(String name);

  void set(String name, Object value);

  boolean has(String name);

  void remove(String name);

  /** The names of all variables, in the order of their creation where that is known. */
  Collection<String> names();

  /** Those of the values that are arrays. */
  Collection<NDArray> arrays();

  /**
   * Makes another object reachable under its tag, as far as the name is free and the language has
   * attributes.
   */
  default void link(String tag, Object home) {}

  /** Takes back a {@link #link}. */
  default void unlink(String tag, Object home) {}
}
