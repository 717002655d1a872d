package org.polymonnto.figures;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The DejaVu Sans fonts, read from the class path: a figure looks the same on every machine. */
enum Typeface {
  REGULAR("DejaVuSans"),
  BOLD("DejaVuSans-Bold"),
  OBLIQUE("DejaVuSans-Oblique"),
  BOLD_OBLIQUE("DejaVuSans-BoldOblique"),
  MONOSPACE("DejaVuSansMono");

  private static final String FOLDER = "net/sf/jasperreports/fonts/dejavu/";
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Height of the letter l above the base line, in font sizes: the least height of a line. */
  static final double ASCENT = 0.7598;

  /** Depth of the letter p below the base line, in font sizes: the least depth of a line. */
  static final double DESCENT = 0.2077;

  private static final class Loaded {
    static final Map<Typeface, Font> FONTS = new EnumMap<>(Typeface.class);
  }

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  static Typeface of(boolean bold, boolean italic) {
    if (bold) {
      return italic ? BOLD_OBLIQUE : BOLD;
    }
    return italic ? OBLIQUE : REGULAR;
  }

  Font font(double size) {
    synchronized (Loaded.FONTS) {
      return Loaded.FONTS.computeIfAbsent(this, Typeface::load).deriveFont((float) size);
    }
  }

  /** The distance from the beginning of a text to that of what follows, in pixels. */
  double advance(String text, double size) {
    return font(size).getStringBounds(text, CONTEXT).getWidth();
  }

  /** The outlines of a text that begins at the origin. */
  Path2D outline(String text, double size) {
    GlyphVector glyphs = font(size).createGlyphVector(CONTEXT, text);
    return new Path2D.Double(glyphs.getOutline());
  }

  private Font load() {
    try {
      return read();
    } catch (RuntimeException | InternalError e) {
      return loadWithoutFontconfig(e);
    }
  }

  /**
   * Java's fonts need the system's fontconfig and at least one installed font, unless a file
   * describes the fonts. A machine without them gets a description of no fonts, which is enough for
   * fonts read from a resource.
   */
  private Font loadWithoutFontconfig(Throwable cause) {
    String property = "sun.awt.fontconfig";
    if (System.getProperty(property) != null) {
      throw new IllegalStateException("fonts cannot be used: " + cause.getMessage(), cause);
    }
    try {
      Path description = Files.createTempFile("fontconfig", ".properties");
      try {
        Files.writeString(description, "version=1\nsequence.allfonts=default\n");
        System.setProperty(property, description.toString());
        return read();
      } finally {
        System.clearProperty(property);
        Files.delete(description);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Font read() {
    String resource = FOLDER + file + ".ttf";
    try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the font " + resource + " is missing from the class path");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font " + resource + " cannot be read", e);
    }
  }
}
