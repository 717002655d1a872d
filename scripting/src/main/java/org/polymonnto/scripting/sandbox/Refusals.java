package org.polymonnto.scripting.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was refused to a script, and what to say when an exception that follows from it ends the
 * script. The languages raise exceptions of their own that say little or nothing of the sandbox.
 */
final class Refusals {
  private static final int REMEMBERED = 20;

  private static final Pattern OF_FILES =
      Pattern.compile("(?s)^(PermissionError|OSError|ModuleNotFoundError|ImportError).*");

  private static final String OF_NODE =
      "assert|async_hooks|buffer|child_process|cluster|console|constants|crypto|dgram|"
          + "diagnostics_channel|dns|domain|events|fs|http|http2|https|inspector|module|net|os|"
          + "path|perf_hooks|process|punycode|querystring|readline|repl|sqlite|stream|"
          + "string_decoder|timers|tls|trace_events|tty|url|util|v8|vm|wasi|worker_threads|zlib";

  /** What the messages of refusals of the languages look like, and what they mean. */
  private static final Map<Pattern, String> MEANINGS = new LinkedHashMap<>();

  static {
    meaning("Process creation is not allowed", "processes are not allowed");
    meaning("Language options were specified for the inner context", "processes are not allowed");
    meaning("[Nn]ative access is not allowed", "native code is not allowed");
    meaning("[Ss]ocket\\w* .*not (allowed|supported|permitted)", "sockets are not allowed");
    meaning("Host class loading is not allowed", "no Java classes can be added");
    meaning("on 'java' POSIX backend: (\\w+)", "$1 of the operating system is not there");
    meaning("module 'os' has no attribute '(\\w+)'", "os.$1 is not there");
    meaning("polyglot language '(\\w+)' not found", "the language $1 is not there");
    meaning("No language for id (\\w+) found", "the language $1 is not there");
    meaning("Cannot load script: (\\S+)", "a script may not load $1");
    meaning(
        "(?:Module not found|Cannot load module): '(?:node:)?(" + OF_NODE + ")(?:/\\w+)?'",
        "the modules of Node.js, such as $1, are not there");
    meaning(
        "java.net.URI.getPath\\(\\)\" is null",
        "modules are files, and those of Node.js, such as node:fs, are not there");
    meaning("Polyglot bindings are not accessible", "languages do not share global variables");
    meaning("(java|javax|Packages) is not defined", "Java packages are not there");
    meaning(
        "[Uu]nknown identifier: (\\w+)|^AttributeError: foreign object has no attribute '(\\w+)'",
        "of Java objects a script has what arrays, networks and figures need, and not $1$2");
    meaning("^ReferenceError: (\\w+) is not defined", "$1 is not there, nor is anything like it");
  }

  private final Deque<String> last = new ArrayDeque<>();

  private static void meaning(String message, String meaning) {
    MEANINGS.put(Pattern.compile(message), meaning);
  }

  /** Remembers one, such as {@code may not read /etc/passwd}. */
  synchronized void add(String what) {
    if (what.contains("__pycache__") || what.contains("/node_modules/node:")) {
      return; // Python does without what it cannot write there; the other is no file.
    }
    last.remove(what);
    last.addFirst(what);
    if (last.size() > REMEMBERED) {
      last.removeLast();
    }
  }

  synchronized void clear() {
    last.clear();
  }

  /** The line to say about the message of an exception, if the sandbox is behind it. */
  synchronized Optional<String> reasonOf(String message) {
    if (message.contains("--sandbox")) {
      return Optional.empty();
    }
    for (String each : last) {
      if (message.contains(each.substring(each.lastIndexOf(' ') + 1))
          || message.contains(fileName(each))) {
        return Optional.of("With --sandbox a script " + each + ".");
      }
    }
    if (OF_FILES.matcher(message).matches() && !last.isEmpty()) {
      return Optional.of("With --sandbox a script " + last.getFirst() + ".");
    }
    for (Map.Entry<Pattern, String> each : MEANINGS.entrySet()) {
      Matcher matcher = each.getKey().matcher(message);
      if (matcher.find()) {
        return Optional.of("With --sandbox " + expand(matcher, each.getValue()) + ".");
      }
    }
    return Optional.empty();
  }

  /** Messages may have another form of the path. */
  private static String fileName(String what) {
    String path = what.substring(what.lastIndexOf(' ') + 1);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.length() < 4 ? path : name;
  }

  private static String expand(Matcher matcher, String meaning) {
    String result = meaning;
    for (int i = 1; i <= matcher.groupCount(); i++) {
      result = result.replace("$" + i, matcher.group(i) == null ? "" : matcher.group(i));
    }
    return result;
  }
}
