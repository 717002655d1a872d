package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the slices of a pie chart. */
final class PiePlot {
  private PiePlot() {}

  /** Slices and label texts. */
  static Object[] draw(Axes axes, Object... arguments) {
    Options options =
        Options.bind(
            "pie",
            arguments,
            "x",
            "explode",
            "labels",
            "colors",
            "autopct",
            "pctdistance",
            "shadow",
            "labeldistance",
            "startangle",
            "radius");
    double[] sizes = options.data("x").values();
    double[] explode = options.data("explode", 0).broadcast(sizes.length, "explode");
    List<?> labels = options.list("labels");
    ColorList colors = ColorList.of(options.take("colors"));
    Object percent = options.take("autopct");
    double percentDistance = options.number(0.6, "pctdistance");
    double labelDistance = options.number(1.1, "labeldistance");
    double radius = options.number(1, "radius");
    double angle = options.number(0, "startangle");
    boolean counterClockwise = options.flag(true, "counterclock");
    java.util.Map<?, ?> wedgeLook = options.map("wedgeprops");
    java.util.Map<?, ?> textLook = options.map("textprops");
    options.ignore("shadow", "frame", "center", "normalize", "rotatelabels").finish("pie");
    double total = java.util.Arrays.stream(sizes).sum();
    List<Artist> slices = new ArrayList<>();
    List<Artist> texts = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      double sweep = 360 * sizes[i] / total * (counterClockwise ? 1 : -1);
      double middle = Math.toRadians(angle + sweep / 2);
      double x = explode[i] * radius * Math.cos(middle);
      double y = explode[i] * radius * Math.sin(middle);
      Rgba color = colors == null ? axes.nextFillColor() : colors.at(i);
      Patch slice = new Patch(Paths.wedge(x, y, radius, angle, angle + sweep), color);
      if (wedgeLook != null) {
        slice.applyAll(Options.of("pie", wedgeLook));
      }
      slices.add(axes.add(slice));
      if (labels != null) {
        slice.setLabel(labels.get(i));
        String side = Math.cos(middle) > 0 ? "left" : "right";
        texts.add(
            axes.add(
                text(
                    labels.get(i).toString(),
                    x,
                    y,
                    labelDistance * radius,
                    middle,
                    side,
                    textLook)));
      }
      if (percent != null) {
        String share = String.format(Locale.ROOT, percent.toString(), 100 * sizes[i] / total);
        texts.add(
            axes.add(text(share, x, y, percentDistance * radius, middle, "center", textLook)));
      }
      angle += sweep;
    }
    axes.setAspect("equal");
    axes.setFrameOn(false);
    axes.xaxis.setVisible(false);
    axes.yaxis.setVisible(false);
    axes.xaxis.span().set(-1.25, 1.25);
    axes.yaxis.span().set(-1.25, 1.25);
    return new Object[] {slices, texts};
  }

  private static Text text(
      String label,
      double x,
      double y,
      double distance,
      double angle,
      String side,
      java.util.Map<?, ?> look) {
    TextStyle style = TextStyle.of(Defaults.fontSize(), side, "center");
    Text text =
        new Text(
            label,
            x + distance * Math.cos(angle),
            y + distance * Math.sin(angle),
            Coordinates.DATA,
            style);
    if (look != null) {
      text.applyAll(Options.of("pie", look));
    }
    return text;
  }
}
