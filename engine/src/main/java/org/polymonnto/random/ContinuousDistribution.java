package org.polymonnto.random;

import static org.polymonnto.random.Constraint.NONE;
import static org.polymonnto.random.Constraint.NON_NEGATIVE;
import static org.polymonnto.random.Constraint.POSITIVE;

import java.util.List;
import java.util.Locale;
import org.polymonnto.array.ArrayException;

/**
 * The distributions of real numbers that {@link RandomState} draws from, with NumPy's names for
 * them and for their parameters, in NumPy's order. For code that treats them all alike, such as
 * drawing with arrays of parameters.
 */
public enum ContinuousDistribution {
  BETA((s, a, b, c) -> s.continuous().beta(a, b), of("a", POSITIVE), of("b", POSITIVE)),
  CHISQUARE((s, df, b, c) -> s.continuous().chisquare(df), of("df", POSITIVE)),
  EXPONENTIAL(
      (s, scale, b, c) -> scale * s.continuous().standardExponential(), of("scale", NON_NEGATIVE)),
  F((s, n, d, c) -> s.continuous().f(n, d), of("dfnum", POSITIVE), of("dfden", POSITIVE)),
  GAMMA(
      (s, shape, scale, c) -> scale * s.continuous().standardGamma(shape),
      of("shape", NON_NEGATIVE),
      of("scale", NON_NEGATIVE)),
  GUMBEL(
      (s, loc, scale, c) -> s.continuous().gumbel(loc, scale),
      of("loc", NONE),
      of("scale", NON_NEGATIVE)),
  LAPLACE(
      (s, loc, scale, c) -> s.continuous().laplace(loc, scale),
      of("loc", NONE),
      of("scale", NON_NEGATIVE)),
  LOGISTIC(
      (s, loc, scale, c) -> s.continuous().logistic(loc, scale),
      of("loc", NONE),
      of("scale", NON_NEGATIVE)),
  LOGNORMAL(
      (s, mean, sigma, c) -> s.continuous().lognormal(mean, sigma),
      of("mean", NONE),
      of("sigma", NON_NEGATIVE)),
  NONCENTRAL_CHISQUARE(
      (s, df, nonc, c) -> s.continuous().noncentralChisquare(df, nonc, s.discrete()),
      of("df", POSITIVE),
      of("nonc", NON_NEGATIVE)),
  NONCENTRAL_F(
      (s, n, d, nonc) -> s.continuous().noncentralF(n, d, nonc, s.discrete()),
      of("dfnum", POSITIVE),
      of("dfden", POSITIVE),
      of("nonc", NON_NEGATIVE)),
  NORMAL(
      (s, loc, scale, c) -> s.continuous().normal(loc, scale),
      of("loc", NONE),
      of("scale", NON_NEGATIVE)),
  PARETO((s, a, b, c) -> s.continuous().pareto(a), of("a", POSITIVE)),
  POWER((s, a, b, c) -> s.continuous().power(a), of("a", POSITIVE)),
  RAYLEIGH((s, scale, b, c) -> s.continuous().rayleigh(scale), of("scale", NON_NEGATIVE)),
  STANDARD_CAUCHY((s, a, b, c) -> s.continuous().standardCauchy()),
  STANDARD_EXPONENTIAL((s, a, b, c) -> s.continuous().standardExponential()),
  STANDARD_GAMMA(
      (s, shape, b, c) -> s.continuous().standardGamma(shape), of("shape", NON_NEGATIVE)),
  STANDARD_NORMAL((s, a, b, c) -> s.continuous().standardNormal()),
  STANDARD_T((s, df, b, c) -> s.continuous().standardT(df), of("df", POSITIVE)),
  TRIANGULAR(
      (s, left, mode, right) -> s.continuous().triangular(left, mode, right),
      of("left", NONE),
      of("mode", NONE),
      of("right", NONE)) {
    @Override
    void checkTogether(double left, double mode, double right) {
      if (left > mode) {
        throw ArrayException.value("left > mode");
      }
      if (mode > right) {
        throw ArrayException.value("mode > right");
      }
      if (left == right) {
        throw ArrayException.value("left == right");
      }
    }
  },
  UNIFORM(
      (s, low, high, c) -> s.continuous().uniform(low, high), of("low", NONE), of("high", NONE)) {
    @Override
    void checkTogether(double low, double high, double unused) {
      if (!Double.isFinite(high - low)) {
        throw ArrayException.of(ArrayException.Kind.OVERFLOW, "Range exceeds valid bounds");
      }
    }
  },
  VONMISES(
      (s, mu, kappa, c) -> s.continuous().vonmises(mu, kappa),
      of("mu", NONE),
      of("kappa", NON_NEGATIVE)),
  WALD(
      (s, mean, scale, c) -> s.continuous().wald(mean, scale),
      of("mean", POSITIVE),
      of("scale", POSITIVE)),
  WEIBULL((s, a, b, c) -> s.continuous().weibull(a), of("a", NON_NEGATIVE));

  @FunctionalInterface
  private interface Draw {
    double draw(RandomState state, double a, double b, double c);
  }

  private final Draw draw;
  private final List<Parameter> parameters;

  ContinuousDistribution(Draw draw, Parameter... parameters) {
    this.draw = draw;
    this.parameters = List.of(parameters);
  }

  private static Parameter of(String name, Constraint constraint) {
    return new Parameter(name, constraint);
  }

  /** NumPy's name, such as {@code standard_gamma}. */
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
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      parameter.constraint().check(parameter.name(), i == 0 ? a : i == 1 ? b : c);
    }
    checkTogether(a, b, c);
  }

  /** As {@link #check} for parameters of which each has one value per number to draw. */
  public void checkAll(double[]... values) {
    if (values.length != parameters.size()) {
      throw ArrayException.type(label() + " takes " + parameters.size() + " parameters");
    }
    for (int i = 0; i < values.length; i++) {
      parameters.get(i).constraint().checkAll(parameters.get(i).name(), values[i]);
    }
    for (int i = 0; values.length > 0 && i < values[0].length; i++) {
      checkTogether(
          values[0][i], values.length > 1 ? values[1][i] : 0, values.length > 2 ? values[2][i] : 0);
    }
  }

  /** Throws an error if the parameters do not go together. */
  void checkTogether(double a, double b, double c) {}

  /**
   * One number, drawn without a check of the parameters; those that the distribution lacks are
   * ignored.
   */
  public double draw(RandomState state, double a, double b, double c) {
    return draw.draw(state, a, b, c);
  }
}
