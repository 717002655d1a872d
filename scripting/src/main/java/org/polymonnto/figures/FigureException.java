package org.polymonnto.figures;

/**
 * A wrong argument of a figure function. Its kind is the Python exception that matplotlib raises
 * for it.
 */
public final class FigureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String kind;

  private FigureException(String kind, String message) {
    super(message);
    this.kind = kind;
  }

  /**
   * The name of Python's exception class: {@code ValueError}, {@code TypeError} or {@code
   * AttributeError}.
   */
  public String kind() {
    return kind;
  }

  static FigureException value(String message) {
    return new FigureException("ValueError", message);
  }

  static FigureException type(String message) {
    return new FigureException("TypeError", message);
  }

  static FigureException attribute(String message) {
    return new FigureException("AttributeError", message);
  }
}
