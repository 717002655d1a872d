package org.polymonnto.scripting.session;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongToDoubleFunction;
import org.graalvm.polyglot.Value;

/** {@code %time}, {@code %timeit} and {@code %prun}. */
final class TimingMagics {
  private static final double ENOUGH_SECONDS = 0.2;
  private static final int RUNS = 7;
  private static final int SUSPICIOUS = 4;

  private TimingMagics() {}

  static List<Magic> all() {
    AtomicBoolean noted = new AtomicBoolean();
    return List.of(
        Magic.cell(
            "time", "STATEMENT", "runs code once and tells how long it took", TimingMagics::time),
        Magic.cell(
            "timeit",
            "[-n LOOPS] [-r RUNS] [-p DIGITS] [-q] STATEMENT",
            "runs code in loops and tells how long one takes",
            call -> timeit(call, noted)),
        Magic.cell(
            "prun",
            "[-l LINES] [-s self|total] STATEMENT",
            "runs code and tells where the time goes: behaviors first, then functions",
            Profile::run));
  }

  private static Optional<String> time(Magic.Call call) {
    noStatementAbove(call);
    return timed(call, () -> call.run(call.language(), call.code()));
  }

  static void noStatementAbove(Magic.Call call) {
    if (call.body().isPresent() && !call.argument().isEmpty()) {
      throw new MagicException(
          "%%" + call.name() + " runs the lines below it; " + call.argument() + " belongs there");
    }
    if (call.code().isBlank()) {
      throw new MagicException("%" + call.name() + " is followed by a statement");
    }
  }

  /** Runs something and prints how long it took. */
  static Optional<String> timed(
      Magic.Call call, java.util.function.Supplier<Optional<String>> code) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long user = thread.getCurrentThreadUserTime();
    long total = thread.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    Optional<String> result = code.get();
    wall = System.nanoTime() - wall;
    total = Math.max(0, thread.getCurrentThreadCpuTime() - total);
    user = Math.min(total, thread.getCurrentThreadUserTime() - user);
    call.print(
        "CPU times: user "
            + seconds(user / 1e9, 3)
            + ", sys: "
            + seconds((total - user) / 1e9, 3)
            + ", total: "
            + seconds(total / 1e9, 3)
            + "\nWall time: "
            + seconds(wall / 1e9, 3));
    return result;
  }

  private static Optional<String> timeit(Magic.Call call, AtomicBoolean noted) {
    Arguments arguments = Arguments.leading(call, "n:r:p:q");
    int runs = arguments.count('r', RUNS);
    int digits = arguments.count('p', 3);
    String code = call.body().orElse(arguments.rest());
    if (code.isBlank()) {
      throw new MagicException("%timeit is followed by a statement");
    }
    LongToDoubleFunction loop = loop(call, code, call.body().isPresent() ? arguments.rest() : "");
    long loops = arguments.has('n') ? arguments.count('n', 1) : loops(loop);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      times.add(loop.applyAsDouble(loops) / loops);
    }
    if (arguments.has('q')) {
      return Optional.empty();
    }
    double worst = Collections.max(times);
    double best = Collections.min(times);
    if (worst > SUSPICIOUS * best && best > 0) {
      call.print(
          String.format(
              Locale.ROOT,
              "The slowest run took %.2f times as long as the fastest: something is compiled or"
                  + " kept meanwhile.",
              worst / best));
    }
    double mean = times.stream().mapToDouble(each -> each).average().orElseThrow();
    double variance =
        times.stream().mapToDouble(each -> (each - mean) * (each - mean)).average().orElseThrow();
    call.print(
        String.format(
            Locale.ROOT,
            "%s ± %s per loop (mean ± std. dev. of %d run%s, %,d loop%s each)",
            seconds(mean, digits),
            seconds(Math.sqrt(variance), digits),
            runs,
            runs == 1 ? "" : "s",
            loops,
            loops == 1 ? "" : "s"));
    if (!noted.getAndSet(true)) {
      call.print(
          "Code becomes faster while the compiler works on it (JIT): later measurements may be"
              + " lower.");
    }
    return Optional.empty();
  }

  private static long loops(LongToDoubleFunction loop) {
    long loops = 1;
    while (loop.applyAsDouble(loops) < ENOUGH_SECONDS && loops < 1_000_000_000) {
      loops *= 10;
    }
    return loops;
  }

  /** Gives the seconds that so many loops take. */
  private static LongToDoubleFunction loop(Magic.Call call, String code, String setup) {
    return switch (call.language()) {
      case PYTHON -> {
        Value timer = call.python("_timing", "timer", code, setup);
        yield loops -> timer.execute(loops).asDouble();
      }
      case JAVASCRIPT ->
          loops ->
              nanos(
                      call,
                      """
                      { %s
                      const __begin = Java.type('java.lang.System').nanoTime();
                      for (let __i = 0; __i < %d; __i++) { %s
                      }
                      Number(Java.type('java.lang.System').nanoTime() - __begin); }
                      """
                          .formatted(setup, loops, code))
                  / 1e9;
      case JAVA -> loops -> javaNanos(call, setup, code.strip(), loops) / 1e9;
    };
  }

  /** A Java expression without a semicolon has a value, or it is the call of a void method. */
  private static double javaNanos(Magic.Call call, String setup, String code, long loops) {
    String loop =
        """
        ((java.util.function.LongSupplier) () -> { %s
        long begin__ = System.nanoTime();
        for (long i__ = 0; i__ < %dL; i__++) { %s
        }
        return System.nanoTime() - begin__; }).getAsLong()
        """;
    if (code.endsWith(";") || code.endsWith("}")) {
      return nanos(call, loop.formatted(setup, loops, code));
    }
    try {
      return nanos(call, loop.formatted(setup, loops, code + ";"));
    } catch (RuntimeException noStatement) {
      return nanos(call, loop.formatted(setup, loops, "var value__ = " + code + ";"));
    }
  }

  /** The number that a piece of code gives, which is not kept as a result. */
  private static double nanos(Magic.Call call, String code) {
    Value before = call.python("_timing", "results");
    String text = call.session().cells(call.language()).evaluate(code, call.number()).orElse("0");
    call.python("_timing", "restore", before, call.number());
    return Double.parseDouble(text.strip());
  }

  /** A time with a unit, as in {@code 1.25 ms} or {@code 2min 5s}. */
  static String seconds(double time, int digits) {
    if (time >= 60) {
      long whole = (long) time;
      StringBuilder text = new StringBuilder();
      long[] lengths = {86_400, 3_600, 60, 1};
      String[] units = {"d", "h", "min", "s"};
      for (int i = 0; i < lengths.length; i++) {
        long count = whole / lengths[i];
        whole %= lengths[i];
        if (count > 0) {
          text.append(text.isEmpty() ? "" : " ").append(count).append(units[i]);
        }
      }
      return text.toString();
    }
    String[] units = {"s", "ms", "µs", "ns"};
    int order = 0;
    double scaled = time;
    while (scaled < 1 && order < units.length - 1) {
      scaled *= 1000;
      order++;
    }
    return shortest(time == 0 ? 0 : scaled, digits) + " " + (time == 0 ? "ns" : units[order]);
  }

  /** With so many significant digits at the most, without zeros at the end. */
  private static String shortest(double value, int digits) {
    java.math.BigDecimal rounded =
        new java.math.BigDecimal(value).round(new java.math.MathContext(digits));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
