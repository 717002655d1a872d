package org.polymonnto.array;

/**
 * Operations that give all elements of a large array new values in place, such as a normalization
 * of weights. Earlier arrays that share the storage keep it, and bounds that are known to hold are
 * looked at on the way.
 */
final class Rewriting {
  private Rewriting() {}

  /** Whether an array is one for which more can be done than to forget what is known of it. */
  static boolean isWorth(NDArray array) {
    return !array.isUnknown()
        && array.isContiguous()
        && (array.knowledge().range() != null || array.knowledge().history() != null)
        && SparseUpdate.isWhole(array);
  }

  /**
   * Combines an array with another operand in place.
   *
   * @param type the type in which the loop computes and that the array has
   */
  static NDArray run(BinaryLoop loop, DType type, NDArray operand, NDArray array) {
    Knowledge knowledge = array.knowledge();
    ClipRange range = knowledge.range();
    History history = knowledge.history();
    boolean isShared = array.isLent() || history != null && history.hasWhole();
    NDArray result = array;
    NDArray other = operand;
    if (isShared) {
      result = NDArray.zeros(array.dtype, array.shape);
    } else {
      array.requireWriteable();
      other = Elementwise.apart(operand, array);
    }
    BinaryRun run = new BinaryRun(loop, type, type, array, other, result);
    boolean isWithin = run.over(array.shape, range != null && range.isFromZero() ? range : null);
    if (isShared) {
      array.replace(result);
    }
    if (isWithin) {
      knowledge.rewrittenWithin(range);
    }
    return array;
  }
}
