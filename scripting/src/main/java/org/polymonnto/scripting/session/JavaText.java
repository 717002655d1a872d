package org.polymonnto.scripting.session;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** What can be seen in the text of a Java cell without compiling it. */
final class JavaText {
  private static final Pattern NO_CODE =
      Pattern.compile(
          "\"\"\"(?s:.*?)(\"\"\"|\\z)|\"(\\\\.|[^\"\\\\\n])*\"?|'(\\\\.|[^'\\\\\n])*'?"
              + "|//[^\n]*|/\\*(?s:.*?)(\\*/|\\z)");
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{javaJavaIdentifierPart}.])\\p{javaJavaIdentifierStart}"
              + "\\p{javaJavaIdentifierPart}*");

  private JavaText() {}

  /** The text with blanks in place of texts in quotes and of comments. */
  private static String code(String text) {
    Matcher matcher = NO_CODE.matcher(text);
    return matcher.replaceAll(match -> blank(match));
  }

  private static String blank(MatchResult match) {
    boolean isComment = match.group().startsWith("/");
    String blank = match.group().replaceAll("[^\n]", " ");
    return isComment ? blank : "_" + blank.substring(1);
  }

  /** Whether the last sign of the code is this one. */
  static boolean endsWith(String text, char sign) {
    String code = code(text).strip();
    return !code.isEmpty() && code.charAt(code.length() - 1) == sign;
  }

  /** The names in the code that may be those of variables; not those behind a point. */
  static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    NAME.matcher(code(text))
        .results()
        .map(MatchResult::group)
        .filter(name -> !SourceVersion.isKeyword(name))
        .forEach(names::add);
    return names;
  }

  /** The indent of a line that follows: two blanks for each bracket that is open. */
  static String indent(String text) {
    int open = 0;
    for (char sign : code(text).toCharArray()) {
      open += "([{".indexOf(sign) >= 0 ? 1 : 0;
      open -= ")]}".indexOf(sign) >= 0 ? 1 : 0;
    }
    return "  ".repeat(Math.max(0, open));
  }
}
