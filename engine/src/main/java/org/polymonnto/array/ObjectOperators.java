package org.polymonnto.array;

import java.util.Objects;

/**
 * What an operation does with elements of object arrays.
 *
 * <p>The engine knows numbers and booleans; a host of guest languages installs operators that know
 * its objects too.
 */
public interface ObjectOperators {
  Object binary(BinaryOp op, Object a, Object b);

  Object unary(UnaryOp op, Object a);

  boolean isTrue(Object a);

  /** Operators on numbers and booleans; anything else can only be compared for equality. */
  ObjectOperators OF_NUMBERS =
      new ObjectOperators() {
        @Override
        public Object binary(BinaryOp op, Object a, Object b) {
          if (isNumeric(a) && isNumeric(b)) {
            return Elementwise.binary(op, boxed(a), boxed(b), null).elementAt(0);
          }
          return switch (op) {
            case EQUAL -> Objects.equals(a, b);
            case NOT_EQUAL -> !Objects.equals(a, b);
            default ->
                throw ArrayException.type(
                    "unsupported operand type(s) for "
                        + op.label()
                        + ": "
                        + name(a)
                        + " and "
                        + name(b));
          };
        }

        @Override
        public Object unary(UnaryOp op, Object a) {
          if (isNumeric(a)) {
            return Elementwise.unary(op, boxed(a), null).elementAt(0);
          }
          throw ArrayException.type("bad operand type for " + op.label() + ": " + name(a));
        }

        @Override
        public boolean isTrue(Object a) {
          return Storage.toBoolean(a);
        }

        private boolean isNumeric(Object a) {
          return a instanceof Number || a instanceof Boolean;
        }

        private NDArray boxed(Object a) {
          DType type =
              a instanceof Boolean
                  ? DType.BOOL
                  : a instanceof Double || a instanceof Float ? DType.FLOAT64 : DType.INT64;
          return NDArray.scalar(type, a);
        }

        private String name(Object a) {
          return a == null ? "None" : a.getClass().getSimpleName();
        }
      };
}
