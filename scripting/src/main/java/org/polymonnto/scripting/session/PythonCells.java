package org.polymonnto.scripting.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Value;

/** Cells in Python. */
final class PythonCells implements Cells {
  private final Value python;

  PythonCells(Value python) {
    this.python = python;
  }

  @Override
  public Optional<String> evaluate(String text, int number) {
    return text(python.invokeMember("evaluate", text, number));
  }

  @Override
  public Completeness completeness(String text) {
    return completeness(python.invokeMember("completeness", text));
  }

  @Override
  public Completions complete(String text, int cursor) {
    return completions(python.invokeMember("complete", text, cursor), cursor);
  }

  @Override
  public Optional<String> inspect(String text, int cursor, boolean detail) {
    return text(python.invokeMember("inspect", text, cursor, detail));
  }

  static Optional<String> text(Value text) {
    return text.isString() ? Optional.of(text.asString()) : Optional.empty();
  }

  /** From 'complete', 'invalid', or a line break and the indent of the line that has to follow. */
  static Completeness completeness(Value answer) {
    String text = answer.asString();
    return switch (text) {
      case "complete" -> Completeness.COMPLETE;
      case "invalid" -> Completeness.INVALID;
      default -> Completeness.incomplete(text.substring(1));
    };
  }

  /** From where they begin and their texts, labels, kinds and descriptions, each ended by NUL. */
  static Completions completions(Value answer, int cursor) {
    String[] parts = answer.getArrayElement(1).asString().split("\0", -1);
    List<Completions.Candidate> candidates = new ArrayList<>();
    for (int i = 0; i + 4 < parts.length; i += 4) {
      candidates.add(new Completions.Candidate(parts[i], parts[i + 1], parts[i + 2], parts[i + 3]));
    }
    return new Completions(answer.getArrayElement(0).asInt(), cursor, candidates);
  }
}
