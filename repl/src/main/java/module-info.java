/** The {@code polymonnto} command. */
module org.polymonnto.repl {
  requires org.polymonnto.scripting;
  requires com.google.gson;
  requires info.picocli;
  requires org.jline;
  requires org.tomlj;
  requires java.desktop;
  requires java.logging;
  requires java.management;
  requires jdk.management;

  provides System.LoggerFinder with
      org.polymonnto.repl.JavaLogging;

  opens org.polymonnto.repl to
      info.picocli;
}
