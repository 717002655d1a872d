package org.polymonnto.figures;

import java.util.List;

/** Matches artists and texts for a legend. */
final class Legends {
  private Legends() {}

  /**
   * What a legend with texts only names: lines, patches and collections, in the order they were
   * drawn.
   */
  static List<Artist> candidates(List<Artist> artists) {
    return artists.stream()
        .filter(a -> !(a instanceof Text) && !(a instanceof AxesImage))
        .filter(a -> !(a instanceof Rectangle) || !a.getLabel().equals("_nolegend_"))
        .toList();
  }

  static boolean areArtists(Object given) {
    return given instanceof List<?> list && !list.isEmpty() && !(list.getFirst() instanceof String);
  }

  static List<Artist> artists(Object given) {
    if (!(given instanceof List<?> list)) {
      throw FigureException.type(
          "legend handles must be a list of what plot functions return, not " + given);
    }
    return list.stream().map(Legends::artist).toList();
  }

  private static Artist artist(Object element) {
    return switch (element) {
      case Artist artist -> artist;
      case List<?> group when !group.isEmpty() && group.getFirst() instanceof Artist artist ->
          artist;
      case null, default ->
          throw FigureException.type(
              "legend handles must be what plot functions return, not " + element);
    };
  }

  static List<String> texts(Object given) {
    if (given instanceof String text) {
      return text.chars().mapToObj(Character::toString).toList();
    }
    if (given instanceof List<?> list) {
      return list.stream().map(Options::textOf).toList();
    }
    Data data = Data.of(given);
    return data.labels() != null
        ? List.of(data.labels())
        : java.util.Arrays.stream(data.values()).mapToObj(Legends::number).toList();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  static void pair(
      List<Artist> given, List<String> texts, List<Artist> artists, List<String> labels) {
    for (int i = 0; i < Math.min(given.size(), texts.size()); i++) {
      artists.add(given.get(i));
      labels.add(texts.get(i));
    }
  }
}
