package org.polymonnto.array;

/** Arrays whose elements are limited to an interval. */
public final class Clipping {
  private Clipping() {}

  /**
   * {@code np.clip}. Of a large array that was clipped to the same bounds before, only those
   * elements are looked at that were written to since.
   *
   * @param low a bound, broadcast to the array, or null
   * @param high a bound, broadcast to the array, or null
   * @param out where the result goes, or null for a new array
   */
  public static NDArray clip(NDArray array, Object low, Object high, NDArray out) {
    ClipRange bounds = out == null || out == array ? ClipRange.of(low, high) : null;
    NDArray kept = ColumnForm.kept(array);
    boolean isTracked =
        bounds != null
            && array.isContiguous()
            && SparseUpdate.isWhole(kept)
            && (out == null || out.isWriteable());
    if (isTracked) {
      ClipRange known = kept.knowledge().range();
      boolean isClipped = known != null && known.isSame(bounds);
      if (isClipped || isUnchanged(kept, bounds)) {
        NDArray result = out == null ? History.succeed(kept) : kept;
        if (isClipped) {
          result.knowledge().clippedTo(null);
          known.blocks().forEach(block -> clipBlock(result, block, low, high));
        }
        result.knowledge().clippedTo(bounds);
        if (kept == array) {
          return result;
        }
        array.knowledge().derive(null);
        return out == null ? ColumnForm.like(array, result) : out;
      }
    }
    NDArray result = clipped(array, low, high, out);
    if (isTracked && result.dtype == array.dtype) {
      result.knowledge().clippedTo(bounds);
    }
    return result;
  }

  /** A bound of zero takes the place of a negative zero. */
  private static boolean isUnchanged(NDArray array, ClipRange bounds) {
    Object storage = array.storage();
    Knowledge knowledge = array.knowledge();
    return knowledge.isWithin(array.dtype, storage, bounds.extremes())
        && knowledge.isWithoutNegativeZero(array.dtype, storage);
  }

  private static void clipBlock(NDArray array, Block block, Object low, Object high) {
    Object before = block.read(array.dtype, array.storage());
    NDArray part = NDArray.adopt(array.dtype, before, block.size());
    Object after = clipped(part, low, high, null).storage();
    if (!Storage.isSame(array.dtype, before, after)) {
      SparseUpdate.write(array, block, before, after);
    }
  }

  private static NDArray clipped(NDArray array, Object low, Object high, NDArray out) {
    if (low == null && high == null) {
      if (out == null) {
        return array.copy();
      }
      Assignment.assign(array, out);
      return out;
    }
    NDArray raised = low == null ? array : Elementwise.binary(BinaryOp.MAXIMUM, array, low, out);
    if (high == null) {
      return raised;
    }
    NDArray into = out == null && raised != array ? reused(raised, high) : out;
    return Elementwise.binary(BinaryOp.MINIMUM, raised, high, into);
  }

  /** The new array itself if it can hold the result with the other bound, else null. */
  private static NDArray reused(NDArray raised, Object high) {
    boolean fits =
        high instanceof NDArray bound
            ? bound.ndim() == 0 && Promotion.promote(raised.dtype, bound.dtype) == raised.dtype
            : Promotion.promoteWeak(raised.dtype, Weak.kind(high)) == raised.dtype;
    return fits ? raised : null;
  }
}
