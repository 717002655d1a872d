package org.polymonnto.scripting;

import java.util.Map;
import org.graalvm.polyglot.Value;
import org.polymonnto.network.NetworkObject;
import org.polymonnto.network.TaggedBehavior;

/**
 * What a file in Python, JavaScript or Java offers to a network that is written in Java.
 *
 * {@snippet :
 * var plasticity = BehaviorModule.load("stdp.mjs");
 * SynapseGroup.builder()
 *     .tag("GLU")
 *     .from(source)
 *     .to(target)
 *     .behavior(5, plasticity.behavior("Stdp", Map.of("rate", 0.01)))
 *     .in(network);
 * }
 */
public final class BehaviorModule {
  private final ScriptHost host;
  private final Value module;

  private BehaviorModule(ScriptHost host, Value module) {
    this.host = host;
    this.module = module;
  }

  /**
   * Loads a file, which is looked for in the folder of the script and in the current one.
   *
   * @throws org.graalvm.polyglot.PolyglotException if there is no such file, or it cannot be loaded
   */
  public static BehaviorModule load(String file) {
    ScriptHost host = ScriptHost.current();
    return new BehaviorModule(
        host, host.python().importModule("polymonnto").invokeMember("load", file));
  }

  /**
   * Makes a behavior, with parameters by name, that can be added to any object of a network.
   *
   * @throws ScriptException if the file has no class of this name
   */
  @SuppressWarnings("unchecked") // behaviors of guest languages take any object of a network
  public TaggedBehavior<NetworkObject> behavior(String className, Map<String, ?> parameters) {
    if (!module.hasMember(className)) {
      throw new ScriptException(
          module.getMember("__file__").asString() + " has no behavior " + className);
    }
    return (TaggedBehavior<NetworkObject>)
        host.python()
            .importModule("polymonnto._adoption")
            .invokeMember("behavior", module.getMember(className), parameters)
            .asHostObject();
  }

  /** Makes a behavior without parameters. */
  public TaggedBehavior<NetworkObject> behavior(String className) {
    return behavior(className, Map.of());
  }
}
