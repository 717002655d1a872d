package org.polymonnto.array;

/** Elements of an array that are computed when they are first needed. */
abstract class Deferred {
  /** The elements in C order. */
  abstract Object elements();

  /** Whether somebody else than the array reads the elements once they are computed. */
  boolean isKept() {
    return false;
  }
}
