package org.polymonnto.recorded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * A call of a NumPy function as {@code recording.py} wrote it.
 *
 * @param tolerance relative tolerance of the results, 0 if they must be equal bit for bit
 */
public record RecordedCase(
    String line, String name, List<Object> arguments, List<Object> results, double tolerance) {

  /** What a call raised. */
  public record Raised(String type, String message) {}

  /** The cases of a file beside {@code recording.py}. */
  public static List<RecordedCase> read(String file) {
    var stream = RecordedCase.class.getResourceAsStream(file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().map(RecordedCase::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordedCase parse(String line) {
    String[] columns = line.split("\t", -1);
    List<Object> arguments = new ArrayList<>();
    List<Object> results = new ArrayList<>();
    List<Object> target = arguments;
    double tolerance = 0;
    for (int i = 1; i < columns.length; i++) {
      String column = columns[i];
      if (column.equals("=>")) {
        target = results;
      } else if (column.startsWith("~")) {
        tolerance = Double.parseDouble(column.substring(1));
      } else {
        target.add(value(column));
      }
    }
    return new RecordedCase(line, columns[0], arguments, results, tolerance);
  }

  private static Object value(String text) {
    String rest = text.length() > 2 ? text.substring(2) : "";
    return switch (text.charAt(0)) {
      case 'N' -> null;
      case 'b' -> rest.equals("True");
      case 'i' -> Long.valueOf(rest);
      case 'f' -> number(rest);
      case 's' -> unescape(rest);
      case 'a' -> array(rest);
      case '!' ->
          new Raised(
              rest.substring(0, rest.indexOf(':')),
              unescape(rest.substring(rest.indexOf(':') + 1)));
      default -> throw new IllegalArgumentException("unknown value " + text);
    };
  }

  private static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static NDArray array(String text) {
    String[] parts = text.split(":", 3);
    DType dtype = DType.parse(parts[0]);
    String[] lengths = parts[1].isEmpty() ? new String[0] : parts[1].split(",");
    int[] shape = new int[lengths.length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = Integer.parseInt(lengths[i]);
    }
    NDArray flat = NDArray.zeros(dtype, shape);
    if (flat.count() == 0) {
      return flat;
    }
    NDArray elements = NDArray.zeros(dtype, flat.count());
    String[] words = dtype.isObject() ? parts[2].split(" (?=[sibfN](:|$| ))") : parts[2].split(" ");
    for (int i = 0; i < words.length; i++) {
      elements.setItem(element(dtype, words[i]), i);
    }
    return NDArray.wrap(dtype, elements.data(), shape);
  }

  private static Object element(DType dtype, String word) {
    if (dtype.isObject()) {
      return value(word);
    }
    if (dtype.isFloating()) {
      return number(word);
    }
    return Long.valueOf(word);
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        c = text.charAt(i) == 'n' ? '\n' : text.charAt(i) == 't' ? '\t' : text.charAt(i);
      }
      plain.append(c);
    }
    return plain.toString();
  }

  public Object argument(int i) {
    return arguments.get(i);
  }

  public NDArray array(int i) {
    return (NDArray) arguments.get(i);
  }

  public String text(int i) {
    return (String) arguments.get(i);
  }

  public int integer(int i) {
    return Math.toIntExact((Long) arguments.get(i));
  }

  public boolean flag(int i) {
    return (Boolean) arguments.get(i);
  }

  @Override
  public String toString() {
    return line.length() > 200 ? line.substring(0, 200) + "..." : line;
  }
}
