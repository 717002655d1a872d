package org.polymonnto.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Splits a line of text into runs of one font, with what stands between dollar signs set as
 * mathematics.
 */
final class MathText {
  private static final double SCRIPT_SIZE = 0.7;
  private static final double SUPERSCRIPT_RISE = 0.38;
  private static final double SUBSCRIPT_RISE = -0.17;

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ϵ"),
          Map.entry("varepsilon", "ε"),
          Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("phi", "ϕ"),
          Map.entry("varphi", "φ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Pi", "Π"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"),
          Map.entry("times", "×"),
          Map.entry("cdot", "·"),
          Map.entry("pm", "±"),
          Map.entry("infty", "∞"),
          Map.entry("leq", "≤"),
          Map.entry("geq", "≥"),
          Map.entry("neq", "≠"),
          Map.entry("approx", "≈"),
          Map.entry("sim", "∼"),
          Map.entry("propto", "∝"),
          Map.entry("rightarrow", "→"),
          Map.entry("to", "→"),
          Map.entry("leftarrow", "←"),
          Map.entry("partial", "∂"),
          Map.entry("nabla", "∇"),
          Map.entry("sum", "∑"),
          Map.entry("int", "∫"),
          Map.entry("sqrt", "√"),
          Map.entry("in", "∈"),
          Map.entry("circ", "∘"),
          Map.entry("langle", "⟨"),
          Map.entry("rangle", "⟩"),
          Map.entry("ldots", "…"),
          Map.entry("degree", "°"),
          Map.entry("quad", "  "),
          Map.entry("exp", "exp"),
          Map.entry("log", "log"),
          Map.entry("ln", "ln"),
          Map.entry("sin", "sin"),
          Map.entry("cos", "cos"),
          Map.entry("max", "max"),
          Map.entry("min", "min"));

  /**
   * Text of one font.
   *
   * @param x where it begins, from the beginning of the line, in pixels
   * @param rise how far its base line is above that of the line, in pixels
   */
  record Run(String text, Typeface face, double size, double x, double rise) {}

  private final List<Run> runs = new ArrayList<>();
  private final Typeface upright;
  private double x;
  private String source;
  private int at;

  private MathText(Typeface upright) {
    this.upright = upright;
  }

  /**
   * The runs of a line. Text with no or an odd number of dollar signs is taken as it is; {@code \$}
   * is a dollar sign.
   */
  static List<Run> runs(String line, Typeface face, double size) {
    MathText text = new MathText(face);
    String[] parts = line.split("(?<!\\\\)\\$", -1);
    if (parts.length % 2 == 0) {
      parts = new String[] {line};
    }
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        text.add(parts[i].replace("\\$", "$"), face, size, 0);
      } else {
        text.source = parts[i];
        text.at = 0;
        text.sequence(size, 0, false);
      }
    }
    return text.runs;
  }

  private void add(String text, Typeface face, double size, double rise) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, face, size, x, rise));
      x += face.advance(text, size);
    }
  }

  private void sequence(double size, double rise, boolean roman) {
    while (at < source.length() && source.charAt(at) != '}') {
      atom(size, rise, roman);
    }
  }

  /** One character, command, group or script. */
  private void atom(double size, double rise, boolean roman) {
    char c = source.charAt(at++);
    switch (c) {
      case '{' -> {
        sequence(size, rise, roman);
        at++;
      }
      case '^', '_' -> scripts(c, size, rise, roman);
      case '\\' -> command(size, rise, roman);
      case ' ', '~' -> {}
      case '-' -> add("\u2212", upright, size, rise);
      case '=', '<', '>' -> {
        x += 0.2 * size;
        add(String.valueOf(c), upright, size, rise);
        x += 0.2 * size;
      }
      default -> {
        boolean italic = Character.isLetter(c) && !roman;
        add(String.valueOf(c), italic ? Typeface.OBLIQUE : upright, size, rise);
      }
    }
  }

  /** A superscript and a subscript of the same base begin at the same place. */
  private void scripts(char first, double size, double rise, boolean roman) {
    double start = x;
    script(first, size, rise, roman);
    if (at < source.length()
        && "^_".indexOf(source.charAt(at)) >= 0
        && source.charAt(at) != first) {
      double end = x;
      x = start;
      script(source.charAt(at++), size, rise, roman);
      x = Math.max(x, end);
    }
  }

  private void script(char kind, double size, double rise, boolean roman) {
    if (at < source.length()) {
      atom(
          size * SCRIPT_SIZE,
          rise + size * (kind == '^' ? SUPERSCRIPT_RISE : SUBSCRIPT_RISE),
          roman);
    }
  }

  private void command(double size, double rise, boolean roman) {
    int start = at;
    while (at < source.length() && Character.isLetter(source.charAt(at))) {
      at++;
    }
    String name = source.substring(start, at);
    switch (name) {
      case "" -> {
        String c = at < source.length() ? source.substring(at, ++at) : "";
        add(
            c.matches("[,;: ]") ? " " : c.equals("!") ? "" : c,
            upright,
            c.equals(",") ? size / 2 : size,
            rise);
      }
      case "mathdefault", "mathrm", "mathbf", "text", "mathregular", "rm", "operatorname" -> {
        if (at < source.length()) {
          atom(size, rise, true);
        }
      }
      case "mathit", "left", "right" -> {}
      case "frac" -> {
        atom(size, rise, roman);
        add("/", upright, size, rise);
        atom(size, rise, roman);
      }
      default -> {
        String symbol = SYMBOLS.get(name);
        if (symbol == null) {
          throw FigureException.value("Unknown symbol: \\" + name + " in $" + source + "$");
        }
        boolean greek = symbol.length() == 1 && Character.isLowerCase(symbol.charAt(0)) && !roman;
        add(symbol, greek ? Typeface.OBLIQUE : upright, size, rise);
      }
    }
  }
}
