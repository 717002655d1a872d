package org.polymonnto.figures;

import org.polymonnto.array.NDArray;

/** A norm and a colour map without a picture. */
public final class ScalarMappable implements Mappable {
  private final Norm norm;
  private ColorMap colorMap;
  private double[] values = {};

  /** A null norm spans the numbers of {@link #setArray}; a null colour map is the default one. */
  public ScalarMappable(Norm norm, Object colorMap) {
    this.norm = norm == null ? new Norm(null, null, false) : norm;
    this.colorMap = ColorMap.of(colorMap);
  }

  public void setArray(Object data) {
    values = data == null ? new double[0] : Data.of(data).values();
    norm.scaleTo(values);
  }

  /** The numbers given to {@link #setArray}. */
  public NDArray getArray() {
    return NDArray.of(values.clone());
  }

  public void setClim(Double low, Double high) {
    norm.setLimits(low, high);
  }

  public void setCmap(Object spec) {
    colorMap = ColorMap.of(spec);
  }

  /** The colours of numbers, an array of shape {@code (..., 4)}. */
  public Data toRgba(Object data, Double alpha) {
    Data numbers = Data.of(data);
    norm.scaleTo(numbers.values());
    double[] scaled = java.util.Arrays.stream(numbers.values()).map(norm::apply).toArray();
    return colorMap.colors(new Data(scaled, numbers.shape(), null), false, alpha);
  }

  @Override
  public Double getAlpha() {
    return null;
  }

  @Override
  public ColorMap getCmap() {
    return colorMap;
  }

  @Override
  public Norm getNorm() {
    return norm;
  }
}
