package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.polymonnto.array.NDArray;

/**
 * Numbers to draw, taken from whatever a language holds numbers in.
 *
 * @param values the numbers in C order; the positions 0, 1, ... where strings were given
 * @param shape the length of each dimension, empty for one number
 * @param labels the strings that were given in place of numbers, or null
 */
public record Data(double[] values, int[] shape, String[] labels) {

  /**
   * Takes numbers from an {@link NDArray}, a Java array, nested lists or other iterables, a number,
   * a boolean or strings. Null means "no value" and becomes NaN.
   *
   * @throws FigureException when an element is no number or nested lists differ in length
   */
  public static Data of(Object source) {
    return switch (source) {
      case Data data -> data;
      case NDArray array -> new Data(array.toDoubles(), array.shape(), null);
      case double[] values -> new Data(values, new int[] {values.length}, null);
      case float[] values -> ofArray(values.length, i -> values[i]);
      case int[] values -> ofArray(values.length, i -> values[i]);
      case long[] values -> ofArray(values.length, i -> values[i]);
      case boolean[] values -> ofArray(values.length, i -> values[i] ? 1 : 0);
      case Object[] values -> ofList(Arrays.asList(values));
      case List<?> list -> ofList(list);
      case Iterable<?> iterable -> {
        List<Object> list = new ArrayList<>();
        iterable.forEach(list::add);
        yield ofList(list);
      }
      case String text -> new Data(new double[] {0}, new int[0], new String[] {text});
      case null, default -> new Data(new double[] {number(source)}, new int[0], null);
    };
  }

  private interface IntToNumber {
    double at(int index);
  }

  private static Data ofArray(int length, IntToNumber source) {
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = source.at(i);
    }
    return new Data(values, new int[] {length}, null);
  }

  private static Data ofList(List<?> list) {
    int n = list.size();
    double[] values = new double[n];
    String[] labels = null;
    int i = 0;
    for (Object element : list) {
      if (element instanceof String text) {
        if (i > 0 && labels == null) {
          throw FigureException.value("numbers and strings cannot be mixed in one list: " + text);
        }
        labels = labels == null ? new String[n] : labels;
        labels[i] = text;
        values[i] = i;
      } else if (isPlain(element) && labels == null) {
        values[i] = number(element);
      } else {
        return ofNested(list);
      }
      i++;
    }
    return new Data(values, new int[] {n}, labels);
  }

  private static boolean isPlain(Object element) {
    return element == null || element instanceof Number || element instanceof Boolean;
  }

  private static Data ofNested(List<?> list) {
    List<Data> rows = new ArrayList<>();
    for (Object element : list) {
      rows.add(of(element));
    }
    int[] inner = rows.getFirst().shape;
    int size = rows.getFirst().values.length;
    double[] values = new double[size * rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      if (!Arrays.equals(inner, rows.get(i).shape) || rows.get(i).labels != null) {
        throw FigureException.value(
            "all rows must have the same shape: row 0 has "
                + Arrays.toString(inner)
                + ", row "
                + i
                + " has "
                + Arrays.toString(rows.get(i).shape));
      }
      System.arraycopy(rows.get(i).values, 0, values, i * size, size);
    }
    int[] shape = new int[inner.length + 1];
    shape[0] = rows.size();
    System.arraycopy(inner, 0, shape, 1, inner.length);
    return new Data(values, shape, null);
  }

  private static double number(Object element) {
    return switch (element) {
      case null -> Double.NaN;
      case Number number -> number.doubleValue();
      case Boolean flag -> flag ? 1 : 0;
      case NDArray array when array.count() == 1 -> array.doubleAt(0);
      default ->
          throw FigureException.type(
              "a number is needed, not "
                  + element
                  + " ("
                  + element.getClass().getSimpleName()
                  + ")");
    };
  }

  /** The length of the first dimension; 1 for a single number. */
  public int length() {
    return shape.length == 0 ? 1 : shape[0];
  }

  public int ndim() {
    return shape.length;
  }

  boolean isScalar() {
    return shape.length == 0;
  }

  /** Column {@code j} of a matrix; the vector itself when there is one dimension. */
  double[] column(int j) {
    if (shape.length < 2) {
      return values;
    }
    double[] column = new double[shape[0]];
    for (int i = 0; i < column.length; i++) {
      column[i] = values[i * shape[1] + j];
    }
    return column;
  }

  int columns() {
    return shape.length < 2 ? 1 : shape[1];
  }

  /** The numbers, a single one repeated to fill {@code length}. */
  double[] broadcast(int length, String name) {
    if (values.length == length) {
      return values;
    }
    if (values.length == 1) {
      double[] filled = new double[length];
      Arrays.fill(filled, values[0]);
      return filled;
    }
    throw FigureException.value(
        name + " must be one number or " + length + " numbers, but has " + values.length);
  }

  /** Shape as Python prints it. */
  String shapeText() {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < shape.length; i++) {
      text.append(i > 0 ? ", " : "").append(shape[i]);
    }
    return text.append(shape.length == 1 ? ",)" : ")").toString();
  }
}
