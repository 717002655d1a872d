package org.polymonnto.array;

/** A boolean vector that is yet to be made from the positions of its true elements. */
final class TruePlaces extends Deferred {
  private final int length;
  private final int[] places;

  private TruePlaces(int length, int[] places) {
    this.length = length;
    this.places = places;
  }

  /**
   * A vector of which few elements are true.
   *
   * @param places the positions of these in ascending order, not to be changed any more
   */
  static NDArray vector(int length, int[] places) {
    return NDArray.deferred(DType.BOOL, new int[] {length}, new TruePlaces(length, places));
  }

  /**
   * Where an array is true if that is all that is known of it yet, else null; not to be changed.
   */
  static int[] in(NDArray array) {
    return array.base == null
            && !array.isComputed()
            && array.knowledge().deferred() instanceof TruePlaces elements
        ? elements.places
        : null;
  }

  @Override
  Object elements() {
    byte[] elements = new byte[length];
    for (int place : places) {
      elements[place] = 1;
    }
    return elements;
  }
}
