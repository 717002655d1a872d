package org.polymonnto.array;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Who reads a storage later, so that it is not to be written to before. */
final class Loans {
  private static final int FEW = 8;

  private final List<WeakReference<Expression>> readers = new ArrayList<>(2);
  private int most = FEW;
  private boolean shared;

  /** Another array has the same storage from now on. */
  void share() {
    shared = true;
  }

  /** An expression reads the storage unless nobody asks for it. */
  void add(Expression reader) {
    if (readers.size() >= most) {
      close();
      most = Math.max(FEW, 2 * readers.size());
    }
    readers.add(new WeakReference<>(reader));
  }

  boolean isOpen() {
    close();
    return shared || !readers.isEmpty();
  }

  /** Forgets readers that are gone or have read. */
  private void close() {
    readers.removeIf(
        each -> {
          Expression reader = each.get();
          return reader == null || !reader.isOpen();
        });
  }

  /**
   * Has all readers read, unless a copy of the storage takes no more memory than their results.
   *
   * @return whether the storage may be written to
   */
  boolean settle(long bytes) {
    if (shared) {
      return false;
    }
    List<Expression> open = new ArrayList<>();
    long size = 0;
    for (WeakReference<Expression> each : readers) {
      Expression reader = each.get();
      if (reader != null && reader.isOpen()) {
        open.add(reader);
        size += reader.bytes();
      }
    }
    if (size >= bytes) {
      return false;
    }
    open.forEach(Expression::settle);
    readers.clear();
    return true;
  }
}
