package org.polymonnto.scripting.session;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import org.graalvm.polyglot.PolyglotException;
import org.polymonnto.scripting.ScriptHost;

/**
 * Runs the classes that JShell makes of snippets: in this process, on the thread that asks for it.
 * What a snippet returns or throws is kept as it is.
 */
final class SnippetControl extends DirectExecutionControl {
  private final Classes classes;
  private Object value;
  private Throwable thrown;

  SnippetControl(ClassLoader parent) {
    this(new Delegate(new Classes(parent)));
  }

  private SnippetControl(Delegate delegate) {
    super(delegate);
    classes = delegate.classes;
  }

  /** Forgets what the last snippet has returned or thrown. */
  void forget() {
    value = null;
    thrown = null;
  }

  /** What the last snippet has returned. */
  Object value() {
    return value;
  }

  /** What the last snippet has thrown; null for nothing. */
  Throwable thrown() {
    return thrown;
  }

  /** A class of a snippet, by its binary name. */
  Class<?> classNamed(String name) throws ClassNotFoundException {
    return classes.loadClass(name);
  }

  /** Whether a class is of a snippet. */
  boolean isOfSnippet(Class<?> type) {
    return type.getClassLoader() == classes;
  }

  @Override
  protected String invoke(Method method) throws Exception {
    ScriptHost host = SnippetRuntime.host();
    JavaWaits.begin(host);
    try {
      value = method.invoke(null);
    } catch (InvocationTargetException e) {
      thrown = ending(e.getCause());
      throw e;
    } finally {
      JavaWaits.end(host);
    }
    return "";
  }

  /** Ctrl-C if it has ended a wait, else what was thrown. */
  private static Throwable ending(Throwable thrown) {
    if (!(thrown instanceof InterruptedException)) {
      return thrown;
    }
    try {
      SnippetRuntime.poll();
      return thrown;
    } catch (PolyglotException pressed) {
      return pressed;
    }
  }

  /** The text that JShell shows for a value. */
  static String text(Object value) {
    return valueString(value);
  }

  private record Delegate(Classes classes) implements LoaderDelegate {
    @Override
    public void load(ExecutionControl.ClassBytecodes[] compiled)
        throws ExecutionControl.ClassInstallException {
      for (ExecutionControl.ClassBytecodes each : compiled) {
        classes.compiled.put(each.name(), each.bytecodes());
      }
      boolean[] loaded = new boolean[compiled.length];
      for (int i = 0; i < compiled.length; i++) {
        try {
          classes.loadClass(compiled[i].name());
          loaded[i] = true;
        } catch (ClassNotFoundException | LinkageError e) {
          throw new ExecutionControl.ClassInstallException(e.toString(), loaded);
        }
      }
    }

    @Override
    public void classesRedefined(ExecutionControl.ClassBytecodes[] compiled) {
      throw new UnsupportedOperationException("classes of snippets are made anew");
    }

    /** The classes of all jars are found already. */
    @Override
    public void addToClasspath(String path) {}

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
      return classes.loadClass(name);
    }
  }

  private static final class Classes extends ClassLoader {
    private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();
    private final ClassHierarchyResolver hierarchy;

    Classes(ClassLoader parent) {
      super("cells", parent);
      hierarchy =
          ClassHierarchyResolver.ofResourceParsing(this::compiledClass)
              .orElse(ClassHierarchyResolver.ofResourceParsing(parent))
              .orElse(ClassHierarchyResolver.defaultResolver())
              .cached(HashMap::new);
    }

    private InputStream compiledClass(ClassDesc type) {
      String descriptor = type.descriptorString();
      byte[] bytes =
          compiled.get(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
      return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = compiled.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] woven = StopWeaver.weave(bytes, hierarchy);
      return defineClass(name, woven, 0, woven.length);
    }
  }
}
