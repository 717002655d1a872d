package org.polymonnto.array;

/** The reductions that gather one element after another. */
public enum ReduceOp {
  SUM("add"),
  PRODUCT("multiply"),
  MAXIMUM("maximum"),
  MINIMUM("minimum");

  private final String ufunc;

  ReduceOp(String ufunc) {
    this.ufunc = ufunc;
  }

  /** NumPy's name of the operation that is repeated. */
  String ufunc() {
    return ufunc;
  }

  /**
   * The type that NumPy gathers in by default: sums and products of small integers are gathered in
   * the widest.
   */
  DType resultType(DType type) {
    boolean widened = this == SUM || this == PRODUCT;
    return widened && (type.isBool() || type.isInteger()) ? DType.INT64 : type;
  }

  /** What the result starts with, or null where an empty array has no result. */
  Object identity() {
    return switch (this) {
      case SUM -> 0L;
      case PRODUCT -> 1L;
      default -> null;
    };
  }
}
