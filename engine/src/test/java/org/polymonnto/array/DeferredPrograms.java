package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has work on small arrays put off in the tests of a class. */
final class DeferredPrograms implements BeforeEachCallback, AfterEachCallback {
  private final int smallest;
  private int usual;

  /** Does something with arrays that depends on its seed alone. */
  interface RandomProgram {
    /** Runs the program, and returns the arrays that are there at the end. */
    List<NDArray> run();

    /** What went wrong in the run, which goes on then. */
    default List<String> failures() {
      return List.of();
    }
  }

  DeferredPrograms(int smallest) {
    this.smallest = smallest;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    usual = Deferral.from(smallest);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Deferral.from(usual);
  }

  /**
   * Runs random programs and asserts that they give what they give if nothing is put off.
   *
   * @param count how many of them
   * @param program makes one from a seed
   * @param afterwards is given each program that has put work off
   */
  <P extends RandomProgram> void compare(
      int count, LongFunction<P> program, Consumer<P> afterwards) {
    for (int seed = 0; seed < count; seed++) {
      Deferral.from(smallest);
      P deferring = program.apply(seed);
      List<NDArray> deferred = deferring.run();
      afterwards.accept(deferring);
      Deferral.from(Integer.MAX_VALUE);
      P plain = program.apply(seed);
      List<NDArray> immediate = plain.run();
      assertEquals(plain.failures(), deferring.failures(), "program " + seed);
      assertEquals(immediate.size(), deferred.size());
      for (int i = 0; i < immediate.size(); i++) {
        SameArrays.assertSame(
            immediate.get(i), deferred.get(i), "array " + i + " of program " + seed);
      }
    }
    Deferral.from(smallest);
  }
}
