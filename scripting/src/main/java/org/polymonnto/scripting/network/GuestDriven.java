package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;

/** A behavior whose iteration may be a method of a guest object. */
interface GuestDriven {
  /** The guest object whose iteration is to be called, or null if the iteration is the engine's. */
  Value iteratingHome();
}
