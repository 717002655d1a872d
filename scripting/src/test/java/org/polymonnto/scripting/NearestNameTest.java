package org.polymonnto.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> NAMES = List.of("--path", "--seed", "--figures", "--format");

  @Test
  void isFoundInSpiteOfAFewWrongLetters() {
    assertEquals(Optional.of("--figures"), NearestName.of("--figuers", NAMES));
    assertEquals(Optional.of("--format"), NearestName.of("--fromat", NAMES));
    assertEquals(Optional.of("--seed"), NearestName.of("--sed", NAMES));
  }

  @Test
  void isNotFoundForAnotherWord() {
    assertEquals(Optional.empty(), NearestName.of("--verbose-mode", NAMES));
    assertEquals(Optional.empty(), NearestName.of("x", List.of("run", "doctor")));
  }

  @Test
  void countsASwapAsOneEdit() {
    assertEquals(1, NearestName.distance("rnu", "run"));
    assertEquals(3, NearestName.distance("", "run"));
    assertEquals(2, NearestName.distance("figure", "fgurs"));
  }
}
