package org.polymonnto.scripting;

import java.io.PrintStream;
import java.nio.file.Path;

/** Tells of an exception that has ended a script. */
final class ScriptFailure {
  private ScriptFailure() {}

  static void print(Throwable thrown, Path packages, PrintStream err, boolean debug) {
    MixedTraceback traceback = new MixedTraceback(thrown, packages);
    JavaFailure failure = new JavaFailure(thrown);
    if (!traceback.isOfUser()) {
      failure.print(err, debug);
      return;
    }
    traceback.print(err, debug);
    if (debug) {
      failure.printJavaStack(err);
    }
  }
}
