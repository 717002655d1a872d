package org.polymonnto.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.FileGuard;

/** Pictures from and to files. */
public final class ImageFiles {
  private ImageFiles() {}

  /**
   * The pictures of a file; formats other than GIF have one.
   *
   * @throws IOException if the file cannot be read
   */
  public static List<RasterImage> read(String file, boolean all) throws IOException {
    try (ImageInputStream input =
        ImageIO.createImageInputStream(FileGuard.toRead(Path.of(file)).toFile())) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw ArrayException.value(
            file + " is not a picture of a known format (PNG, JPEG, GIF, BMP, TIFF)");
      }
      ImageReader reader = readers.next();
      reader.setInput(input);
      List<RasterImage> images = new ArrayList<>();
      int count = all ? reader.getNumImages(true) : 1;
      for (int i = 0; i < count; i++) {
        images.add(of(reader.read(i)));
      }
      reader.dispose();
      return images;
    }
  }

  private static RasterImage of(BufferedImage image) {
    int components = image.getColorModel().getColorSpace().getNumComponents();
    boolean grey = components == 1 && !image.getColorModel().hasAlpha();
    boolean one = grey && image.getColorModel().getPixelSize() == 1;
    boolean alpha = image.getColorModel().hasAlpha();
    RasterImage result =
        RasterImage.blank(
            one ? "1" : grey ? "L" : alpha ? "RGBA" : "RGB", image.getWidth(), image.getHeight());
    int[] data = result.data();
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (grey && !one) {
          int value = image.getRaster().getSample(x, y, 0);
          value = image.getRaster().getSampleModel().getSampleSize(0) == 16 ? value >> 8 : value;
          data[at++] = RasterImage.argb(255, value, value, value);
        } else {
          data[at++] = image.getRGB(x, y);
        }
      }
    }
    return result;
  }

  /**
   * Writes a picture.
   *
   * @param format png, jpg, bmp, gif or tiff
   * @throws IOException if the file cannot be written
   */
  public static void write(RasterImage image, String file, String format) throws IOException {
    String name = format.toLowerCase(Locale.ROOT);
    if (image.mode().equals("RGBA") && List.of("jpg", "jpeg", "bmp").contains(name)) {
      throw ArrayException.value(
          "cannot write mode RGBA as " + name.toUpperCase(Locale.ROOT) + ": convert it to RGB");
    }
    if (!ImageIO.write(stored(image), name, FileGuard.toWrite(Path.of(file)).toFile())) {
      throw ArrayException.value(
          "unknown file extension: ." + format + "; there are bmp, gif, jpg, png, tiff");
    }
  }

  /** The picture in the type of pixels of its mode, without a change of values. */
  static BufferedImage stored(RasterImage image) {
    int type =
        switch (image.mode()) {
          case "1" -> BufferedImage.TYPE_BYTE_BINARY;
          case "L" -> BufferedImage.TYPE_BYTE_GRAY;
          case "RGB" -> BufferedImage.TYPE_INT_RGB;
          default -> BufferedImage.TYPE_INT_ARGB;
        };
    BufferedImage result = new BufferedImage(image.width(), image.height(), type);
    boolean grey = RasterImage.bands(image.mode()) == 1;
    int[] data = image.data();
    int at = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++, at++) {
        if (grey) {
          int value = data[at] & 255;
          result.getRaster().setSample(x, y, 0, image.mode().equals("1") ? value >> 7 : value);
        } else {
          result.setRGB(x, y, data[at]);
        }
      }
    }
    return result;
  }
}
