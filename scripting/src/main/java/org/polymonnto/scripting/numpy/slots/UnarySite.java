package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.nodes.bytecode.PBytecodeRootNode;
import com.oracle.graal.python.nodes.expression.UnaryOpNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;

/** As {@link BinarySite}, for an operator with one operand. */
final class UnarySite extends UnaryOpNode {
  private final Operation operation;
  @CompilationFinal private boolean hasMetOthers;
  @Child private UnaryOpNode general;

  private UnarySite(Operation operation, UnaryOpNode general) {
    this.operation = operation;
    this.general = general;
  }

  /** Puts such a site in the place of the operator that has called a slot. */
  static void replace(Node slot, Operation operation) {
    CompilerDirectives.transferToInterpreterAndInvalidate();
    UnaryOpNode general = NodeUtil.findParent(slot, UnaryOpNode.class);
    if (general != null && general.getParent() instanceof PBytecodeRootNode) {
      general.replace(new UnarySite(operation, general));
    }
  }

  @Override
  public Object execute(VirtualFrame frame, Object operand) {
    if (!Operands.isNumber(operand)) {
      Object result = operation.attempt(PythonContext.get(this), this, operand, null);
      if (result != null) {
        return result;
      }
    }
    if (!hasMetOthers) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      hasMetOthers = true;
    }
    return general.execute(frame, operand);
  }
}
