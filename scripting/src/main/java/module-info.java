/** The polyglot host: runs Python, JavaScript and Java behaviours on the engine. */
module org.polymonnto.scripting {
  requires transitive org.polymonnto.engine;
  requires transitive org.graalvm.polyglot;
  requires acorn;
  requires com.oracle.truffle.tools.chromeinspector;
  requires com.oracle.truffle.tools.profiler;
  requires java.compiler;
  requires transitive java.desktop;
  requires java.management;
  requires jdk.jshell;
  requires jdk.unsupported;
  requires org.graalvm.py;
  requires org.graalvm.truffle;
  requires net.sf.jasperreports.fonts;

  exports org.polymonnto.figures;
  exports org.polymonnto.images;
  exports org.polymonnto.scripting;
  exports org.polymonnto.scripting.network;
  exports org.polymonnto.scripting.numpy;
  exports org.polymonnto.scripting.sandbox;
  exports org.polymonnto.scripting.session;
}
