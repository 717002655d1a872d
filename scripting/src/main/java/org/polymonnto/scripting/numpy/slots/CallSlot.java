package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.annotations.Slot.SlotSignature;
import com.oracle.graal.python.builtins.objects.function.PKeyword;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlotVarargs.TpSlotVarargsBuiltin;
import com.oracle.graal.python.lib.PyObjectGetAttr;
import com.oracle.graal.python.nodes.function.builtins.PythonVarargsBuiltinNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.polymonnto.array.BinaryOp;
import org.polymonnto.array.UnaryOp;

/** The call of a universal function with nothing but its operands. */
final class CallSlot extends TpSlotVarargsBuiltin<CallSlot.Call> {
  CallSlot() {
    super(new Factory<>(Call.class, 3, Call::new), "__call__");
  }

  @SlotSignature(minNumOfPositionalArgs = 1, takesVarArgs = true, takesVarKeywordArgs = true)
  static final class Call extends PythonVarargsBuiltinNode {
    private static final TruffleString OP =
        TruffleString.fromConstant("_op", TruffleString.Encoding.UTF_32);

    @CompilationFinal private Object known;
    @CompilationFinal private Operation operation;
    @CompilationFinal private int operands;
    @Child private MethodCall method = new MethodCall("__call__");

    @Override
    public Object execute(
        VirtualFrame frame, Object function, Object[] arguments, PKeyword[] keywords) {
      PythonContext context = PythonContext.get(this);
      if (known == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        know(context.getEnv(), function);
      }
      if (function == known && arguments.length == operands && keywords.length == 0) {
        Object result =
            operation.attempt(context, this, arguments[0], operands == 2 ? arguments[1] : null);
        if (result != null) {
          return result;
        }
      }
      return method.execute(frame, function, arguments, keywords);
    }

    private void know(Env env, Object function) {
      known = function;
      switch (env.asHostObject(PyObjectGetAttr.executeUncached(function, OP))) {
        case UnaryOp op -> {
          operation = Operation.unary(op);
          operands = 1;
        }
        case BinaryOp op -> {
          operation = Operation.binary(op);
          operands = 2;
        }
        default -> throw CompilerDirectives.shouldNotReachHere();
      }
    }
  }
}
