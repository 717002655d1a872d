package org.polymonnto.scripting.numpy.slots;

import com.oracle.truffle.api.TruffleLanguage.Env;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Tells the operands that the engine takes as they are from those that Python has to convert. */
final class Operands {
  private Operands() {}

  /** Whether a value of Python is an array. */
  static boolean isArray(Env env, Object value) {
    return env.isHostObject(value) && env.asHostObject(value) instanceof NDArray;
  }

  /**
   * An array that may be computed with here, else null. Elements that are Python's objects compute
   * themselves, and what they do must not be done a second time.
   */
  static NDArray array(Env env, Object value) {
    return env.isHostObject(value)
            && env.asHostObject(value) instanceof NDArray array
            && array.dtype() != DType.OBJECT
        ? array
        : null;
  }

  /** An array or a number of Python, else null. */
  static Object arrayOrNumber(Env env, Object value) {
    return isNumber(value) ? value : array(env, value);
  }

  /** Whether it is a float, or an int that a long can hold, and of no subclass of these. */
  static boolean isNumber(Object value) {
    return value instanceof Double || value instanceof Integer || value instanceof Long;
  }
}
