package org.polymonnto.random;

import java.util.List;
import java.util.Locale;
import org.polymonnto.array.ArrayException;

/**
 * The distributions of integers that {@link RandomState} draws from, with NumPy's names for them
 * and for their parameters, in NumPy's order. Parameters that count things are integers given as
 * doubles here.
 */
public enum DiscreteDistribution {
  BINOMIAL(
      (s, n, p, c) -> s.discrete().binomial().draw((long) n, p),
      of("n", Constraint.NON_NEGATIVE),
      of("p", Constraint.BOUNDED_0_1)),
  GEOMETRIC((s, p, b, c) -> s.discrete().geometric(p), of("p", Constraint.BOUNDED_ABOVE_0_TO_1)),
  HYPERGEOMETRIC(
      (s, good, bad, sample) -> s.discrete().hypergeometric((long) good, (long) bad, (long) sample),
      of("ngood", Constraint.NON_NEGATIVE),
      of("nbad", Constraint.NON_NEGATIVE),
      of("nsample", Constraint.AT_LEAST_1)) {
    @Override
    void checkTogether(double good, double bad, double sample) {
      if (good + bad < sample) {
        throw ArrayException.value("ngood + nbad < nsample");
      }
    }
  },
  LOGSERIES((s, p, b, c) -> s.discrete().logseries(p), of("p", Constraint.BOUNDED_0_TO_BELOW_1)),
  NEGATIVE_BINOMIAL(
      (s, n, p, c) -> s.discrete().negativeBinomial(n, p),
      of("n", Constraint.POSITIVE),
      of("p", Constraint.BOUNDED_0_1)),
  POISSON((s, lam, b, c) -> s.discrete().poisson(lam), of("lam", Constraint.RATE)),
  ZIPF((s, a, b, c) -> s.discrete().zipf(a), of("a", Constraint.ABOVE_1));

  @FunctionalInterface
  private interface Draw {
    long draw(RandomState state, double a, double b, double c);
  }

  private final Draw draw;
  private final List<Parameter> parameters;

  DiscreteDistribution(Draw draw, Parameter... parameters) {
    this.draw = draw;
    this.parameters = List.of(parameters);
  }

  private static Parameter of(String name, Constraint constraint) {
    return new Parameter(name, constraint);
  }

  /** NumPy's name, such as {@code negative_binomial}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The parameters in NumPy's order, at most three. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * Throws NumPy's error if the parameters are not allowed; those that the distribution lacks are
   * ignored.
   */
  public void check(double a, double b, double c) {
    checkTogether(a, b, c);
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      parameter.constraint().check(parameter.name(), i == 0 ? a : i == 1 ? b : c);
    }
  }

  /** As {@link #check} for parameters of which each has one value per number to draw. */
  public void checkAll(double[]... values) {
    if (values.length != parameters.size()) {
      throw ArrayException.type(label() + " takes " + parameters.size() + " parameters");
    }
    for (int i = 0; values.length > 0 && i < values[0].length; i++) {
      checkTogether(
          values[0][i], values.length > 1 ? values[1][i] : 0, values.length > 2 ? values[2][i] : 0);
    }
    for (int i = 0; i < values.length; i++) {
      parameters.get(i).constraint().checkAll(parameters.get(i).name(), values[i]);
    }
  }

  /** Throws an error if the parameters do not go together. */
  void checkTogether(double a, double b, double c) {}

  /**
   * One number, drawn without a check of the parameters; those that the distribution lacks are
   * ignored.
   */
  public long draw(RandomState state, double a, double b, double c) {
    return draw.draw(state, a, b, c);
  }
}
