package org.polymonnto.images;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * A picture of pixels in a mode: {@code 1} (black and white), {@code L} (grey), {@code RGB} or
 * {@code RGBA}.
 *
 * <p>Every mode is kept as red, green, blue and opacity, for Java converts greys between colour
 * spaces when it draws them.
 */
public final class RasterImage {
  private final String mode;
  private final BufferedImage pixels;

  RasterImage(String mode, BufferedImage pixels) {
    this.mode = mode;
    this.pixels = pixels;
  }

  /** A picture of one colour, given as alpha, red, green and blue in one number. */
  public static RasterImage create(String mode, int width, int height, int argb) {
    if (width < 0 || height < 0) {
      throw ArrayException.value("Width and height must be >= 0");
    }
    bands(mode);
    RasterImage image = blank(mode, width, height);
    java.util.Arrays.fill(image.data(), argb);
    return image;
  }

  static RasterImage blank(String mode, int width, int height) {
    if (width == 0 || height == 0) {
      throw ArrayException.value("a picture of no pixels is not provided by PolymoNNto");
    }
    return new RasterImage(mode, new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
  }

  /** The number of values of a pixel. */
  public static int bands(String mode) {
    return switch (mode) {
      case "1", "L" -> 1;
      case "RGB" -> 3;
      case "RGBA" -> 4;
      default ->
          throw ArrayException.value(
              "the image mode "
                  + mode
                  + " is not provided by PolymoNNto; there are 1, L, RGB, RGBA");
    };
  }

  int[] data() {
    return ((java.awt.image.DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
  }

  BufferedImage pixels() {
    return pixels;
  }

  public String mode() {
    return mode;
  }

  public int width() {
    return pixels.getWidth();
  }

  public int height() {
    return pixels.getHeight();
  }

  /** A pixel as alpha, red, green and blue in one number. */
  public int get(int x, int y) {
    return pixels.getRGB(checked(x, width()), checked(y, height()));
  }

  public void put(int x, int y, int argb) {
    pixels.setRGB(checked(x, width()), checked(y, height()), argb);
  }

  private static int checked(int at, int length) {
    int index = at < 0 ? at + length : at;
    if (index < 0 || index >= length) {
      throw ArrayException.index("image index out of range");
    }
    return index;
  }

  /**
   * The picture of an array.
   *
   * @param array uint8 or bool, of shape {@code (height, width)} or {@code (height, width, 3 or 4)}
   */
  public static RasterImage of(NDArray array) {
    int bands = array.ndim() == 3 ? array.shape(2) : 1;
    boolean bool = array.dtype().isBool();
    if (array.ndim() < 2 || array.ndim() > 3 || bands == 2 || bands > 4) {
      throw ArrayException.type(
          "Cannot handle this data type: a picture has the shape (height, width) or (height, width,"
              + " 3 or 4)");
    }
    if (!bool && array.dtype() != DType.UINT8) {
      throw ArrayException.type(
          "Cannot handle this data type: a picture is of uint8, not " + array.dtype());
    }
    byte[] bytes = (byte[]) array.copy().data();
    String mode = bands == 1 ? bool ? "1" : "L" : bands == 3 ? "RGB" : "RGBA";
    RasterImage image = blank(mode, array.shape(1), array.shape(0));
    int[] data = image.data();
    for (int i = 0; i < data.length; i++) {
      int at = i * bands;
      int grey = (bytes[at] & 255) * (bool ? 255 : 1);
      data[i] =
          bands == 1
              ? argb(255, grey, grey, grey)
              : argb(
                  bands == 4 ? bytes[at + 3] & 255 : 255,
                  bytes[at] & 255,
                  bytes[at + 1] & 255,
                  bytes[at + 2] & 255);
    }
    return image;
  }

  /** The values as an array, of bool for black and white, otherwise of uint8. */
  public NDArray array() {
    int bands = bands(mode);
    int[] data = data();
    byte[] bytes = new byte[data.length * bands];
    boolean bool = mode.equals("1");
    int at = 0;
    for (int pixel : data) {
      if (bands == 1) {
        bytes[at++] = (byte) (bool ? (pixel & 255) != 0 ? 1 : 0 : pixel);
        continue;
      }
      bytes[at++] = (byte) (pixel >> 16);
      bytes[at++] = (byte) (pixel >> 8);
      bytes[at++] = (byte) pixel;
      if (bands == 4) {
        bytes[at++] = (byte) (pixel >> 24);
      }
    }
    DType type = bool ? DType.BOOL : DType.UINT8;
    return bands == 1
        ? NDArray.adopt(type, bytes, height(), width())
        : NDArray.adopt(type, bytes, height(), width(), bands);
  }

  static int argb(int alpha, int red, int green, int blue) {
    return alpha << 24 | red << 16 | green << 8 | blue;
  }

  public RasterImage copy() {
    RasterImage copy = blank(mode, width(), height());
    System.arraycopy(data(), 0, copy.data(), 0, data().length);
    return copy;
  }

  /**
   * The picture in another mode; greys are weighted as ITU-R 601-2 says.
   *
   * @param dither whether black and white is dithered (Floyd and Steinberg) or cut at 128
   */
  public RasterImage convert(String to, boolean dither) {
    int bands = bands(to);
    RasterImage result = blank(to, width(), height());
    int[] from = data();
    int[] target = result.data();
    for (int i = 0; i < from.length; i++) {
      int pixel = from[i];
      if (bands == 1 && bands(mode) > 1) {
        int red = pixel >> 16 & 255;
        int green = pixel >> 8 & 255;
        int grey = red * 19595 + green * 38470 + (pixel & 255) * 7471 + 0x8000 >> 16;
        target[i] = argb(255, grey, grey, grey);
      } else {
        target[i] = bands == 4 ? pixel : pixel | 0xff000000;
      }
    }
    if (to.equals("1") && !mode.equals("1")) {
      result.blackAndWhite(dither);
    }
    return result;
  }

  private void blackAndWhite(boolean dither) {
    int[] data = data();
    int[] errors = new int[width() + 1];
    for (int y = 0; y < height(); y++) {
      int next = 0;
      int before = 0;
      int last = 0;
      for (int x = 0; x < width(); x++) {
        int at = y * width() + x;
        int value = data[at] & 255;
        if (dither) {
          value = Math.clamp(value + (next + errors[x + 1]) / 16, 0, 255);
        }
        boolean white = dither ? value > 128 : value >= 128;
        data[at] = white ? 0xffffffff : 0xff000000;
        int error = white ? value - 255 : value;
        int twice = 2 * error;
        errors[x] = 3 * error + before;
        before = 5 * error + last;
        last = error;
        next = 5 * error + twice;
      }
      errors[width()] = before;
    }
  }

  /** The part from a corner to before another; what lies outside is black. */
  public RasterImage crop(int left, int upper, int right, int lower) {
    RasterImage part = blank(mode, right - left, lower - upper);
    if (!mode.equals("RGBA")) {
      java.util.Arrays.fill(part.data(), 0xff000000);
    }
    part.paste(this, -left, -upper);
    return part;
  }

  /** Puts another picture of the same mode here, its upper left corner at a place. */
  public void paste(RasterImage other, int x, int y) {
    Graphics2D graphics = pixels.createGraphics();
    graphics.setComposite(AlphaComposite.Src);
    graphics.drawImage(other.convert(mode, true).pixels, x, y, null);
    graphics.dispose();
  }

  /** The picture with left and right, or above and below, exchanged. */
  public RasterImage mirror(boolean sides) {
    RasterImage result = blank(mode, width(), height());
    for (int y = 0; y < height(); y++) {
      for (int x = 0; x < width(); x++) {
        int from = sides ? y * width() + width() - 1 - x : (height() - 1 - y) * width() + x;
        result.data()[y * width() + x] = data()[from];
      }
    }
    return result;
  }

  /** The picture turned left by quarters of a full turn. */
  public RasterImage turn(int quarters) {
    RasterImage result = this;
    for (int turn = 0; turn < Math.floorMod(quarters, 4); turn++) {
      RasterImage turned = blank(mode, result.height(), result.width());
      for (int y = 0; y < turned.height(); y++) {
        for (int x = 0; x < turned.width(); x++) {
          turned.data()[y * turned.width() + x] =
              result.data()[x * result.width() + result.width() - 1 - y];
        }
      }
      result = turned;
    }
    return result == this ? copy() : result;
  }
}
