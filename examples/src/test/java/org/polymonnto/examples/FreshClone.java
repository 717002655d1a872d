package org.polymonnto.examples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the sources as a new user has them, built by the launcher's first call; all tests of
 * this module share it.
 */
final class FreshClone {
  /** Folders that are made by builds and runs; the package of figures is a source all the same. */
  private static final Set<String> NOT_SOURCES = Set.of(".git", "target", "figures", "__pycache__");

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path CLONE = Path.of("target", "fresh-clone").toAbsolutePath();
  private static final long MINUTES = 20;

  private static boolean copied;

  private FreshClone() {}

  /** What a command printed, and how it ended. */
  record Outcome(int exitCode, String out, String err) {}

  /** The folder of the copy, made anew by the first call. */
  static synchronized Path folder() {
    if (!copied) {
      try {
        Files.createDirectories(CLONE);
        clear();
        copy();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      copied = true;
    }
    return CLONE;
  }

  /**
   * What was built by an earlier run of the tests is not trusted; only the downloads of Maven are
   * kept, elsewhere.
   */
  private static void clear() throws IOException {
    Files.walkFileTree(
        CLONE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException error)
              throws IOException {
            if (!folder.equals(CLONE)) {
              Files.delete(folder);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void copy() throws IOException {
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path place = ROOT.relativize(folder);
            if (NOT_SOURCES.contains(folder.getFileName().toString())
                && !place.startsWith("scripting/src")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(CLONE.resolve(ROOT.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file, CLONE.resolve(ROOT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Runs a command of a POSIX shell in a folder. */
  static Outcome shell(String command, Path folder) throws IOException, InterruptedException {
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    try {
      Process process =
          new ProcessBuilder("sh", "-c", command)
              .directory(folder.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end within " + MINUTES + " minutes");
      }
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
