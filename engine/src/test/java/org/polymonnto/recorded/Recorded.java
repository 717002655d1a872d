package org.polymonnto.recorded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.NDArray;

/** Comparison of what a call gives with what NumPy gave. */
public final class Recorded {
  private Recorded() {}

  /** A call by the engine of a recorded function; gives one result or a list of them. */
  @FunctionalInterface
  public interface Call {
    Object on(RecordedCase recorded);
  }

  /** Asserts that the call gives the recorded results, or raises the recorded exception. */
  public static void check(RecordedCase recorded, Call call) {
    if (recorded.results().getFirst() instanceof RecordedCase.Raised raised) {
      ArrayException thrown = assertThrows(ArrayException.class, () -> call.on(recorded));
      assertEquals(raised.type(), thrown.kind().pythonName());
      assertEquals(raised.message(), thrown.getMessage());
      return;
    }
    Object result = call.on(recorded);
    List<?> results =
        result instanceof List<?> list && !(result instanceof NDArray) ? list : List.of(result);
    assertEquals(recorded.results().size(), results.size());
    for (int i = 0; i < results.size(); i++) {
      compare(recorded.results().get(i), results.get(i), recorded.tolerance());
    }
  }

  private static void compare(Object expected, Object actual, double tolerance) {
    if (!(expected instanceof NDArray array)) {
      if (expected instanceof Double number && actual instanceof NDArray scalar) {
        assertEquals(number, scalar.doubleAt(0), tolerance * Math.abs(number));
      } else {
        assertEquals(expected, actual instanceof Integer number ? Long.valueOf(number) : actual);
      }
      return;
    }
    NDArray given = (NDArray) actual;
    assertEquals(array.dtype(), given.dtype());
    assertArrayEquals(array.shape(), given.shape());
    if (!array.dtype().isFloating()) {
      assertArrayEquals(array.toLongs(), given.toLongs());
      return;
    }
    double[] wanted = array.toDoubles();
    double[] found = given.toDoubles();
    double largest = 0;
    for (double value : wanted) {
      largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
    }
    for (int i = 0; i < wanted.length; i++) {
      boolean same = wanted[i] == found[i] || Double.isNaN(wanted[i]) && Double.isNaN(found[i]);
      if (!same && !(Math.abs(wanted[i] - found[i]) <= tolerance * largest)) {
        fail("element " + i + ": expected " + wanted[i] + " but was " + found[i]);
      }
    }
  }
}
