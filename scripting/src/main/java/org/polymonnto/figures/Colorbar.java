package org.polymonnto.figures;

import java.util.List;

/** A bar that shows which colour stands for which number. */
public final class Colorbar {
  /** The axes that the bar is drawn in. */
  public final Axes ax;

  private final boolean upright;
  private final Mappable mappable;

  private Colorbar(Axes axes, Mappable mappable, boolean upright) {
    this.ax = axes;
    this.mappable = mappable;
    this.upright = upright;
  }

  /** Draws a colour bar into {@code cax}, or beside {@code parents}, which become narrower. */
  static Colorbar create(
      Figure figure, Mappable mappable, Axes cax, List<Axes> parents, Options options) {
    String location = options.text(null, "location");
    String orientation = options.text(null, "orientation");
    boolean upright =
        location == null
            ? !"horizontal".equals(orientation)
            : location.equals("left") || location.equals("right");
    double fraction = options.number(0.15, "fraction");
    double pad = options.number(upright ? 0.05 : 0.15, "pad");
    double shrink = options.number(1, "shrink");
    double aspect = options.number(20, "aspect");
    boolean before = "left".equals(location) || "top".equals(location);
    Axes bar = cax;
    if (bar == null) {
      bar = steal(figure, parents, upright, before, fraction, pad, shrink);
      bar.setBoxAspect(
          upright ? aspect : 1 / aspect, upright ? before ? "E" : "W" : before ? "S" : "N");
    }
    Colorbar colorbar = new Colorbar(bar, mappable, upright);
    colorbar.fill(before);
    String label = options.text(null, "label");
    if (label != null) {
      colorbar.setLabel(label);
    }
    if (options.has("ticks")) {
      colorbar.setTicks(options.take("ticks"));
    }
    options.ignore(
        "format", "extend", "drawedges", "spacing", "use_gridspec", "anchor", "panchor", "ticks");
    options.finish("Colorbar");
    return colorbar;
  }

  private static Axes steal(
      Figure figure,
      List<Axes> parents,
      boolean upright,
      boolean before,
      double fraction,
      double pad,
      double shrink) {
    double kept = 1 - fraction - pad;
    double start = before ? fraction + pad : 0;
    double margin = (1 - shrink) / 2;
    double barStart = before ? 0 : 1 - fraction;
    double[] keep =
        upright ? new double[] {start, 0, kept, 1} : new double[] {0, 1 - start - kept, 1, kept};
    double[] take =
        upright
            ? new double[] {barStart, margin, fraction, shrink}
            : new double[] {margin, 1 - barStart - fraction, shrink, fraction};
    Axes bar;
    Axes parent = parents.getFirst();
    if (parents.size() == 1 && parent.cell() != null) {
      SubplotCell cell = parent.cell();
      bar = figure.addColorbarAxes(cell.shrunkTo(take), null);
      figure.axesIn(cell).forEach(axes -> axes.setCell(cell.shrunkTo(keep)));
    } else {
      double[] around = union(parents);
      for (Axes axes : parents) {
        double[] place = axes.getPosition();
        double[] part = {
          (place[0] - around[0]) / around[2],
          (place[1] - around[1]) / around[3],
          place[2] / around[2],
          place[3] / around[3]
        };
        axes.setPosition(
            inside(
                around,
                new double[] {
                  keep[0] + part[0] * keep[2],
                  keep[1] + part[1] * keep[3],
                  part[2] * keep[2],
                  part[3] * keep[3]
                }));
      }
      bar = figure.addColorbarAxes(null, inside(around, take));
    }
    return bar;
  }

  private static double[] inside(double[] box, double[] part) {
    return new double[] {
      box[0] + part[0] * box[2], box[1] + part[1] * box[3], part[2] * box[2], part[3] * box[3]
    };
  }

  private static double[] union(List<Axes> parents) {
    double left = 1;
    double bottom = 1;
    double right = 0;
    double top = 0;
    for (Axes axes : parents) {
      double[] place = axes.getPosition();
      left = Math.min(left, place[0]);
      bottom = Math.min(bottom, place[1]);
      right = Math.max(right, place[0] + place[2]);
      top = Math.max(top, place[1] + place[3]);
    }
    return new double[] {left, bottom, right - left, top - bottom};
  }

  private void fill(boolean before) {
    ax.setKind("colorbar");
    Norm norm = mappable.getNorm();
    Axis axis = upright ? ax.yaxis : ax.xaxis;
    Axis other = upright ? ax.xaxis : ax.yaxis;
    other.setVisible(false);
    other.span().set(0.0, 1.0);
    if (norm.isLogarithmic()) {
      axis.span().setScale(Scale.LOG);
    }
    axis.span().set(norm.low(), norm.high());
    String side = upright ? before ? "left" : "right" : before ? "top" : "bottom";
    axis.setTicksPosition(side);
    axis.setLabelPosition(side);
    ax.add(new Gradient(mappable, upright));
  }

  /** Sets the label; a map as last argument holds text properties. */
  public Text setLabel(Object... arguments) {
    return (upright ? ax.yaxis : ax.xaxis).setLabelText(arguments);
  }

  /** Sets the tick positions. */
  public void setTicks(Object... arguments) {
    if (upright) {
      ax.setYticks(arguments);
    } else {
      ax.setXticks(arguments);
    }
  }

  /** What the bar explains. */
  public Mappable getMappable() {
    return mappable;
  }

  /** Sets the texts of the ticks. */
  public void setTicklabels(Object... arguments) {
    if (upright) {
      ax.setYticklabels(arguments);
    } else {
      ax.setXticklabels(arguments);
    }
  }

  public void remove() {
    ax.remove();
  }
}
