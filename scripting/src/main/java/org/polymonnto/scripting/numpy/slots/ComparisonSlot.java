package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.type.slots.TpSlotRichCompare.RichCmpBuiltinNode;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlotRichCompare.TpSlotRichCmpBuiltinComplex;
import com.oracle.graal.python.lib.RichCmpOp;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.Arrays;
import org.polymonnto.array.BinaryOp;

/** The comparisons of an array with a value: {@code <}, {@code <=} and so on. */
final class ComparisonSlot extends TpSlotRichCmpBuiltinComplex<ComparisonSlot.Comparison> {
  ComparisonSlot() {
    super(new Factory<>(Comparison.class, 3, Comparison::new));
  }

  static final class Comparison extends RichCmpBuiltinNode {
    @CompilationFinal(dimensions = 1)
    private static final Operation[] OPERATIONS =
        Arrays.stream(RichCmpOp.values())
            .map(how -> Operation.binary(operator(how)))
            .toArray(Operation[]::new);

    @Children
    private final MethodCall[] methods =
        Arrays.stream(RichCmpOp.values())
            .map(how -> new MethodCall(how.getPythonName().toJavaStringUncached()))
            .toArray(MethodCall[]::new);

    @Override
    public Object execute(VirtualFrame frame, Object left, Object right, RichCmpOp how) {
      int at = how.ordinal();
      Object result = OPERATIONS[at].attempt(PythonContext.get(this), this, left, right);
      if (result != null) {
        return result;
      }
      return methods[at].execute(frame, left, right);
    }

    private static BinaryOp operator(RichCmpOp how) {
      return switch (how) {
        case Py_LT -> BinaryOp.LESS;
        case Py_LE -> BinaryOp.LESS_EQUAL;
        case Py_EQ -> BinaryOp.EQUAL;
        case Py_NE -> BinaryOp.NOT_EQUAL;
        case Py_GT -> BinaryOp.GREATER;
        case Py_GE -> BinaryOp.GREATER_EQUAL;
      };
    }
  }
}
