package org.polymonnto.figures;

import java.awt.BasicStroke;

/**
 * How an outline is drawn.
 *
 * @param width in pixels
 * @param dashes lengths of dashes and gaps in pixels, null for a solid line
 * @param cap one of {@link BasicStroke}'s line ends
 * @param join one of {@link BasicStroke}'s corners
 */
record Pen(Rgba color, double width, double[] dashes, int cap, int join) {

  /** A solid pen with mitred corners, as for frames and bars. */
  static Pen solid(Rgba color, double width) {
    return new Pen(color, width, null, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  /**
   * The pen of a curve: round corners, and ends that reach past the last point where the line is
   * solid.
   */
  static Pen line(Rgba color, double width, LineStyle style) {
    double[] dashes = style.scaled(width);
    int cap = dashes == null ? BasicStroke.CAP_SQUARE : BasicStroke.CAP_BUTT;
    return new Pen(color, width, dashes, cap, BasicStroke.JOIN_ROUND);
  }

  /** The pen around a marker. */
  static Pen marker(Marker marker, Rgba color, double width) {
    int join = marker == Marker.STAR ? BasicStroke.JOIN_BEVEL : BasicStroke.JOIN_MITER;
    return new Pen(color, width, null, BasicStroke.CAP_BUTT, join);
  }

  boolean isVisible() {
    return width > 0 && !color.isNone() && (dashes == null || dashes.length > 0);
  }

  BasicStroke stroke() {
    float[] pattern = null;
    if (dashes != null) {
      pattern = new float[dashes.length];
      for (int i = 0; i < pattern.length; i++) {
        pattern[i] = (float) dashes[i];
      }
    }
    return new BasicStroke((float) width, cap, join, 10f, pattern, 0f);
  }
}
