package org.polymonnto.units;

import static org.polymonnto.units.Dimension.AMOUNT;
import static org.polymonnto.units.Dimension.CURRENT;
import static org.polymonnto.units.Dimension.LENGTH;
import static org.polymonnto.units.Dimension.LUMINOSITY;
import static org.polymonnto.units.Dimension.MASS;
import static org.polymonnto.units.Dimension.NONE;
import static org.polymonnto.units.Dimension.TEMPERATURE;
import static org.polymonnto.units.Dimension.TIME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units by their names: base and derived units of the SI, with its prefixes.
 *
 * <p>A unit is found by its full name ({@code volt}, {@code volts}), by its symbol ({@code V}), and
 * with a prefix as {@code millivolt}, {@code mvolt} or {@code mV}. Symbols take the prefixes from
 * femto to giga only, since {@code Em} is rather somebody's variable than an exametre. Lengths and
 * full names have a square and a cube: {@code cm2}, {@code metre3}.
 */
public final class Units {
  /** A unit without a prefix; whether it takes prefixes, and which ones by its symbol. */
  private record Root(List<String> titles, List<String> symbols, double factor, Dimension kind) {}

  private record Prefix(String title, String symbol, int exponent) {}

  private static final List<Prefix> PREFIXES =
      List.of(
          new Prefix("yocto", "y", -24),
          new Prefix("zepto", "z", -21),
          new Prefix("atto", "a", -18),
          new Prefix("femto", "f", -15),
          new Prefix("pico", "p", -12),
          new Prefix("nano", "n", -9),
          new Prefix("micro", "u", -6),
          new Prefix("milli", "m", -3),
          new Prefix("centi", "c", -2),
          new Prefix("deci", "d", -1),
          new Prefix("deca", "da", 1),
          new Prefix("hecto", "h", 2),
          new Prefix("kilo", "k", 3),
          new Prefix("mega", "M", 6),
          new Prefix("giga", "G", 9),
          new Prefix("tera", "T", 12),
          new Prefix("peta", "P", 15),
          new Prefix("exa", "E", 18),
          new Prefix("zetta", "Z", 21),
          new Prefix("yotta", "Y", 24));

  private static final Dimension VOLTAGE =
      MASS.times(LENGTH.power(2)).over(TIME.power(3)).over(CURRENT);
  private static final Dimension ENERGY = MASS.times(LENGTH.power(2)).over(TIME.power(2));
  private static final Dimension FORCE = ENERGY.over(LENGTH);
  private static final Dimension CHARGE = CURRENT.times(TIME);
  private static final Dimension FLUX = VOLTAGE.times(TIME);
  private static final Dimension RATE = NONE.over(TIME);

  private static final Map<Dimension, String> NAMES = new HashMap<>();
  private static final Map<String, Unit> UNITS = new LinkedHashMap<>();

  static {
    add(LENGTH, 1, "metre meter", "m");
    add(MASS, 1e-3, "gram gramme", "g");
    add(TIME, 1, "second", "s");
    add(CURRENT, 1, "ampere amp", "A");
    add(TEMPERATURE, 1, "kelvin", "K");
    add(AMOUNT, 1, "mole", "mol");
    add(LUMINOSITY, 1, "candela candle", "cd");
    add(NONE, 1, "radian", "rad");
    add(NONE, 1, "steradian", "sr");
    add(RATE, 1, "hertz", "Hz");
    add(FORCE, 1, "newton", "N");
    add(FORCE.over(LENGTH.power(2)), 1, "pascal", "Pa");
    add(ENERGY, 1, "joule", "J");
    add(ENERGY.over(TIME), 1, "watt", "W");
    add(CHARGE, 1, "coulomb", "C");
    add(VOLTAGE, 1, "volt", "V");
    add(CHARGE.over(VOLTAGE), 1, "farad", "F");
    add(VOLTAGE.over(CURRENT), 1, "ohm", "Ω");
    add(CURRENT.over(VOLTAGE), 1, "siemens", "S");
    add(FLUX, 1, "weber", "Wb");
    add(FLUX.over(LENGTH.power(2)), 1, "tesla", "T");
    add(FLUX.over(CURRENT), 1, "henry", "H");
    add(LUMINOSITY, 1, "lumen", "lm");
    add(LUMINOSITY.over(LENGTH.power(2)), 1, "lux", "lx");
    add(RATE, 1, "becquerel", "Bq");
    add(ENERGY.over(MASS), 1, "gray", "Gy");
    add(ENERGY.over(MASS), 1, "sievert", "Sv");
    add(AMOUNT.over(TIME), 1, "katal", "kat");
    add(LENGTH.power(3), 1e-3, "litre liter", "l L");
    add(AMOUNT.over(LENGTH.power(3)), 1e3, "molar", "M");
    NAMES.put(MASS, "kilogram");
    NAMES.remove(LENGTH.power(3));
    NAMES.remove(AMOUNT.over(LENGTH.power(3)));
    for (Map.Entry<String, Integer> time :
        Map.of("minute", 60, "hour", 3600, "day", 86400).entrySet()) {
      put(time.getKey(), time.getKey(), time.getValue(), TIME);
      put(time.getKey() + "s", time.getKey(), time.getValue(), TIME);
    }
  }

  private Units() {}

  private static void add(Dimension kind, double factor, String titles, String symbols) {
    Root root = new Root(List.of(titles.split(" ")), List.of(symbols.split(" ")), factor, kind);
    NAMES.putIfAbsent(kind, root.titles.getFirst());
    addNamed(root, "", List.of(""), List.of(""), 0);
    for (Prefix prefix : PREFIXES) {
      boolean common = prefix.exponent >= -15 && prefix.exponent <= 9;
      boolean small = prefix.exponent % 3 != 0;
      boolean forSymbol = common && (!small || root.symbols.contains("m"));
      List<String> symbolPrefixes = new ArrayList<>();
      if (forSymbol && prefix.symbol.length() == 1 && prefix.exponent != 2) {
        symbolPrefixes.add(prefix.symbol);
        if (prefix.exponent == -6) {
          symbolPrefixes.add("µ");
        }
      }
      addNamed(
          root,
          prefix.title,
          List.of(prefix.title, prefix.symbol),
          symbolPrefixes,
          prefix.exponent);
    }
  }

  private static void addNamed(
      Root root, String prefix, List<String> titlePrefixes, List<String> symbolPrefixes, int ten) {
    double factor = ten < 0 ? root.factor / Math.pow(10, -ten) : root.factor * Math.pow(10, ten);
    String title = prefix + root.titles.getFirst();
    for (String before : titlePrefixes) {
      for (String name : root.titles) {
        putWithPowers(before + name, title, factor, root.kind);
        if (!name.endsWith("s") && !name.endsWith("z") && !name.endsWith("x")) {
          put(before + name + "s", title, factor, root.kind);
        }
      }
    }
    for (String before : symbolPrefixes) {
      for (String symbol : root.symbols) {
        if (root.kind.equals(LENGTH)) {
          putWithPowers(before + symbol, title, factor, root.kind);
        } else {
          put(before + symbol, title, factor, root.kind);
        }
      }
    }
  }

  private static void putWithPowers(String name, String title, double factor, Dimension kind) {
    put(name, title, factor, kind);
    put(name + 2, "square " + title, factor * factor, kind.power(2));
    put(name + 3, "cubic " + title, factor * factor * factor, kind.power(3));
  }

  private static void put(String name, String title, double factor, Dimension kind) {
    UNITS.putIfAbsent(name, new Unit(name, title, factor, kind));
  }

  /** The unit of a name, or null if there is none. */
  public static Unit find(String name) {
    return UNITS.get(name);
  }

  /** The names of all units. */
  public static List<String> names() {
    return List.copyOf(UNITS.keySet());
  }

  static Optional<String> nameOf(Dimension dimension) {
    return Optional.ofNullable(NAMES.get(dimension));
  }
}
