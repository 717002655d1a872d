package org.polymonnto.figures;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.polymonnto.array.FileGuard;

/**
 * A figure as a file.
 *
 * @param dpi pixels per inch
 * @param transparent whether the background stays transparent
 * @param tightPad when not null, the file shows only what is drawn and so many inches around it
 */
record FigureFile(Figure figure, double dpi, boolean transparent, Double tightPad) {

  /**
   * Writes the file in the given format, or that of the file's name; a name without one becomes
   * {@code .png}.
   */
  void write(Path file, String format) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? null : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    String chosen =
        format != null ? format.toLowerCase(Locale.ROOT) : ending == null ? "png" : ending;
    Path target = ending == null && format == null ? file.resolveSibling(name + ".png") : file;
    byte[] content =
        switch (chosen) {
          case "png" -> png();
          case "svg" -> svg().getBytes(StandardCharsets.UTF_8);
          case "jpg", "jpeg" -> jpeg();
          default ->
              throw FigureException.value(
                  "Format '"
                      + chosen
                      + "' is not supported (supported formats: jpeg, jpg, png, svg)");
        };
    try {
      Files.write(FileGuard.toWrite(target), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Page(int x, int y, int width, int height) {}

  private double pixelWidth() {
    return Math.rint(figure.widthInches() * dpi);
  }

  private double pixelHeight() {
    return Math.rint(figure.heightInches() * dpi);
  }

  private Page page() {
    figure.prepare();
    if (tightPad == null) {
      return new Page(0, 0, (int) pixelWidth(), (int) pixelHeight());
    }
    Rectangle2D taken =
        figure.draw(new MeasuringCanvas(dpi / 72), pixelWidth(), pixelHeight(), true);
    double pad = tightPad * dpi;
    int x = (int) Math.floor(taken.getMinX() - pad);
    int y = (int) Math.floor(taken.getMinY() - pad);
    return new Page(
        x,
        y,
        (int) Math.ceil(taken.getMaxX() + pad) - x,
        (int) Math.ceil(taken.getMaxY() + pad) - y);
  }

  BufferedImage image() {
    Page page = page();
    RasterCanvas canvas = new RasterCanvas(page.x, page.y, page.width, page.height, dpi);
    figure.draw(canvas, pixelWidth(), pixelHeight(), transparent);
    if (!transparent && tightPad != null) {
      return onWhite(canvas.image(), BufferedImage.TYPE_INT_ARGB_PRE);
    }
    return canvas.image();
  }

  private static BufferedImage onWhite(BufferedImage image, int type) {
    BufferedImage page = new BufferedImage(image.getWidth(), image.getHeight(), type);
    var graphics = page.createGraphics();
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return page;
  }

  byte[] png() {
    return encode(transparent ? image() : onWhite(image(), BufferedImage.TYPE_INT_RGB), "png");
  }

  private byte[] jpeg() {
    return encode(onWhite(image(), BufferedImage.TYPE_INT_RGB), "jpg");
  }

  private static byte[] encode(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  String svg() {
    Page page = page();
    SvgCanvas canvas = new SvgCanvas(page.x, page.y, page.width, page.height, dpi);
    figure.draw(canvas, pixelWidth(), pixelHeight(), transparent);
    return canvas.document();
  }
}
