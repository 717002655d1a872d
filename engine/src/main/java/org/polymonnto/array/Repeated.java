package org.polymonnto.array;

/** Rows that are still to be gathered for another array, too. */
final class Repeated extends Deferred {
  private final GatheredRows rows;

  /** The other array, without which the rows would not be kept. */
  private final NDArray first;

  private Repeated(GatheredRows rows, NDArray first) {
    this.rows = rows;
    this.first = first;
  }

  /** One more array of rows that are yet to be gathered. */
  static NDArray of(GatheredRows rows, NDArray first) {
    rows.share();
    return NDArray.deferred(first.dtype, first.shape, new Repeated(rows, first));
  }

  GatheredRows rows() {
    return rows;
  }

  @Override
  Object elements() {
    if (rows.gathered() == null) {
      first.storage();
    }
    return rows.gathered();
  }

  @Override
  boolean isKept() {
    return true;
  }
}
