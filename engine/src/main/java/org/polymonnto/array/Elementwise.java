package org.polymonnto.array;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The one place that every elementwise operation of every language comes to.
 *
 * <p>An operand is an array or a plain number. The operation is computed at once, in the type that
 * NumPy computes it in.
 */
public final class Elementwise {
  /** Elements that are converted at a time where a loop cannot read or write the storage itself. */
  static final int BLOCK = 1024;

  private static volatile ObjectOperators objectOperators = ObjectOperators.OF_NUMBERS;

  private Elementwise() {}

  /** Installs what operations do with the elements of object arrays. */
  public static void setObjectOperators(ObjectOperators operators) {
    objectOperators = operators;
  }

  /** Whether an element of an object array counts as true. */
  public static boolean isTrue(Object element) {
    return objectOperators.isTrue(element);
  }

  static ObjectOperators objectOperators() {
    return objectOperators;
  }

  /**
   * Combines two operands elementwise, broadcast to a common shape.
   *
   * @param left an NDArray or a Number, Boolean or (for object arrays) anything
   * @param right the same
   * @param out where the result goes, converted within its kind, or null for a new array
   * @return {@code out} or the new array
   */
  public static NDArray binary(BinaryOp op, Object left, Object right, NDArray out) {
    NDArray deferred = Deferral.binary(op, left, right, out);
    return deferred == null ? immediate(op, left, right, out) : deferred;
  }

  /** Computes all of what {@link #binary} may put off. */
  static NDArray immediate(BinaryOp op, Object left, Object right, NDArray out) {
    DType common = commonType(left, right);
    if (common.isObject()) {
      return objects(op, left, right, out);
    }
    boolean comparison = op.rule == BinaryOp.Rule.COMPARISON;
    boolean huge = comparison && (left instanceof BigInteger || right instanceof BigInteger);
    DType compute = huge ? DType.FLOAT64 : op.computeType(common);
    DType loopType = loopType(compute);
    boolean checked = !comparison;
    NDArray a =
        left instanceof NDArray array ? array : Weak.operand(left, compute, loopType, checked);
    NDArray b =
        right instanceof NDArray array ? array : Weak.operand(right, compute, loopType, checked);
    if (out != null
        && !(Arrays.equals(a.shape, out.shape)
            && (b.ndim() == 0 || Arrays.equals(b.shape, out.shape)))) {
      Shape.broadcastAll(a.shape, b.shape, out.shape);
    }
    int[] shape = Shape.broadcast(a.shape, b.shape);
    DType resultType = op.resultType(compute);
    NDArray result = out;
    if (out == null) {
      result = allocate(resultType, shape, a, b);
    } else {
      check(op.label(), resultType, shape, out);
      if (a == out
          && resultType == out.dtype
          && Rewriting.run(op, loop(op, compute), loopType, b, out)) {
        return out;
      }
      out.requireWriteable();
      a = apart(a, out);
      b = apart(b, out);
      shape = out.shape;
    }
    new BinaryRun(loop(op, compute), loopType, loopType(resultType), a, b, result).over(shape);
    return result;
  }

  private static BinaryLoop loop(BinaryOp op, DType compute) {
    return compute == DType.FLOAT16 && op == BinaryOp.NEXTAFTER
        ? HalfNextAfter.LOOP
        : Loops.binary(op, loopType(compute));
  }

  /**
   * {@code ufunc.at}: combines elements of an array with values in place, one after another, so
   * that an element may be named more than once.
   *
   * @param indices the elements as flat indices in C order
   * @param values as many as indices
   */
  public static void at(BinaryOp op, NDArray array, NDArray indices, NDArray values) {
    array.requireWriteable();
    DType compute = op.computeType(Promotion.promote(array.dtype, values.dtype));
    if (compute == array.dtype
        && compute == values.dtype
        && compute == loopType(compute)
        && compute == op.resultType(compute)
        && !compute.isObject()) {
      BinaryLoop loop = Loops.binary(op, compute);
      Object elements = array.storage();
      NDArray operands = values.contiguous();
      for (int i = 0; i < indices.size; i++) {
        int at = array.position((int) indices.longAt(i));
        loop.run(
            elements, at, true, operands.storage(), operands.offset + i, true, elements, at, 1);
      }
      return;
    }
    int[] alone = {};
    for (int i = 0; i < indices.size; i++) {
      NDArray element = array.view(alone, alone, array.position((int) indices.longAt(i)));
      NDArray value = values.view(alone, alone, values.position(i));
      Assignment.assign(immediate(op, element, value, null), element);
    }
  }

  /**
   * Raises to a power as NumPy's {@code **} does: for some plain numbers as exponents there is a
   * shorter way, which for booleans also gives another type.
   */
  public static NDArray power(NDArray base, Object exponent) {
    if (exponent instanceof NDArray || base.dtype.isObject() || base.ndim() == 0) {
      return binary(BinaryOp.POWER, base, exponent, null);
    }
    double value = Storage.toDouble(exponent);
    if (value == 2 && (base.dtype.isFloating() || Weak.kind(exponent) == DType.INT64)) {
      return unary(UnaryOp.SQUARE, base, null);
    }
    if (base.dtype.isFloating()) {
      if (value == 1) {
        return base.copy();
      }
      if (value == 0) {
        return NDArray.ones(base.dtype, base.shape);
      }
      if (value == 0.5) {
        return unary(UnaryOp.SQRT, base, null);
      }
      if (value == -1) {
        return unary(UnaryOp.RECIPROCAL, base, null);
      }
    }
    return binary(BinaryOp.POWER, base, exponent, null);
  }

  /** Applies a function to each element; see {@link #binary}. */
  public static NDArray unary(UnaryOp op, Object operand, NDArray out) {
    NDArray a =
        operand instanceof NDArray array ? array : NDArray.scalar(Weak.kind(operand), operand);
    if (a.dtype.isObject()) {
      return objects(op, a, out);
    }
    NDArray deferred = Deferral.unary(op, a, out);
    return deferred == null ? immediate(op, a, out) : deferred;
  }

  private static NDArray immediate(UnaryOp op, NDArray operand, NDArray out) {
    NDArray a = operand;
    DType compute = op.computeType(a.dtype);
    DType loopType = loopType(compute);
    DType resultType = op.resultType(compute);
    NDArray result = out;
    if (out == null) {
      result = allocate(resultType, a.shape, a, a);
    } else {
      prepare(op.label(), resultType, a.shape, out);
      a = apart(a, out);
    }
    if (op.isIdentity(compute)) {
      Assignment.assign(a, result);
    } else {
      new UnaryRun(Loops.unary(op, loopType), loopType, loopType(resultType), a, result)
          .over(result.shape);
    }
    return result;
  }

  static DType commonType(Object left, Object right) {
    if (left instanceof NDArray a) {
      return right instanceof NDArray b
          ? Promotion.promote(a.dtype, b.dtype)
          : Promotion.promoteWeak(a.dtype, Weak.kind(right));
    }
    return right instanceof NDArray b
        ? Promotion.promoteWeak(b.dtype, Weak.kind(left))
        : Promotion.promote(Weak.kind(left), Weak.kind(right));
  }

  /**
   * The type of the elements that loops work on: all integers are computed as longs and half
   * precision in single, whose results are rounded once.
   */
  static DType loopType(DType compute) {
    if (compute == DType.FLOAT16) {
      return DType.FLOAT32;
    }
    return compute.isInteger() ? DType.INT64 : compute;
  }

  private static void prepare(String name, DType resultType, int[] shape, NDArray out) {
    check(name, resultType, shape, out);
    out.requireWriteable();
  }

  private static void check(String name, DType resultType, int[] shape, NDArray out) {
    if (!Cast.isSameKind(resultType, out.dtype)) {
      throw ArrayException.of(
          ArrayException.Kind.CASTING,
          "Cannot cast ufunc '"
              + name
              + "' output from dtype('"
              + resultType
              + "') to dtype('"
              + out.dtype
              + "') with casting rule 'same_kind'");
    }
    if (!out.isWriteable()) {
      throw ArrayException.value("output array is read-only");
    }
    if (!Arrays.equals(shape, out.shape)
        && !Arrays.equals(Shape.broadcast(shape, out.shape), out.shape)) {
      throw ArrayException.value(
          "non-broadcastable output operand with shape "
              + Shape.toString(out.shape)
              + " doesn't match the broadcast shape "
              + Shape.toString(Shape.broadcast(shape, out.shape)));
    }
  }

  /**
   * The operand, copied if writing to {@code out} would change elements of it before they are read.
   */
  static NDArray apart(NDArray operand, NDArray out) {
    if (operand.storage() != out.storage()
        || isSameView(operand, out)
        || !Shape.overlap(operand, out)) {
      return operand;
    }
    return operand.copy();
  }

  private static boolean isSameView(NDArray a, NDArray b) {
    return a == b
        || a.dtype == b.dtype
            && a.offset == b.offset
            && Arrays.equals(a.shape, b.shape)
            && Arrays.equals(a.strides, b.strides);
  }

  /**
   * A new array whose dimensions lie in the storage in the order of the operands', as NumPy's 'K'
   * order.
   */
  static NDArray allocate(DType dtype, int[] shape, NDArray a, NDArray b) {
    if (shape.length < 2 || a.isContiguous() && b.isContiguous()) {
      return Fresh.array(dtype, shape);
    }
    int[] order =
        Nest.order(
            shape,
            Shape.broadcastStrides(a.shape, a.strides, shape),
            Shape.broadcastStrides(b.shape, b.strides, shape));
    int[] strides = new int[shape.length];
    int step = 1;
    for (int at = order.length - 1; at >= 0; at--) {
      strides[order[at]] = step;
      step *= Math.max(1, shape[order[at]]);
    }
    return new NDArray(
        dtype, shape.clone(), strides, 0, Storage.allocate(dtype, Shape.size(shape)), null);
  }

  private static NDArray objects(BinaryOp op, Object left, Object right, NDArray out) {
    requireNumbers(op, left, right);
    NDArray a = left instanceof NDArray array ? array : NDArray.scalar(DType.OBJECT, left);
    NDArray b = right instanceof NDArray array ? array : NDArray.scalar(DType.OBJECT, right);
    int[] shape = Shape.broadcast(a.shape, b.shape);
    NDArray x = a.view(shape, Shape.broadcastStrides(a.shape, a.strides, shape), a.offset);
    NDArray y = b.view(shape, Shape.broadcastStrides(b.shape, b.strides, shape), b.offset);
    DType resultType = op.resultType(DType.OBJECT);
    NDArray result = NDArray.zeros(resultType, shape);
    for (int at = 0; at < result.size; at++) {
      Storage.set(
          resultType,
          result.storage(),
          at,
          objectOperators.binary(op, x.elementAt(at), y.elementAt(at)));
    }
    return into(op.label(), result, out);
  }

  /** An array of numbers has no operation with a text but to be different from it. */
  private static void requireNumbers(BinaryOp op, Object left, Object right) {
    Object array = left instanceof String ? right : left;
    boolean text = left instanceof String || right instanceof String;
    if (text
        && array instanceof NDArray a
        && !a.dtype.isObject()
        && op != BinaryOp.EQUAL
        && op != BinaryOp.NOT_EQUAL) {
      throw ArrayException.of(
          ArrayException.Kind.CASTING,
          "ufunc '"
              + op.label()
              + "' did not contain a loop with signature matching types "
              + a.dtype
              + " and str");
    }
  }

  private static NDArray objects(UnaryOp op, NDArray a, NDArray out) {
    DType resultType = op.resultType(DType.OBJECT);
    NDArray result = NDArray.zeros(resultType, a.shape);
    for (int at = 0; at < result.size; at++) {
      Storage.set(resultType, result.storage(), at, objectOperators.unary(op, a.elementAt(at)));
    }
    return into(op.label(), result, out);
  }

  private static NDArray into(String name, NDArray result, NDArray out) {
    if (out == null) {
      return result;
    }
    prepare(name, result.dtype, result.shape, out);
    Assignment.assign(result, out);
    return out;
  }
}
