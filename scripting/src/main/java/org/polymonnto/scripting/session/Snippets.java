package org.polymonnto.scripting.session;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;
import org.graalvm.polyglot.PolyglotException;
import org.polymonnto.scripting.JavaCall;
import org.polymonnto.scripting.JavaSources;
import org.polymonnto.scripting.PythonErrors;

/** The statements and declarations of Java cells in JShell, which runs them in this process. */
final class Snippets {
  /** What a cell can name without its package. */
  private static final List<String> IMPORTS =
      List.of(
          "java.util.*",
          "java.util.function.*",
          "java.util.stream.*",
          "org.polymonnto.array.*",
          "org.polymonnto.network.*",
          "org.polymonnto.random.RandomState",
          "org.polymonnto.scripting.BehaviorModule");

  private static final String WRAPPER = "REPL\\.\\$JShell\\$\\w+";

  private final SnippetControl control = new SnippetControl(JavaSources.classPathLoader());
  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private final Map<Snippet, SnippetSource> sources = new IdentityHashMap<>();
  private final Map<String, List<Snippet>> byClass = new HashMap<>();

  /**
   * The value of an expression that ends a cell.
   *
   * @param object the value, which may be null
   */
  record Result(Object object) {}

  Snippets() {
    shell =
        JShell.builder()
            .executionEngine(new InProcess(control), Map.of())
            .compilerOptions("-parameters", "-g")
            .build();
    shell.addToClasspath(JavaSources.compileClassPath());
    analysis = shell.sourceCodeAnalysis();
    IMPORTS.forEach(each -> shell.eval("import " + each + ";"));
    JavaSources.useCellCalls(this::callOf);
  }

  private record InProcess(DirectExecutionControl control) implements ExecutionControlProvider {
    @Override
    public String name() {
      return "session";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return control;
    }
  }

  SourceCodeAnalysis analysis() {
    return analysis;
  }

  /**
   * Evaluates the statements and declarations of a cell one after the other.
   *
   * @param cell the name of the cell
   * @return the value of the expression at its end; empty if there is none, or a semicolon behind
   *     it
   * @throws JavaCellException if a part cannot be compiled, or what one has thrown
   * @throws PolyglotException what code of another language, or Ctrl-C, has thrown
   */
  Optional<Result> evaluate(String text, String cell) {
    Optional<Result> result = Optional.empty();
    List<Snippet> own = new ArrayList<>();
    String rest = text;
    while (!rest.isBlank()) {
      CompletionInfo info = analysis.analyzeCompletion(rest);
      if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
        break;
      }
      SnippetSource source = new SnippetSource(cell, text, text.length() - rest.length());
      String unit = info.source() == null ? rest : info.source();
      String next = info.completeness().isComplete() ? info.remaining() : "";
      String written = rest.substring(0, rest.length() - next.length());
      result = evaluate(unit, source, own).filter(value -> !JavaText.endsWith(written, ';'));
      rest = next;
    }
    rejectUnresolved(own);
    return result;
  }

  private Optional<Result> evaluate(String unit, SnippetSource source, List<Snippet> own) {
    control.forget();
    Optional<Result> result = Optional.empty();
    Diagnosed wrong = null;
    for (SnippetEvent event : change(() -> shell.eval(unit))) {
      Snippet snippet = event.snippet();
      if (event.causeSnippet() == null) {
        own.add(snippet);
        sources.put(snippet, source);
        if (event.status() == Snippet.Status.REJECTED) {
          wrong = new Diagnosed(source, shell.diagnostics(snippet).toList());
        } else if (hasResult(snippet)) {
          result = Optional.of(new Result(control.value()));
        }
      }
    }
    if (wrong != null) {
      throw wrong.exception();
    }
    Throwable thrown = control.thrown();
    control.forget();
    if (thrown != null) {
      rejectUnresolvedFor(thrown, own);
      throw failure(thrown);
    }
    own.stream().filter(each -> isTemporary(each)).toList().forEach(this::drop);
    return result;
  }

  private record Diagnosed(SnippetSource source, List<Diag> problems) {
    JavaCellException exception() {
      return new JavaCellException(source.message(problems));
    }
  }

  private static RuntimeException failure(Throwable thrown) {
    return thrown instanceof PolyglotException e && !e.isHostException()
        ? PythonErrors.leavingJava(e)
        : thrown instanceof PolyglotException e ? e : new JavaCellException(thrown);
  }

  private static boolean hasResult(Snippet snippet) {
    return snippet.kind() == Snippet.Kind.EXPRESSION || isTemporary(snippet);
  }

  private static boolean isTemporary(Snippet snippet) {
    return snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  /** The result of an expression is not kept under JShell's name. */
  private void drop(Snippet snippet) {
    if (snippet instanceof VarSnippet variable && isActive(variable)) {
      field(variable).ifPresent(field -> assign(field, null));
      shell.drop(variable);
    }
  }

  private boolean isActive(Snippet snippet) {
    return shell.status(snippet).isActive();
  }

  /** JShell makes a class for each state of a snippet, and says which in the lines of calls. */
  private void remember(Snippet snippet) {
    if (snippet instanceof DeclarationSnippet
        || snippet.kind() == Snippet.Kind.EXPRESSION
        || snippet.kind() == Snippet.Kind.STATEMENT) {
      List<Snippet> all =
          byClass.computeIfAbsent(
              analysis.wrapper(snippet).fullClassName(), name -> new ArrayList<>());
      if (!all.contains(snippet)) {
        all.add(snippet);
      }
    }
  }

  private Optional<JavaCall> callOf(StackTraceElement frame) {
    if (!frame.getClassName().matches(WRAPPER + ".*")) {
      return Optional.empty();
    }
    String name = frame.getClassName().replaceFirst("(" + WRAPPER + ").*", "$1");
    return byClass.getOrDefault(name, List.of()).stream()
        .filter(sources::containsKey)
        .flatMap(each -> sources.get(each).call(frame, analysis.wrapper(each)).stream())
        .findFirst();
  }

  /**
   * Changes what is declared. JShell makes everything anew that depends on it; variables among that
   * keep their values as far as their types still fit.
   */
  private List<SnippetEvent> change(Supplier<List<SnippetEvent>> action) {
    Map<String, Object> before = new HashMap<>();
    variables().forEach(each -> before.put(each.name(), valueOf(each)));
    List<SnippetEvent> events = action.get();
    for (SnippetEvent event : events) {
      remember(event.snippet());
      if (event.status() == Snippet.Status.OVERWRITTEN) {
        sources.remove(event.snippet());
      } else if (event.causeSnippet() != null && event.snippet() instanceof VarSnippet variable) {
        restore(variable, before.get(variable.name()));
      }
    }
    return events;
  }

  /** It is JShell's own fault if a {@code var} cannot be declared any more. */
  private void restore(VarSnippet variable, Object value) {
    if (isActive(variable) && !shell.status(variable).isDefined()) {
      declare(variable.typeName(), variable.name());
    }
    variable(variable.name()).filter(each -> value != null).ifPresent(each -> assign(each, value));
  }

  private void rejectUnresolved(List<Snippet> own) {
    for (Snippet each : own) {
      Snippet.Status status = shell.status(each);
      if (status == Snippet.Status.RECOVERABLE_DEFINED
          || status == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
        throw unresolved((DeclarationSnippet) each);
      }
    }
  }

  private JavaCellException unresolved(DeclarationSnippet snippet) {
    SnippetSource source = sources.get(snippet);
    List<Diag> problems = shell.diagnostics(snippet).filter(Diag::isError).toList();
    return problems.isEmpty()
        ? new JavaCellException(
            source.messageOfMissing(
                snippet.source(), shell.unresolvedDependencies(snippet).toList()))
        : new Diagnosed(source, problems).exception();
  }

  private void rejectUnresolvedFor(Throwable thrown, List<Snippet> own) {
    if (thrown instanceof SPIResolutionException) {
      rejectUnresolved(own);
      rejectUnresolved(sources.keySet().stream().filter(this::isActive).toList());
    }
  }

  /** The variables of cells. */
  List<VarSnippet> variables() {
    return shell.variables().filter(each -> isActive(each) && !isTemporary(each)).toList();
  }

  /** The classes of cells. */
  List<TypeDeclSnippet> types() {
    return shell.types().filter(this::isActive).toList();
  }

  /** The methods of cells. */
  List<MethodSnippet> methods() {
    return shell.methods().filter(this::isActive).toList();
  }

  /** What cells have declared with a name, in their own text. */
  Optional<String> sourceOf(String name) {
    List<String> found =
        Stream.concat(shell.types(), shell.methods())
            .filter(each -> isActive(each) && each.name().equals(name))
            .map(each -> each.source().strip())
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", found));
  }

  /** The variable of a name. */
  Optional<VarSnippet> variable(String name) {
    return variables().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The value of a variable. */
  Object valueOf(VarSnippet variable) {
    return field(variable).map(Snippets::read).orElse(null);
  }

  private static Object read(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sets a variable.
   *
   * @return whether it can have this value
   */
  boolean assign(VarSnippet variable, Object value) {
    return field(variable).filter(field -> assign(field, value)).isPresent();
  }

  private static boolean assign(Field field, Object value) {
    if (field.getType().isPrimitive() && value == null) {
      return false;
    }
    try {
      field.set(null, value);
      return true;
    } catch (IllegalArgumentException otherType) {
      return false;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Field> field(VarSnippet variable) {
    try {
      Field field = classOf(variable).getDeclaredField(variable.name());
      field.setAccessible(true);
      return Optional.of(field);
    } catch (ClassNotFoundException | NoSuchFieldException e) {
      return Optional.empty();
    }
  }

  /** The class that JShell has put a snippet in. */
  Class<?> classOf(Snippet snippet) throws ClassNotFoundException {
    return control.classNamed(analysis.wrapper(snippet).fullClassName());
  }

  /** The class that a cell has declared. */
  Optional<Class<?>> declared(TypeDeclSnippet type) {
    try {
      String name = analysis.wrapper(type).fullClassName() + "$" + type.name();
      return Optional.of(control.classNamed(name));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Declares a variable, which may have another type than before. */
  void declare(String type, String name) {
    variable(name).flatMap(this::field).ifPresent(field -> assign(field, null));
    change(() -> shell.eval(type + " " + name + ";"));
  }

  /** Forgets a variable. */
  void remove(String name) {
    variable(name)
        .ifPresent(
            variable -> {
              field(variable).ifPresent(field -> assign(field, null));
              change(() -> shell.drop(variable));
            });
  }

  /** Whether a name is the name of a class without its package. */
  boolean isType(String name) {
    return types().stream().anyMatch(each -> each.name().equals(name))
        || Stream.concat(Stream.of("java.lang.*"), IMPORTS.stream())
            .map(each -> each.endsWith("*") ? each.replace("*", name) : each)
            .anyMatch(each -> each.endsWith("." + name) && exists(each));
  }

  private boolean exists(String className) {
    try {
      control.classNamed(className);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** Whether a class is of a cell. */
  boolean isOfCell(Class<?> type) {
    return control.isOfSnippet(type);
  }
}
