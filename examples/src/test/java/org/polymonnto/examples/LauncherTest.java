package org.polymonnto.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;

/** What the launcher does when a step of the build goes wrong. */
final class LauncherTest {
  @Test
  void trainsOnceMoreAfterAFailure() throws IOException, InterruptedException {
    Path folder = FreshClone.folder();
    FreshClone.Outcome built = FreshClone.shell("./polymonnto --version", folder);
    assertEquals(0, built.exitCode(), built.err());
    Path training = folder.resolve("repl/src/main/python/training.py");
    FileTime time = Files.getLastModifiedTime(training);
    String script = Files.readString(training);
    Path mark = folder.resolve("target/failed");
    try {
      Files.writeString(
          training,
          """
          import os, sys
          if not os.path.exists(%1$s):
              open(%1$s, 'w').close()
              sys.exit('no training today')
          """
                  .formatted("'" + mark + "'")
              + script);
      FreshClone.Outcome outcome = FreshClone.shell("./polymonnto doctor", folder);
      assertEquals(0, outcome.exitCode(), outcome.out() + outcome.err());
      assertTrue(Files.exists(mark), outcome.err());
      assertTrue(outcome.err().contains("training the start-up cache ... failed\n"), outcome.err());
      assertTrue(
          outcome.err().contains("training the start-up cache once more ... "), outcome.err());
    } finally {
      Files.writeString(training, script);
      Files.setLastModifiedTime(training, time);
    }
  }
}
