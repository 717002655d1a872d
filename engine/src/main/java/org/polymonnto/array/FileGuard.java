package org.polymonnto.array;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Says which files may be opened by name for a script. A host that runs scripts it does not trust
 * installs a rule; without one every file may be opened.
 *
 * <p>Whatever is public and opens a file whose name a script may choose has to ask.
 */
public final class FileGuard {
  /** Decides on a file. */
  @FunctionalInterface
  public interface Rule {
    /**
     * The file to open for a path, or an exception to throw at the script.
     *
     * @throws IOException if the path does not lead to a place for a file
     */
    Path open(Path file, boolean writes) throws IOException;
  }

  private static volatile Rule rule = (file, writes) -> file;

  private FileGuard() {}

  /** Installs the rule for the whole process. */
  public static void use(Rule newRule) {
    rule = newRule;
  }

  /**
   * The file to read for a path.
   *
   * @throws IOException if there is none
   */
  public static Path toRead(Path file) throws IOException {
    return rule.open(file, false);
  }

  /**
   * The file to write, or the folder to make, for a path.
   *
   * @throws IOException if there is no place for it
   */
  public static Path toWrite(Path file) throws IOException {
    return rule.open(file, true);
  }
}
