/** The {@code polymonnto} command. */
module org.polymonnto.repl {
  requires org.polymonnto.scripting;
  requires info.picocli;
  requires org.jline;

  opens org.polymonnto.repl to
      info.picocli;
}
