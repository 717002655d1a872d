package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.common.SequenceStorageNodes;
import com.oracle.graal.python.builtins.objects.ellipsis.PEllipsis;
import com.oracle.graal.python.builtins.objects.slice.PSlice;
import com.oracle.graal.python.builtins.objects.tuple.PTuple;
import com.oracle.graal.python.nodes.PGuards;
import com.oracle.graal.python.runtime.sequence.storage.SequenceStorage;
import com.oracle.truffle.api.TruffleLanguage.Env;
import org.polymonnto.array.Slice;

/** Turns what stands in the brackets of a subscript into the key that the engine takes. */
final class Keys {
  private static final Object UNKNOWN = new Object();

  private Keys() {}

  /** The indices of a subscript; null if there is one among them that Python has to convert. */
  static Object[] of(Env env, Object subscript) {
    if (subscript instanceof PTuple tuple && PGuards.isBuiltinTuple(tuple)) {
      SequenceStorage parts = tuple.getSequenceStorage();
      Object[] key = new Object[parts.length()];
      for (int k = 0; k < key.length; k++) {
        key[k] = index(env, SequenceStorageNodes.GetItemScalarNode.executeUncached(parts, k));
        if (key[k] == UNKNOWN) {
          return null;
        }
      }
      return key;
    }
    Object index = index(env, subscript);
    return index == UNKNOWN ? null : new Object[] {index};
  }

  private static Object index(Env env, Object part) {
    return switch (part) {
      case Integer number -> number;
      case PSlice slice -> slice(slice);
      case PEllipsis ellipsis -> Slice.ELLIPSIS;
      case PNone none -> none == PNone.NONE ? null : UNKNOWN;
      default -> {
        Object array = Operands.array(env, part);
        yield array == null ? UNKNOWN : array;
      }
    };
  }

  private static Object slice(PSlice slice) {
    return isBound(slice.getStart()) && isBound(slice.getStop()) && isBound(slice.getStep())
        ? new Slice(bound(slice.getStart()), bound(slice.getStop()), bound(slice.getStep()))
        : UNKNOWN;
  }

  private static boolean isBound(Object value) {
    return value == PNone.NONE || value instanceof Integer number && number != Integer.MIN_VALUE;
  }

  private static Integer bound(Object value) {
    return value == PNone.NONE ? null : (Integer) value;
  }
}
