package org.polymonnto.analysis;

/** How far a merged cluster is from another one. */
public enum Linkage {
  /** The distance of the farthest members. */
  COMPLETE {
    @Override
    double distance(double first, double second, int firstSize, int secondSize) {
      return Math.max(first, second);
    }
  },
  /** The mean distance of all pairs of members. */
  AVERAGE {
    @Override
    double distance(double first, double second, int firstSize, int secondSize) {
      return (firstSize * first + secondSize * second) / (firstSize + secondSize);
    }
  };

  /** The distance of a cluster from the union of two others, given its distances from these. */
  abstract double distance(double first, double second, int firstSize, int secondSize);
}
