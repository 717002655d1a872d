package org.polymonnto.repl;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Engine;

/**
 * Unpacks the files that the guest languages keep in their jars, Python's standard library first of
 * all, so that an installation reads them from its own folder. Started by the launcher's build.
 */
final class ResourceFiles {
  private ResourceFiles() {}

  /**
   * Unpacks into the folder that is the only argument.
   *
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Engine.copyResources(Path.of(arguments[0]));
  }
}
