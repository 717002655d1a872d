package org.polymonnto.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A colour; components from 0 to 1, not multiplied by alpha. */
public record Rgba(double red, double green, double blue, double alpha) {
  static final Rgba BLACK = new Rgba(0, 0, 0, 1);
  static final Rgba WHITE = new Rgba(1, 1, 1, 1);

  /** No colour: what is drawn with it is not drawn. */
  static final Rgba NONE = new Rgba(0, 0, 0, 0);

  /** The colours that plots take in turn, matplotlib's {@code tab10}. */
  private static final String[] CYCLE = {
    "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f",
    "#bcbd22", "#17becf"
  };

  private static final class Names {
    static final Map<String, Rgba> TABLE = read();

    private static Map<String, Rgba> read() {
      Map<String, Rgba> table = new HashMap<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(Rgba.class.getResourceAsStream("colors.txt")),
                  StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            int space = line.indexOf(' ');
            table.put(
                line.substring(0, space), ofRgb(Integer.parseInt(line.substring(space + 1), 16)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return table;
    }
  }

  static Rgba ofRgb(int rgb) {
    return new Rgba((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0, 1);
  }

  static Rgba ofArgb(int argb) {
    return ofRgb(argb).withAlpha((argb >>> 24) / 255.0);
  }

  /** Colour {@code index} of the cycle. */
  static Rgba cycle(int index) {
    return ofRgb(Integer.parseInt(CYCLE[Math.floorMod(index, CYCLE.length)].substring(1), 16));
  }

  /**
   * The colour of a specification: a CSS4 or {@code tab:} name, a single letter, {@code 'C3'},
   * hexadecimal {@code '#rgb'}, {@code '#rrggbb'} or {@code '#rrggbbaa'}, a grey {@code '0.5'},
   * {@code 'none'}, or three or four numbers from 0 to 1.
   *
   * @throws FigureException for anything else
   */
  public static Rgba of(Object spec) {
    Rgba color =
        switch (spec) {
          case Rgba rgba -> rgba;
          case String text -> parse(text);
          case null -> null;
          case Number number -> null;
          case Boolean flag -> null;
          case List<?> list
              when list.size() == 2 && isNumber(list.get(1)) && !isNumber(list.getFirst()) ->
              of(list.getFirst()).withAlpha(((Number) list.get(1)).doubleValue());
          default -> ofNumbers(spec);
        };
    if (color == null) {
      throw FigureException.value(
          "Invalid RGBA argument: "
              + (spec instanceof String ? "'" + spec + "'" : Options.textOf(spec)));
    }
    return color;
  }

  /** Whether {@link #of} takes this specification. */
  static boolean isColor(Object spec) {
    try {
      of(spec);
      return true;
    } catch (FigureException e) {
      return false;
    }
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number;
  }

  private static Rgba ofNumbers(Object spec) {
    Data data = Data.of(spec);
    double[] v = data.values();
    if (data.labels() != null
        || (v.length != 3 && v.length != 4)
        || v.length != data.shape()[data.ndim() - 1]) {
      return null;
    }
    for (double component : v) {
      if (!(component >= 0 && component <= 1)) {
        throw FigureException.value("RGBA values should be within 0-1 range");
      }
    }
    return new Rgba(v[0], v[1], v[2], v.length == 4 ? v[3] : 1);
  }

  private static Rgba parse(String text) {
    if (text.equalsIgnoreCase("none")) {
      return NONE;
    }
    if (text.matches("C\\d+")) {
      return cycle(Integer.parseInt(text.substring(1)));
    }
    if (text.startsWith("#")) {
      return parseHex(text.substring(1));
    }
    Rgba named = Names.TABLE.get(text);
    if (named == null && text.length() > 1) {
      named = Names.TABLE.get(text.toLowerCase(Locale.ROOT));
    }
    if (named != null) {
      return named;
    }
    try {
      double grey = Double.parseDouble(text);
      return grey >= 0 && grey <= 1 ? new Rgba(grey, grey, grey, 1) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Rgba parseHex(String digits) {
    String full = digits;
    if (digits.length() == 3 || digits.length() == 4) {
      StringBuilder doubled = new StringBuilder();
      digits.chars().forEach(c -> doubled.append((char) c).append((char) c));
      full = doubled.toString();
    }
    if (!full.matches("[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")) {
      return null;
    }
    Rgba rgb = ofRgb(Integer.parseInt(full.substring(0, 6), 16));
    return full.length() == 8
        ? rgb.withAlpha(Integer.parseInt(full.substring(6), 16) / 255.0)
        : rgb;
  }

  Rgba withAlpha(double newAlpha) {
    return new Rgba(red, green, blue, newAlpha);
  }

  /** This colour with that alpha; itself when alpha is null or the colour is {@link #NONE}. */
  Rgba withAlpha(Double newAlpha) {
    return newAlpha == null || isNone() ? this : withAlpha(newAlpha.doubleValue());
  }

  boolean isNone() {
    return alpha == 0;
  }

  int argb() {
    return part(alpha) << 24 | part(red) << 16 | part(green) << 8 | part(blue);
  }

  private static int part(double component) {
    return (int) (component * 255 + 0.5);
  }

  /** {@code #rrggbb}, without alpha. */
  public String hex() {
    return String.format(Locale.ROOT, "#%06x", argb() & 0xffffff);
  }

  /** Red, green, blue and alpha. */
  public double[] components() {
    return new double[] {red, green, blue, alpha};
  }
}
