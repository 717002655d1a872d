package org.polymonnto.array;

/**
 * NumPy's rules for the type of a result (NEP 50): arrays and NumPy scalars are strong, plain
 * numbers of the language are weak and only matter by their kind.
 */
public final class Promotion {
  private Promotion() {}

  /** The type of a result of two strong operands. */
  public static DType promote(DType a, DType b) {
    if (a == b) {
      return a;
    }
    if (a.isObject() || b.isObject()) {
      return DType.OBJECT;
    }
    if (a.isBool()) {
      return b;
    }
    if (b.isBool()) {
      return a;
    }
    if (a.isFloating() || b.isFloating()) {
      return floating(a, b);
    }
    if (a == DType.UINT8 || b == DType.UINT8) {
      DType other = a == DType.UINT8 ? b : a;
      return other == DType.INT8 ? DType.INT16 : other;
    }
    return a.ordinal() > b.ordinal() ? a : b;
  }

  private static DType floating(DType a, DType b) {
    if (a == DType.FLOAT64 || b == DType.FLOAT64) {
      return DType.FLOAT64;
    }
    DType other = a.isFloating() ? b : a;
    boolean half = a == DType.FLOAT16 || b == DType.FLOAT16;
    return switch (other) {
      case INT32, INT64 -> DType.FLOAT64;
      case INT8, UINT8 -> half ? DType.FLOAT16 : DType.FLOAT32;
      default -> DType.FLOAT32;
    };
  }

  /**
   * The type of a result of an array of type {@code strong} and a weak boolean, integer or floating
   * number.
   */
  public static DType promoteWeak(DType strong, DType weakKind) {
    return switch (weakKind) {
      case BOOL -> strong;
      case INT64 -> strong.isBool() ? DType.INT64 : strong;
      case FLOAT64 -> strong.isFloating() || strong.isObject() ? strong : DType.FLOAT64;
      default -> promote(strong, weakKind);
    };
  }
}
