package org.polymonnto.scripting.session;

import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.polymonnto.network.Network;

/**
 * A network that is simulated by commands.
 *
 * @param network the engine's
 * @param home the guest object that it stands behind; empty for a network of Java alone
 */
record Played(Network network, Optional<Value> home) {

  static Played of(Network network) {
    return new Played(
        network, network.home() instanceof Value home ? Optional.of(home) : Optional.empty());
  }

  /**
   * The network that a command is about.
   *
   * @param name its variable or tag; if it is empty, there has to be only one
   * @throws MagicException if there is no such network, or more than one; lists them
   */
  static Played find(Magic.Call call, String name) {
    Value found = call.python("_networks", "find", name);
    Magics.checked(found.getArrayElement(1));
    Value network = found.getArrayElement(0);
    Value core = network.isHostObject() ? network : network.getMember("_core");
    return of(core.asHostObject());
  }

  /** Simulates as a call in a cell would. */
  void simulate(long iterations) {
    if (home.isPresent()) {
      home.get().invokeMember("simulate_iterations", iterations);
    } else {
      network.simulate(iterations);
    }
  }

  String tag() {
    return network.tags().isEmpty() ? "network" : network.tag();
  }
}
