package org.polymonnto.array;

/** Gathers elements of half precision in single precision and rounds the result of each run. */
final class HalfReduceLoop extends ReduceLoop {
  private final ReduceLoop singles;

  HalfReduceLoop(ReduceLoop singles) {
    this.singles = singles;
  }

  @Override
  void reduce(Object operand, int i, int stride, Object result, int k, int n) {
    float[] gathered = floats(result, k, 1, 1);
    singles.reduce(floats(operand, i, stride, n), 0, 1, gathered, 0, n);
    ((short[]) result)[k] = Float.floatToFloat16(gathered[0]);
  }

  @Override
  void accumulate(
      Object operand, int i, int stride, Object result, int k, int resultStride, int n) {
    float[] gathered = floats(result, k, resultStride, n);
    singles.accumulate(floats(operand, i, stride, n), 0, 1, gathered, 0, 1, n);
    Loops.cast(DType.FLOAT32, DType.FLOAT16).run(gathered, 0, 1, result, k, resultStride, n);
  }

  private static float[] floats(Object halves, int from, int stride, int n) {
    float[] floats = new float[n];
    Loops.cast(DType.FLOAT16, DType.FLOAT32).run(halves, from, stride, floats, 0, 1, n);
    return floats;
  }
}
