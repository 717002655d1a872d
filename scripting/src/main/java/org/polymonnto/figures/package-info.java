/**
 * Figures as matplotlib draws them: a model of figures, axes and artists, and their output as PNG
 * and SVG.
 *
 * <p>{@link org.polymonnto.figures.Pyplot} holds the current figure and has the functions of {@code
 * matplotlib.pyplot}; {@link org.polymonnto.figures.Figure} and {@link org.polymonnto.figures.Axes}
 * have the methods of matplotlib's classes, in camel case. Each takes its arguments in matplotlib's
 * order; a {@link java.util.Map} as last argument holds keyword arguments by matplotlib's names.
 * This makes the same call natural in every language:
 *
 * <pre>{@code
 * axes.plot(t, v, "r--", Map.of("label", "voltage"));   // Java
 * axes.plot(t, v, 'r--', {label: 'voltage'})            // JavaScript
 * axes.plot(t, v, 'r--', label='voltage')               # Python, through the package matplotlib
 * }</pre>
 *
 * <p>A guest language takes one list for all arguments of such a method; so a call with nothing but
 * one list needs an empty map behind it, as in {@code axes.plot([1, 2, 3], {})}. The package for
 * Python adds it.
 */
package org.polymonnto.figures;
