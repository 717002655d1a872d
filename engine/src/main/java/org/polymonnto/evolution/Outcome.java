package org.polymonnto.evolution;

/**
 * How a process ended.
 *
 * @param exitCode 0 if it went well; 128 and the number of the signal if a signal ended it
 * @param output the last characters that it wrote
 * @param errors the last characters of its error output
 */
public record Outcome(int exitCode, String output, String errors) {
  /** Characters that are kept of each stream. */
  public static final int KEPT = 1 << 16;
}
