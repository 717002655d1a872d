package org.polymonnto.figures;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.polymonnto.array.NDArray;

/** A matrix shown as colours, or an array of colours. */
public final class AxesImage extends Artist implements Mappable {
  private final double[] extent;
  private final boolean fromTop;
  private final Norm norm;
  private ColorMap colorMap;
  private Interpolation interpolation;
  private Double alpha;
  private int rows;
  private int columns;
  private double[][] channels;

  /**
   * An image.
   *
   * @param extent left, right, bottom and top in data units
   * @param fromTop whether the first row is at the top end of the extent
   */
  AxesImage(
      Data data,
      double[] extent,
      boolean fromTop,
      Norm norm,
      ColorMap colorMap,
      Interpolation interpolation) {
    super(0);
    this.extent = extent;
    this.fromTop = fromTop;
    this.norm = norm;
    this.colorMap = colorMap;
    this.interpolation = interpolation;
    setPixels(data);
  }

  private void setPixels(Data data) {
    int[] shape = data.shape();
    boolean isColor = shape.length == 3 && (shape[2] == 3 || shape[2] == 4);
    boolean isMatrix = shape.length == 2 || shape.length == 3 && shape[2] == 1;
    if (!isColor && !isMatrix) {
      throw FigureException.type("Invalid shape " + data.shapeText() + " for image data");
    }
    rows = shape[0];
    columns = shape[1];
    int count = isColor ? shape[2] : 1;
    channels = new double[count][rows * columns];
    double largest = 0;
    for (int i = 0; i < rows * columns; i++) {
      for (int c = 0; c < count; c++) {
        channels[c][i] = data.values()[i * count + c];
        largest = Math.max(largest, channels[c][i]);
      }
    }
    if (isColor && largest > 1) {
      for (double[] channel : channels) {
        Arrays.setAll(channel, i -> channel[i] / 255);
      }
    }
    if (!isColor) {
      norm.scaleTo(channels[0]);
    }
  }

  @Override
  void apply(Options options) {
    options.ignore("filternorm", "filterrad", "resample", "interpolation_stage");
    if (options.has("alpha")) {
      alpha = options.numberOrNull("alpha");
    }
    options.ignore("alpha");
  }

  @Override
  void collectLimits(DataLimits x, DataLimits y) {
    if (x != null) {
      x.add(extent[0]);
      x.add(extent[1]);
      x.addEdge(extent[0]);
      x.addEdge(extent[1]);
    }
    if (y != null) {
      y.add(extent[2]);
      y.add(extent[3]);
      y.addEdge(extent[2]);
      y.addEdge(extent[3]);
    }
  }

  @Override
  void draw(Canvas canvas, Projection projection) {
    double left = projection.x(extent[0]);
    double right = projection.x(extent[1]);
    double top = projection.y(extent[3]);
    double bottom = projection.y(extent[2]);
    Rectangle2D whole =
        new Rectangle2D.Double(
            Math.min(left, right),
            Math.min(top, bottom),
            Math.abs(right - left),
            Math.abs(bottom - top));
    Rectangle2D seen = whole.createIntersection(projection.box());
    if (seen.getWidth() <= 0 || seen.getHeight() <= 0) {
      return;
    }
    int x0 = (int) Math.round(seen.getMinX());
    int y0 = (int) Math.round(seen.getMinY());
    int width = Math.max(1, (int) Math.round(seen.getMaxX()) - x0);
    int height = Math.max(1, (int) Math.round(seen.getMaxY()) - y0);
    boolean mirrored = right < left;
    boolean flipped = (bottom < top) == fromTop;
    Resampling horizontal =
        resampling(whole.getMinX(), whole.getWidth(), x0, width, columns, mirrored);
    Resampling vertical = resampling(whole.getMinY(), whole.getHeight(), y0, height, rows, flipped);
    double[][] pixels = new double[channels.length][];
    for (int c = 0; c < channels.length; c++) {
      pixels[c] = Resampling.apply(channels[c], rows, columns, horizontal, vertical);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, colors(pixels, width * height), 0, width);
    canvas.image(image, x0, y0);
  }

  /** The image with one pixel for each element. */
  BufferedImage unscaled() {
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
    int[] argb = colors(channels, rows * columns);
    for (int r = 0; r < rows; r++) {
      image.setRGB(0, fromTop ? r : rows - 1 - r, columns, 1, argb, r * columns, columns);
    }
    return image;
  }

  private Resampling resampling(
      double start, double length, int first, int count, int cells, boolean reversed) {
    Interpolation filter = interpolation.resolve(length, cells);
    return Resampling.of(filter, start, length, first, count, cells, reversed);
  }

  private int[] colors(double[][] pixels, int count) {
    int[] argb = new int[count];
    int opacity = alpha == null ? 256 : (int) Math.rint(alpha * 256);
    for (int i = 0; i < count; i++) {
      int color;
      if (pixels.length == 1) {
        color = colorMap.argbAt(norm.apply(pixels[0][i]));
      } else {
        color = (pixels.length == 4 ? part(pixels[3][i]) : 255) << 24;
        color |= part(pixels[0][i]) << 16 | part(pixels[1][i]) << 8 | part(pixels[2][i]);
      }
      argb[i] = (color >>> 24) * opacity >> 8 << 24 | color & 0xffffff;
    }
    return argb;
  }

  private static int part(double component) {
    return (int) (Math.clamp(component, 0, 1) * 255 + 0.5);
  }

  /** Left, right, bottom and top in data units. */
  public double[] getExtent() {
    return extent.clone();
  }

  /** Replaces the numbers or colours. */
  public void setData(Object data) {
    setPixels(Data.of(data));
  }

  public void setClim(Double low, Double high) {
    norm.setLimits(low, high);
  }

  public void setCmap(Object spec) {
    colorMap = ColorMap.of(spec);
  }

  public void setInterpolation(String name) {
    interpolation = Interpolation.of(name);
  }

  public void setAlpha(Double value) {
    alpha = value;
  }

  /** The matrix that is shown; null when colours were given. */
  public NDArray getArray() {
    return channels.length == 1
        ? NDArray.adopt(org.polymonnto.array.DType.FLOAT64, channels[0].clone(), rows, columns)
        : null;
  }

  @Override
  public Double getAlpha() {
    return alpha;
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
