package org.polymonnto.examples.kernels;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.random.RandomState;

/** The array operations that the reference models consist of, called from Java. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Kernels {
  private static final double SPIKING = 0.01;

  /** Number of neurons. */
  @Param({"100", "1000"})
  public int size;

  private RandomState random;
  private NDArray voltage;
  private NDArray noise;
  private NDArray spike;
  private NDArray weights;

  /** Vectors of float32, one spike in a hundred neurons, all neurons connected to all. */
  @Setup
  public void make() {
    random = new RandomState(1);
    voltage = random.uniform(0, 1, size).astype(DType.FLOAT32);
    noise = random.uniform(0, 1, size).astype(DType.FLOAT32);
    spike = random.uniform(0, 1, size).lt(SPIKING);
    weights = random.uniform(0, 1, size, size).astype(DType.FLOAT32);
  }

  @Benchmark
  public NDArray add() {
    return voltage.plus(noise);
  }

  /** By one, as the values would become denormal otherwise. */
  @Benchmark
  public NDArray multiplyInPlace() {
    return voltage.timesAssign(1.0);
  }

  @Benchmark
  public NDArray compare() {
    return voltage.gt(0.5);
  }

  @Benchmark
  public void maskedWrite() {
    voltage.set(spike, 0.0);
  }

  @Benchmark
  public Object sum() {
    return voltage.sum();
  }

  @Benchmark
  public Object matrixTimesSpikes() {
    return weights.dot(spike);
  }

  @Benchmark
  public NDArray uniform() {
    return random.uniform(0, 1, size);
  }
}
