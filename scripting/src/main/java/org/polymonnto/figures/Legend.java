package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A box that names what is drawn. */
public final class Legend {
  private static final double BORDER_PAD = 0.4;
  private static final double ROW_GAP = 0.5;
  private static final double KEY_LENGTH = 2;
  private static final double KEY_HEIGHT = 0.7;
  private static final double KEY_PAD = 0.8;
  private static final double COLUMN_GAP = 2;
  private static final double AXES_PAD = 0.5;
  private static final double ROUNDING = 0.2;

  /** Places by matplotlib's number; 0 is the best of the others. */
  private static final List<String> PLACES =
      List.of(
          "best",
          "upper right",
          "upper left",
          "lower left",
          "lower right",
          "right",
          "center left",
          "center right",
          "lower center",
          "upper center",
          "center");

  private final List<Artist> artists;
  private final List<Text> texts;
  private int place;
  private double[] corner;
  private double[] anchor;
  private int columns = 1;
  private boolean framed = true;
  private double opacity = 0.8;
  private Rgba face = Rgba.WHITE;
  private Rgba edge = Rgba.of("0.8");
  private double rowGap = ROW_GAP;
  private double keyLength = KEY_LENGTH;
  private String title = "";
  private TextStyle style = TextStyle.of(Defaults.fontSize(), "left", "baseline");

  Legend(List<? extends Artist> artists, List<String> labels, Options options) {
    this.artists = List.copyOf(artists);
    options.ignore(
        "fancybox",
        "shadow",
        "numpoints",
        "scatterpoints",
        "mode",
        "borderpad",
        "handletextpad",
        "prop",
        "columnspacing",
        "borderaxespad",
        "handleheight",
        "markerscale",
        "title_fontsize",
        "bbox_transform");
    setLoc(options.take("loc"));
    Object box = options.take("bbox_to_anchor");
    anchor = box == null ? null : Data.of(box).values();
    columns = (int) options.number(1, "ncol", "ncols");
    framed = options.flag(true, "frameon");
    opacity = options.number(opacity, "framealpha");
    face = options.color(face, "facecolor");
    edge = options.color(edge, "edgecolor");
    rowGap = options.number(rowGap, "labelspacing");
    keyLength = options.number(keyLength, "handlelength");
    title = options.text("", "title");
    Options text = Options.of("legend", java.util.Map.of());
    text.put("fontsize", options.take("fontsize"));
    text.put("color", options.take("labelcolor"));
    style = style.with(text);
    options.finish("Legend");
    texts = labels.stream().map(label -> new Text(label, 0, 0, Coordinates.AXES, style)).toList();
  }

  private void setLoc(Object spec) {
    switch (spec) {
      case null -> place = 0;
      case String name -> {
        place = PLACES.indexOf(name);
        if (place < 0) {
          throw FigureException.value(
              "'"
                  + name
                  + "' is not a valid value for loc; supported values are '"
                  + String.join("', '", PLACES)
                  + "'");
        }
      }
      case Number number -> place = Math.clamp(number.intValue(), 0, PLACES.size() - 1);
      default -> {
        corner = Data.of(spec).values();
        place = 3;
      }
    }
  }

  /** Removes nothing but the frame. */
  public void setFrameOn(boolean value) {
    framed = value;
  }

  public void setTitle(Object text) {
    title = Options.textOf(text);
  }

  /** The texts of the entries, in order. */
  public List<String> labels() {
    return texts.stream().map(Text::getText).toList();
  }

  /** The texts of the entries, in order; what is changed in them is drawn. */
  public List<Text> getTexts() {
    return texts;
  }

  private TextBlock block(int entry, double scale) {
    Text text = texts.get(entry);
    return new TextBlock(text.getText(), text.style(), scale);
  }

  private record Layout(
      double width, double height, double rowHeight, double[] columnWidths, double titleHeight) {}

  private Layout layout(double scale) {
    double unit = style.size() * scale;
    int rows = rows();
    double[] widths = new double[Math.max(1, Math.min(columns, texts.size()))];
    double rowHeight = 0;
    for (int i = 0; i < texts.size(); i++) {
      TextBlock text = block(i, scale);
      int column = i / Math.max(1, rows);
      widths[column] = Math.max(widths[column], (keyLength + KEY_PAD) * unit + text.width());
      rowHeight = Math.max(rowHeight, Math.max(text.height(), KEY_HEIGHT * unit));
    }
    double total = (widths.length - 1) * COLUMN_GAP * unit;
    for (double width : widths) {
      total += width;
    }
    double titleHeight = 0;
    if (!title.isEmpty()) {
      TextBlock text = new TextBlock(title, style, scale);
      titleHeight = text.height() + rowGap * unit;
      total = Math.max(total, text.width());
    }
    double pad = 2 * BORDER_PAD * unit;
    double height = rows * rowHeight + (rows - 1) * rowGap * unit + titleHeight;
    return new Layout(total + pad, height + pad, rowHeight, widths, titleHeight);
  }

  private int rows() {
    return Math.max(1, (texts.size() + columns - 1) / columns);
  }

  /** The rectangle of the legend in axes or a figure that takes {@code area}. */
  Rectangle2D bounds(Rectangle2D area, double scale, LegendPlacement placement) {
    Layout layout = layout(scale);
    double pad = AXES_PAD * style.size() * scale;
    Rectangle2D target = area;
    if (anchor != null) {
      double width = anchor.length > 2 ? anchor[2] * area.getWidth() : 0;
      double height = anchor.length > 2 ? anchor[3] * area.getHeight() : 0;
      target =
          new Rectangle2D.Double(
              area.getX() + anchor[0] * area.getWidth(),
              area.getMaxY() - anchor[1] * area.getHeight() - height,
              width,
              height);
    }
    if (corner != null) {
      double x = target.getX() + corner[0] * target.getWidth();
      double y = target.getMaxY() - corner[1] * target.getHeight() - layout.height;
      return new Rectangle2D.Double(x, y, layout.width, layout.height);
    }
    if (place != 0) {
      return at(place, target, pad, layout);
    }
    List<Rectangle2D> candidates = new ArrayList<>();
    for (int i = 1; i < PLACES.size(); i++) {
      candidates.add(at(i, target, pad, layout));
    }
    return placement.best(candidates);
  }

  private static Rectangle2D at(int place, Rectangle2D area, double pad, Layout layout) {
    String name = PLACES.get(place);
    double x = area.getCenterX() - layout.width / 2;
    double y = area.getCenterY() - layout.height / 2;
    if (name.contains("left")) {
      x = area.getMinX() + pad;
    } else if (name.contains("right")) {
      x = area.getMaxX() - pad - layout.width;
    }
    if (name.contains("upper")) {
      y = area.getMinY() + pad;
    } else if (name.contains("lower")) {
      y = area.getMaxY() - pad - layout.height;
    }
    return new Rectangle2D.Double(x, y, layout.width, layout.height);
  }

  Rectangle2D draw(Canvas canvas, Rectangle2D area, LegendPlacement placement) {
    double scale = canvas.pixelsPerPoint();
    double unit = style.size() * scale;
    Rectangle2D bounds = bounds(area, scale, placement);
    Layout layout = layout(scale);
    if (framed) {
      Path2D frame =
          Paths.rounded(
              Math.rint(bounds.getX()) + 0.5,
              Math.rint(bounds.getY()) + 0.5,
              Math.rint(bounds.getWidth()),
              Math.rint(bounds.getHeight()),
              ROUNDING * unit);
      canvas.fill(frame, face.withAlpha(opacity * face.alpha()));
      canvas.stroke(frame, Pen.solid(edge.withAlpha(opacity), scale));
    }
    double x = bounds.getX() + BORDER_PAD * unit;
    double top = bounds.getY() + BORDER_PAD * unit;
    if (!title.isEmpty()) {
      TextBlock text = new TextBlock(title, style.aligned("center", "top"), scale);
      text.draw(canvas, bounds.getCenterX(), top);
      top += layout.titleHeight;
    }
    int rows = rows();
    for (int i = 0; i < texts.size(); i++) {
      double y = top + (i % rows) * (layout.rowHeight + rowGap * unit);
      entry(canvas, i, x, y, unit);
      if (i % rows == rows - 1) {
        x += layout.columnWidths[i / rows] + COLUMN_GAP * unit;
      }
    }
    return bounds;
  }

  private void entry(Canvas canvas, int i, double x, double y, double unit) {
    TextBlock text = block(i, canvas.pixelsPerPoint());
    double baseline = y + text.ascent();
    double height = KEY_HEIGHT * unit;
    artists
        .get(i)
        .drawKey(canvas, new Rectangle2D.Double(x, baseline - height, keyLength * unit, height));
    text.draw(canvas, x + (keyLength + KEY_PAD) * unit, baseline);
  }
}
