package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.function.PKeyword;
import com.oracle.graal.python.nodes.attributes.LookupAttributeInMRONode;
import com.oracle.graal.python.nodes.call.CallNode;
import com.oracle.graal.python.nodes.object.GetClassNode;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

/**
 * Calls a special method of the class of an object: what an operator does if the class is written
 * in Python, and so what a slot does with operands it does not know. The method converts them, and
 * raises the errors.
 */
final class MethodCall extends Node {
  private final String name;
  @Child private GetClassNode type;
  @Child private LookupAttributeInMRONode method;
  @Child private CallNode call;

  MethodCall(String name) {
    this.name = name;
  }

  /** Calls it with an array and the arguments. */
  Object execute(VirtualFrame frame, Object... arrayAndArguments) {
    Object function = find(arrayAndArguments[0]);
    return call.execute(frame, function, arrayAndArguments);
  }

  /** Calls it with an object and arguments of which some have names. */
  Object execute(VirtualFrame frame, Object self, Object[] arguments, PKeyword[] keywords) {
    Object[] selfAndArguments = new Object[arguments.length + 1];
    selfAndArguments[0] = self;
    System.arraycopy(arguments, 0, selfAndArguments, 1, arguments.length);
    Object function = find(self);
    return call.execute(frame, function, selfAndArguments, keywords);
  }

  private Object find(Object self) {
    if (call == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      TruffleString text =
          TruffleString.fromJavaStringUncached(name, TruffleString.Encoding.UTF_32);
      type = insert(GetClassNode.create());
      method = insert(LookupAttributeInMRONode.create(text));
      call = insert(CallNode.create());
    }
    return method.execute(type.executeCached(self));
  }
}
