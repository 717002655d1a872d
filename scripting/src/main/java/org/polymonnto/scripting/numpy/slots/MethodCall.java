package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.builtins.objects.function.PKeyword;
import com.oracle.graal.python.nodes.attributes.LookupAttributeInMRONode;
import com.oracle.graal.python.nodes.call.CallNode;
import com.oracle.graal.python.nodes.object.GetClassNode;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

/**
 * Calls a special method of the class of an object: what an operator does if the class is written
 * in Python, and so what a slot does with operands it does not know. The method converts them, and
 * raises the errors.
 */
final class MethodCall extends Node {
  @Child private GetClassNode type = GetClassNode.create();
  @Child private LookupAttributeInMRONode method;
  @Child private CallNode call = CallNode.create();

  MethodCall(String method) {
    this.method =
        LookupAttributeInMRONode.create(
            TruffleString.fromJavaStringUncached(method, TruffleString.Encoding.UTF_32));
  }

  /** Calls it with an array and the arguments. */
  Object execute(VirtualFrame frame, Object... arrayAndArguments) {
    return call.execute(frame, find(arrayAndArguments[0]), arrayAndArguments);
  }

  /** Calls it with an object and arguments of which some have names. */
  Object execute(VirtualFrame frame, Object self, Object[] arguments, PKeyword[] keywords) {
    Object[] selfAndArguments = new Object[arguments.length + 1];
    selfAndArguments[0] = self;
    System.arraycopy(arguments, 0, selfAndArguments, 1, arguments.length);
    return call.execute(frame, find(self), selfAndArguments, keywords);
  }

  private Object find(Object self) {
    return method.execute(type.executeCached(self));
  }
}
