package org.polymonnto.scripting.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.polymonnto.scripting.JavaCall;

/**
 * Where a snippet stands in the text of its cell.
 *
 * @param cell the name of the cell
 * @param text the text of the cell
 * @param offset where the snippet begins in it
 */
record SnippetSource(String cell, String text, int offset) {

  /** What the compiler finds wrong, as a traceback with the lines of the cell. */
  String message(List<Diag> problems) {
    return problems.stream()
        .filter(Diag::isError)
        .map(this::message)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /**
   * Names that are not declared, as a traceback with the lines of the cell.
   *
   * @param code the text of the snippet
   * @param missing the names with what they are, such as {@code method f(int)}
   */
  String messageOfMissing(String code, List<String> missing) {
    return missing.stream()
        .map(
            each -> {
              String name = each.replaceAll("^\\w+ |\\(.*", "");
              Matcher found = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(code);
              return message(found.find() ? found.start() : 0, "cannot find symbol: " + each);
            })
        .collect(Collectors.joining("\n"));
  }

  private String message(Diag problem) {
    return message(
        Math.toIntExact(problem.getPosition()), oneLine(problem.getMessage(Locale.ROOT)));
  }

  private String message(int position, String problem) {
    int at = Math.clamp(offset + (long) position, 0, text.stripTrailing().length());
    String line = line(lineAt(at));
    int column = at - (text.lastIndexOf('\n', at - 1) + 1);
    int margin = line.length() - line.stripLeading().length();
    return "  File \""
        + cell
        + "\", line "
        + lineAt(at)
        + "\n    "
        + line.strip()
        + "\n    "
        + " ".repeat(Math.max(0, column - margin))
        + "^\nCompileError: "
        + problem;
  }

  /** The compiler's message without the class that JShell has put the snippet in. */
  private static String oneLine(String message) {
    List<String> lines =
        message
            .lines()
            .map(line -> line.strip().replaceAll(" +", " "))
            .filter(line -> !line.startsWith("location:"))
            .toList();
    String rest =
        lines.stream()
            .skip(1)
            .map(line -> line.replaceFirst("^symbol: ", ""))
            .collect(Collectors.joining("; "));
    return rest.isEmpty() ? lines.getFirst() : lines.getFirst() + ": " + rest;
  }

  private int lineAt(int position) {
    return 1 + Math.toIntExact(text.substring(0, position).chars().filter(c -> c == '\n').count());
  }

  private String line(int number) {
    return text.lines().skip(number - 1L).findFirst().orElse("");
  }

  /**
   * The call in this snippet that a frame of a stack trace stands for.
   *
   * @param wrapper the class that JShell has made of the snippet, among others
   * @return empty if the line is of another snippet, or one that JShell has added
   */
  Optional<JavaCall> call(StackTraceElement frame, SnippetWrapper wrapper) {
    String wrapped = wrapper.wrapped();
    int start = 0;
    for (int i = 1; i < frame.getLineNumber() && start >= 0; i++) {
      start = wrapped.indexOf('\n', start) + 1;
    }
    int end = wrapped.indexOf('\n', start);
    for (int i = start; i < (end < 0 ? wrapped.length() : end); i++) {
      int position = wrapper.wrappedToSourcePosition(i);
      if (!Character.isWhitespace(wrapped.charAt(i))
          && position >= 0
          && position < wrapper.source().length()
          && wrapper.source().charAt(position) == wrapped.charAt(i)
          && wrapper.sourceToWrappedPosition(position) == i) {
        int line = lineAt(Math.min(offset + position, text.length()));
        return Optional.of(new JavaCall(cell, line, function(frame), line(line)));
      }
    }
    return Optional.empty();
  }

  private static String function(StackTraceElement frame) {
    String method = frame.getMethodName();
    String name =
        method.startsWith("lambda$")
            ? "<lambda>"
            : method.startsWith("do_it$") ? "<module>" : method;
    String type = frame.getClassName().replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$?", "");
    return type.isEmpty() ? name : type.replace('$', '.') + "." + name;
  }
}
