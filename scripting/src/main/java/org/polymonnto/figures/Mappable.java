package org.polymonnto.figures;

/** Something whose colours show numbers, so that a colour bar can explain them. */
public interface Mappable {
  ColorMap getCmap();

  Norm getNorm();

  /** The numbers at the ends of the colour map. */
  default double[] getClim() {
    return new double[] {getNorm().low(), getNorm().high()};
  }

  /** How opaque the colours are, null when they are as in the colour map. */
  Double getAlpha();
}
