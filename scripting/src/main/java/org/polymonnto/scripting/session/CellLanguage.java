package org.polymonnto.scripting.session;

import java.util.Arrays;
import java.util.Optional;

/** A language that cells of a session are written in. */
public enum CellLanguage {
  PYTHON("py", "Python"),
  JAVASCRIPT("js", "JavaScript"),
  JAVA("java", "Java");

  private final String shortName;
  private final String fullName;

  CellLanguage(String shortName, String fullName) {
    this.shortName = shortName;
    this.fullName = fullName;
  }

  /** The name in commands such as {@code %js}. */
  public String shortName() {
    return shortName;
  }

  /** The name in texts. */
  public String fullName() {
    return fullName;
  }

  /** The language with this short name. */
  public static Optional<CellLanguage> named(String shortName) {
    return Arrays.stream(values()).filter(each -> each.shortName.equals(shortName)).findFirst();
  }
}
