package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.type.slots.TpSlotBinaryOp.BinaryOpBuiltinNode;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlotBinaryOp.TpSlotBinaryOpBuiltin;
import com.oracle.graal.python.nodes.expression.BinaryOpNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.polymonnto.array.BinaryOp;

/** {@code a op b}, where one of the two is an array, or both. */
final class BinarySlot extends TpSlotBinaryOpBuiltin<BinarySlot.Operator> {
  /**
   * @param name the name of Python's special method, without its underscores
   * @param place GraalPy's node of the operator
   * @param op what it does
   */
  BinarySlot(String name, Class<? extends BinaryOpNode> place, BinaryOp op) {
    super(
        new Factory<>(Operator.class, 2, () -> new Operator(name, place, op)), "__" + name + "__");
  }

  static final class Operator extends BinaryOpBuiltinNode {
    private final Class<? extends BinaryOpNode> place;
    private final Operation operation;
    @CompilationFinal private boolean hasMetArrays;
    @Child private MethodCall forward;
    @Child private MethodCall backward;

    Operator(String name, Class<? extends BinaryOpNode> place, BinaryOp op) {
      this.place = place;
      this.operation = Operation.binary(op);
      this.backward = new MethodCall("__r" + name + "__");
      this.forward = new MethodCall("__" + name + "__");
    }

    @Override
    public Object execute(VirtualFrame frame, Object left, Object right) {
      PythonContext context = PythonContext.get(this);
      Object result = operation.attempt(context, this, left, right);
      if (result == null) {
        return Operands.isArray(context.getEnv(), left)
            ? forward.execute(frame, left, right)
            : backward.execute(frame, right, left);
      }
      if (!hasMetArrays) {
        BinarySite.replace(this, place, operation);
        hasMetArrays = true;
      }
      return result;
    }
  }
}
