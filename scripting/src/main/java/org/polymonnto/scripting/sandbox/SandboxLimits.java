package org.polymonnto.scripting.sandbox;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How much a script in the sandbox may use.
 *
 * @param time from the start of the script to its end
 * @param memory bytes of the whole heap that are in use after a garbage collection
 * @param statements statements of all guest languages, those of libraries included; not counted
 *     without it, as counting takes time
 */
public record SandboxLimits(Duration time, long memory, OptionalLong statements) {
  /** The limits of {@code --sandbox} alone: 60 seconds and 2 GiB. */
  public static final SandboxLimits DEFAULT =
      new SandboxLimits(Duration.ofSeconds(60), 2L << 30, OptionalLong.empty());

  public SandboxLimits {
    Objects.requireNonNull(statements);
    if (!time.isPositive() || memory <= 0 || statements.isPresent() && statements.getAsLong() < 1) {
      throw new IllegalArgumentException("a limit must be more than 0");
    }
  }
}
