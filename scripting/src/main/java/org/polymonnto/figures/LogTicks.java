package org.polymonnto.figures;

import java.util.stream.DoubleStream;

/**
 * Ticks at powers of ten, or between them: the algorithm of matplotlib's {@code LogLocator}.
 *
 * @param minor ticks at 2, 3, ... 9 times each power instead of at the powers
 */
record LogTicks(boolean minor) implements Ticks {

  @Override
  public double[] positions(double low, double high, int space) {
    if (!(low > 0)) {
      return new double[0];
    }
    int most = Math.clamp(space, 2, 9);
    double logLow = Math.log10(low);
    double logHigh = Math.log10(high);
    int decades = (int) (Math.floor(logHigh) - Math.ceil(logLow));
    if (minor && decades > 10) {
      return new double[0];
    }
    int stride = decades / most + 1;
    if (stride >= decades) {
      stride = Math.max(1, decades - 1);
    }
    if (minor && stride > 1) {
      return new double[0];
    }
    DoubleStream.Builder ticks = DoubleStream.builder();
    int end = (int) Math.ceil(logHigh) + 2 * stride;
    for (int decade = (int) Math.floor(logLow) - stride; decade < end; decade += stride) {
      if (minor) {
        for (int multiple = 2; multiple < 10; multiple++) {
          ticks.add(multiple * Math.pow(10, decade));
        }
      } else {
        ticks.add(Math.pow(10, decade));
      }
    }
    double[] positions = ticks.build().toArray();
    if (minor && DoubleStream.of(positions).filter(t -> t >= low && t <= high).count() <= 1) {
      return LinearTicks.AUTO.positions(low, high, space);
    }
    return positions;
  }
}
