package org.polymonnto.figures;

import java.util.List;

/** The texts beside the ticks of an axis. */
interface TickLabels {
  /**
   * The texts of ticks.
   *
   * @param ticks positions, some may lie outside the view
   * @param low the smaller end of the view
   * @param high the larger end of the view
   */
  Labelled label(double[] ticks, double low, double high);

  /**
   * Texts, one for each tick.
   *
   * @param offset what is written once at the end of the axis, such as {@code 1e6}; may be empty
   */
  record Labelled(List<String> texts, String offset) {}

  /** The given texts in turn. */
  record Fixed(List<String> texts) implements TickLabels {
    @Override
    public Labelled label(double[] ticks, double low, double high) {
      List<String> labels = new java.util.ArrayList<>();
      for (int i = 0; i < ticks.length; i++) {
        labels.add(i < texts.size() ? texts.get(i) : "");
      }
      return new Labelled(labels, "");
    }
  }
}
