package org.polymonnto.array.cases;

/** A function of the engine, called with the arguments of a NumPy call. */
@FunctionalInterface
interface ArrayFunction {
  /**
   * @return an array, a plain value, a text, or null for a call made for its effect
   * @throws NotProvided if the function does not take such arguments
   */
  Object apply(Arguments arguments);
}
