package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.polymonnto.linalg.Products;

class DeferralTest {
  private static final int PROGRAMS = 100_000;
  private static final int STEPS = 32;
  private static final double[] NUMBERS = {0.001, 0.5, -0.25, 2, 0.0, -0.0, 1e-300, -1e-45};
  private static final double[] STRANGE = {Double.NaN, Double.POSITIVE_INFINITY, -0.0, 7, -3};
  private static final Object[][] BOUNDS = {
    {0.0, 1.0}, {0, 1}, {-0.0, 0.0}, {0.0, null}, {null, 0.75}, {1.0, 0.0}, {-0.5, 0.5}
  };

  @RegisterExtension final DeferredPrograms programs = new DeferredPrograms(1);

  /** A program makes arrays, keeps some, and writes to them directly and through views. */
  private static final class Program implements DeferredPrograms.RandomProgram {
    private final Random random;
    private final int rows;
    private final int columns;
    private final List<NDArray> matrices = new ArrayList<>();
    private final NDArray[] afferent;
    private final NDArray[] efferent;
    private final List<NDArray> gathered = new ArrayList<>();
    private double[] shared = {0};
    private int sparse;
    private int summed;

    Program(long seed) {
      random = new Random(seed);
      rows = 6 + random.nextInt(6);
      columns = 6 + random.nextInt(6);
      afferent = vectors(rows);
      efferent = vectors(columns);
      for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT64, DType.FLOAT32}) {
        NDArray matrix = NDArray.zeros(dtype, rows, columns);
        for (int i = 0; i < matrix.count(); i++) {
          matrix.setItem(random.nextInt(40) == 0 ? -0.0 : random.nextDouble() * 1.2 - 0.1, at(i));
        }
        matrices.add(matrix);
      }
    }

    private int[] at(int flat) {
      return new int[] {flat / columns, flat % columns};
    }

    private NDArray[] vectors(int length) {
      NDArray[] vectors = {
        NDArray.zeros(DType.BOOL, length),
        NDArray.zeros(DType.BOOL, length),
        NDArray.zeros(DType.FLOAT64, length),
        NDArray.zeros(DType.FLOAT32, length),
        NDArray.zeros(DType.INT64, length)
      };
      for (NDArray vector : vectors) {
        spike(vector);
        spike(vector);
      }
      return vectors;
    }

    private void spike(NDArray vector) {
      double value = random.nextInt(12) == 0 ? STRANGE[random.nextInt(5)] : random.nextInt(5) - 2;
      vector.setItem(
          vector.dtype().isFloating() ? (Object) value : (Object) (long) value,
          random.nextInt(vector.count()));
    }

    private NDArray any(NDArray[] arrays) {
      return arrays[random.nextInt(arrays.length)];
    }

    private int slot() {
      return random.nextInt(matrices.size());
    }

    private double number() {
      return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private NDArray product() {
      NDArray column = any(afferent).reshape(rows, 1);
      NDArray row = any(efferent).reshape(1, columns);
      NDArray product =
          switch (random.nextInt(5)) {
            case 0 -> row.reshape(columns).times(column);
            case 1 -> any(afferent).outer(any(efferent));
            case 2 -> afferent[0].reshape(rows, 1).and(efferent[1].reshape(1, columns));
            default -> column.times(row);
          };
      for (int factors = random.nextInt(3); factors > 0; factors--) {
        product =
            switch (random.nextInt(4)) {
              case 0 -> product.times(number());
              case 1 -> NDArray.scalar(DType.FLOAT32, number()).times(product);
              case 2 -> product.div(number());
              default -> NDArray.scalar(DType.FLOAT64, number()).times(product);
            };
      }
      return product;
    }

    private void add(NDArray matrix, boolean minus) {
      NDArray product = product();
      sparse += product.isComputed() ? 0 : 1;
      NDArray into =
          matrix.shape(0) == rows && matrix.shape(1) == columns ? matrix : matrix.transpose();
      if (random.nextInt(8) == 0) {
        spike(any(afferent));
      }
      if (minus) {
        into.minusAssign(product);
      } else {
        into.plusAssign(product);
      }
      if (random.nextInt(8) == 0) {
        matrices.add(product.astype(DType.FLOAT64));
      }
    }

    private NDArray fitting(NDArray matrix) {
      return matrix.shape(0) == rows && matrix.shape(1) == columns ? matrix : matrix.transpose();
    }

    private void step() {
      int slot = slot();
      NDArray matrix = matrices.get(slot);
      switch (random.nextInt(44)) {
        case 0, 1, 2, 3 -> add(matrix, random.nextInt(4) == 0);
        case 4, 5, 6, 7 -> {
          Object[] bounds = BOUNDS[random.nextInt(4) == 0 ? random.nextInt(BOUNDS.length) : 0];
          matrices.set(slot, matrix.clip(bounds[0], bounds[1]));
        }
        case 8 -> Clipping.clip(matrix, 0.0, 1.0, matrix);
        case 9 -> matrices.set(slot, fitting(matrix).plus(product()));
        case 10 -> matrices.set(slot, fitting(matrix).minus(product()));
        case 11 -> matrices.add(matrix);
        case 12 -> matrices.add(matrix.transpose());
        case 13 -> matrices.set(slot, matrix.copy());
        case 14 -> matrix.row(random.nextInt(matrix.shape(0))).timesAssign(number());
        case 15 -> matrix.setItem(STRANGE[random.nextInt(5)], random.nextInt(matrix.shape(0)), 0);
        case 16 -> spike(any(afferent));
        case 17 -> spike(any(efferent));
        case 18, 28, 29, 30 ->
            matrices.add(
                Products.dot(fitting(matrix), efferent[0])
                    .reshape(rows, 1)
                    .plus(NDArray.zeros(DType.FLOAT64, 1, columns)));
        case 19 -> matrices.add(product().astype(DType.FLOAT32));
        case 20 -> matrix.set(matrix.gt(0.9), matrix.sum());
        case 21 -> matrices.set(slot, matrix.clip(0.0, matrix.view()));
        case 22 -> {
          if (matrix.base() == null
              && matrix.isContiguous()
              && matrix.elements() instanceof double[] elements) {
            shared = elements;
          }
        }
        case 23 -> shared[0] += 0.5;
        case 24 -> {
          NDArray at = NDArray.of((long) random.nextInt(matrix.shape(0)), 0L).reshape(2, 1);
          NDArray to = NDArray.of(0L, (long) random.nextInt(matrix.shape(1)));
          NDArray values = NDArray.full(DType.FLOAT64, number(), 2, 2);
          Indexing.set(matrix, new Object[] {at, to}, values);
        }
        case 25 -> {
          NDArray line = NDArray.of((long) random.nextInt(matrix.shape(0)));
          Indexing.set(matrix, new Object[] {line}, matrix.row(0));
        }
        case 26 -> {
          double value = random.nextInt(4) == 0 ? STRANGE[random.nextInt(5)] : number();
          matrix.set(spikes(matrix.shape(0), random.nextInt(matrix.shape(0))), value);
        }
        case 27 -> Indexing.set(matrix, new Object[] {matrix.gt(0.95)}, NDArray.of(1.5));
        case 31, 32 ->
            gathered.add(matrix.get(any(matrix.shape(0) == rows ? afferent : efferent).gt(0)));
        case 33 -> gathered.add(matrix.get(lines(matrix.shape(0))));
        case 34, 35 -> {
          List<NDArray> tables = gathered.stream().filter(each -> each.ndim() == 2).toList();
          if (!tables.isEmpty()) {
            NDArray some = tables.get(random.nextInt(tables.size()));
            summed += GatheredRows.in(some) == null ? 0 : 1;
            gathered.add(some.sum(random.nextInt(2)));
          }
        }
        case 36 -> {
          NDArray some = matrix.get(lines(matrix.shape(0)));
          summed += GatheredRows.in(some) == null ? 0 : 1;
          gathered.add(some.sum(0));
        }
        case 38, 39, 40 -> {
          boolean across = matrix.shape(1) == columns;
          Object mask = (across ? efferent : afferent)[random.nextInt(2)];
          int first = random.nextInt(2);
          Slice lines = Slice.of(first, first + matrix.shape(0) - 1);
          gathered.add(Indexing.get(matrix, random.nextBoolean() ? Slice.ALL : lines, mask));
        }
        case 41, 42 -> matrix.divAssign(matrix.sum(0));
        case 43 -> matrix.timesAssign(random.nextBoolean() ? matrix.row(0) : matrix);
        case 37 -> {
          if (!gathered.isEmpty()) {
            gathered.get(random.nextInt(gathered.size())).timesAssign(number());
          }
        }
        default -> matrix.timesAssign(number());
      }
      while (matrices.size() > 6) {
        matrices.remove(slot());
      }
    }

    private NDArray lines(int length) {
      long[] lines = random.longs(1 + random.nextInt(4), 0, length).toArray();
      return NDArray.of(lines).copy();
    }

    @Override
    public List<NDArray> run() {
      for (int i = 0; i < STEPS; i++) {
        step();
      }
      matrices.addAll(gathered);
      return matrices;
    }
  }

  @Test
  void programsGiveWhatTheyGiveIfNothingIsPutOff() {
    long[] sparse = {0};
    long[] summed = {0};
    programs.compare(
        PROGRAMS,
        Program::new,
        program -> {
          sparse[0] += program.sparse;
          summed[0] += program.summed;
        });
    assertTrue(sparse[0] > PROGRAMS, "products that were put off: " + sparse[0]);
    assertTrue(summed[0] > PROGRAMS / 4, "sums of rows that were not copied: " + summed[0]);
  }

  @Test
  void rowsAreSummedWhereTheyAreAndCopiedAsTheyWere() {
    NDArray weights = NDArray.full(DType.FLOAT32, 0.5, 100, 100);
    NDArray rows = weights.get(spikes(100, 3, 5));
    assertEquals(1, rows.sum(0).getDouble(7));
    assertFalse(rows.isComputed());
    weights.plusAssign(spikes(100, 3, 4).reshape(100, 1).times(spikes(100, 7)));
    assertFalse(rows.isComputed());
    assertEquals(1, rows.sum(0).getDouble(7));
    assertTrue(rows.isComputed());
    assertEquals(2, weights.get(spikes(100, 3, 5)).sum(0).getDouble(7));
  }

  private static NDArray spikes(int length, int... at) {
    NDArray spikes = NDArray.zeros(DType.BOOL, length);
    for (int index : at) {
      spikes.setItem(true, index);
    }
    return spikes;
  }

  @Test
  void sumWithProductOfSpikesComputesNoProduct() {
    NDArray weights = NDArray.full(DType.FLOAT64, 0.5, 100, 100);
    NDArray product = spikes(100, 3, 5).reshape(100, 1).times(spikes(100, 7)).times(0.25);
    weights.plusAssign(product);
    assertFalse(product.isComputed());
    assertEquals(0.75, weights.getDouble(5, 7));
    assertEquals(5000.5, weights.sum());
    assertEquals(0.25, product.getDouble(3, 7));
  }

  @Test
  void clippedMatrixIsNotClippedAgainWhereItIsUnchanged() {
    NDArray weights = NDArray.full(DType.FLOAT32, 1, 50, 50).clip(0.0, 1.0);
    NDArray before = weights;
    weights = weights.clip(0.0, 1.0);
    assertFalse(before.isComputed());
    weights.plusAssign(spikes(50, 2).reshape(50, 1).times(spikes(50, 4)));
    NDArray raised = weights;
    weights = weights.clip(0.0, 1.0);
    assertFalse(raised.isComputed());
    assertEquals(2500, weights.sum());
    assertEquals(2501, raised.sum());
    assertEquals(2500, before.sum());
  }

  @Test
  void indexArrayThatWasWrittenToSelectsAnew() {
    NDArray values = NDArray.of(10.0, 20.0, 30.0);
    NDArray index = NDArray.of(0L, 1L, 2L).copy();
    for (int use = 0; use < 3; use++) {
      assertArrayEquals(new double[] {10, 20, 30}, values.get(index).toDoubles());
    }
    index.setItem(2L, 0);
    assertArrayEquals(new double[] {30, 20, 30}, values.get(index).toDoubles());
    assertArrayEquals(new double[] {3, 2, 3}, NDArray.of(1.0, 2.0, 3.0).get(index).toDoubles());
    NDArray reversed = NDArray.of(1.0, 2.0, 3.0).reshape(3, 1).transpose().row(0);
    index.set(NDArray.of(1L), -1L);
    assertArrayEquals(new double[] {3, 3, 3}, reversed.get(index).toDoubles());
  }

  @Test
  void arraysMayGetAnotherShapeInPlace() {
    NDArray product = spikes(4, 1).reshape(4, 1).times(spikes(9, 2, 7));
    product.reshapeInPlace(9, 4);
    NDArray weights = NDArray.zeros(DType.FLOAT64, 9, 4).plusAssign(product);
    assertEquals(1, weights.getDouble(2, 3));
    assertEquals(1, weights.getDouble(4, 0));
    NDArray spikes = spikes(4, 3);
    for (int use = 0; use < 9; use++) {
      assertEquals(1, Products.dot(weights, spikes).getDouble(2));
    }
    weights.reshapeInPlace(4, 9);
    for (int column = 0; column < 9; column++) {
      double[] expected = new double[4];
      for (int row = 0; row < 4; row++) {
        expected[row] = weights.getDouble(row, column);
      }
      assertArrayEquals(expected, Products.dot(weights, spikes(9, column)).toDoubles());
    }
    NDArray turned = spikes(4, 1).reshape(4, 1).times(spikes(9, 2, 7));
    turned.reshapeInPlace(9, 4);
    assertThrows(ArrayException.class, () -> weights.plusAssign(turned));
  }

  @Test
  void productOfDenseVectorsIsNotOneOfSpikes() {
    NDArray column = NDArray.ones(DType.FLOAT64, 20, 1);
    assertNull(OuterProduct.in(column.times(NDArray.ones(DType.BOOL, 1, 20))));
  }

  /** Adds a number to 350 x 350 elements of a matrix in each of some iterations, and clips it. */
  private static NDArray learned(NDArray first, double rate, int iterations) {
    NDArray spikes = NDArray.zeros(DType.BOOL, first.shape(0));
    for (int at = 0; at < 350; at++) {
      spikes.setItem(true, at);
    }
    NDArray weights = first.clip(0.0, 9.0);
    for (int iteration = 0; iteration < iterations; iteration++) {
      weights.plusAssign(spikes.reshape(first.shape(0), 1).times(spikes).times(rate));
      weights = weights.clip(0.0, 9.0);
    }
    return weights;
  }

  @Test
  void versionThatIsKeptForLongGetsElementsOfItsOwn() {
    NDArray first = NDArray.zeros(DType.FLOAT64, 1000, 1000).clip(0.0, 9.0);
    NDArray weights = learned(first, 0.03125, 240);
    assertTrue(first.isComputed());
    assertEquals(0, first.sum());
    assertEquals(7.5, weights.getDouble(349, 0));
  }

  @Test
  void versionThatSurvivesCollectionsGetsElementsOfItsOwnEarlier() {
    NDArray first = NDArray.zeros(DType.FLOAT64, 1000, 1000).clip(0.0, 9.0);
    NDArray weights = learned(first, 0.03125, 20);
    assertFalse(first.isComputed());
    for (int collection = 0; collection < 2; collection++) {
      System.gc();
      weights = learned(weights, 0.03125, 1);
    }
    assertTrue(first.isComputed());
    assertEquals(0, first.sum());
  }
}
