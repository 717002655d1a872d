package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.polymonnto.repl.TerminalImage.Protocol;

class TerminalImageTest {

  private static BufferedImage white(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().setBackground(Color.WHITE);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0xffffff);
      }
    }
    return image;
  }

  @Test
  void choosesWhatTheTerminalUnderstands() {
    assertEquals(
        Protocol.KITTY, TerminalImage.protocol(Map.of("TERM", "xterm-kitty"), false, true));
    assertEquals(
        Protocol.KITTY, TerminalImage.protocol(Map.of("KITTY_WINDOW_ID", "1"), false, true));
    assertEquals(
        Protocol.ITERM2, TerminalImage.protocol(Map.of("TERM_PROGRAM", "iTerm.app"), false, true));
    assertEquals(
        Protocol.BRAILLE,
        TerminalImage.protocol(Map.of("TERM", "xterm-kitty", "TMUX", "x"), false, true));
    assertEquals(Protocol.BRAILLE, TerminalImage.protocol(Map.of("TERM", "dumb"), true, true));
    assertEquals(Protocol.NONE, TerminalImage.protocol(Map.of(), false, false));
    assertEquals(Optional.empty(), TerminalImage.text(white(8, 8), Protocol.NONE, 80, true));
  }

  @Test
  void drawsDots() {
    BufferedImage image = white(16, 16);
    for (int i = 2; i < 16; i++) {
      image.setRGB(i, i, 0);
    }
    assertEquals("⠐⢄\n  ⠑⢄", TerminalImage.text(image, Protocol.BRAILLE, 80, true).orElseThrow());
  }

  @Test
  void keepsThinLinesAndColours() {
    BufferedImage image = white(400, 40);
    for (int x = 0; x < 400; x++) {
      image.setRGB(x, 20, 0xff0000);
    }
    String text = TerminalImage.text(image, Protocol.BRAILLE, 10, true).orElseThrow();
    assertEquals("\033[38;5;196m" + "⠒".repeat(10) + "\033[39m", text.strip());
    assertEquals(
        "⠒".repeat(10),
        TerminalImage.text(image, Protocol.BRAILLE, 10, false).orElseThrow().strip());
  }

  @Test
  void sendsWholePictures() throws Exception {
    BufferedImage image = white(300, 200);
    for (int i = 0; i < 60_000; i++) {
      image.setRGB(i % 300, i / 300, i * 2654435);
    }
    String kitty = TerminalImage.text(image, Protocol.KITTY, 80, true).orElseThrow();
    StringBuilder data = new StringBuilder();
    Matcher chunks =
        Pattern.compile("\033_G(a=T,f=100,)?m=([01]);([^\033]*)\033\\\\").matcher(kitty);
    int count = 0;
    int end = 0;
    while (chunks.find()) {
      assertEquals(count == 0, chunks.group(1) != null);
      assertTrue(chunks.group(3).length() <= 4096);
      data.append(chunks.group(3));
      count++;
      end = chunks.end();
      assertEquals(end < kitty.length() ? "1" : "0", chunks.group(2));
    }
    assertTrue(count > 1);
    assertEquals(kitty.length(), end);
    assertSame(image, data.toString());
    String iterm = TerminalImage.text(image, Protocol.ITERM2, 80, true).orElseThrow();
    String head = "\033]1337;File=inline=1:";
    assertTrue(iterm.startsWith(head) && iterm.endsWith("\007"));
    assertSame(image, iterm.substring(head.length(), iterm.length() - 1));
  }

  private static void assertSame(BufferedImage image, String base64) throws Exception {
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    assertArrayEquals(
        image.getRGB(0, 0, 300, 200, null, 0, 300), read.getRGB(0, 0, 300, 200, null, 0, 300));
  }
}
