package org.polymonnto.array;

import java.lang.ref.WeakReference;

/** Tells whether objects that nobody had any more were collected in the meantime. */
final class CollectionClock {
  private static volatile Tick tick = new Tick(0);

  /** An object that nobody has, and when it was made. */
  private record Tick(int time, WeakReference<Object> object) {
    Tick(int time) {
      this(time, new WeakReference<>(new Object()));
    }
  }

  private CollectionClock() {}

  /** A number that is another one after a collection. */
  static int time() {
    Tick now = tick;
    if (now.object.get() == null) {
      now = new Tick(now.time + 1);
      tick = now;
    }
    return now.time;
  }
}
