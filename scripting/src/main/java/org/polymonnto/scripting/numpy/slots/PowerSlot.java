package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlotNbPower.TpSlotNbPowerBuiltin;
import com.oracle.graal.python.lib.PyNumberPowerNode;
import com.oracle.graal.python.nodes.function.builtins.PythonTernaryBuiltinNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;

/** {@code a ** b}, where one of the two is an array, or both. */
final class PowerSlot extends TpSlotNbPowerBuiltin<PowerSlot.Operator> {
  PowerSlot() {
    super(new Factory<>(Operator.class, 3, Operator::new));
  }

  static final class Operator extends PythonTernaryBuiltinNode {
    private final Operation operation = Operation.power();
    @CompilationFinal private boolean hasMetArrays;
    @Child private MethodCall forward = new MethodCall("__pow__");
    @Child private MethodCall backward = new MethodCall("__rpow__");

    @Override
    public Object execute(VirtualFrame frame, Object base, Object exponent, Object modulus) {
      PythonContext context = PythonContext.get(this);
      Object result =
          modulus == PNone.NONE ? operation.attempt(context, this, base, exponent) : null;
      if (result == null) {
        return modulus != PNone.NONE
            ? forward.execute(frame, base, exponent, modulus)
            : Operands.isArray(context.getEnv(), base)
                ? forward.execute(frame, base, exponent)
                : backward.execute(frame, exponent, base);
      }
      if (!hasMetArrays) {
        BinarySite.replace(this, PyNumberPowerNode.class, operation);
        hasMetArrays = true;
      }
      return result;
    }
  }
}
