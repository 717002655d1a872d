package org.polymonnto.random;

import static org.polymonnto.math.Float64Functions.arccos;
import static org.polymonnto.math.Float64Functions.cos;
import static org.polymonnto.math.Float64Functions.exp;
import static org.polymonnto.math.Float64Functions.log;
import static org.polymonnto.math.Float64Functions.log1p;
import static org.polymonnto.math.Float64Functions.pow;

/**
 * Draws from continuous distributions by the algorithms of NumPy's legacy generator; each draw
 * takes from the generator exactly what NumPy's takes. Parameters are not checked.
 */
final class ContinuousSampler {
  /** Pairs of uniform numbers that are drawn at a time. */
  private static final int PAIRS = 256;

  /** So many normal numbers are drawn one by one. */
  private static final int FEW = 16;

  private final MersenneTwister twister;
  private boolean hasGauss;
  private double gauss;
  private double[] points = {};
  private double[] squares = {};

  ContinuousSampler(MersenneTwister twister) {
    this.twister = twister;
  }

  boolean hasGauss() {
    return hasGauss;
  }

  /** The second number of the last pair of normal numbers, or 0 if it has been given out. */
  double gauss() {
    return gauss;
  }

  void setGauss(boolean available, double value) {
    hasGauss = available;
    gauss = value;
  }

  /** Marsaglia's polar method; it makes two numbers and keeps the second. */
  double standardNormal() {
    if (hasGauss) {
      double kept = gauss;
      hasGauss = false;
      gauss = 0.0;
      return kept;
    }
    double x;
    double y;
    double square;
    do {
      x = 2.0 * twister.nextDouble() - 1.0;
      y = 2.0 * twister.nextDouble() - 1.0;
      square = x * x + y * y;
    } while (square >= 1.0 || square == 0.0);
    double factor = polarFactor(square);
    gauss = factor * x;
    hasGauss = true;
    return factor * y;
  }

  /**
   * As many normal numbers. Uniform ones are drawn for as many pairs as are needed in any case, and
   * the pairs outside the circle are left out without a branch, which processors would guess wrong.
   */
  void fillStandardNormal(double[] out, int from, int to) {
    int at = from;
    if (hasGauss && at < to) {
      out[at++] = standardNormal();
    }
    while (to - at >= FEW) {
      int inside = pairsInside(Math.min((to - at) / 2, PAIRS));
      for (int i = 0; i < inside; i++) {
        double factor = polarFactor(squares[i]);
        out[at + 2 * i] = factor * points[2 * i + 1];
        out[at + 2 * i + 1] = factor * points[2 * i];
      }
      at += 2 * inside;
    }
    while (at < to) {
      out[at++] = standardNormal();
    }
  }

  /** Draws points of the square around 0 and keeps those inside the circle, but not 0 itself. */
  private int pairsInside(int pairs) {
    if (points.length == 0) {
      points = new double[2 * PAIRS];
      squares = new double[PAIRS];
    }
    double[] kept = points;
    double[] distances = squares;
    twister.fill(kept, 0, 2 * pairs);
    int inside = 0;
    for (int i = 0; i < pairs; i++) {
      double x = 2.0 * kept[2 * i] - 1.0;
      double y = 2.0 * kept[2 * i + 1] - 1.0;
      double square = x * x + y * y;
      kept[2 * inside] = x;
      kept[2 * inside + 1] = y;
      distances[inside] = square;
      long isInside =
          Double.doubleToRawLongBits(square - 1.0) & Double.doubleToRawLongBits(0.0 - square);
      inside += (int) (isInside >>> 63);
    }
    return inside;
  }

  private static double polarFactor(double square) {
    return Math.sqrt(-2.0 * log(square) / square);
  }

  double normal(double loc, double scale) {
    return loc + scale * standardNormal();
  }

  double lognormal(double mean, double sigma) {
    return exp(normal(mean, sigma));
  }

  double standardExponential() {
    return -log(1.0 - twister.nextDouble());
  }

  double uniform(double low, double high) {
    return low + (high - low) * twister.nextDouble();
  }

  /** Marsaglia and Tsang (2000) for shape above 1, Ahrens and Dieter's GS (1974) below. */
  double standardGamma(double shape) {
    if (shape == 1.0) {
      return standardExponential();
    }
    if (shape == 0.0) {
      return 0.0;
    }
    return shape < 1.0 ? standardGammaBelow1(shape) : standardGammaAbove1(shape);
  }

  private double standardGammaBelow1(double shape) {
    while (true) {
      double u = twister.nextDouble();
      double v = standardExponential();
      if (u <= 1.0 - shape) {
        double x = pow(u, 1.0 / shape);
        if (x <= v) {
          return x;
        }
      } else {
        double y = -log((1 - u) / shape);
        double x = pow(1.0 - shape + shape * y, 1.0 / shape);
        if (x <= v + y) {
          return x;
        }
      }
    }
  }

  private double standardGammaAbove1(double shape) {
    double b = shape - 1.0 / 3.0;
    double c = 1.0 / Math.sqrt(9 * b);
    while (true) {
      double x;
      double v;
      do {
        x = standardNormal();
        v = 1.0 + c * x;
      } while (v <= 0.0);
      v = v * v * v;
      double u = twister.nextDouble();
      if (u < 1.0 - 0.0331 * (x * x) * (x * x)) {
        return b * v;
      }
      if (log(u) < 0.5 * x * x + b * (1.0 - v + log(v))) {
        return b * v;
      }
    }
  }

  double beta(double a, double b) {
    if (a <= 1.0 && b <= 1.0) {
      return betaOfSmall(a, b);
    }
    double first = standardGamma(a);
    double second = standardGamma(b);
    return first / (first + second);
  }

  /** Jöhnk's method; where both powers underflow it goes on with their logarithms. */
  private double betaOfSmall(double a, double b) {
    while (true) {
      double u = twister.nextDouble();
      double v = twister.nextDouble();
      double x = pow(u, 1.0 / a);
      double y = pow(v, 1.0 / b);
      if (x + y <= 1.0) {
        if (x + y > 0) {
          return x / (x + y);
        }
        double logX = log(u) / a;
        double logY = log(v) / b;
        double logMax = logX > logY ? logX : logY;
        logX -= logMax;
        logY -= logMax;
        return exp(logX - log(exp(logX) + exp(logY)));
      }
    }
  }

  double chisquare(double df) {
    return 2.0 * standardGamma(df / 2.0);
  }

  double noncentralChisquare(double df, double nonc, DiscreteSampler discrete) {
    if (nonc == 0) {
      return chisquare(df);
    }
    if (1 < df) {
      double chi2 = chisquare(df - 1);
      double n = standardNormal() + Math.sqrt(nonc);
      return chi2 + n * n;
    }
    long i = discrete.poisson(nonc / 2.0);
    double result = chisquare(df + 2 * i);
    return nonc != nonc ? Double.NaN : result;
  }

  double f(double dfnum, double dfden) {
    double numerator = chisquare(dfnum) * dfden;
    return numerator / (chisquare(dfden) * dfnum);
  }

  double noncentralF(double dfnum, double dfden, double nonc, DiscreteSampler discrete) {
    double numerator = noncentralChisquare(dfnum, nonc, discrete) * dfden;
    return numerator / (chisquare(dfden) * dfnum);
  }

  double standardT(double df) {
    double numerator = standardNormal();
    double denominator = standardGamma(df / 2);
    return Math.sqrt(df / 2) * numerator / Math.sqrt(denominator);
  }

  double standardCauchy() {
    double numerator = standardNormal();
    return numerator / standardNormal();
  }

  double pareto(double a) {
    return exp(standardExponential() / a) - 1;
  }

  double weibull(double a) {
    return a == 0.0 ? 0.0 : pow(standardExponential(), 1.0 / a);
  }

  double power(double a) {
    return pow(1 - exp(-standardExponential()), 1.0 / a);
  }

  double laplace(double loc, double scale) {
    double u;
    do {
      u = twister.nextDouble();
    } while (u == 0.0);
    return u >= 0.5 ? loc - scale * log(2.0 - u - u) : loc + scale * log(u + u);
  }

  double gumbel(double loc, double scale) {
    double u;
    do {
      u = 1.0 - twister.nextDouble();
    } while (u == 1.0);
    return loc - scale * log(-log(u));
  }

  double logistic(double loc, double scale) {
    double u;
    do {
      u = twister.nextDouble();
    } while (u == 0.0);
    return loc + scale * log(u / (1.0 - u));
  }

  double rayleigh(double scale) {
    return scale * Math.sqrt(-2.0 * log1p(-twister.nextDouble()));
  }

  /** Michael, Schucany and Haas (1976). */
  double wald(double mean, double scale) {
    double half = mean / (2 * scale);
    double y = standardNormal();
    y = mean * y * y;
    double x = mean + half * (y - Math.sqrt(4 * scale * y + y * y));
    double u = twister.nextDouble();
    return u <= mean / (mean + x) ? x : mean * mean / x;
  }

  double triangular(double left, double mode, double right) {
    double base = right - left;
    double leftBase = mode - left;
    double u = twister.nextDouble();
    if (u <= leftBase / base) {
      return left + Math.sqrt(u * (leftBase * base));
    }
    return right - Math.sqrt((1.0 - u) * ((right - mode) * base));
  }

  /** Best and Fisher (1979); uniform for a concentration next to 0. */
  double vonmises(double mu, double kappa) {
    if (kappa != kappa) {
      return Double.NaN;
    }
    if (kappa < 1e-8) {
      return Math.PI * (2 * twister.nextDouble() - 1);
    }
    double s;
    if (kappa < 1e-5) {
      s = 1.0 / kappa + kappa;
    } else {
      double r = 1 + Math.sqrt(1 + 4 * kappa * kappa);
      double rho = (r - Math.sqrt(2 * r)) / (2 * kappa);
      s = (1 + rho * rho) / (2 * rho);
    }
    double w;
    double y;
    double v;
    do {
      double z = cos(Math.PI * twister.nextDouble());
      w = (1 + s * z) / (s + z);
      y = kappa * (s - w);
      v = twister.nextDouble();
    } while (!(y * (2 - y) - v >= 0) && !(log(y / v) + 1 - y >= 0));
    double angle = arccos(w);
    if (twister.nextDouble() < 0.5) {
      angle = -angle;
    }
    angle += mu;
    double wrapped = (Math.abs(angle) + Math.PI) % (2 * Math.PI) - Math.PI;
    return angle < 0 ? -wrapped : wrapped;
  }
}
