package org.polymonnto.figures;

import java.util.Map;

/** Something that is drawn in axes or on a figure. */
public abstract class Artist {
  private double zorder;
  private boolean visible = true;
  private boolean clipped = true;
  private String label = "";
  private Axes axes;

  Artist(double zorder) {
    this.zorder = zorder;
  }

  abstract void draw(Canvas canvas, Projection projection);

  /** Adds what this artist shows to the limits; a limit is null where it is not asked for. */
  abstract void collectLimits(DataLimits x, DataLimits y);

  /** Takes the properties that this kind of artist has. */
  abstract void apply(Options options);

  /** The class name in error messages. */
  String kind() {
    return getClass().getSimpleName();
  }

  /** Sets the properties of {@code options}, all of which must be known. */
  final void applyAll(Options options) {
    options.ignore(
        "picker", "animated", "antialiased", "aa", "rasterized", "snap", "gid", "url", "in_layout");
    zorder = options.number(zorder, "zorder");
    visible = options.flag(visible, "visible");
    clipped = options.flag(clipped, "clip_on");
    label = options.has("label") ? options.text(label, "label") : label;
    options.ignore("label");
    apply(options);
    options.finish(kind());
  }

  /** Sets properties by name. */
  public void set(Map<String, Object> properties) {
    applyAll(Options.of("set", properties));
  }

  void attach(Axes owner) {
    axes = owner;
  }

  /** The axes this artist is drawn in, or null. */
  public Axes getAxes() {
    return axes;
  }

  /** Takes this artist out of its axes. */
  public void remove() {
    if (axes != null) {
      axes.removeArtist(this);
    }
  }

  public double getZorder() {
    return zorder;
  }

  public void setZorder(double value) {
    zorder = value;
  }

  public boolean getVisible() {
    return visible;
  }

  public void setVisible(boolean value) {
    visible = value;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(Object text) {
    label = Options.textOf(text);
  }

  boolean isClipped() {
    return clipped;
  }

  void setClipped(boolean value) {
    clipped = value;
  }

  /** Whether a legend without explicit entries shows this artist. */
  boolean hasLegendEntry() {
    return !label.isEmpty() && !label.startsWith("_") && !label.equals("None");
  }

  /** Draws this artist's sign in a legend into a box in pixels. */
  void drawKey(Canvas canvas, java.awt.geom.Rectangle2D box) {}
}
