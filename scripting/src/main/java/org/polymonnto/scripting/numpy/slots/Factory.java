package org.polymonnto.scripting.numpy.slots;

import com.oracle.truffle.api.dsl.NodeFactory;
import com.oracle.truffle.api.nodes.Node;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes the nodes of a slot, one for each place of a program that uses it.
 *
 * @param <T> what they are
 * @param type their class
 * @param operands how many operands they take, the array included
 * @param maker makes one
 */
record Factory<T extends Node>(Class<T> type, int operands, Supplier<T> maker)
    implements NodeFactory<T> {
  @Override
  public T createNode(Object... arguments) {
    return maker.get();
  }

  @Override
  public Class<T> getNodeClass() {
    return type;
  }

  @Override
  public List<List<Class<?>>> getNodeSignatures() {
    return List.of(List.of());
  }

  @Override
  public List<Class<? extends Node>> getExecutionSignature() {
    return Collections.nCopies(operands, Node.class);
  }
}
