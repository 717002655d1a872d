/** Distributions, fits of curves and interpolation between scattered points. */
package org.polymonnto.statistics;
