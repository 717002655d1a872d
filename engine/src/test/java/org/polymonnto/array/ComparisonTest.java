package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comparisons of floating numbers whose difference is infinite, subnormal, or none. */
class ComparisonTest {
  private static final double[] NUMBERS = {
    0.0,
    -0.0,
    1,
    -1,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    2 * Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Math.nextUp(Double.MIN_NORMAL),
    Double.MAX_VALUE,
    Math.nextDown(Double.MAX_VALUE),
    -Double.MAX_VALUE,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    2 * Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Math.nextUp(Float.MIN_NORMAL),
    Float.MAX_VALUE,
    Math.nextDown(Float.MAX_VALUE),
    -Float.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  /** Long enough for loops of several elements at a time. */
  private static NDArray all(DType dtype) {
    double[] numbers = DoubleStream.generate(() -> 0).limit(40L * NUMBERS.length).toArray();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = NUMBERS[i % NUMBERS.length];
    }
    return NDArray.of(numbers).astype(dtype);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT16", "FLOAT32", "FLOAT64"})
  void areThoseOfEachPair(DType dtype) {
    NDArray left = all(dtype);
    for (int shift = 0; shift < NUMBERS.length; shift++) {
      NDArray right = left.copy();
      for (int i = 0; i < right.count(); i++) {
        right.setItem(left.doubleAt((i + shift) % left.count()), i);
      }
      double scalar = right.doubleAt(0);
      for (BinaryOp op :
          new BinaryOp[] {
            BinaryOp.LESS,
            BinaryOp.LESS_EQUAL,
            BinaryOp.GREATER,
            BinaryOp.GREATER_EQUAL,
            BinaryOp.EQUAL,
            BinaryOp.NOT_EQUAL
          }) {
        NDArray pairs = Elementwise.binary(op, left, right, null);
        NDArray behind = Elementwise.binary(op, left, NDArray.scalar(dtype, scalar), null);
        NDArray before = Elementwise.binary(op, NDArray.scalar(dtype, scalar), left, null);
        for (int i = 0; i < left.count(); i++) {
          double x = left.doubleAt(i);
          double y = right.doubleAt(i);
          String what = x + " " + op + " " + y + " of " + dtype;
          assertEquals(compared(op, x, y), pairs.doubleAt(i) != 0, what);
          assertEquals(compared(op, x, scalar), behind.doubleAt(i) != 0, what);
          assertEquals(compared(op, scalar, x), before.doubleAt(i) != 0, what);
        }
      }
    }
  }

  private static boolean compared(BinaryOp op, double x, double y) {
    return switch (op) {
      case LESS -> x < y;
      case LESS_EQUAL -> x <= y;
      case GREATER -> x > y;
      case GREATER_EQUAL -> x >= y;
      case EQUAL -> x == y;
      case NOT_EQUAL -> x != y;
      default -> throw new IllegalArgumentException(op.name());
    };
  }
}
