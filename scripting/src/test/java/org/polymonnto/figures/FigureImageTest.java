package org.polymonnto.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is drawn is at the pixels where matplotlib draws it, in a figure of 640 by 480. */
class FigureImageTest {
  private static final int WHITE = 0xffffff;
  private static final int BLACK = 0x000000;

  private final Figure figure = Figure.create();
  private final Axes axes = figure.gca();

  private BufferedImage drawn() {
    return new FigureFile(figure, 100, false, null).image();
  }

  private static void assertColor(int expected, BufferedImage image, int x, int y) {
    assertEquals(
        String.format("#%06x", expected),
        String.format("#%06x", image.getRGB(x, y) & 0xffffff),
        "at " + x + ", " + y);
  }

  @Test
  void hasAFrameOfOnePixel() {
    axes.set(Map.of("xticks", List.of(), "yticks", List.of()));
    BufferedImage image = drawn();
    assertEquals(640, image.getWidth());
    assertEquals(480, image.getHeight());
    for (int x : new int[] {80, 576}) {
      assertColor(BLACK, image, x, 240);
    }
    for (int y : new int[] {58, 427}) {
      assertColor(BLACK, image, 300, y);
    }
    assertColor(WHITE, image, 78, 240);
    assertColor(WHITE, image, 82, 240);
    assertColor(WHITE, image, 20, 20);
  }

  @Test
  void drawsLinesOfTwoPixels() {
    axes.set(Map.of("xlim", List.of(0, 1), "ylim", List.of(0, 1)));
    axes.axhline(0.5, Map.of("color", "red"));
    BufferedImage image = drawn();
    assertColor(0xff0000, image, 300, 241);
    assertColor(0xff0000, image, 300, 242);
    int above = image.getRGB(300, 239) & 0xffffff;
    assertEquals(WHITE, above);
  }

  @Test
  void fillsBarsWithTheFirstColor() {
    axes.bar(List.of(0, 1), List.of(1, 2));
    BufferedImage image = drawn();
    assertColor(0x1f77b4, image, 200, 420);
    assertColor(WHITE, image, 200, 200);
    assertColor(0x1f77b4, image, 450, 200);
    assertColor(WHITE, image, 328, 400);
  }

  @Test
  void drawsImagesWithTheFirstRowOnTop() {
    axes.imshow(List.of(List.of(0, 1), List.of(2, 3)), Map.of("cmap", "gray", "aspect", "auto"));
    BufferedImage image = drawn();
    assertColor(0x000000, image, 200, 150);
    assertColor(0x555555, image, 450, 150);
    assertColor(0xaaaaaa, image, 200, 350);
    assertColor(0xffffff, image, 450, 350);
  }

  @Test
  void putsMarkersOnTheirPoints() {
    axes.set(Map.of("xlim", List.of(0, 2), "ylim", List.of(0, 2)));
    axes.plot(List.of(1), List.of(1), "ok", Map.of("markersize", 20));
    axes.scatter(List.of(0.5), List.of(1.5), Map.of("s", 400, "color", "lime"));
    BufferedImage image = drawn();
    assertColor(BLACK, image, 328, 242);
    assertColor(BLACK, image, 340, 242);
    assertColor(WHITE, image, 345, 242);
    assertColor(0x00ff00, image, 204, 150);
  }

  @Test
  void leavesGapsAtNan() {
    axes.set(Map.of("xlim", List.of(0, 4), "ylim", List.of(0, 2)));
    axes.plot(new double[] {0, 1, 2, 3, 4}, new double[] {1, 1, Double.NaN, 1, 1}, "k");
    BufferedImage image = drawn();
    assertColor(BLACK, image, 140, 242);
    assertColor(WHITE, image, 328, 242);
    assertColor(BLACK, image, 520, 242);
  }

  @Test
  void keepsPeaksOfLongRecordings() {
    double[] values = new double[200_000];
    values[100_001] = 1;
    axes.plot(values, Map.of("color", "k"));
    BufferedImage image = drawn();
    boolean found = false;
    for (int x = 325; x <= 332; x++) {
      found |= (image.getRGB(x, 80) & 0xff) < 128;
    }
    assertTrue(found, "a single high value is drawn up to its height");
  }

  @Test
  void writesTickLabelsWithoutInstalledFonts() {
    axes.set(Map.of("xlim", List.of(0, 1), "ylim", List.of(0, 1)));
    BufferedImage image = drawn();
    int dark = 0;
    for (int y = 434; y < 448; y++) {
      for (int x = 66; x < 95; x++) {
        dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    assertTrue(dark > 20 && dark < 150, dark + " dark pixels where 0.0 is written");
  }

  @Test
  void makesRoomForLabelsInATightLayout() {
    axes.setYlabel("a label");
    axes.setTitle("a title");
    figure.tightLayout();
    double[] place = axes.getPosition();
    assertTrue(place[0] > 0.08 && place[0] < 0.125, "left " + place[0]);
    assertTrue(place[0] + place[2] > 0.94, "right " + (place[0] + place[2]));
    assertTrue(place[1] + place[3] > 0.9, "top " + (place[1] + place[3]));
  }

  @Test
  void cutsTheMarginOfATightBox() {
    BufferedImage image = new FigureFile(figure, 100, false, 0.1).image();
    assertTrue(image.getWidth() > 530 && image.getWidth() < 570, "width " + image.getWidth());
    assertTrue(image.getHeight() > 400 && image.getHeight() < 430, "height " + image.getHeight());
  }

  @Test
  void writesTheSameAsSvg() throws Exception {
    axes.plot(List.of(0, 1), List.of(0, 1), "r--");
    axes.imshow(List.of(List.of(0, 1), List.of(2, 3)));
    String svg = figure.svg();
    var document =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new java.io.ByteArrayInputStream(
                    svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertEquals("460.80pt", document.getDocumentElement().getAttribute("width"));
    assertEquals(1, document.getElementsByTagName("image").getLength());
    assertTrue(svg.contains("stroke=\"#ff0000\" stroke-width=\"2.08\""), "the line");
    assertTrue(svg.contains("stroke-dasharray=\"7.71 3.33 \""), "its dashes");
  }
}
