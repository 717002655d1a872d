package org.polymonnto.random;

import static org.polymonnto.math.Float64Functions.exp;
import static org.polymonnto.math.Float64Functions.log;
import static org.polymonnto.math.Float64Functions.log1p;

/**
 * Draws from the binomial distribution: inversion for a small n p, else the algorithm BTPE of V.
 * Kachitvichyanukul and B. W. Schmeiser, Communications of the ACM 31 (1988), 216-222.
 *
 * <p>What depends only on n and p is kept from draw to draw. NumPy's legacy generator computes one
 * such number in two ways, for a draw by itself and for one within a multinomial draw, yet keeps it
 * for both; so does this.
 */
final class BinomialSampler {
  private static final double INVERSION_LIMIT = 30.0;

  private final MersenneTwister twister;

  private boolean prepared;
  private long n;
  private double p;
  private double r;
  private double q;
  private double fm;
  private long m;
  private double p1;
  private double xm;
  private double xl;
  private double xr;
  private double c;
  private double lambdaLeft;
  private double lambdaRight;
  private double p2;
  private double p3;
  private double p4;

  BinomialSampler(MersenneTwister twister) {
    this.twister = twister;
  }

  /** A draw by itself. */
  long draw(long trials, double probability) {
    return draw(trials, probability, false);
  }

  /** A draw that is one component of a multinomial draw. */
  long drawComponent(long trials, double probability) {
    return trials == 0 || probability == 0 ? 0 : draw(trials, probability, true);
  }

  private long draw(long trials, double probability, boolean component) {
    if (probability <= 0.5) {
      return drawSmaller(trials, probability, component);
    }
    return trials - drawSmaller(trials, 1.0 - probability, component);
  }

  private long drawSmaller(long trials, double probability, boolean component) {
    boolean inversion = probability * trials <= INVERSION_LIMIT;
    if (!prepared || n != trials || p != probability) {
      prepared = true;
      n = trials;
      p = probability;
      if (inversion) {
        prepareInversion(component);
      } else {
        prepareRejection();
      }
    }
    return inversion ? invert() : reject();
  }

  private void prepareInversion(boolean component) {
    q = 1.0 - p;
    r = exp(n * (component ? log1p(-p) : log(q)));
    double np = n * p;
    m = DiscreteSampler.truncate(Math.min(n, np + 10.0 * Math.sqrt(np * q + 1)));
  }

  private long invert() {
    long x = 0;
    double px = r;
    double u = twister.nextDouble();
    while (u > px) {
      x++;
      if (x > m) {
        x = 0;
        px = r;
        u = twister.nextDouble();
      } else {
        u -= px;
        px = (n - x + 1) * p * px / (x * q);
      }
    }
    return x;
  }

  private void prepareRejection() {
    r = Math.min(p, 1.0 - p);
    q = 1.0 - r;
    fm = n * r + r;
    m = DiscreteSampler.truncate(Math.floor(fm));
    p1 = Math.floor(2.195 * Math.sqrt(n * r * q) - 4.6 * q) + 0.5;
    xm = m + 0.5;
    xl = xm - p1;
    xr = xm + p1;
    c = 0.134 + 20.5 / (15.3 + m);
    double a = (fm - xl) / (fm - xl * r);
    lambdaLeft = a * (1.0 + a / 2.0);
    a = (xr - fm) / (xr * q);
    lambdaRight = a * (1.0 + a / 2.0);
    p2 = p1 * (1.0 + 2.0 * c);
    p3 = p2 + c / lambdaLeft;
    p4 = p3 + c / lambdaRight;
  }

  private long reject() {
    while (true) {
      double u = twister.nextDouble() * p4;
      double v = twister.nextDouble();
      if (u <= p1) {
        return DiscreteSampler.truncate(Math.floor(xm - p1 * v + u));
      }
      long y;
      if (u <= p2) {
        double x = xl + (u - p1) / c;
        v = v * c + 1.0 - Math.abs(m - x + 0.5) / p1;
        if (v > 1.0) {
          continue;
        }
        y = DiscreteSampler.truncate(Math.floor(x));
      } else if (u <= p3) {
        y = DiscreteSampler.truncate(Math.floor(xl + log(v) / lambdaLeft));
        if (y < 0 || v == 0.0) {
          continue;
        }
        v = v * (u - p2) * lambdaLeft;
      } else {
        y = DiscreteSampler.truncate(Math.floor(xr - log(v) / lambdaRight));
        if (y > n || v == 0.0) {
          continue;
        }
        v = v * (u - p3) * lambdaRight;
      }
      if (accepts(y, v)) {
        return y;
      }
    }
  }

  private boolean accepts(long y, double v) {
    double nrq = n * r * q;
    long k = Math.abs(y - m);
    if (k <= 20 || k >= nrq / 2.0 - 1) {
      return v <= ratio(y);
    }
    double rho = k / nrq * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5);
    double t = -k * k / (2 * nrq);
    double logV = log(v);
    if (logV < t - rho) {
      return true;
    }
    return !(logV > t + rho) && !(logV > logRatioBound(y));
  }

  /** f(y)/f(m) of the binomial density f, by recursion from the mode m. */
  private double ratio(long y) {
    double s = r / q;
    double a = s * (n + 1);
    double f = 1.0;
    for (long i = m + 1; i <= y; i++) {
      f *= a / i - s;
    }
    for (long i = y + 1; i <= m; i++) {
      f /= a / i - s;
    }
    return f;
  }

  private double logRatioBound(long y) {
    double x1 = (double) y + 1;
    double f1 = (double) m + 1;
    double z = (double) n + 1 - m;
    double w = (double) n - y + 1;
    return xm * log(f1 / x1)
        + (n - m + 0.5) * log(z / w)
        + (y - m) * log(w * r / (x1 * q))
        + stirling(f1)
        + stirling(z)
        + stirling(x1)
        + stirling(w);
  }

  private static double stirling(double x) {
    double square = x * x;
    return (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / square) / square) / square) / square)
        / x
        / 166320.0;
  }
}
