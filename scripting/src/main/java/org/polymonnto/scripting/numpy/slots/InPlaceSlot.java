package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.type.slots.TpSlotBinaryOp.TpSlotBinaryIOpBuiltin;
import com.oracle.graal.python.nodes.expression.BinaryOpNode;
import com.oracle.graal.python.nodes.function.builtins.PythonBinaryBuiltinNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.polymonnto.array.BinaryOp;

/** {@code a op= b} of an array {@code a}. */
final class InPlaceSlot extends TpSlotBinaryIOpBuiltin<InPlaceSlot.Operator> {
  /**
   * @param name the name of the special method of {@code a op b}, without its underscores
   * @param place GraalPy's node of the operator
   * @param op what it does
   */
  InPlaceSlot(String name, Class<? extends BinaryOpNode> place, BinaryOp op) {
    super(
        new Factory<>(Operator.class, 2, () -> new Operator("__i" + name + "__", place, op)),
        "__i" + name + "__");
  }

  static final class Operator extends PythonBinaryBuiltinNode {
    private final Class<? extends BinaryOpNode> place;
    private final Operation operation;
    @CompilationFinal private boolean hasMetArrays;
    @Child private MethodCall method;

    Operator(String name, Class<? extends BinaryOpNode> place, BinaryOp op) {
      this.method = new MethodCall(name);
      this.place = place;
      this.operation = Operation.inPlace(op);
    }

    @Override
    public Object execute(VirtualFrame frame, Object left, Object right) {
      Object result = operation.attempt(PythonContext.get(this), this, left, right);
      if (result == null) {
        return method.execute(frame, left, right);
      }
      if (!hasMetArrays) {
        BinarySite.replace(this, place, operation);
        hasMetArrays = true;
      }
      return result;
    }
  }
}
