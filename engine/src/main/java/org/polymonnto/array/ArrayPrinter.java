package org.polymonnto.array;

import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;

/** The text of arrays, equal to that of NumPy 2.4. */
public final class ArrayPrinter {
  private static final String DOTS = "...";
  private static final String REPR_PREFIX = "array(";

  private final NDArray array;
  private final PrintOptions options;
  private final Function<Object, String> element;
  private final String separator;
  private final boolean summarised;

  private ArrayPrinter(
      NDArray array,
      PrintOptions options,
      String separator,
      Function<Object, String> elementText,
      boolean given) {
    this.array = array;
    this.options = options;
    this.separator = separator;
    this.summarised = array.count() > options.threshold();
    this.element = given ? elementText : columnFormat(elementText);
  }

  /** As Python's {@code repr}, with the print options in force. */
  public static String repr(NDArray array) {
    return repr(array, String::valueOf);
  }

  /**
   * As Python's {@code repr}, with the print options in force.
   *
   * @param objectText the text of an element of an object array
   */
  public static String repr(NDArray array, Function<Object, String> objectText) {
    return repr(array, PrintOptions.current(), objectText);
  }

  /** As Python's {@code repr}, with given print options. */
  public static String repr(
      NDArray array, PrintOptions options, Function<Object, String> objectText) {
    String body = array2string(array, options, ", ", REPR_PREFIX, ")", objectText, null);
    StringBuilder extras = new StringBuilder();
    boolean empty = array.count() == 0;
    if (empty && !(array.ndim() == 1) || array.count() > options.threshold()) {
      extras.append("shape=").append(tuple(array.shape));
    }
    if (empty || !isImplied(array.dtype())) {
      extras.append(extras.isEmpty() ? "" : ", ").append("dtype=").append(array.dtype().label());
    }
    if (extras.isEmpty()) {
      return REPR_PREFIX + body + ")";
    }
    extras.append(')');
    String text = REPR_PREFIX + body + ",";
    int lastLine = text.length() - (text.lastIndexOf('\n') + 1);
    boolean fits = lastLine + extras.length() + 1 <= options.lineWidth();
    return text + (fits ? " " : "\n" + " ".repeat(REPR_PREFIX.length())) + extras;
  }

  /** As Python's {@code str}, with the print options in force. */
  public static String str(NDArray array) {
    return str(array, String::valueOf);
  }

  /**
   * As Python's {@code str}, with the print options in force.
   *
   * @param objectText the text of an element of an object array
   */
  public static String str(NDArray array, Function<Object, String> objectText) {
    return str(array, PrintOptions.current(), objectText);
  }

  /**
   * As Python's {@code str}, with given print options. A 0-dimensional array is shown as its
   * element.
   */
  public static String str(
      NDArray array, PrintOptions options, Function<Object, String> objectText) {
    if (array.ndim() == 0) {
      Object value = array.elementAt(0);
      return array.dtype().isObject()
          ? objectText.apply(value)
          : formatScalar(array.dtype(), value);
    }
    return array2string(array, options, " ", "", "", objectText, null);
  }

  /**
   * The elements between brackets.
   *
   * @param separator text between elements
   * @param prefix what stands before the text on its first line; later lines are indented by its
   *     length
   * @param suffix what stands after the text; the line width is reduced by its length
   * @param objectText the text of an element of an object array
   * @param formatter the text of an element of any array, or null for the usual
   */
  public static String array2string(
      NDArray array,
      PrintOptions options,
      String separator,
      String prefix,
      String suffix,
      Function<Object, String> objectText,
      Function<Object, String> formatter) {
    if (array.count() == 0) {
      return "[]";
    }
    boolean given = formatter != null;
    PrintOptions narrower = options.withLineWidth(options.lineWidth() - suffix.length());
    ArrayPrinter printer =
        new ArrayPrinter(array, narrower, separator, given ? formatter : objectText, given);
    String indent = " ".repeat(prefix.length() + 1);
    return printer.format(0, array.offset(), indent, narrower.lineWidth());
  }

  /**
   * The text of a NumPy scalar of that type: {@code True}, {@code 7}, {@code 0.1}, {@code 1e-05}.
   */
  public static String formatScalar(DType dtype, Object value) {
    return switch (dtype) {
      case BOOL -> Storage.toBoolean(value) ? "True" : "False";
      case FLOAT16, FLOAT32, FLOAT64 ->
          FloatText.ofScalar(Cast.rounded(Storage.toDouble(value), dtype), dtype);
      case OBJECT -> String.valueOf(value);
      default -> Long.toString(Storage.toLong(value));
    };
  }

  private static boolean isImplied(DType dtype) {
    return dtype == DType.INT64 || dtype == DType.FLOAT64 || dtype == DType.BOOL;
  }

  private static String tuple(int[] shape) {
    return Shape.toString(shape).replace(",", ", ").replace(", )", ",)");
  }

  /**
   * The function that gives every element of this array its text, of equal width where the type
   * asks for it.
   */
  private Function<Object, String> columnFormat(Function<Object, String> objectText) {
    DType dtype = array.dtype();
    return switch (dtype) {
      case OBJECT -> objectText;
      case BOOL ->
          array.ndim() == 0 ? v -> formatScalar(dtype, v) : v -> (Boolean) v ? " True" : "False";
      case FLOAT16, FLOAT32, FLOAT64 -> {
        FloatColumn column = new FloatColumn(shownNumbers(), dtype, options);
        yield v -> column.format((Double) v);
      }
      default -> integerFormat();
    };
  }

  private Function<Object, String> integerFormat() {
    IntegerRange range = new IntegerRange();
    visitShown(
        0, array.offset(), at -> range.add(Storage.getLong(array.dtype(), array.data(), at)));
    char sign = options.sign() == ' ' && range.min < 0 ? '-' : options.sign();
    int maxWidth = Long.toString(range.max).length() + (range.max >= 0 && sign != '-' ? 1 : 0);
    int width = Math.max(maxWidth, Long.toString(range.min).length());
    return v -> {
      long value = (Long) v;
      String text = (value >= 0 && sign != '-' ? String.valueOf(sign) : "") + value;
      return " ".repeat(Math.max(0, width - text.length())) + text;
    };
  }

  private static final class IntegerRange {
    private long max = Long.MIN_VALUE;
    private long min = Long.MAX_VALUE;

    void add(long value) {
      max = Math.max(max, value);
      min = Math.min(min, value);
    }
  }

  private double[] shownNumbers() {
    DoubleStream.Builder numbers = DoubleStream.builder();
    visitShown(
        0, array.offset(), at -> numbers.add(Storage.getDouble(array.dtype(), array.data(), at)));
    return numbers.build().toArray();
  }

  private void visitShown(int axis, int at, IntConsumer visitor) {
    if (axis == array.ndim()) {
      visitor.accept(at);
      return;
    }
    int length = array.shape[axis];
    int edge = options.edgeItems();
    for (int i = 0; i < length; i++) {
      if (summarised && length > 2 * edge && i == edge) {
        i = length - edge;
      }
      if (i < length) {
        visitShown(axis + 1, at + i * array.strides[axis], visitor);
      }
    }
  }

  private String format(int axis, int at, String indent, int width) {
    int axesLeft = array.ndim() - axis;
    if (axesLeft == 0) {
      return element.apply(Storage.get(array.dtype(), array.data(), at));
    }
    String text =
        axesLeft == 1 ? formatRow(axis, at, indent, width) : formatBlocks(axis, at, indent, width);
    return "[" + text.substring(indent.length()) + "]";
  }

  private boolean isCut(int length) {
    return summarised && length > 2 * options.edgeItems();
  }

  private String formatRow(int axis, int at, String indent, int width) {
    int length = array.shape[axis];
    int step = array.strides[axis];
    int lineWidth = width - Math.max(separator.stripTrailing().length(), 1);
    Lines lines = new Lines(indent, lineWidth);
    boolean cut = isCut(length);
    int leading = cut ? options.edgeItems() : 0;
    for (int i = 0; i < leading; i++) {
      lines.addElement(format(axis + 1, at + i * step, indent + " ", width - 1));
      lines.line.append(separator);
    }
    if (cut) {
      lines.addWord(DOTS);
      lines.line.append(separator);
    }
    int trailing = cut ? options.edgeItems() : length;
    for (int i = trailing; i > 1; i--) {
      lines.addElement(format(axis + 1, at + (length - i) * step, indent + " ", width - 1));
      lines.line.append(separator);
    }
    lines.addElement(format(axis + 1, at + (length - 1) * step, indent + " ", width - 1));
    return lines.text();
  }

  private String formatBlocks(int axis, int at, String indent, int width) {
    int length = array.shape[axis];
    int step = array.strides[axis];
    String between = separator.stripTrailing() + "\n".repeat(array.ndim() - axis - 1);
    boolean cut = isCut(length);
    int leading = cut ? options.edgeItems() : 0;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < leading; i++) {
      text.append(indent)
          .append(format(axis + 1, at + i * step, indent + " ", width - 1))
          .append(between);
    }
    if (cut) {
      text.append(indent).append(DOTS).append(between);
    }
    int trailing = cut ? options.edgeItems() : length;
    for (int i = trailing; i > 1; i--) {
      String block = format(axis + 1, at + (length - i) * step, indent + " ", width - 1);
      text.append(indent).append(block).append(between);
    }
    String last = format(axis + 1, at + (length - 1) * step, indent + " ", width - 1);
    return text.append(indent).append(last).toString();
  }

  /** Words put together to lines of limited width. */
  private static final class Lines {
    private final String indent;
    private final int width;
    private final StringBuilder finished = new StringBuilder();
    private StringBuilder line;

    Lines(String indent, int width) {
      this.indent = indent;
      this.width = width;
      this.line = new StringBuilder(indent);
    }

    void addWord(String word) {
      if (line.length() + word.length() > width && line.length() > indent.length()) {
        breakLine(indent);
      }
      line.append(word);
    }

    /** An element whose own text may have several lines, which stay below each other. */
    void addElement(String text) {
      String[] parts = text.lines().toArray(String[]::new);
      if (parts.length <= 1) {
        addWord(text);
        return;
      }
      int longest = 0;
      for (String part : parts) {
        longest = Math.max(longest, part.length());
      }
      String below = " ".repeat(line.length());
      if (line.length() + longest > width && line.length() > indent.length()) {
        breakLine(indent);
        below = indent;
      }
      line.append(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        breakLine(below);
        line.append(parts[i]);
      }
      line.repeat(" ", longest - parts[parts.length - 1].length());
    }

    private void breakLine(String start) {
      finished.append(line.toString().stripTrailing()).append('\n');
      line = new StringBuilder(start);
    }

    String text() {
      return finished.append(line).toString();
    }
  }
}
