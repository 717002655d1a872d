package org.polymonnto.figures;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Finds the place of a legend that covers least of what is drawn, as matplotlib does. */
final class LegendPlacement {
  private final List<Artist> artists;
  private final Projection projection;

  LegendPlacement(List<Artist> artists, Projection projection) {
    this.artists = artists;
    this.projection = projection;
  }

  /**
   * The first candidate with the smallest number of covered points, crossed lines and overlapped
   * shapes.
   */
  Rectangle2D best(List<Rectangle2D> candidates) {
    Rectangle2D best = candidates.getFirst();
    long least = Long.MAX_VALUE;
    for (Rectangle2D candidate : candidates) {
      long covered = 0;
      for (Artist artist : artists) {
        covered += covered(artist, candidate);
      }
      if (covered < least) {
        least = covered;
        best = candidate;
      }
      if (least == 0) {
        break;
      }
    }
    return best;
  }

  private long covered(Artist artist, Rectangle2D box) {
    return switch (artist) {
      case Line2D line -> covered(line, box);
      case PathCollection points ->
          pointsIn(projection.x(points.x()), projection.y(points.y()), box);
      case Rectangle bar ->
          bar.coordinates().pixels(bar.path(), projection).getBounds2D().intersects(box) ? 1 : 0;
      case Patch patch ->
          patch.coordinates().pixels(patch.path(), projection).intersects(box) ? 1 : 0;
      default -> 0;
    };
  }

  private long covered(Line2D line, Rectangle2D box) {
    double[] x = new double[line.x().length];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = line.coordinates().x(projection, line.x()[i]);
      y[i] = line.coordinates().y(projection, line.y()[i]);
    }
    long crossed = 0;
    for (int i = 1; i < x.length && crossed == 0; i++) {
      if (Double.isFinite(x[i] + y[i] + x[i - 1] + y[i - 1])
          && box.intersectsLine(x[i - 1], y[i - 1], x[i], y[i])) {
        crossed = 1;
      }
    }
    return pointsIn(x, y, box) + crossed;
  }

  private static long pointsIn(double[] x, double[] y, Rectangle2D box) {
    long count = 0;
    for (int i = 0; i < x.length; i++) {
      if (box.contains(x[i], y[i])) {
        count++;
      }
    }
    return count;
  }
}
