package org.polymonnto.linalg;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.Sorting;
import org.polymonnto.recorded.Recorded;
import org.polymonnto.recorded.RecordedCase;

class LinearAlgebraTest {
  static List<RecordedCase> recorded() {
    return RecordedCase.read("linalg.tsv");
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void givesWhatNumPyGives(RecordedCase recorded) {
    Recorded.check(recorded, LinearAlgebraTest::call);
  }

  private static Object call(RecordedCase c) {
    if (c.name().equals("fftfreq")) {
      return Fourier.fftfreq(c.integer(0), (Double) c.argument(1));
    }
    if (c.name().equals("rfftfreq")) {
      return Fourier.rfftfreq(c.integer(0), (Double) c.argument(1));
    }
    NDArray a = c.array(0);
    return switch (c.name()) {
      case "dot" -> Products.dot(a, c.array(1), a.isFinite() && c.array(1).isFinite());
      case "matmul" -> Products.matmul(a, c.array(1));
      case "inner" -> Products.inner(a, c.array(1));
      case "vdot" -> Products.vdot(a, c.array(1));
      case "outer" -> Products.outer(a, c.array(1));
      case "kron" -> Products.kron(a, c.array(1));
      case "cross" -> Products.cross(a, c.array(1));
      case "trace" -> Products.trace(a, c.integer(1));
      case "tensordot" -> Products.tensordot(a, c.array(1), c.integer(2));
      case "tensordot axes" ->
          Products.tensordot(a, c.array(1), ints(c.array(2)), ints(c.array(3)));
      case "norm" -> {
        int[] axes = c.argument(2) == null ? null : new int[] {c.integer(2)};
        yield Norms.norm(a, c.argument(1), axes, c.flag(3));
      }
      case "norm axes" -> Norms.norm(a, c.argument(1), ints(c.array(2)), c.flag(3));
      case "fft" -> parts(Fourier.fft(a, integer(c.argument(1)), c.integer(2)));
      case "ifft" -> parts(Fourier.ifft(a, integer(c.argument(1)), c.integer(2)));
      case "rfft" -> parts(Fourier.rfft(a, integer(c.argument(1)), c.integer(2)));
      case "irfft" -> Fourier.irfft(new ComplexArray(a, c.array(1)), integer(c.argument(2)), -1);
      case "fftshift" -> Fourier.fftshift(a, null);
      case "ifftshift" -> Fourier.ifftshift(a, null);
      case "abs angle" -> {
        ComplexArray z = new ComplexArray(a, c.array(1));
        yield List.of(z.abs(), z.angle());
      }
      case "multiply" -> parts(complex(c, 0).multiply(complex(c, 2)));
      case "divide" -> parts(complex(c, 0).divide(complex(c, 2)));
      case "add" -> parts(complex(c, 0).add(complex(c, 2)));
      case "subtract" -> parts(complex(c, 0).subtract(complex(c, 2)));
      case "cov" -> Covariances.cov(a, (NDArray) c.argument(1), c.flag(2), c.integer(3));
      case "corrcoef" -> Covariances.corrcoef(a, (NDArray) c.argument(1), c.flag(2));
      case "polyval" -> Polynomials.polyval(a, c.array(1));
      case "roots" -> Sorting.sort(Polynomials.roots(a), 0);
      case "polyfit" -> {
        var fit =
            Polynomials.polyfit(
                a,
                c.array(1),
                c.integer(2),
                null,
                (NDArray) c.argument(3),
                Polynomials.Covariance.NONE);
        yield List.of(
            fit.coefficients(), fit.residuals(), fit.rank(), fit.singularValues(), fit.rcond());
      }
      case "polyfit cov" -> {
        var fit =
            Polynomials.polyfit(
                a, c.array(1), c.integer(2), null, null, Polynomials.Covariance.SCALED);
        yield List.of(fit.coefficients(), fit.covariance());
      }
      default -> decomposition(c, a);
    };
  }

  private static Object decomposition(RecordedCase c, NDArray a) {
    return switch (c.name()) {
      case "det" -> LinearSystems.det(a);
      case "inv" -> LinearSystems.inv(a);
      case "solve" -> LinearSystems.solve(a, c.array(1));
      case "pinv" -> LinearSystems.pinv(a, null);
      case "cond" -> LinearSystems.cond(a, c.argument(1));
      case "matrix_rank" -> LinearSystems.matrixRank(a, null);
      case "matrix_power" -> LinearSystems.matrixPower(a, c.integer(1));
      case "lstsq" -> {
        var solution = LinearSystems.lstsq(a, c.array(1), null);
        yield List.of(
            solution.x(), solution.residuals(), solution.rank(), solution.singularValues());
      }
      case "cholesky" -> Decompositions.cholesky(a);
      case "eigh" -> Decompositions.eigh(a, true, true).values();
      case "eig" -> Sorting.sort(Decompositions.eig(a, true).values(), 0);
      case "svd" -> Decompositions.svd(a, false, false).s();
      case "qr" -> {
        var qr = Decompositions.qr(a, false);
        yield List.of(qr.q(), qr.r());
      }
      default -> throw new IllegalArgumentException(c.name());
    };
  }

  private static ComplexArray complex(RecordedCase recorded, int at) {
    return new ComplexArray(recorded.array(at), recorded.array(at + 1));
  }

  private static List<NDArray> parts(ComplexArray z) {
    return List.of(z.real(), z.imag());
  }

  private static Integer integer(Object value) {
    return value == null ? null : Math.toIntExact((Long) value);
  }

  private static int[] ints(NDArray axes) {
    return Arrays.stream(axes.toLongs()).mapToInt(Math::toIntExact).toArray();
  }
}
