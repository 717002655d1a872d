package org.polymonnto.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polymonnto.random.RandomState;

/** All functions, bit for bit, with NumPy's results for listed and for drawn arguments. */
class ElementaryFunctionsTest {
  private static final int DRAWN = 50000;
  private static final Set<String> BINARY = Set.of("power", "arctan2", "hypot");

  @TestFactory
  Stream<DynamicTest> resultsEqualThoseOfNumPy() throws IOException {
    List<String[]> rows = rows();
    Map<String, double[]> arguments = new HashMap<>();
    for (String[] row : rows) {
      if (row[0].equals("arguments")) {
        arguments.put(row[1], values(row[2], row[1]));
      }
    }
    return rows.stream()
        .filter(row -> !row[0].equals("arguments"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0] + " of " + row[1] + " bits", () -> compare(row, arguments.get(row[1]))));
  }

  private static List<String[]> rows() throws IOException {
    try (InputStream in = ElementaryFunctionsTest.class.getResourceAsStream("functions.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return text.lines().map(line -> line.split("\t", -1)).toList();
    }
  }

  private static double[] values(String text, String bits) {
    Stream<String> words = Arrays.stream(text.split(" "));
    return bits.equals("64")
        ? words
            .mapToDouble(word -> Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(word)))
            .toArray()
        : words.mapToDouble(word -> Float.intBitsToFloat(HexFormat.fromHexDigits(word))).toArray();
  }

  private static void compare(String[] row, double[] arguments) throws Throwable {
    MethodHandle function = function(row[0], row[1]);
    boolean binary = BINARY.contains(row[0]);
    String[] expected = row[2].split(" ");
    for (int i = 0; i < arguments.length; i++) {
      double other = arguments[Math.floorMod(i - 17, arguments.length)];
      String got = pattern(result(function, binary, arguments[i], other), row[1]);
      String call = row[0] + "(" + arguments[i] + (binary ? ", " + other : "") + ")";
      assertEquals(expected[i], got, call);
    }
    assertEquals(row[3], digest(function, row[0], row[1], binary), "drawn arguments");
  }

  private static MethodHandle function(String name, String bits)
      throws ReflectiveOperationException {
    String method = name.equals("power") ? "pow" : name;
    boolean wide = bits.equals("64");
    Class<?> owner = wide ? Float64Functions.class : Float32Functions.class;
    Class<?> type = wide ? double.class : float.class;
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    return BINARY.contains(name)
        ? lookup.unreflect(owner.getMethod(method, type, type))
        : lookup.unreflect(owner.getMethod(method, type));
  }

  private static double result(MethodHandle function, boolean binary, double x, double y)
      throws Throwable {
    if (function.type().returnType() == double.class) {
      return binary ? (double) function.invokeExact(x, y) : (double) function.invokeExact(x);
    }
    return binary
        ? (float) function.invokeExact((float) x, (float) y)
        : (float) function.invokeExact((float) x);
  }

  private static String pattern(double value, String bits) {
    return bits.equals("64")
        ? HexFormat.of().toHexDigits(Double.doubleToLongBits(value))
        : HexFormat.of().toHexDigits(Float.floatToIntBits((float) value));
  }

  private static String digest(MethodHandle function, String name, String bits, boolean binary)
      throws Throwable {
    RandomState state = new RandomState(7);
    double[] x = drawn(state, bits);
    double[] y = binary ? drawn(state, bits) : x;
    boolean wide = bits.equals("64");
    ByteBuffer results =
        ByteBuffer.allocate(x.length * (wide ? 8 : 4)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < x.length; i++) {
      double value = result(function, binary, name.equals("power") ? Math.abs(x[i]) : x[i], y[i]);
      if (wide) {
        results.putLong(Double.doubleToLongBits(value));
      } else {
        results.putInt(Float.floatToIntBits((float) value));
      }
    }
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(results.array()));
  }

  /** Arguments near 0, of middle size, near 1, and any bit patterns. */
  private static double[] drawn(RandomState state, String bits) {
    boolean wide = bits.equals("64");
    double[] values = new double[4 * DRAWN];
    state.fillUniform(values, 0, DRAWN, -1, 1);
    state.fillNormal(values, DRAWN, 2 * DRAWN, 0, 30);
    state.fillNormal(values, 2 * DRAWN, 3 * DRAWN, 0, 0.05);
    for (int i = 2 * DRAWN; i < 3 * DRAWN; i++) {
      values[i] = 1 + values[i];
    }
    ByteBuffer bytes =
        ByteBuffer.wrap(state.bytes(DRAWN * (wide ? 8 : 4))).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 3 * DRAWN; i < 4 * DRAWN; i++) {
      values[i] = wide ? bytes.getDouble() : bytes.getFloat();
    }
    return wide ? values : DoubleStream.of(values).map(value -> (float) value).toArray();
  }
}
