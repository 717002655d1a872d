package org.polymonnto.figures;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** A text at a place. */
public class Text extends Artist {
  /** Space between text and frame in points, for a frame without style. */
  private static final double BARE_PAD = 4;

  /** Space between text and frame in font sizes. */
  private static final double BOX_PAD = 0.3;

  private String text;
  private double x;
  private double y;
  private Coordinates coordinates;
  private TextStyle style;
  private Map<?, ?> frame;

  Text(String text, double x, double y, Coordinates coordinates, TextStyle style) {
    super(3);
    this.text = text;
    this.x = x;
    this.y = y;
    this.coordinates = coordinates;
    this.style = style;
    setClipped(false);
  }

  @Override
  void apply(Options options) {
    options.ignore("rotation_mode", "multialignment", "ma", "y", "x");
    coordinates = Coordinates.of(options.take("transform"), coordinates);
    Map<?, ?> box = options.map("bbox");
    frame = box == null ? frame : box;
    Rgba background = options.color(null, "backgroundcolor");
    frame = background == null ? frame : Map.of("facecolor", background, "edgecolor", background);
    style = style.with(options);
    text = options.text(text, "text");
  }

  @Override
  void collectLimits(DataLimits xLimits, DataLimits yLimits) {}

  @Override
  void draw(Canvas canvas, Projection projection) {
    drawAt(canvas, coordinates.x(projection, x), coordinates.y(projection, y));
  }

  void drawAt(Canvas canvas, double px, double py) {
    if (!text.isEmpty()) {
      TextBlock block = new TextBlock(text, style, canvas.pixelsPerPoint());
      if (frame != null) {
        drawFrame(canvas, block.bounds(px, py));
      }
      block.draw(canvas, px, py);
    }
  }

  private void drawFrame(Canvas canvas, Rectangle2D bounds) {
    Options options = Options.of("bbox", frame);
    String styleText = options.text(null, "boxstyle");
    String[] shape = styleText == null ? new String[] {"square"} : styleText.split(",");
    double pad = styleText == null ? options.number(BARE_PAD, "pad") / style.size() : BOX_PAD;
    for (String part : shape) {
      if (part.strip().startsWith("pad=")) {
        pad = Double.parseDouble(part.strip().substring(4));
      }
    }
    double reach = pad * style.size() * canvas.pixelsPerPoint();
    double left = bounds.getX() - reach;
    double top = bounds.getY() - reach;
    double width = bounds.getWidth() + 2 * reach;
    double height = bounds.getHeight() + 2 * reach;
    Path2D outline =
        shape[0].equals("round")
            ? Paths.rounded(left, top, width, height, reach)
            : new Path2D.Double(new Rectangle2D.Double(left, top, width, height));
    Patch patch = new Patch(outline, Rgba.cycle(0));
    patch.applyAll(Options.of("bbox", Map.of("edgecolor", "black")));
    patch.applyAll(options);
    patch.paint(canvas, outline);
  }

  /** The rectangle this text takes, in pixels. */
  Rectangle2D bounds(Projection projection, double pixelsPerPoint) {
    TextBlock block = new TextBlock(text, style, pixelsPerPoint);
    return block.bounds(coordinates.x(projection, x), coordinates.y(projection, y));
  }

  TextStyle style() {
    return style;
  }

  void setStyle(TextStyle newStyle) {
    style = newStyle;
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  Coordinates coordinates() {
    return coordinates;
  }

  public String getText() {
    return text;
  }

  public void setText(Object newText) {
    text = Options.textOf(newText);
  }

  public void setPosition(Object xy) {
    double[] place = Data.of(xy).values();
    x = place[0];
    y = place[1];
  }

  public void setX(double value) {
    x = value;
  }

  public void setY(double value) {
    y = value;
  }

  /** The x and y of the text in its coordinates. */
  public double[] getPosition() {
    return new double[] {x, y};
  }

  public String getColor() {
    return style.color().hex();
  }

  /** The size of the font in points. */
  public double getFontsize() {
    return style.size();
  }

  /** Degrees counter-clockwise. */
  public double getRotation() {
    return style.rotation();
  }

  public String getHa() {
    return style.horizontal();
  }

  public String getVa() {
    return style.vertical();
  }

  public void setColor(Object spec) {
    apply(Options.of("set", Map.of("color", spec)));
  }

  public void setFontsize(Object size) {
    apply(Options.of("set", Map.of("fontsize", size)));
  }

  public void setRotation(Object degrees) {
    apply(Options.of("set", Map.of("rotation", degrees)));
  }

  public void setHa(Object alignment) {
    apply(Options.of("set", Map.of("ha", alignment)));
  }

  public void setVa(Object alignment) {
    apply(Options.of("set", Map.of("va", alignment)));
  }

  public void setFontweight(Object weight) {
    apply(Options.of("set", Map.of("fontweight", weight)));
  }
}
