package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlotNbPower.TpSlotNbPowerBuiltin;
import com.oracle.graal.python.lib.PyNumberPowerNode;
import com.oracle.graal.python.nodes.function.builtins.PythonTernaryBuiltinNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.frame.VirtualFrame;

/** {@code a ** b}, where one of the two is an array, or both. */
final class PowerSlot extends TpSlotNbPowerBuiltin<PowerSlot.Operator> {
  PowerSlot() {
    super(new Factory<>(Operator.class, 3, Operator::new));
  }

  static final class Operator extends PythonTernaryBuiltinNode {
    private final Operation operation = Operation.power();
    @CompilationFinal private boolean hasMetArrays;
    @Child private MethodCall forward;
    @Child private MethodCall backward;

    @Override
    public Object execute(VirtualFrame frame, Object base, Object exponent, Object modulus) {
      Env env = PythonContext.get(this).getEnv();
      Object result = modulus == PNone.NONE ? operation.attempt(env, base, exponent) : null;
      if (result == null) {
        return Operands.isArray(env, base)
            ? forward(frame, base, exponent, modulus)
            : backward(frame, base, exponent);
      }
      if (!hasMetArrays) {
        BinarySite.replace(this, PyNumberPowerNode.class, operation);
        hasMetArrays = true;
      }
      return result;
    }

    private Object forward(VirtualFrame frame, Object base, Object exponent, Object modulus) {
      if (forward == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        forward = insert(new MethodCall("__pow__"));
      }
      return modulus == PNone.NONE
          ? forward.execute(frame, base, exponent)
          : forward.execute(frame, base, exponent, modulus);
    }

    private Object backward(VirtualFrame frame, Object base, Object exponent) {
      if (backward == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        backward = insert(new MethodCall("__rpow__"));
      }
      return backward.execute(frame, exponent, base);
    }
  }
}
