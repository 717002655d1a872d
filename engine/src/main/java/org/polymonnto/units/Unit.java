package org.polymonnto.units;

/**
 * A unit of measurement.
 *
 * @param name as it was asked for, such as {@code mV}
 * @param title its full name, such as {@code millivolt}
 * @param factor how many of the SI's unit one of it is: 0.001 for a millivolt
 * @param dimension what it measures
 */
public record Unit(String name, String title, double factor, Dimension dimension) {}
