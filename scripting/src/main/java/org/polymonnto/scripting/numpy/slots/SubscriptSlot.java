package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.type.slots.TpSlotBinaryFunc.MpSubscriptBuiltinNode;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlotBinaryFunc.TpSlotMpSubscript;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.frame.VirtualFrame;

/** {@code a[key]} of an array, where that is an array. A single element has a type of NumPy's. */
final class SubscriptSlot extends TpSlotMpSubscript<SubscriptSlot.Access> {
  SubscriptSlot() {
    super(new Factory<>(Access.class, 2, Access::new));
  }

  static final class Access extends MpSubscriptBuiltinNode {
    private final Operation operation = Operation::element;
    @Child private MethodCall method = new MethodCall("__getitem__");

    @Override
    public Object execute(VirtualFrame frame, Object indexed, Object subscript) {
      Object result = operation.attempt(PythonContext.get(this), this, indexed, subscript);
      if (result != null) {
        return result;
      }
      return method.execute(frame, indexed, subscript);
    }
  }
}
