package org.polymonnto.repl;

/** The two lines that the shell begins with. */
final class Banner {
  private Banner() {}

  static String text() {
    String version = Banner.class.getPackage().getImplementationVersion();
    return "PolymoNNto "
        + (version == null ? "" : version + " ")
        + "on Java "
        + Runtime.version().feature()
        + ": Python, JavaScript and Java in one session\n"
        + "? for help, %js and %java switch, Tab completes, Ctrl-D leaves";
  }
}
