package org.polymonnto.array;

/** The elementwise functions of one operand as methods; they return new arrays. */
public abstract sealed class ArrayFunctions extends ArrayArithmetic permits ArrayReductions {

  ArrayFunctions() {}

  private NDArray apply(UnaryOp op) {
    return Elementwise.unary(op, self(), null);
  }

  public final NDArray neg() {
    return apply(UnaryOp.NEGATIVE);
  }

  /** Without the sign. */
  public final NDArray abs() {
    return apply(UnaryOp.ABSOLUTE);
  }

  public final NDArray square() {
    return apply(UnaryOp.SQUARE);
  }

  public final NDArray sqrt() {
    return apply(UnaryOp.SQRT);
  }

  public final NDArray cbrt() {
    return apply(UnaryOp.CBRT);
  }

  /** 1 / x; of whole numbers a whole number. */
  public final NDArray reciprocal() {
    return apply(UnaryOp.RECIPROCAL);
  }

  /** -1, 0 or 1. */
  public final NDArray sign() {
    return apply(UnaryOp.SIGN);
  }

  public final NDArray exp() {
    return apply(UnaryOp.EXP);
  }

  public final NDArray exp2() {
    return apply(UnaryOp.EXP2);
  }

  /** exp(x) - 1, exact for small x. */
  public final NDArray expm1() {
    return apply(UnaryOp.EXPM1);
  }

  /** The natural logarithm. */
  public final NDArray log() {
    return apply(UnaryOp.LOG);
  }

  public final NDArray log2() {
    return apply(UnaryOp.LOG2);
  }

  public final NDArray log10() {
    return apply(UnaryOp.LOG10);
  }

  /** log(1 + x), exact for small x. */
  public final NDArray log1p() {
    return apply(UnaryOp.LOG1P);
  }

  /** Of an angle in radians. */
  public final NDArray sin() {
    return apply(UnaryOp.SIN);
  }

  public final NDArray cos() {
    return apply(UnaryOp.COS);
  }

  public final NDArray tan() {
    return apply(UnaryOp.TAN);
  }

  /** The angle in radians. */
  public final NDArray arcsin() {
    return apply(UnaryOp.ARCSIN);
  }

  public final NDArray arccos() {
    return apply(UnaryOp.ARCCOS);
  }

  public final NDArray arctan() {
    return apply(UnaryOp.ARCTAN);
  }

  public final NDArray sinh() {
    return apply(UnaryOp.SINH);
  }

  public final NDArray cosh() {
    return apply(UnaryOp.COSH);
  }

  public final NDArray tanh() {
    return apply(UnaryOp.TANH);
  }

  public final NDArray arcsinh() {
    return apply(UnaryOp.ARCSINH);
  }

  public final NDArray arccosh() {
    return apply(UnaryOp.ARCCOSH);
  }

  public final NDArray arctanh() {
    return apply(UnaryOp.ARCTANH);
  }

  public final NDArray deg2rad() {
    return apply(UnaryOp.DEG2RAD);
  }

  public final NDArray rad2deg() {
    return apply(UnaryOp.RAD2DEG);
  }

  /** Rounded down. */
  public final NDArray floor() {
    return apply(UnaryOp.FLOOR);
  }

  /** Rounded up. */
  public final NDArray ceil() {
    return apply(UnaryOp.CEIL);
  }

  /** Without the part behind the point. */
  public final NDArray trunc() {
    return apply(UnaryOp.TRUNC);
  }

  /** The nearest whole number, halves to even. */
  public final NDArray rint() {
    return apply(UnaryOp.RINT);
  }

  public final NDArray isnan() {
    return apply(UnaryOp.ISNAN);
  }

  public final NDArray isinf() {
    return apply(UnaryOp.ISINF);
  }

  public final NDArray isfinite() {
    return apply(UnaryOp.ISFINITE);
  }

  /** Whether the sign is negative, of zeros too. */
  public final NDArray signbit() {
    return apply(UnaryOp.SIGNBIT);
  }

  /** Rounded to whole numbers, halves to even. */
  public final NDArray round() {
    return round(0);
  }

  /**
   * Rounded to a number of decimals, halves to even; a negative number rounds to tens and so on.
   */
  public final NDArray round(int decimals) {
    if (self().dtype.isInteger() && decimals >= 0) {
      return self().copy();
    }
    if (decimals == 0) {
      return rint();
    }
    double power = Math.pow(10, Math.abs(decimals));
    BinaryOp scale = decimals > 0 ? BinaryOp.MULTIPLY : BinaryOp.DIVIDE;
    BinaryOp back = decimals > 0 ? BinaryOp.DIVIDE : BinaryOp.MULTIPLY;
    NDArray whole = Elementwise.binary(scale, self(), power, null).rint();
    NDArray rounded = Elementwise.binary(back, whole, power, null);
    return self().dtype.isInteger() ? rounded.astype(self().dtype) : rounded;
  }

  /** Where this is true the element of one operand, else that of the other. */
  public final NDArray where(Object ifTrue, Object ifFalse) {
    return Selection.where(self(), operand(ifTrue), operand(ifFalse));
  }
}
