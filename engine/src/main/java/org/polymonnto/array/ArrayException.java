package org.polymonnto.array;

/**
 * A wrong operation on an array. Its kind is the Python exception that NumPy raises for it.
 *
 * <p>A host that runs guest languages installs a {@link Translator}, so that the guest program gets
 * an exception of its own language; without one, this exception is what is thrown.
 */
public final class ArrayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, by the name of Python's exception class. */
  public enum Kind {
    VALUE("ValueError"),
    TYPE("TypeError"),
    INDEX("IndexError"),
    ATTRIBUTE("AttributeError"),
    AXIS("AxisError"),
    ZERO_DIVISION("ZeroDivisionError"),
    OVERFLOW("OverflowError"),
    CASTING("UFuncTypeError"),
    LINEAR_ALGEBRA("LinAlgError"),
    NOT_IMPLEMENTED("NotImplementedError"),
    PERMISSION("PermissionError"),
    MEMORY("MemoryError");

    private final String pythonName;

    Kind(String pythonName) {
      this.pythonName = pythonName;
    }

    public String pythonName() {
      return pythonName;
    }
  }

  /** Turns an array error into the exception to throw in the language that is running. */
  @FunctionalInterface
  public interface Translator {
    RuntimeException translate(ArrayException error);
  }

  private static volatile Translator translator = error -> error;

  private final Kind kind;

  private ArrayException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Installs the translator for the whole process. */
  public static void translateWith(Translator newTranslator) {
    translator = newTranslator;
  }

  /**
   * The exception to throw for an error of this kind; to be used as {@code throw
   * ArrayException.of(...)}.
   */
  public static RuntimeException of(Kind kind, String message) {
    return translator.translate(new ArrayException(kind, message));
  }

  public static RuntimeException value(String message) {
    return of(Kind.VALUE, message);
  }

  public static RuntimeException type(String message) {
    return of(Kind.TYPE, message);
  }

  public static RuntimeException index(String message) {
    return of(Kind.INDEX, message);
  }

  /** The axis does not exist in an array of that many dimensions. */
  public static RuntimeException axis(int axis, int ndim) {
    return of(Kind.AXIS, "axis " + axis + " is out of bounds for array of dimension " + ndim);
  }
}
