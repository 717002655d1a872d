package org.polymonnto.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polymonnto.array.NDArray;

/** A table of colours for the numbers from 0 to 1. */
public final class ColorMap {
  private static final class Tables {
    static final Map<String, String> HEX = read();

    private static Map<String, String> read() {
      Map<String, String> tables = new TreeMap<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(ColorMap.class.getResourceAsStream("colormaps.txt")),
                  StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            int space = line.indexOf(' ');
            tables.put(line.substring(0, space), line.substring(space + 1));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return tables;
    }
  }

  private final String name;
  private final int[] argb;
  private int bad;

  private ColorMap(String name, int[] argb) {
    this.name = name;
    this.argb = argb;
  }

  /**
   * The colour map of a name, a colour map itself, or the usual one for null. {@code _r} after a
   * name reverses the map.
   *
   * @throws FigureException when there is no map of that name
   */
  public static ColorMap of(Object spec) {
    return switch (spec) {
      case null -> Defaults.colorMap();
      case ColorMap map -> map;
      default -> named(Options.textOf(spec));
    };
  }

  private static ColorMap named(String name) {
    boolean reversed = name.endsWith("_r") && !Tables.HEX.containsKey(name);
    String hex = Tables.HEX.get(reversed ? name.substring(0, name.length() - 2) : name);
    if (hex == null) {
      String supported =
          names().stream().map(n -> "'" + n + "'").reduce((a, b) -> a + ", " + b).orElse("");
      throw FigureException.value(
          "'" + name + "' is not a valid value for cmap; supported values are " + supported);
    }
    int[] argb = new int[hex.length() / 6];
    for (int i = 0; i < argb.length; i++) {
      argb[reversed ? argb.length - 1 - i : i] =
          0xff000000 | Integer.parseInt(hex.substring(6 * i, 6 * i + 6), 16);
    }
    return new ColorMap(name, argb);
  }

  /** All names, with the reversed maps. */
  public static List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (String name : Tables.HEX.keySet()) {
      names.add(name);
      names.add(name + "_r");
    }
    return List.copyOf(names);
  }

  /**
   * A map of {@code size} colours between the given ones.
   *
   * @param colors colours at equal distances, or pairs of position (from 0 to 1) and colour
   */
  public static ColorMap interpolated(String name, List<?> colors, int size) {
    int n = colors.size();
    if (n < 2) {
      throw FigureException.value("a colour map needs at least two colours, but has " + n);
    }
    double[] position = new double[n];
    Rgba[] stops = new Rgba[n];
    for (int i = 0; i < n; i++) {
      if (!(colors.get(i) instanceof NDArray)
          && colors.get(i) instanceof List<?> pair
          && pair.size() == 2
          && pair.getFirst() instanceof Number at) {
        position[i] = at.doubleValue();
        stops[i] = Rgba.of(pair.get(1));
      } else {
        position[i] = i / (n - 1.0);
        stops[i] = Rgba.of(colors.get(i));
      }
    }
    int[] argb = new int[size];
    int k = 0;
    for (int i = 0; i < size; i++) {
      double at = size == 1 ? 1 : i / (size - 1.0);
      while (k < n - 2 && at > position[k + 1]) {
        k++;
      }
      double t = Math.clamp((at - position[k]) / (position[k + 1] - position[k]), 0, 1);
      argb[i] = mix(stops[k], stops[k + 1], t).argb();
    }
    return new ColorMap(name, argb);
  }

  /** A map that has exactly the given colours. */
  public static ColorMap listed(List<?> colors, String name) {
    return new ColorMap(name, colors.stream().mapToInt(color -> Rgba.of(color).argb()).toArray());
  }

  private static Rgba mix(Rgba a, Rgba b, double t) {
    return new Rgba(
        a.red() + t * (b.red() - a.red()),
        a.green() + t * (b.green() - a.green()),
        a.blue() + t * (b.blue() - a.blue()),
        a.alpha() + t * (b.alpha() - a.alpha()));
  }

  public String name() {
    return name;
  }

  /** The number of colours. */
  public int size() {
    return argb.length;
  }

  /**
   * The colour of a number from 0 to 1; numbers outside take the first or last colour, NaN is
   * transparent.
   */
  public Rgba at(double value) {
    return Rgba.ofArgb(argbAt(value));
  }

  /** The colour at an index of the table. */
  public Rgba atIndex(int index) {
    return Rgba.ofArgb(argb[Math.clamp(index, 0, argb.length - 1)]);
  }

  int argbAt(double value) {
    if (Double.isNaN(value)) {
      return bad;
    }
    return argb[Math.clamp((long) Math.floor(value * argb.length), 0, argb.length - 1)];
  }

  /** The map from its last colour to its first. */
  public ColorMap reversed() {
    int[] table = new int[argb.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = argb[table.length - 1 - i];
    }
    return new ColorMap(
        name.endsWith("_r") ? name.substring(0, name.length() - 2) : name + "_r", table);
  }

  /** A map of the same colours in that many steps. */
  public ColorMap resampled(int size) {
    int[] table = new int[size];
    for (int i = 0; i < size; i++) {
      table[i] = argbAt(size == 1 ? 0 : i / (size - 1.0));
    }
    return new ColorMap(name, table);
  }

  /** Sets the colour of NaN. */
  public void setBad(Object color) {
    bad = Rgba.of(color).argb();
  }

  /** The colours of numbers or (integers) table positions as an array of shape {@code (..., 4)}. */
  public Data colors(Object values, boolean indices, Double alpha) {
    Data data = Data.of(values);
    double[] out = new double[4 * data.values().length];
    for (int i = 0; i < data.values().length; i++) {
      double value = data.values()[i];
      Rgba color = (indices ? atIndex((int) value) : at(value)).withAlpha(alpha);
      System.arraycopy(color.components(), 0, out, 4 * i, 4);
    }
    int[] shape = Arrays.copyOf(data.shape(), data.ndim() + 1);
    shape[data.ndim()] = 4;
    return new Data(out, shape, null);
  }

  @Override
  public String toString() {
    return "<ColorMap " + name + ", " + argb.length + " colors>";
  }
}
