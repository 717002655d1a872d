package org.polymonnto.array;

/** What the maker of an array knows of its elements, so that they need not be looked at for it. */
public final class KnownElements {
  private KnownElements() {}

  /**
   * Declares that all elements of a new array are numbers from zero on: none is NaN, infinite or a
   * negative zero.
   *
   * @return the array
   */
  public static NDArray fromZero(NDArray array) {
    if (Deferral.isLarge(array.size)) {
      array.knowledge().declareFromZero();
    }
    return array;
  }
}
