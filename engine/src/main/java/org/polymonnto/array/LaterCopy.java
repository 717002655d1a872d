package org.polymonnto.array;

/** A copy of an array that is made when its elements are needed, unless they can be read there. */
final class LaterCopy extends WholeVersion {
  private final NDArray source;
  private final long writesBefore;

  LaterCopy(History history, NDArray source, NDArray copy) {
    super(history, copy);
    this.source = source;
    this.writesBefore = history.writes();
  }

  /** The array that has the elements of another one: that of which it is a copy, or itself. */
  static NDArray source(NDArray array) {
    return array.base == null
            && !array.isComputed()
            && array.knowledge().deferred() instanceof LaterCopy copy
            && copy.isCurrent()
        ? copy.source
        : array;
  }

  private boolean isCurrent() {
    return source.isComputed()
        && source.knowledge().history() == history
        && history.writes() == writesBefore;
  }
}
