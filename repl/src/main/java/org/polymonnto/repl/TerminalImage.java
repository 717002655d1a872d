package org.polymonnto.repl;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Images as text for a terminal: by the graphics protocol of kitty or of iTerm2 where the terminal
 * has it, else by dots of Braille characters, two across and four down in each.
 */
final class TerminalImage {
  /** The bits of a Braille character's dots by row and column (Unicode 16, chapter 21.1). */
  private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private static final int BRAILLE = 0x2800;
  private static final int KITTY_CHUNK = 4096;

  /** How far a colour is from the background to count, of 3 times 255. */
  private static final int CONTRAST = 120;

  private static final Set<String> KITTY_PROGRAMS = Set.of("ghostty");
  private static final Set<String> ITERM_PROGRAMS = Set.of("iTerm.app", "WezTerm", "mintty");

  /** How a terminal shows images. */
  enum Protocol {
    KITTY,
    ITERM2,
    BRAILLE,
    NONE
  }

  private TerminalImage() {}

  /**
   * The best of what a terminal understands.
   *
   * @param environment by which terminals say what they are
   * @param isDumb whether it takes no control sequences
   * @param isUnicode whether it shows Braille characters
   */
  static Protocol protocol(Map<String, String> environment, boolean isDumb, boolean isUnicode) {
    String program = environment.getOrDefault("TERM_PROGRAM", "");
    boolean isMultiplexed = environment.containsKey("TMUX") || environment.containsKey("STY");
    if (!isDumb && !isMultiplexed) {
      if (environment.containsKey("KITTY_WINDOW_ID")
          || environment.getOrDefault("TERM", "").contains("kitty")
          || KITTY_PROGRAMS.contains(program)) {
        return Protocol.KITTY;
      }
      if (ITERM_PROGRAMS.contains(program)
          || environment.getOrDefault("LC_TERMINAL", "").equals("iTerm2")) {
        return Protocol.ITERM2;
      }
    }
    return isUnicode ? Protocol.BRAILLE : Protocol.NONE;
  }

  /**
   * The image as text, which ends without a line break; empty without a protocol.
   *
   * @param columns the width of the terminal
   * @param coloured whether Braille characters may have colours
   */
  static Optional<String> text(
      BufferedImage image, Protocol protocol, int columns, boolean coloured) {
    return switch (protocol) {
      case KITTY -> Optional.of(kitty(base64(image)));
      case ITERM2 -> Optional.of("\033]1337;File=inline=1:" + base64(image) + "\007");
      case BRAILLE -> Optional.of(braille(image, columns, coloured));
      case NONE -> Optional.empty();
    };
  }

  private static String base64(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static String kitty(String data) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < data.length(); at += KITTY_CHUNK) {
      int end = Math.min(data.length(), at + KITTY_CHUNK);
      text.append("\033_G")
          .append(at == 0 ? "a=T,f=100," : "")
          .append(end < data.length() ? "m=1;" : "m=0;")
          .append(data, at, end)
          .append("\033\\");
    }
    return text.toString();
  }

  private static String braille(BufferedImage image, int columns, boolean coloured) {
    int width = Math.min(columns, image.getWidth() / 4);
    double scale = image.getWidth() / (2.0 * width);
    int height = (int) Math.ceil(image.getHeight() / (4 * scale));
    int background = image.getRGB(0, 0);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder();
      String colour = "";
      for (int column = 0; column < width; column++) {
        int bits = 0;
        int strongest = background;
        for (int y = 0; y < 4; y++) {
          for (int x = 0; x < 2; x++) {
            int rgb =
                strongest(
                    image, background, (2 * column + x) * scale, (4 * row + y) * scale, scale);
            if (distance(rgb, background) >= CONTRAST) {
              bits |= DOTS[y][x];
              strongest =
                  distance(rgb, background) > distance(strongest, background) ? rgb : strongest;
            }
          }
        }
        String own = coloured && bits != 0 ? colour(strongest) : "";
        if (bits != 0 && !own.equals(colour)) {
          line.append(own.isEmpty() ? "\033[39m" : own);
          colour = own;
        }
        line.appendCodePoint(bits == 0 ? ' ' : BRAILLE + bits);
      }
      text.append(line.toString().stripTrailing());
      text.append(colour.isEmpty() ? "\n" : "\033[39m\n");
    }
    return text.toString().stripTrailing();
  }

  /** The colour of a block that is farthest from the background, so that thin lines stay. */
  private static int strongest(
      BufferedImage image, int background, double left, double top, double size) {
    int strongest = background;
    int right = (int) Math.min(image.getWidth(), Math.ceil(left + size));
    int bottom = (int) Math.min(image.getHeight(), Math.ceil(top + size));
    for (int y = (int) top; y < bottom; y++) {
      for (int x = (int) left; x < right; x++) {
        int rgb = image.getRGB(x, y);
        if (distance(rgb, background) > distance(strongest, background)) {
          strongest = rgb;
        }
      }
    }
    return strongest;
  }

  private static int distance(int a, int b) {
    return Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff))
        + Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff))
        + Math.abs((a & 0xff) - (b & 0xff));
  }

  /** Grey is the terminal's own colour, as its background may be dark or light. */
  private static String colour(int rgb) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    int spread = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    return spread < 40
        ? ""
        : "\033[38;5;" + (16 + 36 * level(red) + 6 * level(green) + level(blue)) + "m";
  }

  /** The nearest of the six levels of the 256 colours' cube. */
  private static int level(int value) {
    return value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;
  }
}
