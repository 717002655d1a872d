package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.runtime.GilNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.Node;
import org.polymonnto.array.BinaryOp;
import org.polymonnto.array.Elementwise;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.UnaryOp;
import org.polymonnto.scripting.numpy.OperatorBridge;

/**
 * What an operator does with its operands. It is small for the compiler of guest code, for which
 * every place of a program that has the operator is a copy of it: all of it is one call.
 */
@FunctionalInterface
interface Operation {
  /**
   * The value for Python, or null for operands of which at least one has to be converted by Python,
   * and for a result that is a single element.
   */
  Object of(Env env, Object left, Object right);

  /**
   * As {@link #of}; null also for operands that raise an error, so that Python raises it. The lock
   * of Python is given back meanwhile, unless the thread keeps it for calls of Java.
   *
   * @param place the node that asks
   */
  @TruffleBoundary
  default Object attempt(PythonContext context, Node place, Object left, Object right) {
    GilNode lock = GilNode.Interop.getUncached();
    lock.release(context, true);
    try {
      return ofOrNull(context.getEnv(), left, right);
    } finally {
      lock.acquire(context, place);
    }
  }

  private Object ofOrNull(Env env, Object left, Object right) {
    try {
      return of(env, left, right);
    } catch (RuntimeException | OutOfMemoryError e) {
      return null;
    }
  }

  /** {@code left op right}. */
  static Operation binary(BinaryOp op) {
    return (env, left, right) -> {
      NDArray a = Operands.array(env, left);
      if (a != null) {
        Object b = Operands.arrayOrNumber(env, right);
        return b == null ? null : guest(env, OperatorBridge.binary(op, a, b));
      }
      NDArray b = Operands.isNumber(left) ? Operands.array(env, right) : null;
      return b == null ? null : guest(env, OperatorBridge.backward(op, b, left));
    };
  }

  /** {@code left op= right}, which is the left operand. */
  static Operation inPlace(BinaryOp op) {
    return (env, left, right) -> {
      NDArray a = Operands.array(env, left);
      Object b = a == null ? null : Operands.arrayOrNumber(env, right);
      if (b == null) {
        return null;
      }
      Elementwise.binary(op, a, b, a);
      return left;
    };
  }

  /** {@code left ** right} of an array on the left. */
  static Operation power() {
    return (env, left, right) -> {
      NDArray a = Operands.array(env, left);
      Object b = a == null ? null : Operands.arrayOrNumber(env, right);
      return b == null ? null : guest(env, OperatorBridge.power(a, b));
    };
  }

  /** {@code op operand}; there is no right operand. */
  static Operation unary(UnaryOp op) {
    return (env, operand, none) -> {
      NDArray a = Operands.array(env, operand);
      return a == null ? null : guest(env, OperatorBridge.unary(op, a));
    };
  }

  /** {@code indexed[subscript]} of an array. */
  static Object element(Env env, Object indexed, Object subscript) {
    NDArray a = Operands.array(env, indexed);
    Object[] key = a == null ? null : Keys.of(env, subscript);
    return key == null ? null : guest(env, OperatorBridge.get(a, key));
  }

  private static Object guest(Env env, NDArray result) {
    return result == null ? null : env.asGuestValue(result);
  }
}
