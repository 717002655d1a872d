package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlotMpAssSubscript.MpAssSubscriptBuiltinNode;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlotMpAssSubscript.TpSlotMpAssSubscriptBuiltin;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives;
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
    @Child private MethodCall set;
    @Child private MethodCall delete;

    @Override
    public void executeVoid(VirtualFrame frame, Object indexed, Object subscript, Object value) {
      if (set(PythonContext.get(this).getEnv(), indexed, subscript, value)) {
        return;
      }
      if (value == PNone.NO_VALUE) {
        delete(frame, indexed, subscript);
        return;
      }
      if (set == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        set = insert(new MethodCall("__setitem__"));
      }
      set.execute(frame, indexed, subscript, value);
    }

    private void delete(VirtualFrame frame, Object indexed, Object subscript) {
      if (delete == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        delete = insert(new MethodCall("__delitem__"));
      }
      delete.execute(frame, indexed, subscript);
    }

    @TruffleBoundary
    private static boolean set(Env env, Object indexed, Object subscript, Object value) {
      NDArray a = Operands.array(env, indexed);
      Object given = value instanceof Boolean ? value : Operands.arrayOrNumber(env, value);
      Object[] key = a == null || given == null ? null : Keys.of(env, subscript);
      if (key == null) {
        return false;
      }
      try {
        if (key.length == 1) {
          ArrayBridge.setOne(a, key[0], given);
        } else {
          ArrayBridge.set(a, key, given);
        }
        return true;
      } catch (RuntimeException | OutOfMemoryError e) {
        return false;
      }
    }
  }
}
