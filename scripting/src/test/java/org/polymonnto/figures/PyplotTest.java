package org.polymonnto.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyplotTest {
  private final Pyplot plt = new Pyplot();

  @Test
  void showsEachFigureOnceAndCountsOn(@TempDir Path folder) {
    plt.output().setFolder(folder.resolve("made"));
    plt.output().setName("run");
    plt.output().setFormats(List.of("png", "svg"));
    plt.plot(List.of(1, 2));
    plt.figure();
    plt.plot(List.of(3, 4));
    List<String> files = plt.writeOpen();
    assertEquals(List.of("run-1.png", "run-1.svg", "run-2.png", "run-2.svg"), names(files));
    assertTrue(files.stream().allMatch(file -> Files.exists(Path.of(file))));
    assertEquals(List.of(), plt.writeOpen());
    plt.plot(List.of(5));
    assertEquals(List.of("run-3.png", "run-3.svg"), names(plt.writeOpen()));
  }

  private static List<String> names(List<String> files) {
    return files.stream().map(file -> Path.of(file).getFileName().toString()).toList();
  }

  @Test
  void findsFiguresAndSubplotsAgain() {
    Figure first = plt.figure(1);
    Axes upper = plt.subplot(2, 1, 1);
    Axes lower = plt.subplot(212);
    assertNotSame(upper, lower);
    assertSame(lower, plt.gca());
    assertSame(upper, plt.subplot(211));
    Figure named = plt.figure("weights");
    assertEquals(List.of(1, 2), plt.getFignums());
    assertSame(first, plt.figure(1));
    assertSame(upper, plt.gca());
    plt.close(named);
    assertEquals(List.of(1), plt.getFignums());
  }

  @Test
  void sharesAxesOfSubplots() {
    Object[] made = plt.subplots(2, 2, Map.of("sharex", true, "figsize", List.of(8, 6)));
    Axes[][] axes = (Axes[][]) made[1];
    axes[0][1].plot(List.of(0, 100), List.of(0, 1));
    assertEquals(105, axes[1][0].getXlim()[1], 1e-9);
    assertEquals(1, axes[1][0].getYlim()[1]);
  }

  @Test
  void takesRoomForAColorBar() {
    AxesImage image = plt.imshow(List.of(List.of(1, 2), List.of(3, 4)));
    Colorbar bar = plt.colorbar();
    assertEquals(0.62, image.getAxes().getPosition()[2], 1e-12);
    assertEquals(1, bar.ax.getYlim()[0]);
    assertEquals(4, bar.ax.getYlim()[1]);
    assertSame(image.getAxes(), plt.gca());
  }
}
