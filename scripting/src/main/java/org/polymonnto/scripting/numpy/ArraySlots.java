package org.polymonnto.scripting.numpy;

import org.polymonnto.scripting.numpy.slots.ArrayClasses;

/**
 * The operators of arrays as GraalPy has those of its own types: as slots of the class that hold
 * Java code.
 *
 * <p>An operator that is a Python function costs a call of Python in front of the call of Java,
 * which is most of the time of a statement as long as it is interpreted, and most of what the
 * compiler of guest code has to compile later. The functions remain: they do what the slots leave
 * to them.
 *
 * <p>The classes of GraalPy's slots are not exported to other modules. Java has to be started with
 * {@code --add-exports} for them, as the {@code polymonnto} command does, or with everything on the
 * class path; else the operators stay Python functions.
 */
public final class ArraySlots {
  private ArraySlots() {}

  /**
   * Loads the slots. GraalPy counts the slots that there are when a context is built, so that this
   * comes before.
   */
  public static void load() {
    try {
      ArrayClasses.load();
    } catch (IllegalAccessError e) {
      // The operators stay Python functions.
    }
  }

  /**
   * Puts the slots into the classes of arrays and universal functions of the current context.
   *
   * @return false where GraalPy's classes cannot be accessed
   */
  public static boolean install() {
    try {
      ArrayClasses.install();
      return true;
    } catch (IllegalAccessError | NoClassDefFoundError e) {
      return false;
    }
  }
}
