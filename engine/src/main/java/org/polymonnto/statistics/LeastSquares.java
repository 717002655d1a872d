package org.polymonnto.statistics;

import java.util.function.UnaryOperator;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Parameters with the least sum of squared residuals, after Levenberg and Marquardt. */
public final class LeastSquares {
  private static final double TOLERANCE = 1.49012e-8;
  private static final double STEP = Math.sqrt(Math.ulp(1.0));

  private final UnaryOperator<NDArray> residuals;
  private final int limit;
  private int evaluations;

  private LeastSquares(UnaryOperator<NDArray> residuals, int limit) {
    this.residuals = residuals;
    this.limit = limit;
  }

  /**
   * What was found.
   *
   * @param failure why no parameters were found, else null
   * @param jacobian shape {@code (residuals, parameters)}, at the parameters found
   */
  public record Fit(
      NDArray parameters, NDArray residuals, NDArray jacobian, int evaluations, String failure) {}

  /** No parameters were found. */
  private static final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotFound(String message) {
      super(message);
    }
  }

  /**
   * Finds parameters.
   *
   * @param residuals vectors of residuals for vectors of parameters
   * @param start where the search starts
   * @param limit the greatest number of evaluations
   */
  public static Fit fit(UnaryOperator<NDArray> residuals, NDArray start, int limit) {
    LeastSquares search = new LeastSquares(residuals, limit);
    try {
      return search.fit(start.toDoubles());
    } catch (NotFound e) {
      return new Fit(null, null, null, search.evaluations, e.getMessage());
    }
  }

  private Fit fit(double[] start) {
    int count = evaluate(start).length;
    MultivariateJacobianFunction model =
        point -> {
          double[] at = point.toArray();
          double[] values = evaluate(at);
          return new Pair<RealVector, org.hipparchus.linear.RealMatrix>(
              new ArrayRealVector(values, false),
              new Array2DRowRealMatrix(slopes(at, values), false));
        };
    LevenbergMarquardtOptimizer optimizer =
        new LevenbergMarquardtOptimizer()
            .withInitialStepBoundFactor(100)
            .withCostRelativeTolerance(TOLERANCE)
            .withParameterRelativeTolerance(TOLERANCE)
            .withOrthoTolerance(0);
    try {
      LeastSquaresOptimizer.Optimum found =
          optimizer.optimize(
              new LeastSquaresBuilder()
                  .start(start)
                  .target(new double[count])
                  .model(model)
                  .maxEvaluations(limit)
                  .maxIterations(limit)
                  .build());
      double[] at = found.getPoint().toArray();
      double[] values = evaluate(at);
      double[][] slopes = slopes(at, values);
      double[] flat = new double[count * at.length];
      for (int i = 0; i < count; i++) {
        System.arraycopy(slopes[i], 0, flat, i * at.length, at.length);
      }
      return new Fit(
          NDArray.of(at),
          NDArray.of(values),
          NDArray.adopt(DType.FLOAT64, flat, count, at.length),
          evaluations,
          null);
    } catch (MathIllegalStateException e) {
      throw new NotFound(e.getMessage());
    }
  }

  private double[] evaluate(double[] at) {
    if (++evaluations > limit + 2 * (at.length + 1)) {
      throw new NotFound("Number of calls to function has reached maxfev = " + limit + ".");
    }
    return residuals.apply(NDArray.of(at.clone())).toDoubles();
  }

  private double[][] slopes(double[] at, double[] values) {
    double[][] slopes = new double[values.length][at.length];
    for (int j = 0; j < at.length; j++) {
      double[] moved = at.clone();
      double step = at[j] == 0 ? STEP : STEP * Math.abs(at[j]);
      moved[j] += step;
      double[] there = evaluate(moved);
      for (int i = 0; i < values.length; i++) {
        slopes[i][j] = (there[i] - values[i]) / step;
      }
    }
    return slopes;
  }
}
