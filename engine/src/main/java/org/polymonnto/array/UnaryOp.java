package org.polymonnto.array;

import java.util.Locale;

/** The elementwise functions of one operand; the names are those of NumPy's functions. */
public enum UnaryOp {
  NEGATIVE(Rule.NUMERIC),
  ABSOLUTE(Rule.NUMERIC),
  SQUARE(Rule.NUMERIC),
  SIGN(Rule.NUMERIC),
  RECIPROCAL(Rule.NUMERIC),
  FLOOR(Rule.ROUNDING),
  CEIL(Rule.ROUNDING),
  TRUNC(Rule.ROUNDING),
  RINT(Rule.REAL),
  SQRT(Rule.REAL),
  CBRT(Rule.REAL),
  EXP(Rule.REAL),
  EXP2(Rule.REAL),
  EXPM1(Rule.REAL),
  LOG(Rule.REAL),
  LOG2(Rule.REAL),
  LOG10(Rule.REAL),
  LOG1P(Rule.REAL),
  SIN(Rule.REAL),
  COS(Rule.REAL),
  TAN(Rule.REAL),
  ARCSIN(Rule.REAL),
  ARCCOS(Rule.REAL),
  ARCTAN(Rule.REAL),
  SINH(Rule.REAL),
  COSH(Rule.REAL),
  TANH(Rule.REAL),
  ARCSINH(Rule.REAL),
  ARCCOSH(Rule.REAL),
  ARCTANH(Rule.REAL),
  DEG2RAD(Rule.REAL),
  RAD2DEG(Rule.REAL),
  ISNAN(Rule.TEST),
  ISINF(Rule.TEST),
  ISFINITE(Rule.TEST),
  SIGNBIT(Rule.TEST),
  LOGICAL_NOT(Rule.LOGICAL),
  INVERT(Rule.WHOLE);

  private enum Rule {
    NUMERIC,
    ROUNDING,
    REAL,
    TEST,
    LOGICAL,
    WHOLE
  }

  private final Rule rule;
  private final String label = name().toLowerCase(Locale.ROOT);

  UnaryOp(Rule rule) {
    this.rule = rule;
  }

  /** NumPy's name. */
  public String label() {
    return label;
  }

  /** Whether the operation leaves elements of this type as they are. */
  boolean isIdentity(DType type) {
    return rule == Rule.ROUNDING && !type.isFloating() && !type.isObject()
        || this == ABSOLUTE && type.isBool();
  }

  DType computeType(DType type) {
    return switch (rule) {
      case NUMERIC, ROUNDING -> numeric(type);
      case REAL -> BinaryOp.real(type);
      case TEST -> type.isFloating() ? type : DType.FLOAT64;
      case LOGICAL -> DType.BOOL;
      case WHOLE -> whole(type);
    };
  }

  private DType numeric(DType type) {
    if (!type.isBool()) {
      return type;
    }
    return switch (this) {
      case NEGATIVE ->
          throw ArrayException.type(
              "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator"
                  + " or the logical_not function instead.");
      case SIGN ->
          throw ArrayException.of(
              ArrayException.Kind.CASTING,
              "ufunc 'sign' did not contain a loop with signature matching types <class"
                  + " 'numpy.dtypes.BoolDType'> -> None");
      case SQUARE, RECIPROCAL -> DType.INT8;
      default -> type;
    };
  }

  private DType whole(DType type) {
    if (type.isFloating()) {
      throw ArrayException.type(
          "ufunc '"
              + label()
              + "' not supported for the input types, and the inputs could not be safely coerced to"
              + " any supported types according to the casting rule ''safe''");
    }
    return type;
  }

  DType resultType(DType compute) {
    return rule == Rule.TEST || rule == Rule.LOGICAL ? DType.BOOL : compute;
  }

  String loopName(DType loopType) {
    return Loops.camelCase(this == LOGICAL_NOT && loopType.isBool() ? "invert" : label());
  }
}
