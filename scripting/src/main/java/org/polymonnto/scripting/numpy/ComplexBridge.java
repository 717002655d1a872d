package org.polymonnto.scripting.numpy;

import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.linalg.ComplexArray;
import org.polymonnto.linalg.Fourier;

/**
 * What the Python module {@code numpy.fft} calls: transforms, and the parts and arithmetic of
 * complex arrays.
 */
public final class ComplexBridge {
  private ComplexBridge() {}

  public static ComplexArray of(NDArray real, NDArray imag) {
    return new ComplexArray(real, imag);
  }

  /** A 0-dimensional complex array. */
  public static ComplexArray number(double real, double imag) {
    return of(NDArray.scalar(DType.FLOAT64, real), NDArray.scalar(DType.FLOAT64, imag));
  }

  public static NDArray real(ComplexArray array) {
    return array.real();
  }

  public static NDArray imag(ComplexArray array) {
    return array.imag();
  }

  public static NDArray abs(ComplexArray array) {
    return array.abs();
  }

  public static NDArray angle(ComplexArray array) {
    return array.angle();
  }

  public static ComplexArray conj(ComplexArray array) {
    return array.conj();
  }

  public static ComplexArray add(ComplexArray array, Object other) {
    return array.add(other);
  }

  public static ComplexArray subtract(ComplexArray array, Object other) {
    return array.subtract(other);
  }

  public static ComplexArray multiply(ComplexArray array, Object other) {
    return array.multiply(other);
  }

  public static ComplexArray divide(ComplexArray array, Object other) {
    return array.divide(other);
  }

  /** The transform of a real or a complex array. */
  public static ComplexArray fft(Object x, Integer n, int axis) {
    return Fourier.fft(complex(x), n, axis);
  }

  /** The inverse transform of a real or a complex array. */
  public static ComplexArray ifft(Object x, Integer n, int axis) {
    return Fourier.ifft(complex(x), n, axis);
  }

  public static ComplexArray rfft(NDArray x, Integer n, int axis) {
    return Fourier.rfft(x, n, axis);
  }

  public static NDArray irfft(ComplexArray x, Integer n, int axis) {
    return Fourier.irfft(x, n, axis);
  }

  private static ComplexArray complex(Object x) {
    return x instanceof ComplexArray array ? array : ComplexArray.of((NDArray) x);
  }
}
