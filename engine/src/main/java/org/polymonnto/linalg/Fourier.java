package org.polymonnto.linalg;

import java.util.Arrays;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.Lanes;
import org.polymonnto.array.NDArray;

/**
 * Discrete Fourier transforms along an axis, as {@code numpy.fft}.
 *
 * <p>Lengths that are powers of two are transformed directly, others as a convolution (L.
 * Bluestein, "A linear filtering approach to the computation of discrete Fourier transform", 1970).
 * Computed in double precision; of float32 arrays the results are float32.
 */
public final class Fourier {
  private Fourier() {}

  /**
   * {@code np.fft.fft}.
   *
   * @param n length of the transformed axis, cut or filled with zeros; null for that of x
   */
  public static ComplexArray fft(NDArray x, Integer n, int axis) {
    return transform(ComplexArray.of(x), n, axis, false);
  }

  public static ComplexArray fft(ComplexArray x, Integer n, int axis) {
    return transform(x, n, axis, false);
  }

  /** {@code np.fft.ifft}. */
  public static ComplexArray ifft(NDArray x, Integer n, int axis) {
    return transform(ComplexArray.of(x), n, axis, true);
  }

  public static ComplexArray ifft(ComplexArray x, Integer n, int axis) {
    return transform(x, n, axis, true);
  }

  /** {@code np.fft.rfft}: the transform of real numbers without the half that is redundant. */
  public static ComplexArray rfft(NDArray x, Integer n, int axis) {
    ComplexArray whole = fft(x, n, axis);
    int length = whole.real().shape(axis) / 2 + 1;
    return whole.map(part -> resized(part, length, axis));
  }

  /**
   * {@code np.fft.irfft}: the real numbers whose {@code rfft} is x.
   *
   * @param n length of the result; null for twice the length of x less two
   */
  public static NDArray irfft(ComplexArray x, Integer n, int axis) {
    int given = x.real().shape(axis);
    int length = n == null ? 2 * (given - 1) : n;
    requirePositive(length);
    NDArray re = resized(x.real(), length, axis);
    NDArray im = resized(x.imag(), length, axis);
    Lanes realLanes = new Lanes(re, axis);
    Lanes imagLanes = new Lanes(im, axis);
    for (int lane = 0; lane < realLanes.count(); lane++) {
      double[] r = realLanes.doubles(lane);
      double[] i = imagLanes.doubles(lane);
      i[0] = 0;
      for (int k = 1; k <= length / 2; k++) {
        int mirror = length - k;
        if (mirror == k) {
          i[k] = 0;
        } else {
          r[mirror] = r[k];
          i[mirror] = -i[k];
        }
      }
      realLanes.set(lane, r);
      imagLanes.set(lane, i);
    }
    return ifft(new ComplexArray(re, im), null, axis).real();
  }

  /**
   * {@code np.fft.fftfreq}: the frequencies of the bins of a transform of n samples at distance d.
   */
  public static NDArray fftfreq(int n, double d) {
    double[] frequencies = new double[n];
    double step = 1 / (n * d);
    int positive = (n - 1) / 2 + 1;
    for (int i = 0; i < n; i++) {
      frequencies[i] = (i < positive ? i : i - n) * step;
    }
    return NDArray.of(frequencies);
  }

  /** {@code np.fft.rfftfreq}. */
  public static NDArray rfftfreq(int n, double d) {
    double[] frequencies = new double[n / 2 + 1];
    double step = 1 / (n * d);
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = i * step;
    }
    return NDArray.of(frequencies);
  }

  /**
   * {@code np.fft.fftshift}: moves the zero frequency to the middle of these axes, or of all if
   * null.
   */
  public static NDArray fftshift(NDArray x, int[] axes) {
    return shifted(x, axes, false);
  }

  /** {@code np.fft.ifftshift}: undoes {@link #fftshift}. */
  public static NDArray ifftshift(NDArray x, int[] axes) {
    return shifted(x, axes, true);
  }

  private static NDArray shifted(NDArray x, int[] axes, boolean back) {
    NDArray result = x.copy();
    int count = axes == null ? x.ndim() : axes.length;
    for (int k = 0; k < count; k++) {
      int axis = axes == null ? k : axes[k];
      NDArray source = result.copy();
      Lanes from = new Lanes(source, axis);
      Lanes to = new Lanes(result, axis);
      int n = from.length();
      int by = back ? n - n / 2 : n / 2;
      for (int lane = 0; lane < from.count(); lane++) {
        for (int i = 0; i < n; i++) {
          int target = to.start(lane) + (i + by) % n * to.stride();
          System.arraycopy(
              source.data(), from.start(lane) + i * from.stride(), result.data(), target, 1);
        }
      }
    }
    return result;
  }

  private static ComplexArray transform(ComplexArray x, Integer n, int axis, boolean inverse) {
    if (x.ndim() == 0) {
      throw ArrayException.axis(axis, 0);
    }
    int length = n == null ? new Lanes(x.real(), axis).length() : n;
    requirePositive(length);
    NDArray re = resized(x.real(), length, axis);
    NDArray im = resized(x.imag(), length, axis);
    Lanes realLanes = new Lanes(re, axis);
    Lanes imagLanes = new Lanes(im, axis);
    for (int lane = 0; lane < realLanes.count(); lane++) {
      double[][] values = {realLanes.doubles(lane), imagLanes.doubles(lane)};
      transform(values, inverse);
      realLanes.set(lane, values[0]);
      imagLanes.set(lane, values[1]);
    }
    return new ComplexArray(re, im);
  }

  private static void requirePositive(int n) {
    if (n < 1) {
      throw ArrayException.value("Invalid number of FFT data points (" + n + ") specified.");
    }
  }

  /** A copy whose axis is cut or filled with zeros. */
  private static NDArray resized(NDArray x, int length, int axis) {
    DType dtype = x.dtype();
    NDArray result = NDArray.zeros(dtype, Lanes.withLength(x.shape(), axis, length));
    Lanes from = new Lanes(x, axis);
    Lanes to = new Lanes(result, axis);
    for (int lane = 0; lane < from.count(); lane++) {
      to.set(lane, Arrays.copyOf(from.doubles(lane), length));
    }
    return result;
  }

  private static void transform(double[][] values, boolean inverse) {
    int n = values[0].length;
    if (Integer.bitCount(n) == 1) {
      powerOfTwo(values, inverse);
    } else {
      bluestein(values, inverse);
    }
  }

  private static void powerOfTwo(double[][] values, boolean inverse) {
    FastFourierTransformer.transformInPlace(
        values, DftNormalization.STANDARD, inverse ? TransformType.INVERSE : TransformType.FORWARD);
  }

  /**
   * With w = exp(-i pi k^2 / n), the transform is w times the convolution of w x with the conjugate
   * of w.
   */
  private static void bluestein(double[][] values, boolean inverse) {
    int n = values[0].length;
    int m = Integer.highestOneBit(2 * n - 1) << 1;
    double[] cos = new double[n];
    double[] sin = new double[n];
    for (int k = 0; k < n; k++) {
      double angle = Math.PI * ((long) k * k % (2L * n)) / n;
      cos[k] = Math.cos(angle);
      sin[k] = inverse ? Math.sin(angle) : -Math.sin(angle);
    }
    double[][] a = new double[2][m];
    double[][] b = new double[2][m];
    for (int k = 0; k < n; k++) {
      a[0][k] = values[0][k] * cos[k] - values[1][k] * sin[k];
      a[1][k] = values[0][k] * sin[k] + values[1][k] * cos[k];
      b[0][k] = cos[k];
      b[1][k] = -sin[k];
      if (k > 0) {
        b[0][m - k] = cos[k];
        b[1][m - k] = -sin[k];
      }
    }
    powerOfTwo(a, false);
    powerOfTwo(b, false);
    for (int k = 0; k < m; k++) {
      double re = a[0][k] * b[0][k] - a[1][k] * b[1][k];
      a[1][k] = a[0][k] * b[1][k] + a[1][k] * b[0][k];
      a[0][k] = re;
    }
    powerOfTwo(a, true);
    double scale = inverse ? 1.0 / n : 1;
    for (int k = 0; k < n; k++) {
      values[0][k] = (a[0][k] * cos[k] - a[1][k] * sin[k]) * scale;
      values[1][k] = (a[0][k] * sin[k] + a[1][k] * cos[k]) * scale;
    }
  }
}
