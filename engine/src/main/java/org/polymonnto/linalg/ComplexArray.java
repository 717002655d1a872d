package org.polymonnto.linalg;

import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.BinaryOp;
import org.polymonnto.array.DType;
import org.polymonnto.array.Elementwise;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.UnaryOp;

/** Complex numbers as two arrays of one shape and type: what a Fourier transform gives. */
public final class ComplexArray {
  private final NDArray real;
  private final NDArray imag;

  public ComplexArray(NDArray real, NDArray imag) {
    if (!java.util.Arrays.equals(real.shape(), imag.shape()) || real.dtype() != imag.dtype()) {
      throw ArrayException.value("real and imaginary part must have the same shape and type");
    }
    this.real = real;
    this.imag = imag;
  }

  /** Real numbers as complex ones. */
  public static ComplexArray of(NDArray real) {
    NDArray floating =
        switch (real.dtype()) {
          case FLOAT32, FLOAT64 -> real;
          case FLOAT16 -> real.astype(DType.FLOAT32);
          default -> real.astype(DType.FLOAT64);
        };
    return new ComplexArray(floating, NDArray.zeros(floating.dtype(), floating.shape()));
  }

  public NDArray real() {
    return real;
  }

  public NDArray imag() {
    return imag;
  }

  public int[] shape() {
    return real.shape();
  }

  public int ndim() {
    return real.ndim();
  }

  public int size() {
    return real.count();
  }

  /** The magnitudes. */
  public NDArray abs() {
    return combine(Math::hypot);
  }

  /** The angles in radians, from minus to plus pi. */
  public NDArray angle() {
    return combine((re, im) -> Math.atan2(im, re));
  }

  private NDArray combine(DoubleBinaryOperator function) {
    double[] re = real.toDoubles();
    double[] im = imag.toDoubles();
    for (int i = 0; i < re.length; i++) {
      re[i] = function.applyAsDouble(re[i], im[i]);
    }
    return Dense.array(re, real.dtype(), real.shape());
  }

  public ComplexArray conj() {
    return new ComplexArray(real, Elementwise.unary(UnaryOp.NEGATIVE, imag, null));
  }

  /** The same change of geometry, such as an index, of both parts. */
  public ComplexArray map(UnaryOperator<NDArray> change) {
    return new ComplexArray(change.apply(real), change.apply(imag));
  }

  /** Adds a complex array, an array or a number. */
  public ComplexArray add(Object other) {
    return other instanceof ComplexArray z
        ? new ComplexArray(binary(BinaryOp.ADD, real, z.real), binary(BinaryOp.ADD, imag, z.imag))
        : add(complex(other));
  }

  /** Subtracts a complex array, an array or a number. */
  public ComplexArray subtract(Object other) {
    return other instanceof ComplexArray z
        ? new ComplexArray(
            binary(BinaryOp.SUBTRACT, real, z.real), binary(BinaryOp.SUBTRACT, imag, z.imag))
        : subtract(complex(other));
  }

  /** Multiplies with a complex array, an array or a number. */
  public ComplexArray multiply(Object other) {
    if (other instanceof ComplexArray z) {
      NDArray re =
          binary(
              BinaryOp.SUBTRACT,
              binary(BinaryOp.MULTIPLY, real, z.real),
              binary(BinaryOp.MULTIPLY, imag, z.imag));
      NDArray im =
          binary(
              BinaryOp.ADD,
              binary(BinaryOp.MULTIPLY, real, z.imag),
              binary(BinaryOp.MULTIPLY, imag, z.real));
      return new ComplexArray(re, im);
    }
    return new ComplexArray(
        binary(BinaryOp.MULTIPLY, real, other), binary(BinaryOp.MULTIPLY, imag, other));
  }

  /** Divides by a complex array, an array or a number. */
  public ComplexArray divide(Object other) {
    if (other instanceof ComplexArray z) {
      NDArray square =
          binary(
              BinaryOp.ADD,
              binary(BinaryOp.MULTIPLY, z.real, z.real),
              binary(BinaryOp.MULTIPLY, z.imag, z.imag));
      return multiply(z.conj()).divide(square);
    }
    return new ComplexArray(
        binary(BinaryOp.DIVIDE, real, other), binary(BinaryOp.DIVIDE, imag, other));
  }

  private static ComplexArray complex(Object other) {
    return other instanceof NDArray array
        ? of(array)
        : of(NDArray.scalar(DType.FLOAT64, ((Number) other).doubleValue()));
  }

  private static NDArray binary(BinaryOp op, Object a, Object b) {
    return Elementwise.binary(op, a, b, null);
  }

  @Override
  public String toString() {
    return "ComplexArray(real=" + real + ", imag=" + imag + ")";
  }
}
