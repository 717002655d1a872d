package org.polymonnto.cluster;

import java.util.Arrays;
import java.util.Comparator;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * Hierarchical clustering: the two nearest clusters are merged until one is left.
 *
 * <p>(D. Müllner, Modern hierarchical, agglomerative clustering algorithms, 2011: Prim's algorithm
 * for single linkage, chains of nearest neighbours for the others.)
 */
public final class Linkage {
  /** What the distance from a merged cluster is. */
  @FunctionalInterface
  private interface Update {
    double distance(double fromX, double fromY, double between, int x, int y, int other);
  }

  private record Merge(int first, int second, double distance) {}

  private final double[] distances;
  private final int count;

  private Linkage(double[] pairs) {
    distances = pairs;
    count = (int) Math.round((1 + Math.sqrt(1 + 8.0 * pairs.length)) / 2);
    if (pairs.length == 0 || (long) count * (count - 1) / 2 != pairs.length) {
      throw ArrayException.value(
          pairs.length + " distances are not those of all pairs of two or more observations");
    }
    for (double distance : pairs) {
      if (!Double.isFinite(distance)) {
        throw ArrayException.value(
            "The condensed distance matrix must contain only finite values.");
      }
    }
  }

  /**
   * The merges of observations.
   *
   * @param pairs the distances of each pair, as {@link Distances#pairs} gives them
   * @param method single, complete, average, weighted or ward
   * @return shape {@code (observations - 1, 4)}: the numbers of two clusters, their distance, and
   *     the size of the new cluster, whose number is that of observations plus the row
   */
  public static NDArray of(NDArray pairs, String method) {
    Linkage linkage = new Linkage(pairs.toDoubles());
    Merge[] merges =
        switch (method) {
          case "single" -> linkage.tree();
          case "complete" -> linkage.chain((a, b, d, x, y, i) -> Math.max(a, b));
          case "average" -> linkage.chain((a, b, d, x, y, i) -> (x * a + y * b) / (x + y));
          case "weighted" -> linkage.chain((a, b, d, x, y, i) -> 0.5 * (a + b));
          case "ward" -> linkage.chain(Linkage::ward);
          default ->
              throw ArrayException.value(
                  "Invalid method: "
                      + method
                      + "; there are average, complete, single, ward, weighted");
        };
    return linkage.labelled(merges);
  }

  private static double ward(double a, double b, double between, int x, int y, int i) {
    double t = 1.0 / (x + y + i);
    return Math.sqrt((i + x) * t * a * a + (i + y) * t * b * b - i * t * between * between);
  }

  private int pair(int i, int j) {
    int low = Math.min(i, j);
    int high = Math.max(i, j);
    return count * low - low * (low + 1) / 2 + (high - low - 1);
  }

  private Merge[] tree() {
    Merge[] merges = new Merge[count - 1];
    boolean[] merged = new boolean[count];
    double[] nearest = new double[count];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    int x = 0;
    for (int k = 0; k < count - 1; k++) {
      merged[x] = true;
      double least = Double.POSITIVE_INFINITY;
      int y = 0;
      for (int i = 0; i < count; i++) {
        if (!merged[i]) {
          nearest[i] = Math.min(nearest[i], distances[pair(x, i)]);
          if (nearest[i] < least) {
            y = i;
            least = nearest[i];
          }
        }
      }
      merges[k] = new Merge(x, y, least);
      x = y;
    }
    return merges;
  }

  private Merge[] chain(Update update) {
    double[] d = distances.clone();
    int[] sizes = new int[count];
    Arrays.fill(sizes, 1);
    int[] chain = new int[count];
    int length = 0;
    Merge[] merges = new Merge[count - 1];
    for (int k = 0; k < count - 1; k++) {
      if (length == 0) {
        length = 1;
        chain[0] = 0;
        while (sizes[chain[0]] == 0) {
          chain[0]++;
        }
      }
      while (true) {
        int x = chain[length - 1];
        int y = length > 1 ? chain[length - 2] : -1;
        double least = y < 0 ? Double.POSITIVE_INFINITY : d[pair(x, y)];
        for (int i = 0; i < count; i++) {
          if (sizes[i] != 0 && i != x && d[pair(x, i)] < least) {
            least = d[pair(x, i)];
            y = i;
          }
        }
        if (length > 1 && y == chain[length - 2]) {
          merges[k] = merge(d, sizes, Math.min(x, y), Math.max(x, y), update);
          length -= 2;
          break;
        }
        chain[length++] = y;
      }
    }
    return merges;
  }

  private Merge merge(double[] d, int[] sizes, int x, int y, Update update) {
    double between = d[pair(x, y)];
    for (int i = 0; i < count; i++) {
      if (sizes[i] != 0 && i != x && i != y) {
        d[pair(i, y)] =
            update.distance(d[pair(i, x)], d[pair(i, y)], between, sizes[x], sizes[y], sizes[i]);
      }
    }
    sizes[y] += sizes[x];
    sizes[x] = 0;
    return new Merge(x, y, between);
  }

  private NDArray labelled(Merge[] merges) {
    Arrays.sort(merges, Comparator.comparingDouble(Merge::distance));
    int[] parents = new int[2 * count - 1];
    int[] sizes = new int[2 * count - 1];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      sizes[i] = i < count ? 1 : 0;
    }
    double[] rows = new double[4 * merges.length];
    for (int k = 0; k < merges.length; k++) {
      int first = root(parents, merges[k].first());
      int second = root(parents, merges[k].second());
      int made = count + k;
      parents[first] = made;
      parents[second] = made;
      sizes[made] = sizes[first] + sizes[second];
      rows[4 * k] = Math.min(first, second);
      rows[4 * k + 1] = Math.max(first, second);
      rows[4 * k + 2] = merges[k].distance();
      rows[4 * k + 3] = sizes[made];
    }
    return NDArray.adopt(DType.FLOAT64, rows, merges.length, 4);
  }

  private static int root(int[] parents, int node) {
    int root = node;
    while (parents[root] != root) {
      root = parents[root];
    }
    for (int at = node; parents[at] != root && at != root; ) {
      int next = parents[at];
      parents[at] = root;
      at = next;
    }
    return root;
  }

  /**
   * The clusters, counted from 1, whose members are no farther apart than a limit.
   *
   * @param merges as {@link #of} gives them
   */
  public static NDArray clusters(NDArray merges, double limit) {
    double[] rows = merges.toDoubles();
    int n = rows.length / 4 + 1;
    double[] heights = heights(rows, n);
    int[] cluster = new int[n];
    int[] stack = new int[n];
    boolean[] visited = new boolean[2 * n];
    int leader = -1;
    int made = 0;
    int depth = 0;
    stack[0] = n - 2;
    while (depth >= 0) {
      int row = stack[depth];
      if (leader < 0 && heights[row] <= limit) {
        leader = row;
        made++;
      }
      int below = -1;
      for (int side = 0; side < 2 && below < 0; side++) {
        int child = (int) rows[4 * row + side];
        below = child >= n && !visited[child] ? child : -1;
      }
      if (below >= 0) {
        visited[below] = true;
        stack[++depth] = below - n;
        continue;
      }
      for (int side = 0; side < 2; side++) {
        int child = (int) rows[4 * row + side];
        if (child < n) {
          made += leader < 0 ? 1 : 0;
          cluster[child] = made;
        }
      }
      leader = leader == row ? -1 : leader;
      depth--;
    }
    return NDArray.of(cluster);
  }

  /** The clusters, at most as many as given, with the smallest limit that gives so few. */
  public static NDArray atMost(NDArray merges, int most) {
    double[] rows = merges.toDoubles();
    int n = rows.length / 4 + 1;
    double[] heights = heights(rows, n);
    Arrays.sort(heights);
    // SciPy never looks at the smallest distance: it makes no more than n - 2 clusters.
    double limit = heights[Math.min(n - 2, Math.max(1, n - 1 - Math.max(1, most)))];
    return clusters(merges, limit);
  }

  /** The greatest distance in each merged cluster. */
  private static double[] heights(double[] rows, int n) {
    double[] heights = new double[n - 1];
    for (int k = 0; k < heights.length; k++) {
      heights[k] = rows[4 * k + 2];
      for (int side = 0; side < 2; side++) {
        int child = (int) rows[4 * k + side];
        heights[k] = child < n ? heights[k] : Math.max(heights[k], heights[child - n]);
      }
    }
    return heights;
  }
}
