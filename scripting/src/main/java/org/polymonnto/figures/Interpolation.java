package org.polymonnto.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a pixel is made from the cells of an image around it: the kernels of the Anti-Grain Geometry
 * library.
 */
enum Interpolation {
  ANTIALIASED(1),
  NONE(0.5),
  NEAREST(0.5),
  BILINEAR(1),
  HANNING(1),
  HAMMING(1),
  HERMITE(1),
  QUADRIC(1.5),
  GAUSSIAN(2),
  BICUBIC(2),
  SPLINE16(2),
  CATROM(2),
  MITCHELL(2),
  LANCZOS(3);

  private final double radius;

  Interpolation(double radius) {
    this.radius = radius;
  }

  static Interpolation of(Object name) {
    if (name == null || name.equals("auto")) {
      return ANTIALIASED;
    }
    for (Interpolation interpolation : values()) {
      if (interpolation.name().equalsIgnoreCase(name.toString())) {
        return interpolation;
      }
    }
    String supported =
        Arrays.stream(values())
            .map(i -> "'" + i.name().toLowerCase(Locale.ROOT) + "'")
            .collect(Collectors.joining(", "));
    throw FigureException.value(
        "'" + name + "' is not a valid value for interpolation; supported values are " + supported);
  }

  /** The kernel for cells drawn over a length in pixels. */
  Interpolation resolve(double length, int cells) {
    if (this == NONE) {
      return NEAREST;
    }
    if (this != ANTIALIASED) {
      return this;
    }
    boolean sharp =
        length > 3 * cells
            || Math.abs(length - cells) < 1e-6
            || Math.abs(length - 2 * cells) < 1e-6;
    return sharp ? NEAREST : HANNING;
  }

  /** The number of cells on each side that a pixel is made from. */
  double radius() {
    return radius;
  }

  /** The weight of a cell at a distance from the middle of the pixel, in cells. */
  double weight(double distance) {
    double x = Math.abs(distance);
    if (x > radius) {
      return 0;
    }
    return switch (this) {
      case NONE, NEAREST -> 1;
      case BILINEAR -> 1 - x;
      case ANTIALIASED, HANNING -> 0.5 + 0.5 * Math.cos(Math.PI * x);
      case HAMMING -> 0.54 + 0.46 * Math.cos(Math.PI * x);
      case HERMITE -> (2 * x - 3) * x * x + 1;
      case QUADRIC -> x < 0.5 ? 0.75 - x * x : 0.5 * (x - 1.5) * (x - 1.5);
      case GAUSSIAN -> Math.exp(-2 * x * x) * Math.sqrt(2 / Math.PI);
      case BICUBIC -> x < 1 ? (4 - 6 * x * x + 3 * x * x * x) / 6 : Math.pow(2 - x, 3) / 6;
      case SPLINE16 ->
          x < 1
              ? ((x - 9.0 / 5) * x - 1.0 / 5) * x + 1
              : ((-1.0 / 3 * (x - 1) + 4.0 / 5) * (x - 1) - 7.0 / 15) * (x - 1);
      case CATROM -> x < 1 ? 0.5 * (2 + x * x * (-5 + x * 3)) : 0.5 * (4 + x * (-8 + x * (5 - x)));
      case MITCHELL ->
          x < 1 ? (16 + x * x * (21 * x - 36)) / 18 : (32 + x * (-60 + x * (36 - 7 * x))) / 18;
      case LANCZOS ->
          x == 0
              ? 1
              : 3 * Math.sin(Math.PI * x) * Math.sin(Math.PI * x / 3) / (Math.PI * Math.PI * x * x);
    };
  }
}
