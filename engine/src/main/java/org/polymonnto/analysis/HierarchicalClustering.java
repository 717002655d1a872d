package org.polymonnto.analysis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * Agglomerative clustering with the results of {@code scipy.cluster.hierarchy}.
 *
 * <p>The merges are found with the nearest-neighbour chain: from a cluster go to its nearest one
 * until two are each other's nearest, and merge these. That takes time in proportion to the square
 * of the number of observations, and for the linkages here gives the same tree as always merging
 * the nearest pair of all.
 */
public final class HierarchicalClustering {
  private HierarchicalClustering() {}

  /**
   * The Euclidean distances of the pairs of rows, as {@code scipy.spatial.distance.pdist}.
   *
   * @param observations n rows
   * @return n(n-1)/2 distances: of (0, 1), (0, 2), ..., (1, 2) and so on
   */
  public static NDArray pdist(NDArray observations) {
    if (observations.ndim() != 2) {
      throw ArrayException.value("observations are the rows of a matrix, not " + shape(observations));
    }
    int n = observations.shape(0);
    int width = observations.shape(1);
    double[] values = observations.toDoubles();
    double[] result = new double[n * (n - 1) / 2];
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < width; k++) {
          double difference = values[i * width + k] - values[j * width + k];
          sum += difference * difference;
        }
        result[at++] = Math.sqrt(sum);
      }
    }
    return NDArray.wrap(DType.FLOAT64, result, result.length);
  }

  /**
   * The merges of a clustering.
   *
   * @param distances the finite distances of the pairs of n observations, in the order of {@link
   *     #pdist}
   * @return n-1 rows by ascending distance: the two clusters that are merged, the lower number
   *     first, their distance, and the number of observations in the merged cluster. The numbers
   *     below n are observations; n+i is the cluster of row i.
   */
  public static NDArray linkage(NDArray distances, Linkage linkage) {
    int n = observations(distances);
    double[] d = distances.toDoubles();
    for (double distance : d) {
      if (!Double.isFinite(distance)) {
        throw ArrayException.value("distances are finite numbers, not " + distance);
      }
    }
    int[] sizes = new int[n];
    Arrays.fill(sizes, 1);
    Merge[] merges = new Merge[n - 1];
    int[] chain = new int[n];
    int length = 0;
    for (int k = 0; k < merges.length; k++) {
      if (length == 0) {
        chain[length++] = firstAlive(sizes);
      }
      int last;
      int nearest;
      double shortest;
      while (true) {
        last = chain[length - 1];
        // On equal distances the previous link is the nearest, else the chain could run in circles.
        nearest = length > 1 ? chain[length - 2] : -1;
        shortest = length > 1 ? d[pair(n, last, nearest)] : Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
          if (sizes[i] > 0 && i != last && d[pair(n, last, i)] < shortest) {
            shortest = d[pair(n, last, i)];
            nearest = i;
          }
        }
        if (length > 1 && nearest == chain[length - 2]) {
          break;
        }
        chain[length++] = nearest;
      }
      length -= 2;
      int low = Math.min(last, nearest);
      int high = Math.max(last, nearest);
      merges[k] = new Merge(low, high, shortest);
      for (int i = 0; i < n; i++) {
        if (sizes[i] > 0 && i != low && i != high) {
          int at = pair(n, i, high);
          d[at] = linkage.distance(d[pair(n, i, low)], d[at], sizes[low], sizes[high]);
        }
      }
      sizes[high] += sizes[low];
      sizes[low] = 0;
    }
    Arrays.sort(merges, Comparator.comparingDouble(Merge::distance));
    return tree(merges);
  }

  /**
   * The clusters whose members are no farther from each other than a threshold, as {@code fcluster}
   * with the criterion distance.
   *
   * @param merges the result of {@link #linkage}
   * @return the number, from 1, of the cluster of each observation
   */
  public static NDArray flatClusters(NDArray merges, double threshold) {
    if (merges.ndim() != 2 || merges.shape(1) != 4) {
      throw ArrayException.value("merges are rows of 4 numbers, not " + shape(merges));
    }
    int count = merges.shape(0);
    int n = count + 1;
    double[] z = merges.toDoubles();
    double[] highest = new double[count];
    for (int i = 0; i < count; i++) {
      highest[i] = z[4 * i + 2];
      for (int side = 0; side < 2; side++) {
        int child = (int) z[4 * i + side] - n;
        highest[i] = child < 0 ? highest[i] : Math.max(highest[i], highest[child]);
      }
    }
    long[] clusters = new long[n];
    long found = 0;
    // A node and the cluster that it is in, or 0 if it is above the threshold. Numbers are given to
    // sub-trees before the single observations beside them, as scipy does.
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(2 * n - 2, 0));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      if (visit.node < n) {
        clusters[visit.node] = visit.cluster == 0 ? ++found : visit.cluster;
        continue;
      }
      int row = visit.node - n;
      long cluster =
          visit.cluster == 0 && highest[row] <= threshold ? ++found : visit.cluster;
      int left = (int) z[4 * row];
      int right = (int) z[4 * row + 1];
      boolean leftIsLeaf = left < n && right >= n;
      open.push(new Visit(leftIsLeaf ? left : right, cluster));
      open.push(new Visit(leftIsLeaf ? right : left, cluster));
    }
    return NDArray.wrap(DType.INT64, clusters, n);
  }

  private record Merge(int low, int high, double distance) {}

  private record Visit(int node, long cluster) {}

  /** Names each merged cluster by its row instead of by one of its members. */
  private static NDArray tree(Merge[] merges) {
    int n = merges.length + 1;
    int[] parents = new int[2 * n - 1];
    int[] sizes = new int[2 * n - 1];
    Arrays.setAll(parents, i -> i);
    Arrays.fill(sizes, 0, n, 1);
    double[] rows = new double[4 * merges.length];
    for (int i = 0; i < merges.length; i++) {
      int first = root(parents, merges[i].low);
      int second = root(parents, merges[i].high);
      int merged = n + i;
      parents[first] = merged;
      parents[second] = merged;
      sizes[merged] = sizes[first] + sizes[second];
      rows[4 * i] = Math.min(first, second);
      rows[4 * i + 1] = Math.max(first, second);
      rows[4 * i + 2] = merges[i].distance;
      rows[4 * i + 3] = sizes[merged];
    }
    return NDArray.wrap(DType.FLOAT64, rows, merges.length, 4);
  }

  private static int root(int[] parents, int node) {
    int at = node;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private static int firstAlive(int[] sizes) {
    int i = 0;
    while (sizes[i] == 0) {
      i++;
    }
    return i;
  }

  private static int pair(int n, int first, int second) {
    int low = Math.min(first, second);
    return n * low - low * (low + 1) / 2 + Math.max(first, second) - low - 1;
  }

  private static int observations(NDArray distances) {
    long pairs = distances.size();
    int n = (int) Math.round((1 + Math.sqrt(1 + 8.0 * pairs)) / 2);
    if (distances.ndim() != 1 || pairs == 0 || (long) n * (n - 1) / 2 != pairs) {
      throw ArrayException.value(
          "the distances of the pairs of n observations are a vector of n(n-1)/2 numbers, not "
              + shape(distances));
    }
    return n;
  }

  private static String shape(NDArray array) {
    return "an array of the shape " + Arrays.toString(array.shape());
  }
}
