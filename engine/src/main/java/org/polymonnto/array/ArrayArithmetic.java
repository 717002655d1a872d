package org.polymonnto.array;

/**
 * The elementwise operations with another operand as methods: an array, a number, a boolean or a
 * (nested) list of such, which is broadcast. Types follow NumPy's rules: a plain number does not
 * change the type of a floating array. The methods that end in {@code Assign} write into this array
 * and return it.
 */
public abstract sealed class ArrayArithmetic extends ArrayElements permits ArrayFunctions {

  ArrayArithmetic() {}

  private NDArray combine(BinaryOp op, Object other) {
    return Elementwise.binary(op, self(), operand(other), null);
  }

  private NDArray combineHere(BinaryOp op, Object other) {
    return Elementwise.binary(op, self(), operand(other), self());
  }

  private NDArray combineWith(BinaryOp op, Object left) {
    return Elementwise.binary(op, operand(left), self(), null);
  }

  public final NDArray plus(Object other) {
    return combine(BinaryOp.ADD, other);
  }

  public final NDArray minus(Object other) {
    return combine(BinaryOp.SUBTRACT, other);
  }

  public final NDArray times(Object other) {
    return combine(BinaryOp.MULTIPLY, other);
  }

  public final NDArray div(Object other) {
    return combine(BinaryOp.DIVIDE, other);
  }

  /** The quotient rounded down. */
  public final NDArray floorDiv(Object other) {
    return combine(BinaryOp.FLOOR_DIVIDE, other);
  }

  /** The remainder of {@link #floorDiv}, with the sign of the divisor. */
  public final NDArray mod(Object other) {
    return combine(BinaryOp.REMAINDER, other);
  }

  public final NDArray pow(Object exponent) {
    return Elementwise.power(self(), operand(exponent));
  }

  /** What is left of an operand after this array is taken away. */
  public final NDArray rminus(Object other) {
    return combineWith(BinaryOp.SUBTRACT, other);
  }

  /** An operand divided by this array. */
  public final NDArray rdiv(Object other) {
    return combineWith(BinaryOp.DIVIDE, other);
  }

  /** An operand raised to the powers in this array. */
  public final NDArray rpow(Object base) {
    return combineWith(BinaryOp.POWER, base);
  }

  /** The power, computed in float64 whatever the types. */
  public final NDArray floatPower(Object exponent) {
    return combine(BinaryOp.FLOAT_POWER, exponent);
  }

  /** The remainder with the sign of this array. */
  public final NDArray fmod(Object other) {
    return combine(BinaryOp.FMOD, other);
  }

  public final NDArray plusAssign(Object other) {
    return combineHere(BinaryOp.ADD, other);
  }

  public final NDArray minusAssign(Object other) {
    return combineHere(BinaryOp.SUBTRACT, other);
  }

  public final NDArray timesAssign(Object other) {
    return combineHere(BinaryOp.MULTIPLY, other);
  }

  public final NDArray divAssign(Object other) {
    return combineHere(BinaryOp.DIVIDE, other);
  }

  /** Adds where a mask is true, or at the indices of an integer array; returns this array. */
  public final NDArray plusAssign(NDArray index, Object other) {
    return set(index, get(index).plus(other));
  }

  /** Subtracts where a mask is true, or at the indices of an integer array. */
  public final NDArray minusAssign(NDArray index, Object other) {
    return set(index, get(index).minus(other));
  }

  /** Multiplies where a mask is true, or at the indices of an integer array. */
  public final NDArray timesAssign(NDArray index, Object other) {
    return set(index, get(index).times(other));
  }

  /** Divides where a mask is true, or at the indices of an integer array. */
  public final NDArray divAssign(NDArray index, Object other) {
    return set(index, get(index).div(other));
  }

  public final NDArray floorDivAssign(Object other) {
    return combineHere(BinaryOp.FLOOR_DIVIDE, other);
  }

  public final NDArray modAssign(Object other) {
    return combineHere(BinaryOp.REMAINDER, other);
  }

  public final NDArray powAssign(Object exponent) {
    return Elementwise.binary(BinaryOp.POWER, self(), operand(exponent), self());
  }

  public final NDArray andAssign(Object other) {
    return combineHere(BinaryOp.BITWISE_AND, other);
  }

  public final NDArray orAssign(Object other) {
    return combineHere(BinaryOp.BITWISE_OR, other);
  }

  public final NDArray xorAssign(Object other) {
    return combineHere(BinaryOp.BITWISE_XOR, other);
  }

  /** Whether each element is less, as booleans. */
  public final NDArray lt(Object other) {
    return combine(BinaryOp.LESS, other);
  }

  public final NDArray le(Object other) {
    return combine(BinaryOp.LESS_EQUAL, other);
  }

  public final NDArray gt(Object other) {
    return combine(BinaryOp.GREATER, other);
  }

  public final NDArray ge(Object other) {
    return combine(BinaryOp.GREATER_EQUAL, other);
  }

  public final NDArray eq(Object other) {
    return combine(BinaryOp.EQUAL, other);
  }

  public final NDArray ne(Object other) {
    return combine(BinaryOp.NOT_EQUAL, other);
  }

  /** Of booleans whether both are true; of whole numbers bit by bit. */
  public final NDArray and(Object other) {
    return combine(BinaryOp.BITWISE_AND, other);
  }

  public final NDArray or(Object other) {
    return combine(BinaryOp.BITWISE_OR, other);
  }

  public final NDArray xor(Object other) {
    return combine(BinaryOp.BITWISE_XOR, other);
  }

  /** Of booleans the other one; of whole numbers all bits inverted. */
  public final NDArray not() {
    return Elementwise.unary(UnaryOp.INVERT, self(), null);
  }

  /** Whether both elements are true, that is, not zero. */
  public final NDArray logicalAnd(Object other) {
    return combine(BinaryOp.LOGICAL_AND, other);
  }

  public final NDArray logicalOr(Object other) {
    return combine(BinaryOp.LOGICAL_OR, other);
  }

  public final NDArray logicalXor(Object other) {
    return combine(BinaryOp.LOGICAL_XOR, other);
  }

  /** Whether each element is zero or false. */
  public final NDArray logicalNot() {
    return Elementwise.unary(UnaryOp.LOGICAL_NOT, self(), null);
  }

  public final NDArray leftShift(Object other) {
    return combine(BinaryOp.LEFT_SHIFT, other);
  }

  public final NDArray rightShift(Object other) {
    return combine(BinaryOp.RIGHT_SHIFT, other);
  }

  /** The greatest common divisor of whole numbers. */
  public final NDArray gcd(Object other) {
    return combine(BinaryOp.GCD, other);
  }

  /** The least common multiple of whole numbers. */
  public final NDArray lcm(Object other) {
    return combine(BinaryOp.LCM, other);
  }

  /** The larger of each two elements, NaN if one is NaN. */
  public final NDArray maximum(Object other) {
    return combine(BinaryOp.MAXIMUM, other);
  }

  public final NDArray minimum(Object other) {
    return combine(BinaryOp.MINIMUM, other);
  }

  /** Each element, but no less and no more than the bounds; a bound may be null. */
  public final NDArray clip(Object lowest, Object highest) {
    return Clipping.clip(
        self(),
        lowest == null ? null : operand(lowest),
        highest == null ? null : operand(highest),
        null);
  }

  /** The larger of each two elements, of which one may be NaN. */
  public final NDArray fmax(Object other) {
    return combine(BinaryOp.FMAX, other);
  }

  public final NDArray fmin(Object other) {
    return combine(BinaryOp.FMIN, other);
  }

  /** Each element with the sign of the other. */
  public final NDArray copysign(Object other) {
    return combine(BinaryOp.COPYSIGN, other);
  }

  /** The next floating number in the direction of the other. */
  public final NDArray nextafter(Object other) {
    return combine(BinaryOp.NEXTAFTER, other);
  }

  /** 0 below zero, 1 above, and the operand at zero. */
  public final NDArray heaviside(Object other) {
    return combine(BinaryOp.HEAVISIDE, other);
  }

  /** The angle of the point with this y and the other x, in radians. */
  public final NDArray arctan2(Object other) {
    return combine(BinaryOp.ARCTAN2, other);
  }

  /** The root of the sum of both squares. */
  public final NDArray hypot(Object other) {
    return combine(BinaryOp.HYPOT, other);
  }

  /** The logarithm of the sum of the exponentials. */
  public final NDArray logaddexp(Object other) {
    return combine(BinaryOp.LOGADDEXP, other);
  }

  public final NDArray logaddexp2(Object other) {
    return combine(BinaryOp.LOGADDEXP2, other);
  }
}
