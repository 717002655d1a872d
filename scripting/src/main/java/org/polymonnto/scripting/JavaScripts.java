package org.polymonnto.scripting;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs a single Java file as the {@code java} command does: the {@code main} method of the first
 * class, with or without arguments, static or not.
 */
final class JavaScripts {
  private JavaScripts() {}

  /**
   * @throws ScriptException if the file does not compile or has no main method
   * @throws Throwable what the main method throws
   */
  static void run(Path file, List<String> arguments) throws Throwable {
    Class<?> first =
        JavaSources.compile(file).stream()
            .filter(each -> !each.getName().contains("$"))
            .findFirst()
            .orElseThrow(() -> new ScriptException(file + " has no class"));
    Method main =
        main(first, String[].class)
            .or(() -> main(first))
            .orElseThrow(
                () ->
                    new ScriptException(
                        file
                            + ": the class "
                            + first.getName()
                            + " has no method void main() or void main(String[])"));
    Object target = Modifier.isStatic(main.getModifiers()) ? null : instance(first);
    Object[] given =
        main.getParameterCount() == 0
            ? new Object[0]
            : new Object[] {arguments.toArray(String[]::new)};
    try {
      main.invoke(target, given);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Optional<Method> main(Class<?> type, Class<?>... parameters) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      try {
        Method main = each.getDeclaredMethod("main", parameters);
        if (main.getReturnType() == void.class && !Modifier.isPrivate(main.getModifiers())) {
          main.setAccessible(true);
          return Optional.of(main);
        }
      } catch (NoSuchMethodException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static Object instance(Class<?> type) throws Throwable {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
