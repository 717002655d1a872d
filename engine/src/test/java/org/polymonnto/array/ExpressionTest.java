package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExpressionTest {
  private static final int PROGRAMS = 100_000;
  private static final int STEPS = 24;
  private static final int LONG = 400;
  private static final double[] STRANGE = {Double.NaN, Double.POSITIVE_INFINITY, -0.0, 1e300, -3};
  private static final DType[] TYPES = {
    DType.FLOAT64,
    DType.FLOAT64,
    DType.FLOAT32,
    DType.FLOAT32,
    DType.BOOL,
    DType.INT64,
    DType.INT32,
    DType.FLOAT16
  };
  private static final BinaryOp[] BINARY = {
    BinaryOp.ADD,
    BinaryOp.ADD,
    BinaryOp.SUBTRACT,
    BinaryOp.MULTIPLY,
    BinaryOp.MULTIPLY,
    BinaryOp.DIVIDE,
    BinaryOp.MAXIMUM,
    BinaryOp.MINIMUM,
    BinaryOp.POWER,
    BinaryOp.FLOOR_DIVIDE,
    BinaryOp.LESS,
    BinaryOp.GREATER_EQUAL,
    BinaryOp.NOT_EQUAL,
    BinaryOp.LOGICAL_AND,
    BinaryOp.LOGICAL_OR,
    BinaryOp.BITWISE_XOR
  };
  private static final UnaryOp[] UNARY = {
    UnaryOp.NEGATIVE,
    UnaryOp.ABSOLUTE,
    UnaryOp.SQUARE,
    UnaryOp.SQRT,
    UnaryOp.EXP,
    UnaryOp.FLOOR,
    UnaryOp.LOGICAL_NOT,
    UnaryOp.ISNAN
  };

  @RegisterExtension final DeferredPrograms programs = new DeferredPrograms(1);

  /** A program computes with arrays and views of them, keeps some results and writes to others. */
  private static final class Program implements DeferredPrograms.RandomProgram {
    private final Random random;
    private final int[] shape;
    private final List<NDArray> arrays = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private double[] shared = {0};
    private int deferred;
    private int inlined;

    Program(long seed) {
      random = new Random(seed);
      boolean isLong = seed % LONG == 0;
      int columns = 3 + random.nextInt(isLong ? 2500 : 20);
      int rows = 2 + random.nextInt(isLong ? 5 : 8);
      shape = random.nextInt(3) == 0 ? new int[] {rows, columns} : new int[] {columns};
      for (DType type : TYPES) {
        arrays.add(filled(type, shape));
      }
      if (shape.length == 2) {
        arrays.add(filled(DType.FLOAT64, columns));
        arrays.add(filled(DType.FLOAT32, rows, 1));
        arrays.add(filled(DType.INT64, 1, columns));
        arrays.add(arrays.get(0).transpose().copy().transpose());
        arrays.add(filled(DType.FLOAT32, columns, rows).transpose());
      }
    }

    private NDArray filled(DType type, int... lengths) {
      NDArray array = NDArray.zeros(type, lengths);
      for (int at = 0; at < array.count(); at++) {
        double value =
            random.nextInt(12) == 0 ? STRANGE[random.nextInt(5)] : random.nextInt(9) * 0.5 - 2;
        Object fitting = type.isFloating() ? (Object) value : (Object) (long) random.nextInt(5);
        Storage.set(type, array.storage(), at, type.isBool() ? value > 0 : fitting);
      }
      return array;
    }

    private NDArray any() {
      return arrays.get(random.nextInt(arrays.size()));
    }

    private Object operand() {
      return switch (random.nextInt(6)) {
        case 0 -> random.nextInt(7) - 3.0;
        case 1 -> (long) random.nextInt(3);
        default -> any();
      };
    }

    private NDArray rows(int length) {
      NDArray mask = NDArray.zeros(DType.BOOL, length);
      for (int at = 0; at < length; at++) {
        mask.setItem(random.nextInt(3) > 0, at);
      }
      return mask;
    }

    private NDArray lines(int length) {
      return NDArray.of(random.longs(2, 0, Math.max(1, length)).toArray()).copy();
    }

    /** {@code W[before] += x * W[before]}, also for columns; the parts are kept. */
    private void takeAndPut() {
      NDArray array = any();
      if (array.ndim() != 2) {
        return;
      }
      boolean isRows = random.nextBoolean();
      int length = array.shape(isRows ? 0 : 1);
      NDArray mask = random.nextInt(3) > 0 ? rows(length) : lines(length);
      Object[] key = isRows ? new Object[] {mask} : new Object[] {Slice.ALL, mask};
      NDArray taken = Indexing.get(array, key);
      NDArray again = Indexing.get(array, key);
      NDArray line =
          filled(DType.FLOAT32, isRows ? 1 : array.shape(0), isRows ? array.shape(1) : 1);
      NDArray change = Elementwise.binary(BinaryOp.MULTIPLY, line, again, null);
      if (random.nextInt(3) == 0) {
        keep(again);
      }
      if (random.nextInt(3) == 0) {
        keep(change);
      }
      keep(Elementwise.binary(BinaryOp.ADD, taken, change, taken));
      Indexing.set(array, key, taken);
      if (random.nextInt(4) == 0) {
        NDArray turned = again.transpose().copy().transpose();
        Indexing.set(array, key, Elementwise.binary(BinaryOp.MULTIPLY, turned, 0.5, null));
      }
    }

    private void keep(NDArray array) {
      deferred += array.isComputed() ? 0 : 1;
      arrays.add(array);
      while (arrays.size() > 14) {
        arrays.remove(random.nextInt(arrays.size()));
      }
    }

    private NDArray view(NDArray array) {
      int length = array.shape(0);
      if (length == 0) {
        return array.view();
      }
      return switch (random.nextInt(4)) {
        case 0 -> array.view();
        case 1 -> array.ndim() == 2 ? array.transpose() : array.reshape(length, 1);
        case 2 -> Indexing.getSlice(array, Slice.of(random.nextInt(length), length));
        default -> array.ndim() == 2 ? array.row(random.nextInt(length)) : array.view();
      };
    }

    private void step() {
      switch (random.nextInt(23)) {
        case 0, 1, 2, 3, 4, 5 -> {
          NDArray left = any();
          Object right = operand();
          boolean isTurned = random.nextInt(4) == 0;
          inlined += left.isComputed() ? 0 : 1;
          BinaryOp op = BINARY[random.nextInt(BINARY.length)];
          keep(Elementwise.binary(op, isTurned ? right : left, isTurned ? left : right, null));
        }
        case 6, 7 -> keep(Elementwise.unary(UNARY[random.nextInt(UNARY.length)], any(), null));
        case 8, 9, 10, 11 -> {
          NDArray out = any();
          inlined += out.isComputed() ? 0 : 1;
          Elementwise.binary(BINARY[random.nextInt(BINARY.length)], out, operand(), out);
        }
        case 12 -> {
          NDArray left = any();
          Elementwise.binary(BINARY[random.nextInt(BINARY.length)], left, operand(), any());
        }
        case 13 -> {
          NDArray out = any();
          Elementwise.unary(
              UNARY[random.nextInt(UNARY.length)], random.nextBoolean() ? out : any(), out);
        }
        case 14 -> keep(view(any()));
        case 15 -> {
          NDArray array = any();
          if (array.count() > 0) {
            array.setItem(1, new int[array.ndim()]);
          }
        }
        case 16 -> {
          NDArray array = any();
          array.set(Elementwise.binary(BinaryOp.GREATER, array, 0.5, null), 0.25);
        }
        case 17 -> Assignment.assign(any(), any());
        case 20, 21 -> takeAndPut();
        case 22 -> {
          NDArray array = any();
          keep(array.ndim() == 2 ? array.get(rows(array.shape(0))).copy() : array.copy());
        }
        case 18 -> keep(Reduction.reduce(ReduceOp.SUM, any(), null, null, true, null, null));
        default -> {
          NDArray array = any();
          if (random.nextInt(3) == 0
              && array.base() == null
              && array.isContiguous()
              && array.count() > 0
              && array.elements() instanceof double[] elements) {
            shared = elements;
          } else {
            shared[0] += 0.5;
          }
        }
      }
    }

    @Override
    public List<String> failures() {
      return failures;
    }

    @Override
    public List<NDArray> run() {
      for (int i = 0; i < STEPS; i++) {
        try {
          step();
        } catch (ArrayException e) {
          failures.add(i + " " + e.getMessage());
        }
      }
      return arrays;
    }
  }

  @Test
  void programsGiveWhatTheyGiveIfEachOperationIsComputedAtOnce() {
    long[] deferred = {0};
    long[] inlined = {0};
    programs.compare(
        PROGRAMS,
        Program::new,
        program -> {
          deferred[0] += program.deferred;
          inlined[0] += program.inlined;
        });
    assertTrue(deferred[0] > PROGRAMS, "results that were put off: " + deferred[0]);
    assertTrue(inlined[0] > PROGRAMS, "operands that were put off: " + inlined[0]);
  }

  @Test
  void storageIsCopiedForAWriteOnlyIfItIsReadLater() {
    NDArray voltage = NDArray.full(DType.FLOAT64, 0.75, 100);
    Object storage = voltage.storage();
    NDArray spike = voltage.gt(0.5);
    voltage.set(spike, 0.0);
    assertEquals(storage, voltage.storage());
    NDArray silent = voltage.lt(0.5);
    voltage.setItem(1.0, 3);
    assertEquals(storage, voltage.storage());
    assertEquals(100L, silent.astype(DType.INT64).sum());
    NDArray twice = voltage.times(2.0);
    voltage.setItem(5.0, 3);
    assertNotEquals(storage, voltage.storage());
    assertFalse(twice.isComputed());
    assertEquals(2, twice.getDouble(3));
    storage = voltage.storage();
    voltage.timesAssign(3.0).plusAssign(1.0);
    assertFalse(voltage.isComputed());
    assertEquals(16, voltage.getDouble(3));
    assertEquals(storage, voltage.storage());
  }

  @Test
  void rowsAreAssignedWhatIsComputedFromOtherRows() {
    NDArray table = NDArray.zeros(DType.FLOAT64, 6, 3);
    for (int row = 0; row < 6; row++) {
      table.row(row).fill(row);
    }
    NDArray next = Indexing.getSlice(table, Slice.of(1, 3)).times(10.0);
    NDArray first = NDArray.zeros(DType.BOOL, 6);
    first.setItem(true, 0);
    first.setItem(true, 1);
    Indexing.set(table, new Object[] {first}, next);
    assertEquals(10, table.getDouble(0, 2));
    assertEquals(20, table.getDouble(1, 0));
    assertEquals(2, table.getDouble(2, 0));
    assertEquals(10, next.getDouble(0, 0));
  }

  @Test
  void sumOfAnExpressionMakesNoArray() {
    NDArray some = NDArray.full(DType.FLOAT32, 0.5, 5000);
    NDArray products = some.times(some);
    assertEquals(1250, products.sum());
    assertFalse(products.isComputed());
  }

  @Test
  void formThatComesAgainAndAgainGetsALoopOfItsOwn() {
    NDArray voltage = NDArray.full(DType.FLOAT64, 0.5, 3000);
    NDArray current = NDArray.full(DType.FLOAT32, 0.125, 3000);
    for (int use = 0; use < 3000; use++) {
      NDArray result = voltage.times(voltage).minus(current).times(use);
      assertEquals(0.125 * use, result.getDouble(0));
      assertEquals(0.125 * use, result.getDouble(2999));
    }
  }
}
