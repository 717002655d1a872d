package org.polymonnto.array.cases;

/** The registry has no function for a call, or the function does not take what the call gives. */
final class NotProvided extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotProvided(String what) {
    super(what);
  }
}
