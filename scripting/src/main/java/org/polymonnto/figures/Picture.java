package org.polymonnto.figures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.polymonnto.array.DType;
import org.polymonnto.array.FileGuard;
import org.polymonnto.array.NDArray;

/** Reads and writes picture files as arrays. */
public final class Picture {
  private Picture() {}

  /**
   * Reads a picture.
   *
   * @return shape {@code (height, width)} for grey pictures, otherwise {@code (height, width, 3 or
   *     4)}; float32 from 0 to 1 for PNG, uint8 for other formats
   */
  public static NDArray read(String file) {
    BufferedImage image;
    try {
      Path path = FileGuard.toRead(Path.of(file));
      if (!Files.exists(path)) {
        throw FigureException.value("there is no picture " + file);
      }
      image = ImageIO.read(path.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (image == null) {
      throw FigureException.value(
          file + " is not a picture of a known format (PNG, JPEG, GIF, BMP, TIFF)");
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean grey =
        image.getColorModel().getNumComponents() == 1
            && image.getRaster().getNumBands() == 1
            && image.getColorModel().getColorSpace().getNumComponents() == 1;
    int bands = grey ? 1 : image.getColorModel().hasAlpha() ? 4 : 3;
    byte[] bytes = new byte[width * height * bands];
    int k = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (grey) {
          bytes[k++] = (byte) image.getRaster().getSample(x, y, 0);
        } else {
          int argb = image.getRGB(x, y);
          bytes[k++] = (byte) (argb >> 16);
          bytes[k++] = (byte) (argb >> 8);
          bytes[k++] = (byte) argb;
          if (bands == 4) {
            bytes[k++] = (byte) (argb >> 24);
          }
        }
      }
    }
    int[] shape = grey ? new int[] {height, width} : new int[] {height, width, bands};
    if (!file.toLowerCase(java.util.Locale.ROOT).endsWith(".png")) {
      return NDArray.adopt(DType.UINT8, bytes, shape);
    }
    float[] shares = new float[bytes.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (bytes[i] & 255) / 255f;
    }
    return NDArray.adopt(DType.FLOAT32, shares, shape);
  }

  /**
   * Writes a matrix or picture, one pixel for each element: {@code fname, arr, vmin, vmax, cmap,
   * origin}.
   */
  public static void write(Object... arguments) {
    Options options =
        Options.bind(
            "imsave", arguments, "fname", "arr", "vmin", "vmax", "cmap", "format", "origin");
    String file = options.requiredText("fname");
    Data data = options.data("arr");
    boolean upper = !options.text("upper", "origin").equals("lower");
    ColorMap colorMap = ColorMap.of(options.take("cmap"));
    Norm norm = Norm.of(options);
    options.ignore("format", "dpi", "metadata", "pil_kwargs").finish("imsave");
    AxesImage image =
        new AxesImage(
            data, new double[] {0, 1, 0, 1}, upper, norm, colorMap, Interpolation.NEAREST);
    try {
      ImageIO.write(image.unscaled(), "png", FileGuard.toWrite(Path.of(file)).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
