package org.polymonnto.scripting.network;

import java.util.Arrays;
import java.util.function.Function;
import org.graalvm.polyglot.Value;

/**
 * A function of Python or JavaScript as one of Java; an array {@code Object[]} as its argument
 * holds several arguments.
 */
record GuestFunction(Value value) implements Function<Object, Object>, Crossing.View {
  @Override
  public Object apply(Object argument) {
    Object[] all = argument instanceof Object[] several ? several : new Object[] {argument};
    return Crossing.toJava(value.execute(Arrays.stream(all).map(Crossing::toPython).toArray()));
  }
}
