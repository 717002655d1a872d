package org.polymonnto.array;

import java.util.Locale;

/** The elementwise operations of two operands; the names are those of NumPy's functions. */
public enum BinaryOp {
  ADD(Rule.NUMERIC),
  SUBTRACT(Rule.NUMERIC),
  MULTIPLY(Rule.NUMERIC),
  DIVIDE(Rule.REAL_DIVISION),
  FLOOR_DIVIDE(Rule.NUMERIC),
  REMAINDER(Rule.NUMERIC),
  FMOD(Rule.NUMERIC),
  POWER(Rule.NUMERIC),
  FLOAT_POWER(Rule.DOUBLE),
  MAXIMUM(Rule.NUMERIC),
  MINIMUM(Rule.NUMERIC),
  FMAX(Rule.NUMERIC),
  FMIN(Rule.NUMERIC),
  COPYSIGN(Rule.REAL),
  NEXTAFTER(Rule.REAL),
  HEAVISIDE(Rule.REAL),
  ARCTAN2(Rule.REAL),
  HYPOT(Rule.REAL),
  LOGADDEXP(Rule.REAL),
  LOGADDEXP2(Rule.REAL),
  BITWISE_AND(Rule.WHOLE),
  BITWISE_OR(Rule.WHOLE),
  BITWISE_XOR(Rule.WHOLE),
  LEFT_SHIFT(Rule.WHOLE),
  RIGHT_SHIFT(Rule.WHOLE),
  GCD(Rule.WHOLE),
  LCM(Rule.WHOLE),
  LOGICAL_AND(Rule.LOGICAL),
  LOGICAL_OR(Rule.LOGICAL),
  LOGICAL_XOR(Rule.LOGICAL),
  LESS(Rule.COMPARISON),
  LESS_EQUAL(Rule.COMPARISON),
  GREATER(Rule.COMPARISON),
  GREATER_EQUAL(Rule.COMPARISON),
  EQUAL(Rule.COMPARISON),
  NOT_EQUAL(Rule.COMPARISON);

  /** Which types an operation has and what it gives. */
  enum Rule {
    NUMERIC,
    REAL,
    REAL_DIVISION,
    DOUBLE,
    WHOLE,
    LOGICAL,
    COMPARISON
  }

  final Rule rule;
  private final String label = name().toLowerCase(Locale.ROOT);

  BinaryOp(Rule rule) {
    this.rule = rule;
  }

  /** NumPy's name. */
  public String label() {
    return label;
  }

  /** The type that operands of a common type are computed in. */
  DType computeType(DType common) {
    if (common.isObject()) {
      return rule == Rule.LOGICAL ? DType.BOOL : common;
    }
    return switch (rule) {
      case NUMERIC -> numeric(common);
      case REAL -> real(common);
      case REAL_DIVISION -> common.isFloating() ? common : DType.FLOAT64;
      case DOUBLE -> DType.FLOAT64;
      case WHOLE -> whole(common);
      case LOGICAL -> DType.BOOL;
      case COMPARISON -> common;
    };
  }

  private DType numeric(DType common) {
    if (!common.isBool()) {
      return common;
    }
    return switch (this) {
      case SUBTRACT ->
          throw ArrayException.type(
              "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the"
                  + " `^` operator, or the logical_xor function instead.");
      case FLOOR_DIVIDE, REMAINDER, FMOD, POWER -> DType.INT8;
      default -> common;
    };
  }

  /** The floating type that holds the values of a type. */
  static DType real(DType common) {
    return switch (common) {
      case FLOAT64, INT32, INT64 -> DType.FLOAT64;
      case INT16, FLOAT32 -> DType.FLOAT32;
      case BOOL, INT8, UINT8, FLOAT16 -> DType.FLOAT16;
      case OBJECT -> DType.OBJECT;
    };
  }

  private DType whole(DType common) {
    if (common.isFloating()) {
      throw ArrayException.type(
          "ufunc '"
              + label()
              + "' not supported for the input types, and the inputs could not be safely coerced to"
              + " any supported types according to the casting rule ''safe''");
    }
    boolean shift = this == LEFT_SHIFT || this == RIGHT_SHIFT || this == GCD || this == LCM;
    return common.isBool() && shift ? DType.INT8 : common;
  }

  /** The type of the elements of the result, computed in a type. */
  DType resultType(DType compute) {
    return switch (rule) {
      case COMPARISON, LOGICAL -> DType.BOOL;
      default -> compute;
    };
  }

  /** The first part of the name of the loop for a type of loop. */
  String loopName(DType loopType) {
    String name =
        switch (this) {
          case FLOAT_POWER -> "power";
          case LOGICAL_AND -> "bitwise_and";
          case LOGICAL_OR -> "bitwise_or";
          case LOGICAL_XOR -> "bitwise_xor";
          case FMAX -> loopType == DType.INT64 ? "maximum" : "fmax";
          case FMIN -> loopType == DType.INT64 ? "minimum" : "fmin";
          default -> label();
        };
    if (loopType.isBool()) {
      name =
          switch (this) {
            case ADD, MAXIMUM, FMAX -> "bitwise_or";
            case MULTIPLY, MINIMUM, FMIN -> "bitwise_and";
            case NOT_EQUAL -> "bitwise_xor";
            default -> name;
          };
    }
    return Loops.camelCase(name);
  }
}
