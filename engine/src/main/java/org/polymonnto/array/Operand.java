package org.polymonnto.array;

/** What an {@link Expression} computes with: another one, or elements that are in memory. */
sealed interface Operand permits Expression, Operand.Elements {
  /** Which elements of the result an element of the operand is combined with. */
  enum Span {
    /** The one at its place. */
    ALL,
    /** Those of a column, as the operand is a row. */
    ROW,
    /** Those of a row, as the operand is a column. */
    COLUMN,
    /** All of them. */
    ONE
  }

  /** Elements one after another, from an offset on. */
  record Elements(Object storage, DType dtype, int offset, Span span) implements Operand {
    /** Whether each is in the storage where its place in the result is. */
    boolean isInPlace() {
      return offset == 0 && (span == Span.ONE || span == Span.ALL);
    }
  }
}
