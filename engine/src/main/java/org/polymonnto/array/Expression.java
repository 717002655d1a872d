package org.polymonnto.array;

import java.util.Arrays;

/**
 * An elementwise operation on a large array whose elements are computed when they are needed,
 * together with those of its operands, so that these are not written to memory.
 *
 * <p>What an array holds when it becomes an operand is what is read later: its storage is lent, and
 * the array gets another one before it is written to.
 */
final class Expression extends Deferred implements Operand {
  /** What refers to more operations has some of them computed on their own. */
  private static final int MOST_OPERATIONS = 24;

  private final BinaryLoop binary;
  private final UnaryLoop unary;
  private final DType loopType;
  private final DType dtype;

  /** The shape in the order of the storage. */
  private final int[] shape;

  private final int operations;
  private Operand left;
  private Operand right;

  /** A storage that may be written to, as the array that becomes the result had it for itself. */
  private Object room;

  /** Whether this is an operand of another expression than that of the same array. */
  private boolean taken;

  /**
   * Whether the array was there before, so that its elements will be asked for. Others then do not
   * compute them once more for themselves.
   */
  private boolean isKnownToStay;

  private Object computed;

  private Expression(
      BinaryLoop binary,
      UnaryLoop unary,
      DType loopType,
      DType dtype,
      int[] shape,
      Operand left,
      Operand right) {
    this.binary = binary;
    this.unary = unary;
    this.loopType = loopType;
    this.dtype = dtype;
    this.shape = shape;
    this.left = left;
    this.right = right;
    this.operations = 1 + operations(left) + (right == left ? 0 : operations(right));
  }

  /** The result of an operation with an array, to be computed later; null if it is not for this. */
  static NDArray binary(BinaryOp op, Object left, Object right, NDArray out) {
    DType common = Elementwise.commonType(left, right);
    if (!isPlain(common) || !isPlain(left) || !isPlain(right)) {
      return null;
    }
    DType compute = op.computeType(common);
    if (!isFor(op, compute)) {
      return null;
    }
    NDArray a = array(left, op, compute);
    NDArray b = array(right, op, compute);
    boolean isEqual = Arrays.equals(a.shape, b.shape);
    if (!isEqual && out != null) {
      Shape.broadcastAll(a.shape, b.shape, out.shape);
    }
    int[] shape = isEqual ? a.shape : Shape.broadcast(a.shape, b.shape);
    boolean byColumns = a.isByColumns() || b.isByColumns();
    Operand.Span spanA = span(a, shape, byColumns);
    Operand.Span spanB = span(b, shape, byColumns);
    DType type = op.resultType(compute);
    if (spanA == null || spanB == null || !isTarget(out, type, shape, byColumns)) {
      return null;
    }
    AllocationLimit.check(type, Shape.size(shape));
    BinaryLoop loop = Loops.binary(op, compute);
    return make(loop, null, compute, type, shape, byColumns, a, spanA, b, spanB, out);
  }

  /** The result of a function of an array, to be computed later; null if it is not for this. */
  static NDArray unary(UnaryOp op, NDArray a, NDArray out) {
    if (!isPlain(a.dtype)) {
      return null;
    }
    DType compute = op.computeType(a.dtype);
    DType type = op.resultType(compute);
    boolean byColumns = a.isByColumns();
    Operand.Span span = span(a, a.shape, byColumns);
    if (!(compute.isFloating() && isPlain(compute) || compute.isBool())
        || op.isIdentity(compute)
        || span == null
        || !isTarget(out, type, a.shape, byColumns)) {
      return null;
    }
    AllocationLimit.check(type, a.size);
    UnaryLoop loop = Loops.unary(op, compute);
    return make(null, loop, compute, type, a.shape, byColumns, a, span, a, span, out);
  }

  private static NDArray make(
      BinaryLoop binary,
      UnaryLoop unary,
      DType compute,
      DType type,
      int[] shape,
      boolean byColumns,
      NDArray a,
      Operand.Span spanA,
      NDArray b,
      Operand.Span spanB,
      NDArray out) {
    settleView(a);
    settleView(b);
    limit(a, spanA, b, spanB);
    Object room = out == null ? null : room(out, a, b);
    Operand left = operand(a, spanA, compute, out);
    Operand right = b == a ? left : operand(b, spanB, compute, out);
    int[] order = byColumns ? new int[] {shape[1], shape[0]} : shape;
    Expression result = new Expression(binary, unary, compute, type, order, left, right);
    result.borrow(a, left, out);
    result.borrow(b, right, out);
    if (out == null) {
      return byColumns
          ? NDArray.deferredByColumns(type, shape, result)
          : NDArray.deferred(type, shape, result);
    }
    if (type != out.dtype) {
      result = new Expression(null, null, type, out.dtype, order, result, result);
    }
    result.room = room;
    result.isKnownToStay = true;
    out.become(result);
    return out;
  }

  /** Has the elements of a view computed before its owner is given others. */
  private static void settleView(NDArray operand) {
    if (operand.base != null) {
      operand.storage();
    }
  }

  private static boolean isPlain(DType type) {
    return !type.isObject() && type != DType.FLOAT16;
  }

  private static boolean isPlain(Object operand) {
    return operand instanceof NDArray array
        ? isPlain(array.dtype)
        : operand instanceof Double
            || operand instanceof Long
            || operand instanceof Integer
            || operand instanceof Boolean
            || operand instanceof Float;
  }

  /** Operations on whole numbers that may fail are computed where they stand. */
  private static boolean isFor(BinaryOp op, DType compute) {
    return switch (compute) {
      case FLOAT64, FLOAT32 -> true;
      case BOOL -> op.rule != BinaryOp.Rule.NUMERIC;
      case INT64 ->
          switch (op) {
            case ADD, SUBTRACT, MULTIPLY, MAXIMUM, MINIMUM -> true;
            default -> op.rule == BinaryOp.Rule.COMPARISON;
          };
      default -> false;
    };
  }

  private static NDArray array(Object operand, BinaryOp op, DType compute) {
    return operand instanceof NDArray array
        ? array
        : Weak.operand(operand, compute, compute, op.rule != BinaryOp.Rule.COMPARISON);
  }

  /**
   * How an operand is broadcast to a shape; null if not in a way that is provided for.
   *
   * @param byColumns whether the elements are computed column by column
   */
  private static Operand.Span span(NDArray array, int[] shape, boolean byColumns) {
    if (array.size == 1) {
      return Operand.Span.ONE;
    }
    if (array.size > 0 && Arrays.equals(array.shape, shape)) {
      return isInOrder(array, byColumns) && !array.isShared() ? Operand.Span.ALL : null;
    }
    if (array.size == 0
        || shape.length != 2
        || array.shape.length == 0
        || array.shape.length > 2
        || !array.isContiguous()) {
      return null;
    }
    if (array.shape[array.shape.length - 1] == array.size) {
      return byColumns ? Operand.Span.COLUMN : Operand.Span.ROW;
    }
    if (array.shape[0] == array.size) {
      return byColumns ? Operand.Span.ROW : Operand.Span.COLUMN;
    }
    return null;
  }

  private static boolean isInOrder(NDArray array, boolean byColumns) {
    return byColumns ? array.isByColumns() : array.isContiguous();
  }

  /** Whether an array alone has a storage for the result, and nothing is to be kept up with. */
  private static boolean isTarget(NDArray out, DType type, int[] shape, boolean byColumns) {
    return out == null
        || out.base == null
            && out.offset == 0
            && Arrays.equals(out.shape, shape)
            && isInOrder(out, byColumns)
            && out.isWriteable()
            && isPlain(out.dtype)
            && Cast.isSameKind(type, out.dtype)
            && !out.isShared()
            && (out.isUnknown()
                || out.knowledge().history() == null
                    && out.knowledge().range() == null
                    && ColumnForm.in(out) == null)
            && (!out.isComputed() || Storage.length(out.dtype, out.storage()) == out.size);
  }

  /** Computes operands of which there would be too many otherwise. */
  private static void limit(NDArray a, Operand.Span spanA, NDArray b, Operand.Span spanB) {
    int left = spanA == Operand.Span.ALL ? operations(a) : 0;
    int right = spanB == Operand.Span.ALL && b != a ? operations(b) : 0;
    if (left + right >= MOST_OPERATIONS) {
      (left > right ? a : b).storage();
    }
  }

  private static int operations(NDArray array) {
    Expression expression = in(array);
    return expression == null ? 0 : expression.operations;
  }

  private static int operations(Operand operand) {
    return operand instanceof Expression inner ? inner.operations : 0;
  }

  /** The expression that the elements of an array are still to be computed from, or null. */
  static Expression in(NDArray array) {
    return array.base == null
            && !array.isComputed()
            && array.knowledge().deferred() instanceof Expression expression
            && expression.isOpen()
        ? expression
        : null;
  }

  /** The storage of an array that will have another one, if nobody else reads it. */
  private static Object room(NDArray out, NDArray a, NDArray b) {
    Expression before = in(out);
    if (before == null) {
      Object storage = out.storage();
      return out.isLent() ? null : storage;
    }
    if (before.taken) {
      out.storage();
      return null;
    }
    if (out == a || out == b) {
      return before.room;
    }
    return null;
  }

  private static Operand operand(NDArray array, Operand.Span span, DType compute, NDArray out) {
    if (span != Operand.Span.ALL) {
      return new Operand.Elements(array.astype(compute).storage(), compute, 0, span);
    }
    Expression inner = in(array);
    if (inner != null && array != out) {
      if (inner.taken || inner.isKnownToStay) {
        array.storage();
      } else {
        inner.taken = true;
      }
    }
    return inner == null || array.isComputed()
        ? new Operand.Elements(array.storage(), array.dtype, array.offset, span)
        : inner;
  }

  /** Lets an array know that this expression reads its storage later. */
  private void borrow(NDArray array, Operand operand, NDArray out) {
    if (array != out
        && operand instanceof Operand.Elements elements
        && elements.span() == Operand.Span.ALL) {
      array.owner().knowledge().loans().add(this);
    }
  }

  @Override
  boolean isKept() {
    return taken;
  }

  /** Whether there are operands that are still to be read. */
  boolean isOpen() {
    return left != null;
  }

  /** The size of the result. */
  long bytes() {
    return (long) Shape.size(shape) * dtype.itemSize();
  }

  /** Computes the elements, before the operands change, for whoever asks for them. */
  void settle() {
    taken = true;
    elements();
  }

  @Override
  Object elements() {
    if (!isOpen()) {
      return computed;
    }
    Object target = room == null ? Storage.allocate(dtype, Shape.size(shape)) : room;
    ExpressionRun.compute(this, target);
    if (taken) {
      computed = target;
    }
    left = null;
    right = null;
    room = null;
    return target;
  }

  BinaryLoop binary() {
    return binary;
  }

  UnaryLoop unary() {
    return unary;
  }

  /** The type in which the operands are read. */
  DType loopType() {
    return loopType;
  }

  DType dtype() {
    return dtype;
  }

  int operations() {
    return operations;
  }

  int[] shape() {
    return shape;
  }

  Operand left() {
    return resolved(left);
  }

  Operand right() {
    return resolved(right);
  }

  private static Operand resolved(Operand operand) {
    return operand instanceof Expression inner && inner.computed != null
        ? new Operand.Elements(inner.computed, inner.dtype, 0, Operand.Span.ALL)
        : operand;
  }
}
