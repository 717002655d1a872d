package org.polymonnto.array;

/** What becomes of an index outside an axis. */
public enum IndexMode {
  /** It is an error; negative indices count from the end. */
  RAISE,
  /** It is taken modulo the length. */
  WRAP,
  /** It becomes the nearest index; negative ones become 0. */
  CLIP;

  /** The mode with NumPy's name. */
  public static IndexMode parse(String name) {
    return switch (name) {
      case "raise" -> RAISE;
      case "wrap" -> WRAP;
      case "clip" -> CLIP;
      default ->
          throw ArrayException.value(
              "clipmode must be one of 'clip', 'raise', or 'wrap' (got '" + name + "')");
    };
  }

  int apply(long index, int length, int axis) {
    return switch (this) {
      case RAISE -> Shape.normalizeIndex(index, length, axis);
      case WRAP -> (int) Math.floorMod(index, (long) length);
      case CLIP -> (int) Math.max(0, Math.min(index, length - 1L));
    };
  }
}
