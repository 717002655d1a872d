package org.polymonnto.scripting;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java files that are compiled in memory when they are needed, with the engine on the class path.
 */
public final class JavaSources {
  /** The name of the class loaders, by which frames of these classes are known in stack traces. */
  private static final String LOADER = "polymonnto";

  /** By binary name of a top-level class, its source. */
  private static final Map<String, Path> FILES = new ConcurrentHashMap<>();

  /** What knows the calls of the code of cells. */
  private static volatile Function<StackTraceElement, Optional<JavaCall>> cellCalls =
      frame -> Optional.empty();

  /** Jars and folders with further classes, for those that are compiled. */
  private static volatile List<Path> classPath = List.of();

  private JavaSources() {}

  /** Sets the jars and folders with further classes that scripts may use. */
  static void useClassPath(List<Path> path) {
    classPath = List.copyOf(path);
  }

  /**
   * Compiles a file and loads its classes.
   *
   * @return its classes, the first one of the file first
   * @throws ScriptException with the compiler's messages if it cannot be compiled
   */
  public static List<Class<?>> compile(Path file) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new ScriptException(
          file + " cannot be compiled: this Java has no compiler (jdk.compiler)");
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    InMemory output = new InMemory(compiler.getStandardFileManager(problems, null, null));
    boolean compiled =
        compiler
            .getTask(
                null,
                output,
                problems,
                List.of("-parameters", "-g", "-proc:none", "-cp", compileClassPath()),
                null,
                output.standard().getJavaFileObjects(file))
            .call();
    if (!compiled) {
      throw new ScriptException(
          problems.getDiagnostics().stream()
              .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
              .map(problem -> message(file, problem))
              .collect(Collectors.joining("\n")));
    }
    return load(file, output);
  }

  /** As the compiler prints it: file, line, message, the line itself and a mark under the place. */
  private static String message(Path file, Diagnostic<? extends JavaFileObject> problem) {
    String text =
        file + ":" + problem.getLineNumber() + ": error: " + problem.getMessage(Locale.ROOT);
    String line = line(file, Math.toIntExact(problem.getLineNumber()));
    int column = Math.toIntExact(Math.max(1, problem.getColumnNumber()));
    return line.isBlank() ? text : text + "\n" + line + "\n" + " ".repeat(column - 1) + "^";
  }

  /**
   * The class path for compilers: the engine and everything else that this program is made of, and
   * the jars and folders of {@code --class-path}. A module path names folders of jars, which a
   * class path does not.
   */
  public static String compileClassPath() {
    List<Path> entries = new ArrayList<>();
    for (String property : List.of("jdk.module.path", "java.class.path")) {
      String value = System.getProperty(property, "");
      for (String entry : value.split(File.pathSeparator)) {
        if (!entry.isEmpty()) {
          entries.add(Path.of(entry));
          entries.addAll(jarsIn(Path.of(entry)));
        }
      }
    }
    entries.addAll(classPath);
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> jarsIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Class<?>> load(Path file, InMemory output) {
    Loader loader = new Loader(file, output.classes());
    List<Class<?>> classes = new ArrayList<>();
    try {
      for (String name : output.classes().keySet()) {
        if (!name.contains("$")) {
          FILES.put(name, file);
        }
        classes.add(loader.loadClass(name));
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return classes;
  }

  /** Loads the classes of the class path of scripts. */
  public static ClassLoader classPathLoader() {
    return new Loader(null, Map.of());
  }

  /** Sets what knows the calls of code that has no file, the cells of a session. */
  public static void useCellCalls(Function<StackTraceElement, Optional<JavaCall>> calls) {
    cellCalls = calls;
  }

  /** Whether a frame of a stack trace is of a user's own code. */
  static boolean isOfUser(StackTraceElement frame) {
    return fileOf(frame).isPresent() || frame != null && cellCalls.apply(frame).isPresent();
  }

  /** The call that a frame of a stack trace stands for, if it is one of a user's own code. */
  static Optional<JavaCall> callOf(StackTraceElement frame) {
    Optional<Path> file = fileOf(frame);
    if (file.isEmpty()) {
      return frame == null ? Optional.empty() : cellCalls.apply(frame);
    }
    String text = line(file.get(), frame.getLineNumber());
    return isBridge(text)
        ? Optional.empty()
        : Optional.of(
            new JavaCall(file.get().toString(), frame.getLineNumber(), methodOf(frame), text));
  }

  /** The source of the class that a frame of a stack trace belongs to, if it was compiled here. */
  private static Optional<Path> fileOf(StackTraceElement frame) {
    if (frame == null || !LOADER.equals(frame.getClassLoaderName())) {
      return Optional.empty();
    }
    return Optional.ofNullable(FILES.get(frame.getClassName().replaceAll("\\$.*", "")));
  }

  /** Whether a call is of a method that the compiler has made for generics: at the class's line. */
  private static boolean isBridge(String line) {
    return line.contains("class ");
  }

  /** The class, without its package, and the method of a frame. */
  static String methodOf(StackTraceElement frame) {
    return frame.getClassName().replaceAll(".*[.$]", "") + "." + frame.getMethodName();
  }

  /** The source of a class, if it was compiled here. */
  static Optional<Path> fileOf(Class<?> type) {
    return type.getClassLoader() instanceof Loader loader
        ? Optional.ofNullable(loader.file).map(file -> file.toAbsolutePath().normalize())
        : Optional.empty();
  }

  /** A line of a source, counted from 1; empty if there is none. */
  private static String line(Path file, int number) {
    try {
      List<String> lines = Files.readAllLines(file);
      return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Classes from memory, then those of the class path. */
  private static final class Loader extends URLClassLoader {
    private final Path file;
    private final Map<String, ByteArrayOutputStream> compiled;

    Loader(Path file, Map<String, ByteArrayOutputStream> compiled) {
      super(LOADER, urls(), JavaSources.class.getClassLoader());
      this.file = file;
      this.compiled = compiled;
    }

    private static URL[] urls() {
      List<URL> urls = new ArrayList<>();
      try {
        for (Path entry : classPath) {
          urls.add(entry.toUri().toURL());
        }
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
      return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = compiled.get(name);
      if (bytes == null) {
        return super.findClass(name);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
  }

  /** Keeps the compiled classes in memory, in the order in which the compiler makes them. */
  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

    InMemory(javax.tools.StandardJavaFileManager standard) {
      super(standard);
    }

    javax.tools.StandardJavaFileManager standard() {
      return (javax.tools.StandardJavaFileManager) fileManager;
    }

    Map<String, ByteArrayOutputStream> classes() {
      return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(className, bytes);
          return bytes;
        }
      };
    }
  }
}
