package org.polymonnto.array;

import java.lang.reflect.Constructor;
import java.util.Locale;

/**
 * The typed loops, each made when it is first wanted.
 *
 * <p>The classes are made from templates in {@code src/main/templates}; an operation's class is its
 * name in camel case followed by the name of the type that it computes in.
 */
final class Loops {
  /**
   * Loops over unequal indices are not turned into vector instructions, so operands are copied to
   * equal ones first. Runs that are shorter than this take no less time then.
   */
  static final int WORTH_MOVING = 64;

  private static final DType[] TYPES = DType.values();
  private static final BinaryLoop[][] BINARY =
      new BinaryLoop[BinaryOp.values().length][TYPES.length];
  private static final UnaryLoop[][] UNARY = new UnaryLoop[UnaryOp.values().length][TYPES.length];
  private static final ReduceLoop[][] REDUCE =
      new ReduceLoop[ReduceOp.values().length][TYPES.length];
  private static final CastLoop[][] CAST = new CastLoop[TYPES.length][TYPES.length];

  private Loops() {}

  static BinaryLoop binary(BinaryOp op, DType type) {
    BinaryLoop loop = BINARY[op.ordinal()][type.ordinal()];
    if (loop == null) {
      loop = make(BinaryLoop.class, op.loopName(type) + camelCase(type));
      BINARY[op.ordinal()][type.ordinal()] = loop;
    }
    return loop;
  }

  static UnaryLoop unary(UnaryOp op, DType type) {
    UnaryLoop loop = UNARY[op.ordinal()][type.ordinal()];
    if (loop == null) {
      loop = make(UnaryLoop.class, op.loopName(type) + camelCase(type));
      UNARY[op.ordinal()][type.ordinal()] = loop;
    }
    return loop;
  }

  static ReduceLoop reduce(ReduceOp op, DType type) {
    ReduceLoop loop = REDUCE[op.ordinal()][type.ordinal()];
    if (loop == null) {
      loop =
          type == DType.FLOAT16
              ? new HalfReduceLoop(reduce(op, DType.FLOAT32))
              : make(ReduceLoop.class, camelCase(op.name()) + "Of" + camelCase(type));
      REDUCE[op.ordinal()][type.ordinal()] = loop;
    }
    return loop;
  }

  static CastLoop cast(DType from, DType to) {
    CastLoop loop = CAST[from.ordinal()][to.ordinal()];
    if (loop == null) {
      loop =
          from.isObject() || to.isObject()
              ? new ObjectCast(from, to)
              : make(CastLoop.class, "Cast" + camelCase(from) + "To" + camelCase(to));
      CAST[from.ordinal()][to.ordinal()] = loop;
    }
    return loop;
  }

  static String camelCase(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split("_")) {
      name.append(Character.toUpperCase(word.charAt(0)))
          .append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private static String camelCase(DType type) {
    return type == DType.UINT8 ? "UInt8" : camelCase(type.label());
  }

  private static <T> T make(Class<T> kind, String name) {
    try {
      Constructor<?> constructor =
          Class.forName(Loops.class.getPackageName() + "." + name).getDeclaredConstructor();
      return kind.cast(constructor.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no loop " + name, e);
    }
  }

  /** To or from objects, an element at a time. */
  private static final class ObjectCast extends CastLoop {
    private final DType from;
    private final DType to;

    ObjectCast(DType from, DType to) {
      this.from = from;
      this.to = to;
    }

    @Override
    void run(
        Object source, int i, int sourceStride, Object target, int k, int targetStride, int n) {
      for (int at = 0; at < n; at++) {
        Object value = Storage.get(from, source, i + at * sourceStride);
        Storage.set(to, target, k + at * targetStride, value);
      }
    }
  }
}
