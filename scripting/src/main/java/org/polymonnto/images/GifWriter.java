package org.polymonnto.images;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.polymonnto.array.FileGuard;

/** An animation in a GIF file, written picture by picture. */
public final class GifWriter implements AutoCloseable {
  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream output;
  private final int hundredths;
  private final int loops;

  /**
   * Starts a file.
   *
   * @param seconds how long each picture is shown
   * @param loops how often the animation is repeated, 0 for ever
   * @throws IOException if the file cannot be written
   */
  public GifWriter(String file, double seconds, int loops) throws IOException {
    File target = FileGuard.toWrite(Path.of(file)).toFile();
    target.delete();
    output = ImageIO.createImageOutputStream(target);
    if (output == null) {
      throw new IOException("cannot write " + file);
    }
    hundredths = (int) Math.round(seconds * 100);
    this.loops = loops;
    writer.setOutput(output);
    writer.prepareWriteSequence(null);
  }

  /**
   * Adds a picture.
   *
   * @throws IOException if the file cannot be written
   */
  public void append(RasterImage image) throws IOException {
    var stored = ImageFiles.stored(image);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(stored), null);
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    IIOMetadataNode repeat = new IIOMetadataNode("ApplicationExtension");
    repeat.setAttribute("applicationID", "NETSCAPE");
    repeat.setAttribute("authenticationCode", "2.0");
    repeat.setUserObject(new byte[] {1, (byte) loops, (byte) (loops >> 8)});
    child(root, "ApplicationExtensions").appendChild(repeat);
    metadata.setFromTree(format, root);
    writer.writeToSequence(new IIOImage(stored, null, metadata), null);
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }

  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    output.close();
    writer.dispose();
  }
}
