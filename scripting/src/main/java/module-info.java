/** The polyglot host: runs Python, JavaScript and Java behaviours on the engine. */
module org.polymonnto.scripting {
  requires transitive org.polymonnto.engine;
  requires transitive org.graalvm.polyglot;

}
