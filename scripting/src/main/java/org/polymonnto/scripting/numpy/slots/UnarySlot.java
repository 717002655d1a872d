package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.type.slots.TpSlotUnaryFunc.TpSlotUnaryFuncBuiltin;
import com.oracle.graal.python.nodes.function.builtins.PythonUnaryBuiltinNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.polymonnto.array.UnaryOp;

/** {@code op a} of an array. */
final class UnarySlot extends TpSlotUnaryFuncBuiltin<UnarySlot.Operator> {
  /**
   * @param name the name of Python's special method, without its underscores
   * @param op what it does
   */
  UnarySlot(String name, UnaryOp op) {
    super(
        new Factory<>(Operator.class, 1, () -> new Operator("__" + name + "__", op)),
        "__" + name + "__");
  }

  static final class Operator extends PythonUnaryBuiltinNode {
    private final Operation operation;
    @CompilationFinal private boolean hasMetArrays;
    @Child private MethodCall method;

    Operator(String name, UnaryOp op) {
      this.method = new MethodCall(name);
      this.operation = Operation.unary(op);
    }

    @Override
    public Object execute(VirtualFrame frame, Object operand) {
      Object result = operation.attempt(PythonContext.get(this), this, operand, null);
      if (result == null) {
        return method.execute(frame, operand);
      }
      if (!hasMetArrays) {
        UnarySite.replace(this, operation);
        hasMetArrays = true;
      }
      return result;
    }
  }
}
