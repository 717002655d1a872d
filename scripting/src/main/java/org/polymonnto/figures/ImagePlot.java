package org.polymonnto.figures;

/** Shows matrices. */
final class ImagePlot {
  private ImagePlot() {}

  static AxesImage image(Axes axes, Object... arguments) {
    Options options =
        Options.bind(
            "imshow",
            arguments,
            "X",
            "cmap",
            "norm",
            "aspect",
            "interpolation",
            "alpha",
            "vmin",
            "vmax",
            "origin",
            "extent");
    Data data = options.data("X");
    String origin = options.text("upper", "origin");
    if (!origin.matches("upper|lower")) {
      throw FigureException.value(
          "'"
              + origin
              + "' is not a valid value for origin; supported values are 'upper', 'lower'");
    }
    boolean upper = origin.equals("upper");
    Object aspect = options.take("aspect");
    ColorMap colorMap = ColorMap.of(options.take("cmap"));
    Interpolation interpolation = Interpolation.of(options.take("interpolation"));
    Norm norm = Norm.of(options);
    double rows = data.ndim() > 0 ? data.shape()[0] : 0;
    double columns = data.ndim() > 1 ? data.shape()[1] : 0;
    double[] extent = {-0.5, columns - 0.5, upper ? rows - 0.5 : -0.5, upper ? -0.5 : rows - 0.5};
    Object given = options.take("extent");
    if (given != null) {
      extent = Data.of(given).values();
    }
    AxesImage image = new AxesImage(data, extent, upper, norm, colorMap, interpolation);
    image.applyAll(options);
    axes.add(image);
    axes.setAspect(aspect == null ? "equal" : aspect);
    axes.xaxis.span().setInverted(extent[0] > extent[1]);
    axes.yaxis.span().setInverted(extent[2] > extent[3]);
    axes.setCurrentImage(image);
    return image;
  }

  /** A matrix with its first row on top, and row and column numbers as ticks. */
  static AxesImage matrix(Axes axes, Object... arguments) {
    Options options = Options.bind("matshow", arguments, "Z");
    Object matrix = options.take("Z");
    options.putIfAbsent("interpolation", "nearest");
    options.putIfAbsent("aspect", "equal");
    AxesImage image = image(axes, matrix, options.rest());
    axes.setTitle(axes.getTitle());
    axes.xaxis.tickTop();
    axes.xaxis.apply(Options.of("tick_params", java.util.Map.of("bottom", true)));
    axes.xaxis.setLabelPosition("bottom");
    axes.xaxis.span().setTicks(LinearTicks.COUNTING);
    axes.yaxis.span().setTicks(LinearTicks.COUNTING);
    return image;
  }

  /** Cells between the given edges, or centred on the given numbers. */
  static Artist mesh(Axes axes, Object... arguments) {
    int count = Options.positionalCount(arguments);
    Options options =
        count == 1
            ? Options.bind("pcolormesh", arguments, "C")
            : Options.bind("pcolormesh", arguments, "X", "Y", "C");
    Data cells = options.data("C");
    if (cells.ndim() != 2) {
      throw FigureException.type(
          "pcolormesh needs a matrix of colours, not an array of shape " + cells.shapeText());
    }
    options.ignore("shading", "antialiased", "edgecolors", "linewidth", "linewidths", "snap");
    ColorMap colorMap = ColorMap.of(options.take("cmap"));
    Norm norm = Norm.of(options);
    double[] x = edges(options.take("X"), cells.shape()[1], "X");
    double[] y = edges(options.take("Y"), cells.shape()[0], "Y");
    double[] extent = {x[0], x[1], y[0], y[1]};
    AxesImage image = new AxesImage(cells, extent, false, norm, colorMap, Interpolation.NEAREST);
    image.applyAll(options);
    axes.add(image);
    axes.setCurrentImage(image);
    return image;
  }

  /** The two outer edges of equal cells, from cell edges or centres. */
  private static double[] edges(Object given, int cells, String name) {
    if (given == null) {
      return new double[] {0, cells};
    }
    Data data = Data.of(given);
    double[] at = data.values();
    if (data.ndim() == 2) {
      int columns = data.columns();
      at = name.equals("X") ? java.util.Arrays.copyOf(at, columns) : data.column(0);
    }
    int n = at.length;
    if (n != cells && n != cells + 1) {
      throw FigureException.type(
          "Dimensions of C and "
              + name
              + " do not fit: "
              + cells
              + " cells need "
              + cells
              + " or "
              + (cells + 1)
              + " numbers, not "
              + n);
    }
    double step = n > 1 ? (at[n - 1] - at[0]) / (n - 1) : 1;
    for (int i = 1; i < n; i++) {
      if (Math.abs(at[i] - at[i - 1] - step) > 1e-6 * Math.abs(step)) {
        throw FigureException.value(
            "pcolormesh needs cells of equal size; those along " + name + " differ");
      }
    }
    return n == cells
        ? new double[] {at[0] - step / 2, at[n - 1] + step / 2}
        : new double[] {at[0], at[n - 1]};
  }
}
