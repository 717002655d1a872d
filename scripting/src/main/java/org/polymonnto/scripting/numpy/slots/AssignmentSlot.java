package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlotMpAssSubscript.MpAssSubscriptBuiltinNode;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlotMpAssSubscript.TpSlotMpAssSubscriptBuiltin;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.polymonnto.array.NDArray;
import org.polymonnto.scripting.numpy.ArrayBridge;

/** {@code a[key] = value} of an array. */
final class AssignmentSlot extends TpSlotMpAssSubscriptBuiltin<AssignmentSlot.Assignment> {
  AssignmentSlot() {
    super(new Factory<>(Assignment.class, 3, Assignment::new));
  }

  static final class Assignment extends MpAssSubscriptBuiltinNode {
    @Child private MethodCall set = new MethodCall("__setitem__");
    @Child private MethodCall delete = new MethodCall("__delitem__");

    @Override
    public void executeVoid(VirtualFrame frame, Object indexed, Object subscript, Object value) {
      if (attempt(PythonContext.get(this), indexed, subscript, value)) {
        return;
      }
      if (value == PNone.NO_VALUE) {
        delete.execute(frame, indexed, subscript);
        return;
      }
      set.execute(frame, indexed, subscript, value);
    }

    @TruffleBoundary
    private boolean attempt(PythonContext context, Object indexed, Object subscript, Object value) {
      Operation assignment = (env, array, key) -> assign(env, array, key, value);
      return assignment.attempt(context, this, indexed, subscript) != null;
    }

    private static Object assign(Env env, Object indexed, Object subscript, Object value) {
      NDArray a = Operands.array(env, indexed);
      Object given = value instanceof Boolean ? value : Operands.arrayOrNumber(env, value);
      Object[] key = a == null || given == null ? null : Keys.of(env, subscript);
      if (key == null) {
        return null;
      }
      if (key.length == 1) {
        ArrayBridge.setOne(a, key[0], given);
      } else {
        ArrayBridge.set(a, key, given);
      }
      return indexed;
    }
  }
}
