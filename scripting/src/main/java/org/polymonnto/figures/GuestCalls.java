package org.polymonnto.figures;

import java.lang.reflect.Method;
import java.util.List;
import org.polymonnto.array.NDArray;

/**
 * What the package of a guest language has to know to call figures and to show what they return.
 */
public final class GuestCalls {
  private GuestCalls() {}

  /**
   * What a function returned.
   *
   * @return {@code array} (an {@link NDArray}), {@code list}, {@code tuple} (a Java array), or the
   *     simple name of a class of this package; empty for anything else
   */
  public static String kindOf(Object value) {
    return switch (value) {
      case null -> "";
      case NDArray array -> "array";
      case List<?> list -> "list";
      case Object[][] rows -> "";
      case Object[] values -> "tuple";
      case double[] values -> "tuple";
      default ->
          value.getClass().getPackage() == GuestCalls.class.getPackage()
              ? value.getClass().getSimpleName()
              : "";
    };
  }

  /**
   * Whether a method takes any number of arguments. A guest language gives such a method one list
   * in place of its arguments, so a call with one list has to add an empty map of keywords.
   */
  public static boolean isVariadic(Object target, String method) {
    for (Method candidate : target.getClass().getMethods()) {
      if (candidate.getName().equals(method)) {
        return candidate.isVarArgs();
      }
    }
    return false;
  }
}
