package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Powers of ten; on axes of less than a decade some of their multiples too. The algorithm of
 * matplotlib's {@code LogFormatterSciNotation}.
 */
record LogLabels() implements TickLabels {

  @Override
  public Labelled label(double[] ticks, double low, double high) {
    Set<Integer> shown = shownMultiples(low, high);
    List<String> texts = new ArrayList<>();
    for (double tick : ticks) {
      double power = Math.log10(tick);
      int decade = (int) Math.floor(power + 1e-9);
      boolean whole = Math.abs(power - Math.rint(power)) < 1e-9;
      int multiple = whole ? 1 : (int) Math.rint(tick / Math.pow(10, decade));
      if (!shown.contains(multiple)) {
        texts.add("");
      } else if (whole) {
        texts.add("$\\mathdefault{10^{" + (int) Math.rint(power) + "}}$");
      } else {
        texts.add("$\\mathdefault{" + multiple + "\\times10^{" + decade + "}}$");
      }
    }
    return new Labelled(texts, "");
  }

  private static Set<Integer> shownMultiples(double low, double high) {
    double decades = Math.abs(Math.log10(high / low));
    if (decades > 1) {
      return Set.of(1);
    }
    Set<Integer> shown = new HashSet<>();
    for (int i = 1; i <= 10; i++) {
      if (decades <= 0.4 || Set.of(1, 2, 3, 4, 6, 10).contains(i)) {
        shown.add(i);
      }
    }
    return shown;
  }
}
