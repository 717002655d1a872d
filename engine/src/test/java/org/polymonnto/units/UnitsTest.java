package org.polymonnto.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
  @ParameterizedTest
  @CsvSource({
    "mV, millivolt, 1e-3, volt",
    "millivolts, millivolt, 1e-3, volt",
    "mvolt, millivolt, 1e-3, volt",
    "volts, volt, 1, volt",
    "ms, millisecond, 1e-3, second",
    "us, microsecond, 1e-6, second",
    "hours, hour, 3600, second",
    "nS, nanosiemens, 1e-9, siemens",
    "Hz, hertz, 1, hertz",
    "kHz, kilohertz, 1e3, hertz",
    "uF, microfarad, 1e-6, farad",
    "pA, picoampere, 1e-12, ampere",
    "Mohm, megaohm, 1e6, ohm",
    "kg, kilogram, 1, kilogram",
    "cm2, square centimetre, 1e-4, metre^2",
    "um3, cubic micrometre, 1e-18, metre^3",
    "mM, millimolar, 1, metre^-3 mole",
    "mol, mole, 1, mole",
    "Pa, pascal, 1, pascal",
    "rad, radian, 1, a plain number"
  })
  void unitsHaveNamesFactorsAndDimensions(
      String name, String title, double factor, String dimension) {
    Unit unit = Units.find(name);
    assertEquals(title, unit.title());
    assertEquals(factor, unit.factor(), factor * 1e-15);
    assertEquals(dimension, unit.dimension().toString());
  }

  @ParameterizedTest
  @CsvSource({"Em", "volt4", "tau", "mm4", "min", "Vs", "kminute"})
  void otherNamesAreNone(String name) {
    assertNull(Units.find(name));
  }

  @Test
  void dimensionsFollowOhmsLaw() {
    Dimension volt = Units.find("volt").dimension();
    Dimension ampere = Units.find("ampere").dimension();
    Dimension farad = Units.find("farad").dimension();
    assertEquals(Units.find("ohm").dimension(), volt.over(ampere));
    assertEquals(Dimension.TIME, farad.times(volt.over(ampere)));
    assertEquals(volt, volt.power(2).power(0.5));
    assertEquals(Dimension.NONE, volt.power(0));
    assertEquals("volt / second", volt.over(Dimension.TIME).toString());
    assertNotEquals(volt, ampere);
  }
}
