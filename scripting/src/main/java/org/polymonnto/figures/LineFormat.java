package org.polymonnto.figures;

import java.util.HashMap;
import java.util.Map;

/**
 * A short form of marker, line and colour, such as {@code 'ro--'}.
 *
 * @param color null when not given
 * @param marker null when not given
 * @param style null when not given
 */
record LineFormat(String color, String marker, String style) {
  static final LineFormat EMPTY = new LineFormat(null, null, null);

  private static final String LETTERS = "bgrcmykw";

  /** Parses a format; when it has a marker and no line style, there is no line. */
  static LineFormat parse(String format) {
    if (Rgba.isColor(format) && !format.matches("[0-9.]")) {
      return new LineFormat(format, null, null);
    }
    String color = null;
    String marker = null;
    String style = null;
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      String pair = format.substring(i, Math.min(i + 2, format.length()));
      if (pair.equals("--") || pair.equals("-.")) {
        style = once(style, pair, format, "linestyle");
        i += 2;
      } else if (c == '-' || c == ':' || c == ' ') {
        style = once(style, String.valueOf(c), format, "linestyle");
        i++;
      } else if (Marker.ofSymbol(String.valueOf(c)) != null) {
        marker = once(marker, String.valueOf(c), format, "marker");
        i++;
      } else if (LETTERS.indexOf(c) >= 0) {
        color = once(color, String.valueOf(c), format, "color");
        i++;
      } else if (c == 'C' && i + 1 < format.length() && Character.isDigit(format.charAt(i + 1))) {
        int end = i + 1;
        while (end < format.length() && Character.isDigit(format.charAt(end))) {
          end++;
        }
        color = once(color, format.substring(i, end), format, "color");
        i = end;
      } else {
        throw FigureException.value(
            "'" + format + "' is not a valid format string (unrecognized character '" + c + "')");
      }
    }
    return new LineFormat(color, marker, style);
  }

  private static String once(String before, String now, String format, String what) {
    if (before != null) {
      throw FigureException.value(
          "'" + format + "' is not a valid format string (two " + what + " symbols)");
    }
    return now;
  }

  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    if (color != null) {
      properties.put("color", color);
    }
    if (marker != null) {
      properties.put("marker", marker);
      properties.put("linestyle", "None");
    }
    if (style != null) {
      properties.put("linestyle", style);
    }
    return properties;
  }
}
