package org.polymonnto.array;

import java.util.function.Supplier;
import org.polymonnto.parallel.Parallel;

/** An expression on its way through the storage, by one compiled loop if there is one already. */
final class ExpressionRun {
  /** Operations on elements that are done while a thread wakes up. */
  static final long SMALLEST_PART = 1 << 18;

  /** Elements for a loop that may still be slow. */
  private static final int TRIED = 256;

  private static final int BLOCK = ExpressionBlocks.BLOCK;

  private final Expression expression;

  /** Where all elements go in their order, or null. */
  private final Object storage;

  private final ExpressionBlocks.Target target;
  private final int size;

  /** The length of the rows if operands are broadcast, else 0. */
  private final int columns;

  private final int block;

  private ExpressionRun(Expression expression, Object storage, ExpressionBlocks.Target target) {
    this.expression = expression;
    this.storage = storage;
    this.target = target;
    this.size = Shape.size(expression.shape());
    this.columns = hasLines(expression) ? expression.shape()[1] : 0;
    this.block = columns == 0 || columns > BLOCK ? BLOCK : BLOCK / columns * columns;
  }

  /** Computes all elements. The storage may be one that is read at the same places. */
  static void compute(Expression expression, Object storage) {
    ExpressionBlocks.Target target =
        (elements, at, n) -> System.arraycopy(elements, 0, storage, at, n);
    new ExpressionRun(expression, storage, target).compute();
  }

  /**
   * Computes all elements for runs of a storage that the expression does not read.
   *
   * @param starts where the runs begin, in ascending order
   * @param run their length
   */
  static void compute(Expression expression, Object storage, int[] starts, int run) {
    ExpressionBlocks.Target target =
        (elements, first, n) -> {
          int end = first + n;
          for (int at = first; at < end; ) {
            int within = at % run;
            int count = Math.min(run - within, end - at);
            System.arraycopy(elements, at - first, storage, starts[at / run] + within, count);
            at += count;
          }
        };
    new ExpressionRun(expression, null, target).compute();
  }

  /** The sum of all elements in NumPy's order; null if the expression broadcasts operands. */
  static Double sum(Expression expression, ReduceLoop loop) {
    if (hasLines(expression)) {
      return null;
    }
    DType type = expression.dtype();
    ExpressionRun run = new ExpressionRun(expression, null, (elements, at, n) -> {});
    ExpressionForm form = ExpressionForm.of(expression, false);
    KernelTrial trial = KernelTrial.of(form);
    ExpressionKernel kernel = trial == null ? null : trial.kernel(expression, form);
    if (kernel != null && !trial.isWon()) {
      int tried = Math.min(run.size, TRIED);
      trial.compare(run.time(run.loop(kernel, form), 0, tried), run.time(run.parts(), 0, tried));
    }
    boolean isWon = kernel != null && trial.isWon();
    return PairwiseSum.of(
        type,
        run.size,
        expression.operations(),
        () -> {
          Object[] block = new Object[1];
          ExpressionRun part =
              new ExpressionRun(expression, null, (elements, at, n) -> block[0] = elements);
          ExpressionBlocks.Way way = isWon ? part.loop(kernel, form) : part.parts();
          return (from, n) -> {
            way.block(from, n);
            return PairwiseSum.inMemory(loop, type, block[0], 0).sum(0, n);
          };
        });
  }

  /** Nanoseconds for an element of some. */
  private double time(ExpressionBlocks.Way way, int at, int to) {
    long start = System.nanoTime();
    fill(way, at, to);
    return (double) (System.nanoTime() - start) / (to - at);
  }

  private void compute() {
    if (storage != null && isSingle()) {
      split(0, () -> this::single);
      return;
    }
    ExpressionForm form = ExpressionForm.of(expression, columns > BLOCK);
    KernelTrial trial = KernelTrial.of(form);
    ExpressionKernel kernel = trial == null ? null : trial.kernel(expression, form);
    if (kernel == null) {
      split(0, this::parts);
    } else if (trial.isWon()) {
      split(0, () -> loop(kernel, form));
    } else {
      int tried = Math.min(size, columns == 0 ? TRIED : block);
      int compared = Math.min(size, 2 * tried);
      double byLoop = time(loop(kernel, form), 0, tried);
      if (compared > tried) {
        trial.compare(byLoop, time(parts(), tried, compared));
      }
      split(compared, this::parts);
    }
  }

  /** Computes the elements from one on, in as many parts as is worth it. */
  private void split(int done, Supplier<ExpressionBlocks.Way> way) {
    int unit = Math.max(columns, block);
    Parallel.split(
        (size + unit - 1) / unit,
        (long) size * expression.operations(),
        SMALLEST_PART,
        (first, end) ->
            fill(way.get(), Math.max(first * unit, done), (int) Math.min((long) end * unit, size)));
  }

  /** Computes a range of the elements. */
  private void fill(ExpressionBlocks.Way blocks, int first, int end) {
    int at = first;
    while (at < end) {
      int line = columns > BLOCK ? columns - at % columns : block;
      int n = Math.min(Math.min(line, block), end - at);
      blocks.block(at, n);
      at += n;
    }
  }

  private static boolean hasLines(Operand operand) {
    return switch (operand) {
      case Expression inner -> hasLines(inner.left()) || hasLines(inner.right());
      case Operand.Elements elements ->
          elements.span() == Operand.Span.ROW || elements.span() == Operand.Span.COLUMN;
    };
  }

  private ExpressionBlocks.Way parts() {
    return ExpressionBlocks.parts(expression, columns, target);
  }

  private ExpressionBlocks.Way loop(ExpressionKernel kernel, ExpressionForm form) {
    if (storage == null || !form.leaves().stream().allMatch(Operand.Elements::isInPlace)) {
      return ExpressionBlocks.moved(kernel, form, columns, expression.dtype(), target);
    }
    Object[] data = form.leaves().stream().map(Operand.Elements::storage).toArray();
    return (at, n) -> kernel.run(data, storage, at, at + n);
  }

  /** Whether it is one operation whose own loop can read and write the storages. */
  private boolean isSingle() {
    return (expression.binary() != null || expression.unary() != null)
        && isReadable(expression.left())
        && isReadable(expression.right());
  }

  private boolean isReadable(Operand operand) {
    return operand instanceof Operand.Elements elements
        && elements.isInPlace()
        && elements.dtype() == expression.loopType();
  }

  private void single(int at, int n) {
    Operand.Elements left = (Operand.Elements) expression.left();
    Operand.Elements right = (Operand.Elements) expression.right();
    if (expression.binary() == null) {
      expression.unary().run(left.storage(), at, storage, at, n);
      return;
    }
    boolean leftOne = left.span() == Operand.Span.ONE;
    boolean rightOne = right.span() == Operand.Span.ONE;
    expression
        .binary()
        .run(
            left.storage(),
            leftOne ? 0 : at,
            leftOne,
            right.storage(),
            rightOne ? 0 : at,
            rightOne,
            storage,
            at,
            n);
  }
}
