package org.polymonnto.array;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The loop for a form of expressions, and whether it is to be used: it is slow until the virtual
 * machine has compiled it, so that it is given small parts until it is found to be fast.
 */
final class KernelTrial {
  /** A form that is rarer is not worth a class. */
  private static final int FIRST_USE = 4;

  /** So often in a row the loop is to be the faster one. */
  private static final int WINS = 8;

  /** Programs that make new forms without end are not to fill the memory with classes. */
  private static final int MOST_FORMS = 1000;

  private static final Map<List<Object>, KernelTrial> TRIALS = new ConcurrentHashMap<>();

  private int uses;
  private int wins;
  private ExpressionKernel kernel;

  private KernelTrial() {}

  /** The trial for a form, or null if there are too many forms already. */
  static KernelTrial of(ExpressionForm form) {
    KernelTrial trial = TRIALS.get(form.key());
    if (trial == null && TRIALS.size() < MOST_FORMS) {
      trial = TRIALS.computeIfAbsent(form.key(), key -> new KernelTrial());
    }
    return trial;
  }

  /** The loop, or null if the form is new. */
  synchronized ExpressionKernel kernel(Expression expression, ExpressionForm form) {
    if (kernel == null && ++uses >= FIRST_USE) {
      kernel = KernelCompiler.compile(expression, form.leaves(), form.ones());
    }
    return kernel;
  }

  synchronized boolean isWon() {
    return wins >= WINS;
  }

  /** Says how long it took to compute an element with the loop and without it. */
  synchronized void compare(double loop, double parts) {
    wins = loop < parts ? wins + 1 : 0;
  }
}
