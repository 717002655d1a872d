package org.polymonnto.array;

/**
 * The type of an array's elements, with NumPy's names, sizes and kinds.
 *
 * <p>Of two types of one kind the later is the wider. Elements of {@link #FLOAT16} are held in a
 * {@code short[]} as the bits of IEEE 754's binary16; they are computed with in float32.
 */
public enum DType {
  BOOL("bool", 'b', '?', 1),
  INT8("int8", 'i', 'b', 1),
  UINT8("uint8", 'u', 'B', 1),
  INT16("int16", 'i', 'h', 2),
  INT32("int32", 'i', 'i', 4),
  INT64("int64", 'i', 'l', 8),
  FLOAT16("float16", 'f', 'e', 2),
  FLOAT32("float32", 'f', 'f', 4),
  FLOAT64("float64", 'f', 'd', 8),
  OBJECT("object", 'O', 'O', 8);

  private final String label;
  private final char kind;
  private final char code;
  private final int itemSize;

  DType(String label, char kind, char code, int itemSize) {
    this.label = label;
    this.kind = kind;
    this.code = code;
    this.itemSize = itemSize;
  }

  /** NumPy's name of this type, such as {@code float32}. */
  public String label() {
    return label;
  }

  /**
   * NumPy's kind: {@code b} boolean, {@code i} signed, {@code u} unsigned, {@code f} floating,
   * {@code O} object.
   */
  public char kind() {
    return kind;
  }

  /** NumPy's one-letter code of this type. */
  public char code() {
    return code;
  }

  /** Bytes that NumPy uses for one element. */
  public int itemSize() {
    return itemSize;
  }

  public boolean isFloating() {
    return kind == 'f';
  }

  /** Whether this is a signed or unsigned integer type; booleans are not. */
  public boolean isInteger() {
    return kind == 'i' || kind == 'u';
  }

  public boolean isBool() {
    return this == BOOL;
  }

  public boolean isObject() {
    return this == OBJECT;
  }

  /** The type that NumPy's promotion of two strong types gives. */
  public static DType promote(DType a, DType b) {
    return Promotion.promote(a, b);
  }

  /**
   * The type with a NumPy name or code: {@code float32}, {@code f4}, {@code <f4}, {@code f}, {@code
   * int}, {@code float}, {@code bool_}.
   *
   * @throws ArrayException of kind TYPE if there is none
   */
  public static DType parse(String name) {
    String plain = name.trim();
    if (plain.length() > 1 && "<=|".indexOf(plain.charAt(0)) >= 0) {
      plain = plain.substring(1);
    }
    return switch (plain) {
      case "bool", "bool_", "?", "b1", "bool8" -> BOOL;
      case "int8", "i1", "b", "byte" -> INT8;
      case "uint8", "u1", "B", "ubyte" -> UINT8;
      case "int16", "i2", "h", "short" -> INT16;
      case "int32", "i4", "i", "intc" -> INT32;
      case "int64", "i8", "l", "q", "p", "int", "int_", "intp", "long", "longlong" -> INT64;
      case "float16", "f2", "e", "half" -> FLOAT16;
      case "float32", "f4", "f", "single" -> FLOAT32;
      case "float64", "f8", "d", "float", "double", "float_" -> FLOAT64;
      case "object", "O", "object_" -> OBJECT;
      default -> throw ArrayException.type("data type '" + name + "' not understood");
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
