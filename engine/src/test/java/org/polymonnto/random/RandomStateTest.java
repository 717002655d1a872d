package org.polymonnto.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;

class RandomStateTest {
  private static final int COUNT = 20000;

  @TestFactory
  Stream<DynamicTest> drawsEqualThoseOfNumPy() throws IOException {
    return lines("draws.tsv")
        .map(line -> line.split("\t", -1))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[1] + " " + row[2] + "(" + row[3] + ") seed " + row[0], () -> compare(row)));
  }

  private static Stream<String> lines(String resource) throws IOException {
    try (InputStream in = RandomStateTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines();
    }
  }

  @Test
  void thinnedNumbersAreThoseOfTwoDraws() {
    for (int count : new int[] {0, 1, 100, 311, 312, 313, 624, 5000}) {
      for (double density : new double[] {-1, 0, 0.3, 0.9999, 1, 7}) {
        for (int words : new int[] {0, 1, 300, 623}) {
          RandomState expected = advanced(words);
          double[] numbers = new double[count];
          double[] chances = new double[count];
          expected.fillRandomSample(numbers, 0, count);
          expected.fillRandomSample(chances, 0, count);
          for (int i = 0; i < count; i++) {
            numbers[i] = chances[i] <= density ? numbers[i] : 0;
          }
          RandomState actual = advanced(words);
          double[] thinned = new double[count];
          actual.thinned(count, density, (place, number) -> thinned[place] = number);
          assertArrayEquals(numbers, thinned, count + " of density " + density);
          assertEquals(expected.randomSample(), actual.randomSample());
        }
      }
    }
  }

  @Test
  void floatsAreRoundedDoubles() {
    for (int count : new int[] {0, 1, 100, 623, 624, 625, 5000}) {
      for (int words : new int[] {0, 1, 623}) {
        RandomState expected = advanced(words);
        double[] doubles = new double[count];
        expected.fillRandomSample(doubles, 0, count);
        float[] rounded = new float[count + 2];
        for (int i = 0; i < count; i++) {
          rounded[i + 1] = (float) doubles[i];
        }
        RandomState actual = advanced(words);
        float[] floats = new float[count + 2];
        actual.fillRandomSample(floats, 1, count + 1);
        assertArrayEquals(rounded, floats, count + " after " + words);
        assertEquals(expected.randomSample(), actual.randomSample());
      }
    }
  }

  private static RandomState advanced(int words) {
    RandomState state = seeded("7");
    for (int i = 0; i < words; i++) {
      state.randint(0, 1L << 32);
    }
    return state;
  }

  private static void compare(String[] row) throws NoSuchAlgorithmException {
    RandomState state = seeded(row[0]);
    double[] arguments =
        row[3].isEmpty() || row[1].equals("broadcast")
            ? new double[0]
            : Arrays.stream(row[3].split(" ")).mapToDouble(Double::parseDouble).toArray();
    long[] draws = draw(state, row, arguments);
    String[] first = row[4].isEmpty() ? new String[0] : row[4].split(" ");
    for (int i = 0; i < first.length; i++) {
      assertEquals(first[i], HexFormat.of().toHexDigits(draws[i]), "draw " + i);
    }
    assertEquals(row[5], digest(draws), "all draws");
    assertEquals(
        row[6], HexFormat.of().toHexDigits(bits(state.randomSample())), "the draw after them");
  }

  private static RandomState seeded(String text) {
    long[] seeds = Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    RandomState state = new RandomState();
    if (seeds.length == 1) {
      state.seed(seeds[0]);
    } else {
      state.seed(seeds);
    }
    return state;
  }

  private static long[] draw(RandomState state, String[] row, double[] arguments) {
    double a = arguments.length > 0 ? arguments[0] : 0;
    double b = arguments.length > 1 ? arguments[1] : 0;
    double c = arguments.length > 2 ? arguments[2] : 0;
    return switch (row[1]) {
      case "sample" -> {
        double[] out = new double[COUNT];
        state.fillRandomSample(out, 0, COUNT);
        yield bits(out);
      }
      case "tomaxint" -> LongStream.generate(state::tomaxint).limit(COUNT).toArray();
      case "bytes" -> integers(state.bytes((int) a));
      case "continuous" -> {
        double[] out = new double[COUNT];
        var distribution = ContinuousDistribution.valueOf(row[2].toUpperCase(Locale.ROOT));
        state.fill(distribution, out, 0, COUNT, a, b, c);
        yield bits(out);
      }
      case "discrete" -> {
        long[] out = new long[COUNT];
        state.fill(
            DiscreteDistribution.valueOf(row[2].toUpperCase(Locale.ROOT)), out, 0, COUNT, a, b, c);
        yield out;
      }
      case "randint" -> randint(state, DType.parse(row[2]), row[3].split(" "));
      case "broadcast" -> broadcast(state, row[2], row[3].split(" "));
      case "permutation" -> state.permutation((int) a);
      case "choice" -> state.choice((long) a, (int) b, c != 0);
      case "weighted" -> state.choice((long) a, (int) b, c != 0, squares((int) a), 0);
      case "multinomial" -> {
        double[] p = {0.1, 0.2, 0.05, 0.6, 0.05};
        yield LongStream.range(0, 500)
            .flatMap(n -> LongStream.of(state.multinomial(n, p)))
            .toArray();
      }
      case "dirichlet" -> {
        double[] alpha = {0.2, 1, 5, 10};
        yield LongStream.range(0, 2000)
            .flatMap(i -> LongStream.of(bits(state.dirichlet(alpha))))
            .toArray();
      }
      case "interleaved" -> interleaved(state);
      default -> throw new IllegalArgumentException(row[1]);
    };
  }

  private static long[] broadcast(RandomState state, String name, String[] columns) {
    double[][] parameters = new double[columns.length][5000];
    for (int i = 0; i < columns.length; i++) {
      boolean steps = columns[i].equals("'steps'");
      double value = steps ? 0 : Double.parseDouble(columns[i]);
      Arrays.setAll(parameters[i], j -> steps ? (j + 1) / 50.0 : value);
    }
    for (DiscreteDistribution discrete : DiscreteDistribution.values()) {
      if (discrete.label().equals(name)) {
        long[] out = new long[5000];
        state.fill(discrete, out, parameters);
        return out;
      }
    }
    double[] out = new double[5000];
    state.fill(ContinuousDistribution.valueOf(name.toUpperCase(Locale.ROOT)), out, parameters);
    return bits(out);
  }

  private static long[] randint(RandomState state, DType dtype, String[] bounds) {
    long low = Long.parseLong(bounds[0]);
    long last = Long.parseLong(bounds[1]);
    byte[] bytes = new byte[COUNT];
    return switch (dtype) {
      case BOOL, INT8 -> {
        state.fillRandint(dtype, bytes, 0, COUNT, low, last);
        yield integers(bytes);
      }
      case UINT8 -> {
        state.fillRandint(dtype, bytes, 0, COUNT, low, last);
        yield Arrays.stream(integers(bytes)).map(value -> value & 0xff).toArray();
      }
      case INT16 -> {
        short[] out = new short[COUNT];
        state.fillRandint(dtype, out, 0, COUNT, low, last);
        long[] wide = new long[COUNT];
        Arrays.setAll(wide, i -> out[i]);
        yield wide;
      }
      case INT32 -> {
        int[] out = new int[COUNT];
        state.fillRandint(dtype, out, 0, COUNT, low, last);
        yield Arrays.stream(out).asLongStream().toArray();
      }
      default -> {
        long[] out = new long[COUNT];
        state.fillRandint(dtype, out, 0, COUNT, low, last);
        yield out;
      }
    };
  }

  /** 1, 4, 9, ... scaled to the sum 1; for up to 5000 members the squares' sum is exact. */
  private static double[] squares(int n) {
    double[] p = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      p[i] = (i + 1.0) * (i + 1.0);
      sum += p[i];
    }
    for (int i = 0; i < n; i++) {
      p[i] /= sum;
    }
    return p;
  }

  private static long[] interleaved(RandomState state) {
    LongStream.Builder draws = LongStream.builder();
    double[] three = new double[3];
    for (int i = 0; i < 400; i++) {
      draws.add(bits(state.standardNormal()));
      draws.add(bits(state.uniform(-i, i + 1)));
      draws.add(bits(state.gamma(0.1 * i, 2)));
      draws.add(bits(state.poisson(i)));
      state.fillNormal(three, 0, 3, i, 0.5);
      for (double value : three) {
        draws.add(bits(value));
      }
      draws.add(bits(state.randint(0, 10 + i)));
      draws.add(bits(state.binomial(i, 0.5)));
      for (long value : state.multinomial(i, new double[] {0.25, 0.25, 0.5})) {
        draws.add(bits(value));
      }
    }
    return draws.build().toArray();
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(RandomStateTest::bits).toArray();
  }

  private static long[] integers(byte[] values) {
    long[] wide = new long[values.length];
    Arrays.setAll(wide, i -> values[i]);
    return wide;
  }

  private static String digest(long[] words) throws NoSuchAlgorithmException {
    ByteBuffer buffer = ByteBuffer.allocate(8 * words.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asLongBuffer().put(words);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(buffer.array()));
  }

  @Test
  void fillingInPiecesGivesWhatSingleDrawsGive() {
    for (ContinuousDistribution distribution :
        new ContinuousDistribution[] {
          ContinuousDistribution.UNIFORM,
          ContinuousDistribution.NORMAL,
          ContinuousDistribution.LOGNORMAL,
          ContinuousDistribution.EXPONENTIAL
        }) {
      RandomState bulk = new RandomState(5);
      RandomState single = new RandomState(5);
      double[] filled = new double[2000];
      bulk.randint(0, 3);
      single.randint(0, 3);
      bulk.fill(distribution, filled, 0, 700, 0.5, 2, 0);
      bulk.fill(distribution, filled, 700, 701, 0.5, 2, 0);
      bulk.fill(distribution, filled, 701, 2000, 0.5, 2, 0);
      for (int i = 0; i < filled.length; i++) {
        assertEquals(single.draw(distribution, 0.5, 2, 0), filled[i], distribution + " " + i);
      }
    }
  }

  @Test
  void manyNormalNumbersTakeWhatSingleOnesTake() {
    for (int count : new int[] {0, 1, 2, 15, 16, 17, 18, 31, 100, 511, 512, 513, 1500}) {
      for (int words : new int[] {0, 1, 620}) {
        for (int drawn = 0; drawn < 2; drawn++) {
          String which = count + " after " + drawn + " and " + words;
          RandomState expected = advanced(words);
          RandomState actual = advanced(words);
          for (int i = 0; i < drawn; i++) {
            assertEquals(expected.standardNormal(), actual.standardNormal());
          }
          double[] filled = new double[count + 1];
          actual.fillStandardNormal(filled, 1, count + 1);
          for (int i = 1; i <= count; i++) {
            assertEquals(expected.standardNormal(), filled[i], which);
          }
          assertEquals(0, filled[0]);
          assertEquals(expected.randomSample(), actual.randomSample(), which);
          assertEquals(expected.standardNormal(), actual.standardNormal(), which);
        }
      }
    }
  }

  @Test
  void stateIsTakenBackWithItsKeptNormalNumber() {
    RandomState first = new RandomState(9);
    first.standardNormal();
    RandomState.State kept = first.state();
    assertTrue(kept.hasGauss());
    double[] expected = {first.standardNormal(), first.standardNormal(), first.randomSample()};
    RandomState second = new RandomState();
    second.setState(kept);
    assertArrayEquals(
        expected,
        new double[] {second.standardNormal(), second.standardNormal(), second.randomSample()});
    second.setState(kept);
    second.seed(9);
    assertEquals(new RandomState(9).standardNormal(), second.standardNormal());
  }

  @Test
  void seedsFromTheSystemDiffer() {
    assertNotEquals(new RandomState().tomaxint(), new RandomState().tomaxint());
  }

  @Test
  void shuffleExchangesAsPermutationDoes() {
    long[] numbers = LongStream.range(0, 50).toArray();
    new RandomState(3)
        .shuffle(
            50,
            (i, j) -> {
              long kept = numbers[i];
              numbers[i] = numbers[j];
              numbers[j] = kept;
            });
    assertArrayEquals(new RandomState(3).permutation(50), numbers);
  }

  @Test
  void wrongParametersHaveTheMessagesOfNumPy() {
    RandomState state = new RandomState(1);
    assertMessage("scale < 0", () -> state.normal(0, -1));
    assertMessage("scale < 0", () -> state.exponential(-0.0));
    assertMessage("lam < 0 or lam is NaN", () -> state.poisson(Double.NaN));
    assertMessage("lam value too large", () -> state.poisson(1e19));
    assertMessage("p < 0, p > 1 or p is NaN", () -> state.binomial(3, 1.5));
    assertMessage("n < 0", () -> state.binomial(-1, 0.5));
    assertMessage("p <= 0, p > 1 or p contains NaNs", () -> state.geometric(0));
    assertMessage("p < 0, p >= 1 or p is NaN", () -> state.logseries(1));
    assertMessage("a <= 1 or a is NaN", () -> state.zipf(1));
    assertMessage("a <= 0", () -> state.beta(0, 1));
    assertMessage("nsample < 1 or nsample is NaN", () -> state.hypergeometric(3, 3, 0));
    assertMessage("ngood + nbad < nsample", () -> state.hypergeometric(3, 3, 7));
    assertMessage("left > mode", () -> state.triangular(2, 1, 3));
    assertMessage("left == right", () -> state.triangular(2, 2, 2));
    assertMessage("Range exceeds valid bounds", () -> state.uniform(0, Double.POSITIVE_INFINITY));
    assertMessage("low >= high", () -> state.randint(3, 3));
    assertMessage("high <= 0", () -> state.randint(0, 0));
    assertMessage("high is out of bounds for int8", () -> fillRandint(state, 0, 128));
    assertMessage("low is out of bounds for int8", () -> fillRandint(state, -129, 0));
    assertMessage("Seed must be between 0 and 2**32 - 1", () -> state.seed(-1));
    assertMessage(
        "Seed must be between 0 and 2**32 - 1", () -> state.seed(new long[] {1, 1L << 32}));
    assertMessage("Seed must be non-empty", () -> state.seed(new long[0]));
    assertMessage(
        "a must be greater than 0 unless no samples are taken", () -> state.choice(0, 1, true));
    assertMessage(
        "Cannot take a larger sample than population when 'replace=False'",
        () -> state.choice(2, 3, false));
    assertMessage(
        "'a' and 'p' must have same size", () -> state.choice(2, 1, true, new double[3], 0));
    assertMessage(
        "probabilities do not sum to 1", () -> state.choice(2, 1, true, new double[2], 0));
    assertMessage(
        "probabilities are not non-negative",
        () -> state.choice(2, 1, true, new double[] {2, -1}, 0));
    assertMessage(
        "Fewer non-zero entries in p than size",
        () -> state.choice(2, 2, false, new double[] {1, 0}, 0));
    assertMessage(
        "sum(pvals[:-1]) > 1.0", () -> state.multinomial(3, new double[] {0.7, 0.7, 0.1}));
    assertMessage(
        "p < 0, p > 1 or p contains NaNs",
        () ->
            state.fill(
                DiscreteDistribution.BINOMIAL,
                new long[2],
                new double[] {3, 4},
                new double[] {1, 2}));
    assertMessage("alpha <= 0", () -> state.dirichlet(new double[] {1, 0}));
    assertMessage(
        "p < 0, p > 1 or p contains NaNs",
        () -> Constraint.BOUNDED_0_1.checkAll("p", new double[] {0, 2}));
  }

  private static void fillRandint(RandomState state, long low, long last) {
    state.fillRandint(DType.INT8, new byte[1], 0, 1, low, last);
  }

  private static void assertMessage(String message, Runnable draw) {
    assertEquals(message, assertThrows(ArrayException.class, draw::run).getMessage());
  }
}
