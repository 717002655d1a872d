package org.polymonnto.network;

/** What a recorder stores of an object in an iteration. */
@FunctionalInterface
public interface Probe {
  /** An array, a number, or anything else; null for nothing in this iteration. */
  Object read(NetworkObject parent);
}
