package org.polymonnto.random;

import static org.polymonnto.math.Float64Functions.exp;
import static org.polymonnto.math.Float64Functions.log;
import static org.polymonnto.math.Float64Functions.log1p;
import static org.polymonnto.math.Float64Functions.pow;

/**
 * Draws from discrete distributions by the algorithms of NumPy's legacy generator; each draw takes
 * from the generator exactly what NumPy's takes. Parameters are not checked.
 */
final class DiscreteSampler {
  private static final double LOG_2PI = 1.8378770664093453e+00;

  /** Coefficients of Stirling's series for the logarithm of the gamma function. */
  private static final double[] STIRLING = {
    8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
    8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
    1.796443723688307e-01, -1.39243221690590e+00
  };

  private final MersenneTwister twister;
  private final ContinuousSampler continuous;
  private final BinomialSampler binomial;

  DiscreteSampler(MersenneTwister twister, ContinuousSampler continuous) {
    this.twister = twister;
    this.continuous = continuous;
    this.binomial = new BinomialSampler(twister);
  }

  BinomialSampler binomial() {
    return binomial;
  }

  /** C's conversion on x86-64: what does not fit becomes the smallest number. */
  static long truncate(double value) {
    return value >= 0x1p63 || value != value ? Long.MIN_VALUE : (long) value;
  }

  long poisson(double lam) {
    if (lam >= 10) {
      return poissonTransformedRejection(lam);
    }
    return lam == 0 ? 0 : poissonMultiplication(lam);
  }

  private long poissonMultiplication(double lam) {
    double limit = exp(-lam);
    double product = 1.0;
    long count = -1;
    do {
      count++;
      product *= twister.nextDouble();
    } while (product > limit);
    return count;
  }

  /** W. Hörmann, Insurance: Mathematics and Economics 12 (1993), 39-45. */
  private long poissonTransformedRejection(double lam) {
    double logLam = log(lam);
    double b = 0.931 + 2.53 * Math.sqrt(lam);
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    double vr = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = twister.nextDouble() - 0.5;
      double v = twister.nextDouble();
      double us = 0.5 - Math.abs(u);
      long k = truncate(Math.floor((2 * a / us + b) * u + lam + 0.43));
      if (us >= 0.07 && v <= vr) {
        return k;
      }
      if (k < 0 || us < 0.013 && v > us) {
        continue;
      }
      if (log(v) + log(inverseAlpha) - log(a / (us * us) + b)
          <= -lam + k * logLam - logGamma((double) k + 1)) {
        return k;
      }
    }
  }

  long negativeBinomial(double n, double p) {
    return poisson((1 - p) / p * continuous.standardGamma(n));
  }

  long geometric(double p) {
    if (p < 0.333333333333333333333333) {
      return truncate(Math.ceil(log1p(-twister.nextDouble()) / log(1 - p)));
    }
    long x = 1;
    double sum = p;
    double product = p;
    double q = 1.0 - p;
    double u = twister.nextDouble();
    while (u > sum) {
      product *= q;
      sum += product;
      x++;
    }
    return x;
  }

  /** Devroye's rejection method; what would not fit into 64 bits is rejected. */
  long zipf(double a) {
    double am1 = a - 1.0;
    double b = pow(2.0, am1);
    while (true) {
      double u = 1.0 - twister.nextDouble();
      double v = twister.nextDouble();
      double x = Math.floor(pow(u, -1.0 / am1));
      if (x > Long.MAX_VALUE || x < 1.0) {
        continue;
      }
      double t = pow(1.0 + 1.0 / x, am1);
      if (v * x * (t - 1.0) / (b - 1.0) <= t / b) {
        return truncate(x);
      }
    }
  }

  /** Kemp's second accelerated generator (1981). */
  long logseries(double p) {
    double r = log(1.0 - p);
    while (true) {
      double v = twister.nextDouble();
      if (v >= p) {
        return 1;
      }
      double u = twister.nextDouble();
      double q = 1.0 - exp(r * u);
      if (v <= q * q) {
        long result = truncate(Math.floor(1 + log(v) / log(q)));
        if (result < 1 || v == 0.0) {
          continue;
        }
        return result;
      }
      return v >= q ? 1 : 2;
    }
  }

  long hypergeometric(long good, long bad, long sample) {
    if (sample > 10) {
      return hypergeometricRatioOfUniforms(good, bad, sample);
    }
    return sample > 0 ? hypergeometricInversion(good, bad, sample) : 0;
  }

  private long hypergeometricInversion(long good, long bad, long sample) {
    long rest = bad + good - sample;
    double smaller = Math.min(bad, good);
    double y = smaller;
    for (long k = sample; y > 0.0 && k > 0; k--) {
      y -= truncate(Math.floor(twister.nextDouble() + y / (rest + k)));
    }
    long z = truncate(smaller - y);
    return good > bad ? sample - z : z;
  }

  /** Stadlober's HRUA* (1989). */
  private long hypergeometricRatioOfUniforms(long good, long bad, long sample) {
    long smaller = Math.min(good, bad);
    long larger = Math.max(good, bad);
    long population = good + bad;
    long m = Math.min(sample, population - sample);
    double d4 = (double) smaller / population;
    double d5 = 1.0 - d4;
    double d6 = m * d4 + 0.5;
    double d7 = Math.sqrt((double) (population - m) * sample * d4 * d5 / (population - 1) + 0.5);
    double d8 = 1.7155277699214135 * d7 + 0.8989161620588988;
    long d9 = truncate(Math.floor((double) (m + 1) * (smaller + 1) / (population + 2)));
    double d10 =
        logGamma(d9 + 1)
            + logGamma(smaller - d9 + 1)
            + logGamma(m - d9 + 1)
            + logGamma(larger - m + d9 + 1);
    double d11 = Math.min(Math.min(m, smaller) + 1.0, Math.floor(d6 + 16 * d7));
    long z;
    while (true) {
      double x = twister.nextDouble();
      double y = twister.nextDouble();
      double w = d6 + d8 * (y - 0.5) / x;
      if (w < 0.0 || w >= d11) {
        continue;
      }
      z = truncate(Math.floor(w));
      double t =
          d10
              - (logGamma(z + 1)
                  + logGamma(smaller - z + 1)
                  + logGamma(m - z + 1)
                  + logGamma(larger - m + z + 1));
      if (x * (4.0 - x) - 3.0 <= t) {
        break;
      }
      if (x * (x - t) >= 1) {
        continue;
      }
      if (2.0 * log(x) <= t) {
        break;
      }
    }
    if (good > bad) {
      z = m - z;
    }
    return m < sample ? good - z : z;
  }

  /** ln of the gamma function for x from 1 on: Stirling's series, shifted up where x is below 7. */
  private static double logGamma(double x) {
    if (x == 1.0 || x == 2.0) {
      return 0.0;
    }
    long n = x < 7.0 ? (long) (7 - x) : 0;
    double x0 = x + n;
    double x2 = 1.0 / x0 * (1.0 / x0);
    double series = STIRLING[9];
    for (int k = 8; k >= 0; k--) {
      series = series * x2 + STIRLING[k];
    }
    double result = series / x0 + 0.5 * LOG_2PI + (x0 - 0.5) * log(x0) - x0;
    for (long k = 1; k <= n; k++) {
      result -= log(x0 - 1.0);
      x0 -= 1.0;
    }
    return result;
  }
}
