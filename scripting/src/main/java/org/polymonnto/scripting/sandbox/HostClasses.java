package org.polymonnto.scripting.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.HostAccess;

/**
 * The Java classes that a script in the sandbox sees: those of the resource {@code classes.txt}.
 *
 * <p>A line has the name of a class and, if the script may not have all that is public of it, the
 * names of those members that it may have, or with a {@code -} those that it may not. A class of
 * the JDK always has them, and a script cannot find it by name unless its methods begin with {@code
 * new}.
 */
final class HostClasses {
  private static final String OWN = "org.polymonnto.";
  private static final String CONSTRUCTOR = "new";
  private static final String NOT = "-";

  private final Set<String> names = new HashSet<>();
  private final HostAccess.Builder access =
      HostAccess.newBuilder()
          .allowArrayAccess(true)
          .allowListAccess(true)
          .allowBufferAccess(true)
          .allowIterableAccess(true)
          .allowIteratorAccess(true)
          .allowMapAccess(true)
          .allowBigIntegerNumberAccess(true)
          .allowAccessInheritance(true)
          .allowImplementationsAnnotatedBy(FunctionalInterface.class)
          .allowMutableTargetMappings(HostAccess.MutableTargetMapping.values());

  HostClasses() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                HostClasses.class.getResourceAsStream("classes.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> words = List.of(line.split(" "));
          allow(words.getFirst(), new HashSet<>(words.subList(1, words.size())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a script may look a class up by its name. */
  boolean contains(String name) {
    return names.contains(name);
  }

  HostAccess access() {
    return access.build();
  }

  private void allow(String name, Set<String> members) {
    Class<?> type;
    try {
      type = Class.forName(name, false, HostClasses.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("classes.txt: there is no class " + name, e);
    }
    boolean own = name.startsWith(OWN);
    if (own || members.contains(CONSTRUCTOR)) {
      names.add(name);
    }
    boolean all = own && members.stream().allMatch(each -> each.startsWith(NOT));
    for (Method each : type.getMethods()) {
      boolean isOwn = each.getDeclaringClass().getName().startsWith(OWN);
      boolean may =
          all ? !members.contains(NOT + each.getName()) : members.contains(each.getName());
      if (may && isOwn == own) {
        access.allowAccess(each);
      }
    }
    for (Constructor<?> each : type.getConstructors()) {
      if (all || members.contains(CONSTRUCTOR)) {
        access.allowAccess(each);
      }
    }
    for (Field each : type.getFields()) {
      if (all || members.contains(each.getName())) {
        access.allowAccess(each);
      }
    }
    if (type.isInterface() && own && all) {
      access.allowImplementations(type);
    }
  }
}
