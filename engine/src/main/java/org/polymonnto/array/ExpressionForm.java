package org.polymonnto.array;

import java.util.ArrayList;
import java.util.List;

/**
 * What expressions that a loop can compute have in common: their operations and types, and which
 * operands are the same.
 *
 * @param key equal for equal forms
 * @param leaves the different operands in memory
 * @param ones which of them are single elements for the loop
 */
record ExpressionForm(List<Object> key, List<Operand.Elements> leaves, boolean[] ones) {
  private enum Mark {
    CONVERSION,
    SAME
  }

  /**
   * The form of an expression.
   *
   * @param isColumnOne whether the loop sees one element of a column at a time
   */
  static ExpressionForm of(Expression expression, boolean isColumnOne) {
    List<Object> key = new ArrayList<>();
    List<Operand.Elements> leaves = new ArrayList<>();
    add(expression, key, leaves);
    boolean[] ones = new boolean[leaves.size()];
    for (int leaf = 0; leaf < ones.length; leaf++) {
      Operand.Span span = leaves.get(leaf).span();
      ones[leaf] = span == Operand.Span.ONE || span == Operand.Span.COLUMN && isColumnOne;
      key.add(leaves.get(leaf).dtype());
      key.add(ones[leaf]);
    }
    return new ExpressionForm(key, leaves, ones);
  }

  private static void add(Operand operand, List<Object> key, List<Operand.Elements> leaves) {
    if (operand instanceof Operand.Elements elements) {
      int place = leaves.indexOf(elements);
      if (place < 0) {
        place = leaves.size();
        leaves.add(elements);
      }
      key.add(place);
      return;
    }
    Expression inner = (Expression) operand;
    Operand left = inner.left();
    Operand right = inner.right();
    key.add(
        inner.unary() != null
            ? inner.unary()
            : inner.binary() != null ? inner.binary() : Mark.CONVERSION);
    key.add(inner.loopType());
    key.add(inner.dtype());
    add(left, key, leaves);
    if (inner.binary() == null || left == right) {
      key.add(Mark.SAME);
    } else {
      add(right, key, leaves);
    }
  }
}
