package org.polymonnto.figures;

import java.util.List;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Colours that are used in turn. */
record ColorList(Rgba[] colors) {

  /** One colour or a list of colours; null gives null. */
  static ColorList of(Object spec) {
    if (spec == null) {
      return null;
    }
    if (spec instanceof List<?> list && !(spec instanceof NDArray) && !isSingle(list)) {
      return new ColorList(list.stream().map(Rgba::of).toArray(Rgba[]::new));
    }
    if (spec instanceof NDArray
        || !(spec instanceof String || spec instanceof Rgba || spec instanceof List<?>)) {
      Data data = Data.of(spec);
      if (data.labels() != null) {
        return of(List.of((Object[]) data.labels()));
      }
      if (data.ndim() == 2 && (data.columns() == 3 || data.columns() == 4)) {
        return ofRows(data);
      }
    }
    return new ColorList(new Rgba[] {Rgba.of(spec)});
  }

  private static boolean isSingle(List<?> list) {
    return list.stream().allMatch(Number.class::isInstance)
        || list.size() == 2 && list.get(1) instanceof Number;
  }

  private static ColorList ofRows(Data data) {
    Rgba[] rows = new Rgba[data.length()];
    int n = data.columns();
    for (int i = 0; i < rows.length; i++) {
      double[] v = data.values();
      rows[i] = new Rgba(v[i * n], v[i * n + 1], v[i * n + 2], n == 4 ? v[i * n + 3] : 1);
    }
    return new ColorList(rows);
  }

  static ColorList single(Rgba color) {
    return new ColorList(new Rgba[] {color});
  }

  /** Rows of red, green, blue and alpha. */
  NDArray rows(Double alpha) {
    double[] rows = new double[4 * colors.length];
    for (int i = 0; i < colors.length; i++) {
      System.arraycopy(colors[i].withAlpha(alpha).components(), 0, rows, 4 * i, 4);
    }
    return NDArray.adopt(DType.FLOAT64, rows, colors.length, 4);
  }

  boolean isUniform() {
    return colors.length == 1;
  }

  Rgba at(int index) {
    return colors.length == 0 ? Rgba.NONE : colors[index % colors.length];
  }
}
