package org.polymonnto.repl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Engine;
import org.jline.nativ.OSInfo;

/**
 * Unpacks the files that the guest languages keep in their jars, Python's standard library first of
 * all, and JLine's native library, so that an installation reads them from its own folder. Started
 * by the launcher's build.
 */
final class ResourceFiles {
  private ResourceFiles() {}

  /**
   * Unpacks into the folder that is the only argument.
   *
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path resources = Path.of(arguments[0]);
    Engine.copyResources(resources);
    copyTerminalLibrary(Files.createDirectories(resources.resolve("jline")));
  }

  /** JLine takes its library from the jar at every start where there is none for this system. */
  private static void copyTerminalLibrary(Path folder) throws IOException {
    String name = System.mapLibraryName("jlinenative").replace(".dylib", ".jnilib");
    try (InputStream library =
        OSInfo.class.getResourceAsStream(
            OSInfo.getNativeLibFolderPathForCurrentOS() + '/' + name)) {
      if (library != null) {
        Files.copy(library, folder.resolve(name));
      }
    }
  }
}
