package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.nodes.bytecode.PBytecodeRootNode;
import com.oracle.graal.python.nodes.expression.BinaryOp;
import com.oracle.graal.python.nodes.expression.BinaryOpNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;

/**
 * A place of a program with an operator that has met an array: it asks first whether it is one
 * again. The general way finds out the classes of both operands, their slots, and which slot is
 * asked first, and that takes longer than to add two small arrays.
 */
final class BinarySite extends Node implements BinaryOp {
  private final Operation operation;
  @CompilationFinal private boolean hasMetOthers;
  @Child private BinaryOpNode general;

  private BinarySite(Operation operation, BinaryOpNode general) {
    this.operation = operation;
    this.general = general;
  }

  /**
   * Puts such a site in the place of the operator that has called a slot, if that is in a program
   * and not within a function of GraalPy.
   *
   * @param kind the operator that does the operation: {@code a += b} also calls the slot of {@code
   *     a + b}, if {@code a} cannot be added to in place
   */
  static void replace(Node slot, Class<? extends BinaryOpNode> kind, Operation operation) {
    CompilerDirectives.transferToInterpreterAndInvalidate();
    BinaryOpNode general = NodeUtil.findParent(slot, BinaryOpNode.class);
    if (kind.isInstance(general) && general.getParent() instanceof PBytecodeRootNode) {
      general.replace(new BinarySite(operation, general));
    }
  }

  @Override
  public Object execute(VirtualFrame frame, Object left, Object right) {
    if (!Operands.isNumber(left) || !Operands.isNumber(right)) {
      Object result = operation.attempt(PythonContext.get(this), this, left, right);
      if (result != null) {
        return result;
      }
    }
    if (!hasMetOthers) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      hasMetOthers = true;
    }
    return general.execute(frame, left, right);
  }
}
