package org.polymonnto.array;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/**
 * The ways to compute the elements of an expression block by block, so that those of its parts stay
 * in the cache: each part runs the loop that would compute it alone, or there is one loop for all.
 *
 * <p>After P. Boncz, M. Zukowski, N. Nes, MonetDB/X100: Hyper-pipelining query execution, CIDR
 * (2005), 225-237.
 */
final class ExpressionBlocks {
  /** The elements of a block; those of some parts fit into the cache next to the processor. */
  static final int BLOCK = 1024;

  private final int columns;
  private final Map<DType, Deque<Object>> free = new EnumMap<>(DType.class);

  private ExpressionBlocks(int columns) {
    this.columns = columns;
  }

  /** Computes elements in C order. */
  @FunctionalInterface
  interface Way {
    /**
     * Computes a block.
     *
     * @param at the flat index of its first element
     */
    void block(int at, int n);
  }

  /** Takes the elements of a block. */
  @FunctionalInterface
  interface Target {
    /**
     * Keeps elements.
     *
     * @param elements holds them from 0 on
     * @param at the flat index of the first of them
     */
    void put(Object elements, int at, int n);
  }

  /**
   * The way by blocks of each operation.
   *
   * @param columns the length of the rows if operands are broadcast, else 0
   */
  static Way parts(Expression expression, int columns, Target target) {
    Part root = new ExpressionBlocks(columns).part(expression, expression.dtype());
    return (at, n) -> {
      root.load(at, n);
      target.put(root.data, at, n);
    };
  }

  /** The way by one loop for which blocks of the operands are moved to equal indices. */
  static Way moved(
      ExpressionKernel kernel, ExpressionForm form, int columns, DType type, Target target) {
    ExpressionBlocks blocks = new ExpressionBlocks(columns);
    Part[] operands = new Part[form.leaves().size()];
    Object[] data = new Object[operands.length];
    for (int leaf = 0; leaf < operands.length; leaf++) {
      Operand.Elements elements = form.leaves().get(leaf);
      operands[leaf] = blocks.part(elements, elements.dtype());
      data[leaf] = operands[leaf].data;
    }
    Object room = Storage.allocate(type, BLOCK);
    return (at, n) -> {
      for (Part operand : operands) {
        operand.load(at, n);
      }
      kernel.run(data, room, 0, n);
      target.put(room, at, n);
    };
  }

  /** What reads an operand in a type. */
  private Part part(Operand operand, DType type) {
    if (operand instanceof Operand.Elements elements) {
      return switch (elements.span()) {
        case ALL -> new Whole(elements, type, taken(type));
        case ROW -> columns > BLOCK ? new Run(elements, taken(type)) : new Rows(elements);
        case COLUMN -> columns > BLOCK ? new Line(elements) : new Lines(elements, taken(type));
        case ONE -> new One(elements);
      };
    }
    Expression expression = (Expression) operand;
    Part part = operation(expression);
    if (expression.dtype() == type) {
      return part;
    }
    Part converted = new Conversion(part, expression.dtype(), type, taken(type));
    release(part, expression.dtype());
    return converted;
  }

  private Part operation(Expression expression) {
    DType type = expression.loopType();
    DType result = expression.dtype();
    Operand first = expression.left();
    Operand second = expression.right();
    if (expression.binary() == null) {
      Part part = part(first, type);
      if (expression.unary() == null) {
        Part converted = new Conversion(part, type, result, taken(result));
        release(part, type);
        return converted;
      }
      Object room = room(part, part, type, result);
      return new Unary(expression.unary(), part, room);
    }
    boolean isLeftFirst = operations(first) >= operations(second);
    Part left = isLeftFirst ? part(first, type) : null;
    Part right = first == second ? left : part(second, type);
    if (!isLeftFirst) {
      left = part(first, type);
    }
    return new Binary(
        expression.binary(), left, right, isLeftFirst, room(left, right, type, result));
  }

  private static int operations(Operand operand) {
    return operand instanceof Expression expression ? expression.operations() : 0;
  }

  /** Room for a block of results: that of an operand if it can be. The rest is free afterwards. */
  private Object room(Part left, Part right, DType type, DType result) {
    Part reused = null;
    if (type == result) {
      reused = left.room != null ? left : right.room != null ? right : null;
    }
    Object room = reused == null ? taken(result) : reused.room;
    if (left != reused) {
      release(left, type);
    }
    if (right != reused && right != left) {
      release(right, type);
    }
    return room;
  }

  private Object taken(DType type) {
    Deque<Object> blocks = free.get(type);
    return blocks == null || blocks.isEmpty() ? Storage.allocate(type, BLOCK) : blocks.pop();
  }

  private void release(Part part, DType type) {
    if (part.room != null) {
      free.computeIfAbsent(type, each -> new ArrayDeque<>()).push(part.room);
    }
  }

  /** What gives a block of elements at a time. */
  private abstract static class Part {
    /** Room for a block that may be written to once the elements are not needed; or null. */
    final Object room;

    /** Where the elements of the block are, from 0 on. */
    Object data;

    /** Whether the first of them counts for the whole block. */
    final boolean one;

    Part(Object room, Object data, boolean one) {
      this.room = room;
      this.data = data;
      this.one = one;
    }

    /** Makes the elements with this flat index and the next ones available. */
    abstract void load(int from, int n);
  }

  /** Elements of which each has its place; they are moved to equal indices on the way. */
  private static final class Whole extends Part {
    private final Operand.Elements elements;
    private final CastLoop cast;

    Whole(Operand.Elements elements, DType type, Object room) {
      super(room, room, false);
      this.elements = elements;
      this.cast = elements.dtype() == type ? null : Loops.cast(elements.dtype(), type);
    }

    @Override
    void load(int from, int n) {
      int at = elements.offset() + from;
      if (cast == null) {
        System.arraycopy(elements.storage(), at, room, 0, n);
      } else {
        cast.run(elements.storage(), at, 1, room, 0, 1, n);
      }
    }
  }

  private static final class One extends Part {
    One(Operand.Elements elements) {
      super(null, elements.storage(), true);
    }

    @Override
    void load(int from, int n) {}
  }

  /** A row that is longer than a block. */
  private final class Run extends Part {
    private final Object row;

    Run(Operand.Elements elements, Object room) {
      super(room, room, false);
      this.row = elements.storage();
    }

    @Override
    void load(int from, int n) {
      System.arraycopy(row, from % columns, room, 0, n);
    }
  }

  /** A row as often as it fits into a block. */
  private final class Rows extends Part {
    Rows(Operand.Elements elements) {
      super(null, Storage.allocate(elements.dtype(), BLOCK / columns * columns), false);
      for (int at = 0; at < BLOCK / columns * columns; at += columns) {
        System.arraycopy(elements.storage(), 0, data, at, columns);
      }
    }

    @Override
    void load(int from, int n) {}
  }

  /** The element of a column for the row that a block is part of. */
  private final class Line extends Part {
    private final Object column;

    Line(Operand.Elements elements) {
      super(null, Storage.allocate(elements.dtype(), 1), true);
      this.column = elements.storage();
    }

    @Override
    void load(int from, int n) {
      System.arraycopy(column, from / columns, data, 0, 1);
    }
  }

  /** The elements of a column for the rows of a block. */
  private final class Lines extends Part {
    private final Operand.Elements column;

    Lines(Operand.Elements elements, Object room) {
      super(room, room, false);
      this.column = elements;
    }

    @Override
    void load(int from, int n) {
      int line = from / columns;
      for (int at = 0; at < n; at += columns) {
        OffsetKernels.fillRun(column.dtype(), column.storage(), line++, room, at, columns);
      }
    }
  }

  private static final class Conversion extends Part {
    private final Part operand;
    private final CastLoop cast;

    Conversion(Part operand, DType from, DType to, Object room) {
      super(room, room, false);
      this.operand = operand;
      this.cast = Loops.cast(from, to);
    }

    @Override
    void load(int from, int n) {
      operand.load(from, n);
      cast.run(operand.data, 0, 1, room, 0, 1, n);
    }
  }

  private static final class Unary extends Part {
    private final UnaryLoop loop;
    private final Part operand;

    Unary(UnaryLoop loop, Part operand, Object room) {
      super(room, room, false);
      this.loop = loop;
      this.operand = operand;
    }

    @Override
    void load(int from, int n) {
      operand.load(from, n);
      loop.run(operand.data, 0, room, 0, n);
    }
  }

  private static final class Binary extends Part {
    private final BinaryLoop loop;
    private final Part left;
    private final Part right;
    private final boolean leftFirst;

    Binary(BinaryLoop loop, Part left, Part right, boolean leftFirst, Object room) {
      super(room, room, false);
      this.loop = loop;
      this.left = left;
      this.right = right;
      this.leftFirst = leftFirst;
    }

    @Override
    void load(int from, int n) {
      Part first = leftFirst ? left : right;
      first.load(from, n);
      if (left != right) {
        (leftFirst ? right : left).load(from, n);
      }
      loop.run(left.data, 0, left.one, right.data, 0, right.one, room, 0, n);
    }
  }
}
