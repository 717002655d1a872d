package org.polymonnto.statistics;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.polymonnto.array.NDArray;

/** Values between scattered points of the plane. */
public final class Scattered {
  private static final double OUTSIDE = 1e-10;

  private Scattered() {}

  /**
   * Linear in each triangle of the Delaunay triangulation.
   *
   * @param points shape {@code (points, 2)}
   * @param values one for each point
   * @param at shape {@code (places, 2)}
   * @param outside the value where there is no triangle
   */
  public static NDArray linear(NDArray points, NDArray values, NDArray at, double outside) {
    double[] xy = points.toDoubles();
    double[] z = values.toDoubles();
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < z.length; i++) {
      sites.add(new Coordinate(xy[2 * i], xy[2 * i + 1], z[i]));
    }
    DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
    builder.setSites(sites);
    GeometryCollection triangles = (GeometryCollection) builder.getTriangles(new GeometryFactory());
    java.util.Map<Coordinate, Double> heights = new java.util.HashMap<>();
    sites.forEach(site -> heights.putIfAbsent(site, site.getZ()));
    STRtree tree = new STRtree();
    for (int i = 0; i < triangles.getNumGeometries(); i++) {
      Geometry triangle = triangles.getGeometryN(i);
      Coordinate[] corners = triangle.getCoordinates();
      double[] numbers = new double[9];
      for (int k = 0; k < 3; k++) {
        numbers[3 * k] = corners[k].x;
        numbers[3 * k + 1] = corners[k].y;
        numbers[3 * k + 2] = heights.get(corners[k]);
      }
      tree.insert(triangle.getEnvelopeInternal(), numbers);
    }
    tree.build();
    double[] places = at.toDoubles();
    double[] result = new double[places.length / 2];
    for (int i = 0; i < result.length; i++) {
      result[i] = inTriangle(tree, places[2 * i], places[2 * i + 1], outside);
    }
    return NDArray.of(result);
  }

  private static double inTriangle(STRtree tree, double x, double y, double outside) {
    for (Object found : tree.query(new Envelope(x, x, y, y))) {
      double[] t = (double[]) found;
      double area = (t[4] - t[7]) * (t[0] - t[6]) + (t[6] - t[3]) * (t[1] - t[7]);
      double a = ((t[4] - t[7]) * (x - t[6]) + (t[6] - t[3]) * (y - t[7])) / area;
      double b = ((t[7] - t[1]) * (x - t[6]) + (t[0] - t[6]) * (y - t[7])) / area;
      double c = 1 - a - b;
      if (a >= -OUTSIDE && b >= -OUTSIDE && c >= -OUTSIDE) {
        return a * t[2] + b * t[5] + c * t[8];
      }
    }
    return outside;
  }
}
