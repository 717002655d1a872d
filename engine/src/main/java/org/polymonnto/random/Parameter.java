package org.polymonnto.random;

/** A parameter of a distribution: NumPy's name for it and what it has to be. */
public record Parameter(String name, Constraint constraint) {}
