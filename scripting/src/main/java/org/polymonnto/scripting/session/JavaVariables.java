package org.polymonnto.scripting.session;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jdk.jshell.MethodSnippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.graalvm.polyglot.Value;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.NetworkObject;
import org.polymonnto.network.TaggedBehavior;
import org.polymonnto.scripting.JavaBehaviors;
import org.polymonnto.scripting.network.Crossing;

/**
 * The variables that Java cells share with those of Python, and through them with all languages. A
 * variable of another language is declared when a cell names it; what a cell declares is there for
 * the others when the cell has ended.
 */
final class JavaVariables {
  private final Snippets snippets;
  private final Value shared;
  private final Value faces;
  private final Map<String, Object> known = new HashMap<>();
  private final Map<String, Object> copies = new HashMap<>();
  private final Set<String> changed = new HashSet<>();

  /**
   * @param shared what Python keeps of the variables for one other language
   * @param faces what Python makes for objects of Java cells
   */
  JavaVariables(Snippets snippets, Value shared, Value faces) {
    this.snippets = snippets;
    this.shared = shared;
    this.faces = faces;
  }

  /** Takes over what other languages have bound, as far as the text or earlier cells name it. */
  void pull(String text) {
    for (String name : texts(shared.invokeMember("removed"))) {
      changed.remove(name);
      known.remove(name);
      snippets.remove(name);
    }
    changed.addAll(texts(shared.invokeMember("changed")));
    Set<String> named = JavaText.names(text);
    for (String name : List.copyOf(changed)) {
      boolean isDeclared = snippets.variable(name).isPresent();
      if (isDeclared || named.contains(name)) {
        take(name, shared.invokeMember("get", name));
        changed.remove(name);
      }
    }
  }

  private static List<String> texts(Value list) {
    List<String> texts = new ArrayList<>();
    for (long i = 0; i < list.getArraySize(); i++) {
      texts.add(list.getArrayElement(i).asString());
    }
    return texts;
  }

  private void take(String name, Value python) {
    boolean isPlain = python.isHostObject() || faces.invokeMember("is_plain", python).asBoolean();
    Object value = isPlain ? Crossing.toJava(python) : python;
    if (snippets.isType(name)) {
      return;
    }
    boolean fits = snippets.variable(name).filter(each -> snippets.assign(each, value)).isPresent();
    if (!fits) {
      snippets.declare(typeOf(value), name);
      snippets.variable(name).ifPresent(each -> snippets.assign(each, value));
    }
    // As the variable has it: an int that was assigned to a long is one.
    snippets.variable(name).ifPresent(each -> known.put(name, snippets.valueOf(each)));
  }

  /** The type that an author would declare a variable with. */
  private String typeOf(Object value) {
    return switch (value) {
      case null -> "Object";
      case Integer number -> "int";
      case Long number -> "long";
      case Double number -> "double";
      case Boolean flag -> "boolean";
      case String text -> "String";
      case NDArray array -> NDArray.class.getName();
      case List<?> list -> "java.util.List<Object>";
      case Map<?, ?> map -> "java.util.Map<Object, Object>";
      case Function<?, ?> function -> "java.util.function.Function<Object, Object>";
      case Value guest -> Value.class.getName();
      default -> nameOf(value);
    };
  }

  private String nameOf(Object value) {
    Class<?> own = value.getClass();
    if (snippets.isOfCell(own) && snippets.types().stream().anyMatch(each -> isOf(each, own))) {
      return own.getSimpleName();
    }
    if (value instanceof TaggedBehavior<?> && !isNameable(own)) {
      return TaggedBehavior.class.getName() + "<" + NetworkObject.class.getName() + ">";
    }
    Class<?> type = own;
    while (!isNameable(type)) {
      type = type.getSuperclass();
    }
    return type.getCanonicalName();
  }

  private boolean isOf(TypeDeclSnippet snippet, Class<?> type) {
    return snippets.declared(snippet).filter(type::equals).isPresent();
  }

  /** Classes that stand for objects of other languages are named by what they stand for. */
  private boolean isNameable(Class<?> type) {
    boolean isPublic = true;
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      isPublic &= Modifier.isPublic(each.getModifiers());
    }
    return isPublic
        && type.getCanonicalName() != null
        && !snippets.isOfCell(type)
        && !type.getPackageName().startsWith("org.polymonnto.scripting")
        && type.getModule().isExported(type.getPackageName());
  }

  /** Lets other languages take over what cells have bound. */
  void push() {
    for (VarSnippet variable : snippets.variables()) {
      Object value = snippets.valueOf(variable);
      if (!isKnown(variable.name(), value)) {
        set(variable.name(), value, Crossing.adopted(value));
        remember(variable.name(), value);
      }
    }
    for (TypeDeclSnippet type : snippets.types()) {
      snippets.declared(type).ifPresent(each -> pushType(type.name(), each));
    }
    Map<String, List<MethodSnippet>> methods = new LinkedHashMap<>();
    for (MethodSnippet method : snippets.methods()) {
      methods.computeIfAbsent(method.name(), name -> new ArrayList<>()).add(method);
    }
    methods.forEach(this::pushMethods);
  }

  private boolean isKnown(String name, Object value) {
    if (!known.containsKey(name)) {
      return false;
    }
    Object before = known.get(name);
    boolean isSame = isPlain(value) ? value.equals(before) : value == before;
    return isSame && (!copies.containsKey(name) || copies.get(name).equals(value));
  }

  private static boolean isPlain(Object value) {
    return value instanceof Number
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Character;
  }

  /** Python has a list or dict of its own for one of Java, and gets a new one when that changes. */
  private void remember(String name, Object value) {
    known.put(name, value);
    copies.remove(name);
    if (value instanceof List<?> list && !(value instanceof NDArray)) {
      copies.put(name, new ArrayList<>(list));
    } else if (value instanceof Map<?, ?> map) {
      copies.put(name, new LinkedHashMap<>(map));
    }
  }

  private void set(String name, Object value, Object python) {
    known.put(name, value);
    shared.invokeMember("set", name, python);
  }

  private void pushType(String name, Class<?> type) {
    if (known.get(name) != type) {
      set(name, type, faces.invokeMember("class_of", type, name, JavaBehaviors.isBehavior(type)));
    }
  }

  private void pushMethods(String name, List<MethodSnippet> overloads) {
    List<Class<?>> classes = new ArrayList<>();
    for (MethodSnippet each : overloads) {
      try {
        classes.add(snippets.classOf(each));
      } catch (ClassNotFoundException notDefinedYet) {
        continue;
      }
    }
    if (!classes.isEmpty() && !classes.equals(known.get(name))) {
      set(name, classes, new SnippetFunction(name, List.copyOf(classes)));
    }
  }
}
