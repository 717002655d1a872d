package org.polymonnto.repl;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a user's own files are, after the XDG base directory specification.
 *
 * @param configuration settings and scripts of the start
 * @param state histories
 */
record UserFolders(Path configuration, Path state) {

  /** Those of the user of this process. */
  static UserFolders ofThisUser() {
    return of(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  static UserFolders of(Map<String, String> environment, Path home) {
    return new UserFolders(
        folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")),
        folder(environment.get("XDG_STATE_HOME"), home.resolve(".local").resolve("state")));
  }

  /** A relative path in the environment does not count, as the specification says. */
  private static Path folder(String named, Path standard) {
    boolean counts = named != null && Path.of(named).isAbsolute();
    return (counts ? Path.of(named) : standard).resolve("polymonnto");
  }
}
