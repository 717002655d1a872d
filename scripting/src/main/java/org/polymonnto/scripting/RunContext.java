package org.polymonnto.scripting;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * What a simulation was doing when an exception left it.
 *
 * <p>The network's bridge attaches one line, such as {@code behaviour Izhikevich of group 'neurons'
 * at iteration 17}, to the exception itself. So a script that handles the error and fails for
 * another reason later is not told the wrong place.
 */
public final class RunContext {
  /** Attribute of a Python exception that holds the line. */
  static final String ATTRIBUTE = "__polymonnto_run__";

  /** Java exceptions have no attributes; as keys they are compared by identity. */
  private static final Map<Throwable, String> OF_JAVA_EXCEPTIONS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private RunContext() {}

  /**
   * Attaches a description to an exception on its way through the engine. The first one stays, as
   * it was attached nearest to the cause.
   *
   * @param thrown what was caught and will be thrown again
   * @param description one line without a full stop
   */
  public static void attach(Throwable thrown, String description) {
    Value guest = thrown instanceof PolyglotException exception ? exception.getGuestObject() : null;
    if (guest != null && !guest.isHostObject() && guest.hasMembers()) {
      if (!guest.hasMember(ATTRIBUTE)) {
        guest.putMember(ATTRIBUTE, description);
      }
    } else {
      OF_JAVA_EXCEPTIONS.putIfAbsent(cause(thrown), description);
    }
  }

  /** What was attached to this exception. */
  public static Optional<String> of(Throwable thrown) {
    Value guest = thrown instanceof PolyglotException exception ? exception.getGuestObject() : null;
    if (guest != null && guest.hasMember(ATTRIBUTE)) {
      return Optional.of(guest.getMember(ATTRIBUTE).asString());
    }
    return Optional.ofNullable(OF_JAVA_EXCEPTIONS.get(cause(thrown)));
  }

  private static Throwable cause(Throwable thrown) {
    return thrown instanceof PolyglotException exception && exception.isHostException()
        ? exception.asHostException()
        : thrown;
  }
}
