package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;

/** A behavior whose iteration may be a method of a guest object. */
interface GuestDriven {
  /** The guest object that the loop of the guest runs, or null if the iteration is the engine's. */
  Value iteratingHome();
}
