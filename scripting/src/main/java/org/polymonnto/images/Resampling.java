package org.polymonnto.images;

import java.util.function.DoubleUnaryOperator;
import org.polymonnto.array.ArrayException;

/**
 * Pictures in another size, by separable filters that are widened for reduction.
 *
 * <p>The numbers of Pillow: weights with 22 binary digits, colours weighted with their opacity.
 */
public final class Resampling {
  private static final int DIGITS = 22;

  private record Filter(double support, DoubleUnaryOperator weight) {}

  /** The weights of the source pixels from {@code first} on. */
  private record Weights(int first, int[] weights) {}

  private Resampling() {}

  /**
   * The picture in another size.
   *
   * @param filter nearest, box, bilinear, hamming, bicubic or lanczos
   */
  public static RasterImage resize(RasterImage image, int width, int height, String filter) {
    if (width <= 0 || height <= 0) {
      throw ArrayException.value("height and width must be > 0");
    }
    if (filter.equals("nearest") || image.mode().equals("1")) {
      return nearest(image, width, height);
    }
    Filter kernel = filter(filter);
    boolean weighted = image.mode().equals("RGBA");
    int[] source = image.data().clone();
    if (weighted) {
      weigh(source);
    }
    int[] wide = source;
    if (width != image.width()) {
      wide = new int[width * image.height()];
      Weights[] weights = weights(image.width(), width, kernel);
      for (int y = 0; y < image.height(); y++) {
        for (int x = 0; x < width; x++) {
          wide[y * width + x] = sum(source, y * image.width(), 1, weights[x]);
        }
      }
    }
    RasterImage result = RasterImage.blank(image.mode(), width, height);
    int[] target = result.data();
    Weights[] weights = weights(image.height(), height, kernel);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        target[y * width + x] =
            height == image.height() ? wide[y * width + x] : sum(wide, x, width, weights[y]);
      }
    }
    if (weighted) {
      unweigh(target);
    }
    return result;
  }

  private static RasterImage nearest(RasterImage image, int width, int height) {
    RasterImage result = RasterImage.blank(image.mode(), width, height);
    int[] columns = places(image.width(), width);
    int[] rows = places(image.height(), height);
    for (int y = 0; y < height; y++) {
      int row = rows[y] * image.width();
      for (int x = 0; x < width; x++) {
        result.data()[y * width + x] = image.data()[row + columns[x]];
      }
    }
    return result;
  }

  /** The nearest source pixels; the steps are added up, whose rounding decides between halves. */
  private static int[] places(int from, int to) {
    double step = (double) from / to;
    double at = step * 0.5;
    int[] places = new int[to];
    for (int i = 0; i < to; i++) {
      places[i] = Math.min((int) at, from - 1);
      at += step;
    }
    return places;
  }

  private static Filter filter(String name) {
    return switch (name) {
      case "box" -> new Filter(0.5, x -> x > -0.5 && x <= 0.5 ? 1 : 0);
      case "bilinear" -> new Filter(1, x -> Math.max(0, 1 - Math.abs(x)));
      case "hamming" -> new Filter(1, Resampling::hamming);
      case "bicubic" -> new Filter(2, Resampling::cubic);
      case "lanczos" -> new Filter(3, x -> Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0);
      default -> throw ArrayException.value("Unknown resampling filter (" + name + ")");
    };
  }

  private static double hamming(double x) {
    return Math.abs(x) >= 1 ? 0 : sinc(x) * (0.54 + 0.46 * Math.cos(x * Math.PI));
  }

  private static double cubic(double x) {
    double a = -0.5;
    double d = Math.abs(x);
    if (d < 1) {
      return ((a + 2) * d - (a + 3)) * d * d + 1;
    }
    return d < 2 ? (((d - 5) * d + 8) * d - 4) * a : 0;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
  }

  private static Weights[] weights(int from, int to, Filter filter) {
    double scale = (double) from / to;
    double stretch = Math.max(scale, 1);
    double support = filter.support() * stretch;
    Weights[] result = new Weights[to];
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * scale;
      int first = Math.max(0, (int) (centre - support + 0.5));
      int end = Math.min(from, (int) (centre + support + 0.5));
      double[] weights = new double[end - first];
      double total = 0;
      for (int k = 0; k < weights.length; k++) {
        weights[k] = filter.weight().applyAsDouble((k + first - centre + 0.5) * (1 / stretch));
        total += weights[k];
      }
      int[] whole = new int[weights.length];
      for (int k = 0; k < weights.length; k++) {
        double weight = total == 0 ? weights[k] : weights[k] / total;
        whole[k] = (int) (Math.copySign(0.5, weight) + weight * (1 << DIGITS));
      }
      result[i] = new Weights(first, whole);
    }
    return result;
  }

  private static int sum(int[] source, int start, int step, Weights weights) {
    int alpha = 1 << DIGITS - 1;
    int red = alpha;
    int green = alpha;
    int blue = alpha;
    int at = start + weights.first() * step;
    for (int weight : weights.weights()) {
      int pixel = source[at];
      alpha += (pixel >>> 24) * weight;
      red += (pixel >> 16 & 255) * weight;
      green += (pixel >> 8 & 255) * weight;
      blue += (pixel & 255) * weight;
      at += step;
    }
    return RasterImage.argb(cut(alpha), cut(red), cut(green), cut(blue));
  }

  private static int cut(int sum) {
    return Math.clamp(sum >> DIGITS, 0, 255);
  }

  private static void weigh(int[] data) {
    for (int i = 0; i < data.length; i++) {
      int alpha = data[i] >>> 24;
      data[i] =
          RasterImage.argb(
              alpha,
              share(data[i] >> 16 & 255, alpha),
              share(data[i] >> 8 & 255, alpha),
              share(data[i] & 255, alpha));
    }
  }

  private static int share(int value, int alpha) {
    int product = value * alpha + 128;
    return (product >> 8) + product >> 8;
  }

  private static void unweigh(int[] data) {
    for (int i = 0; i < data.length; i++) {
      int alpha = data[i] >>> 24;
      if (alpha != 0 && alpha != 255) {
        data[i] =
            RasterImage.argb(
                alpha,
                Math.min(255, 255 * (data[i] >> 16 & 255) / alpha),
                Math.min(255, 255 * (data[i] >> 8 & 255) / alpha),
                Math.min(255, 255 * (data[i] & 255) / alpha));
      }
    }
  }
}
