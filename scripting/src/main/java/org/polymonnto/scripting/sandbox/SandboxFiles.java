package org.polymonnto.scripting.sandbox;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The files of a script in the sandbox: it reads and writes in one folder and only reads in some
 * others.
 *
 * <p>Symbolic links are followed before a path is judged, and what is opened is the path that they
 * lead to, so that nothing can be exchanged in between. No links can be made.
 */
final class SandboxFiles implements FileSystem {
  private static final Path NOTHING = Path.of("/dev/null");

  private final FileSystem files = FileSystem.newDefaultFileSystem();
  private final Path working;
  private volatile Path current;
  private final Set<Path> readable = new LinkedHashSet<>();
  private final Consumer<String> refused;

  /**
   * @param working may be read and written
   * @param readOnly may be read; what does not exist is left out
   * @param refused is told of each refusal, such as {@code "may not read /etc/passwd"}
   */
  SandboxFiles(Path working, List<Path> readOnly, Consumer<String> refused) throws IOException {
    this.working = working.toRealPath();
    current = this.working;
    this.refused = refused;
    readable.add(this.working);
    for (Path each : readOnly) {
      if (Files.exists(each)) {
        readable.add(each.toRealPath());
      }
    }
  }

  /**
   * These files and those of the languages' own libraries, which may be read.
   *
   * <p>GraalVM's own union of both cannot move a file in one step.
   */
  FileSystem withLibraries() {
    FileSystem both = FileSystem.allowInternalResourceAccess(this);
    return (FileSystem)
        Proxy.newProxyInstance(
            SandboxFiles.class.getClassLoader(),
            new Class<?>[] {FileSystem.class},
            (proxy, method, arguments) -> {
              try {
                if (method.getName().equals("setCurrentWorkingDirectory")) {
                  setCurrentWorkingDirectory((Path) arguments[0]);
                }
                return method.invoke(method.getName().equals("move") ? this : both, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  Path workingFolder() {
    return working;
  }

  /** What a path leads to, which may be read. */
  Path toRead(Path path) throws IOException {
    Path real = real(path);
    if (!mayRead(real)) {
      throw refuse("read", path);
    }
    return real;
  }

  /** What a path leads to, which may be written. */
  Path toWrite(Path path) throws IOException {
    Path real = real(path);
    if (!mayWrite(real)) {
      throw refuse("write", path);
    }
    return real;
  }

  /** What may be looked at: a folder on the way to one that may be read has to be seen. */
  private Path toSee(Path path, boolean follow) throws IOException {
    Path real = follow ? real(path) : realParent(path);
    if (!mayRead(real) && readable.stream().noneMatch(each -> each.startsWith(real))) {
      throw refuse("look at", path);
    }
    return real;
  }

  private Path toChange(Path path) throws IOException {
    Path real = realParent(path);
    if (!mayWrite(real) || real.equals(working)) {
      throw refuse("write", path);
    }
    return real;
  }

  private boolean mayRead(Path real) {
    return real.equals(NOTHING) || readable.stream().anyMatch(real::startsWith);
  }

  private boolean mayWrite(Path real) {
    return real.equals(NOTHING) || real.startsWith(working);
  }

  private AccessDeniedException refuse(String verb, Path path) {
    String what = "may not " + verb + " " + path;
    refused.accept(what);
    return new AccessDeniedException(path.toString(), null, what + " (--sandbox)");
  }

  private Path real(Path path) throws IOException {
    Path absolute = toAbsolutePath(path);
    try {
      return absolute.toRealPath();
    } catch (NoSuchFileException e) {
      if (Files.isSymbolicLink(absolute)) {
        throw refuse("follow the link", path);
      }
      return realParent(absolute);
    }
  }

  /** The path with all links resolved but a last one. */
  private Path realParent(Path path) throws IOException {
    Path absolute = toAbsolutePath(path);
    Path parent = absolute.getParent();
    if (parent == null || absolute.getFileName().toString().equals("..")) {
      return absolute.toRealPath();
    }
    return real(parent).resolve(absolute.getFileName()).normalize();
  }

  private static boolean follows(LinkOption... options) {
    return !Arrays.asList(options).contains(LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Path parsePath(URI uri) {
    if (!"file".equals(uri.getScheme())) {
      String what = "may not load " + uri;
      refused.accept(what);
      throw new UnsupportedOperationException(what + " (--sandbox)");
    }
    return files.parsePath(uri);
  }

  @Override
  public Path parsePath(String path) {
    return files.parsePath(path);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    if (modes.contains(AccessMode.WRITE)) {
      files.checkAccess(toWrite(path), modes);
    } else if (modes.isEmpty()) {
      files.checkAccess(toSee(path, follows(options)), modes, options);
    } else {
      files.checkAccess(toRead(path), modes);
    }
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    files.createDirectory(toWrite(path), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    files.delete(toChange(path));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean reads = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS).containsAll(options);
    return files.newByteChannel(reads ? toRead(path) : toWrite(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return files.newDirectoryStream(toRead(path), filter);
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return current.resolve(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return files.toRealPath(toSee(path, follows(options)), options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return files.readAttributes(toSee(path, follows(options)), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    Path real = follows(options) ? toWrite(path) : toChange(path);
    files.setAttribute(real, attribute, value, options);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    Files.copy(toRead(source), toChange(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    Files.move(toChange(source), toChange(target), options);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    throw refuse("make the link", link);
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    throw refuse("make the link", link);
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return files.readSymbolicLink(toSee(link, false));
  }

  /** Any folder: what is opened from there is judged by where it leads. */
  @Override
  public void setCurrentWorkingDirectory(Path folder) {
    current = toAbsolutePath(folder);
  }

  @Override
  public Path getTempDirectory() {
    return working;
  }

  @Override
  public boolean isSameFile(Path one, Path other, LinkOption... options) throws IOException {
    return toSee(one, follows(options)).equals(toSee(other, follows(options)));
  }
}
