package org.polymonnto.array;

import java.util.function.Supplier;

/**
 * What a large vector of indices that is used again and again selects in any axis of a certain
 * length and stride; kept with the indices until they are written to.
 */
final class UsedIndex {
  /** An inverse takes about as long to make as the elements to be gathered this often. */
  private static final int USES = 8;

  private final int length;
  private final int stride;
  private int uses;
  private int[] offsets;
  private InverseIndex inverse;

  private UsedIndex(int length, int stride) {
    this.length = length;
    this.stride = stride;
  }

  static UsedIndex of(NDArray indices, int length, int stride) {
    UsedIndex known = indices.derived(UsedIndex.class);
    if (known == null || known.length != length || known.stride != stride) {
      known = new UsedIndex(length, stride);
      indices.keepDerived(known);
    }
    return known;
  }

  /** The offsets of the elements; kept from the second use on, and not to be changed. */
  int[] offsets(Supplier<int[]> computed) {
    if (offsets != null) {
      return offsets;
    }
    int[] result = computed.get();
    if (++uses > 1) {
      offsets = result;
    }
    return result;
  }

  /**
   * What a mask of few true elements has at some indices, found by these elements.
   *
   * @param mask a boolean vector
   * @param indices a vector of integers
   * @return null if there is no gain in that
   */
  static NDArray gathered(NDArray mask, NDArray indices) {
    if (!Deferral.isLarge(indices.size) || indices.base() != null || !mask.isContiguous()) {
      return null;
    }
    UsedIndex used = of(indices, mask.size, 1);
    if (used.offsets == null || ++used.uses < USES) {
      return null;
    }
    int most = indices.size / OuterProduct.SPARSE;
    int[] values = MaskScan.positions(mask);
    if (values.length > most) {
      return null;
    }
    if (used.inverse == null) {
      used.inverse = new InverseIndex(used.offsets, mask.size);
    }
    int[] places = used.inverse.placesOf(values, most);
    return places == null ? null : TruePlaces.vector(indices.size, places);
  }
}
