package org.polymonnto.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LegendTest {
  private final Axes axes = Figure.create().gca();

  private Rectangle2D place() {
    Rectangle2D box = new Rectangle2D.Double(80, 57.6, 496, 369.6);
    axes.xaxis.span().start();
    axes.yaxis.span().start();
    Projection projection = new Projection(box, axes.xaxis.span(), axes.yaxis.span(), 640, 480);
    return axes.getLegend()
        .bounds(box, 100 / 72.0, new LegendPlacement(axes.artists(), projection));
  }

  @Test
  void avoidsTheLines() {
    axes.plot(List.of(0, 1), List.of(0, 1), Map.of("label", "rising"));
    axes.legend();
    Rectangle2D place = place();
    assertTrue(place.getCenterX() < 200 && place.getCenterY() < 120, "upper left, not " + place);
    axes.plot(List.of(0, 0.4), List.of(1, 1));
    place = place();
    assertTrue(place.getCenterX() > 450 && place.getCenterY() > 350, "lower right, not " + place);
  }

  @Test
  void goesWhereItIsTold() {
    axes.plot(List.of(0, 1), List.of(0, 1), Map.of("label", "rising"));
    axes.legend(Map.of("loc", "lower left"));
    Rectangle2D place = place();
    assertEquals(80 + 5 * 100 / 72.0, place.getMinX(), 1e-9);
    assertEquals(427.2 - 5 * 100 / 72.0, place.getMaxY(), 1e-9);
  }

  @Test
  void namesLabelledArtistsOrThoseGiven() {
    List<Line2D> lines = axes.plot(List.of(0, 1), List.of(0, 1), Map.of("label", "first"));
    axes.plot(List.of(0, 1), List.of(1, 0));
    axes.bar(List.of(1, 2), List.of(1, 2), Map.of("label", "bars"));
    assertEquals(List.of("first", "bars"), axes.legend().labels());
    assertEquals(List.of("a", "b"), axes.legend(List.of("a", "b")).labels());
    assertEquals(List.of("only"), axes.legend(lines, List.of("only")).labels());
  }

  @Test
  void namesThePlaces() {
    FigureException error =
        assertThrows(FigureException.class, () -> axes.legend(Map.of("loc", "top")));
    assertTrue(
        error
            .getMessage()
            .startsWith(
                "'top' is not a valid value for loc; supported values are 'best', 'upper right'"));
  }
}
