package org.polymonnto.scripting.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;

/** What the compiler knows of the text of a Java cell, without running it. */
final class JavaHelp {
  private final Snippets snippets;

  JavaHelp(Snippets snippets) {
    this.snippets = snippets;
  }

  Completeness completeness(String text) {
    String rest = text;
    while (!rest.isBlank()) {
      CompletionInfo info = snippets.analysis().analyzeCompletion(rest);
      switch (info.completeness()) {
        case DEFINITELY_INCOMPLETE -> {
          return Completeness.incomplete(JavaText.indent(text));
        }
        case UNKNOWN -> {
          return Completeness.INVALID;
        }
        case COMPLETE -> rest = info.remaining();
        default -> rest = "";
      }
    }
    return Completeness.COMPLETE;
  }

  Completions complete(String text, int cursor) {
    int[] anchor = {cursor};
    SourceCodeAnalysis analysis = snippets.analysis();
    Map<String, Completions.Candidate> matching = new LinkedHashMap<>();
    Map<String, Completions.Candidate> others = new LinkedHashMap<>();
    for (Suggestion each : analysis.completionSuggestions(text, cursor, anchor)) {
      Completions.Candidate candidate = candidate(each.continuation(), text, anchor[0]);
      (each.matchesType() ? matching : others).putIfAbsent(each.continuation(), candidate);
    }
    List<Completions.Candidate> all = new ArrayList<>(matching.values());
    others.forEach(
        (name, each) -> {
          if (!matching.containsKey(name)) {
            all.add(each);
          }
        });
    return new Completions(anchor[0], cursor, all);
  }

  private Completions.Candidate candidate(String name, String text, int start) {
    boolean isMember = start > 0 && text.charAt(start - 1) == '.';
    Optional<VarSnippet> variable = isMember ? Optional.empty() : snippets.variable(name);
    return new Completions.Candidate(
        name,
        name,
        variable.isPresent() ? "variable" : kind(name, isMember),
        variable.map(each -> simple(each.typeName())).orElse(""));
  }

  /** As far as the name tells. */
  private static String kind(String name, boolean isMember) {
    if (name.endsWith(".")) {
      return "package";
    }
    if (Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT))) {
      return "class";
    }
    if (name.contains("(")) {
      return "method";
    }
    return SourceVersion.isKeyword(name) ? "keyword" : isMember ? "field" : "name";
  }

  /** A type without the packages. */
  private static String simple(String type) {
    return type.replaceAll("\\b\\p{Lower}\\w*\\.", "");
  }

  Optional<String> inspect(String text, int cursor, boolean detail) {
    int end = cursor;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    String name = text.substring(start, end);
    boolean isMember = start > 0 && text.charAt(start - 1) == '.';
    Optional<String> source = detail && !isMember ? snippets.sourceOf(name) : Optional.empty();
    List<Documentation> known = documentation(text.substring(0, end));
    if (known.isEmpty()) {
      return source;
    }
    String described =
        known.stream().map(JavaHelp::described).distinct().collect(Collectors.joining("\n"));
    return Optional.of(source.map(each -> described + "\n\n" + each).orElse(described));
  }

  /** Methods are known where their parameters begin. */
  private List<Documentation> documentation(String text) {
    SourceCodeAnalysis analysis = snippets.analysis();
    List<Documentation> known = analysis.documentation(text, text.length(), true);
    return known.isEmpty() ? analysis.documentation(text + "(", text.length() + 1, true) : known;
  }

  private static String described(Documentation each) {
    String javadoc = each.javadoc();
    return javadoc == null || javadoc.isBlank()
        ? simple(each.signature())
        : simple(each.signature()) + "\n" + javadoc.strip().indent(4).stripTrailing();
  }
}
