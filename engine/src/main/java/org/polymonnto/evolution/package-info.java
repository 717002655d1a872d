/**
 * Evolution of genomes whose scores are found by running a script for each individual.
 *
 * <p>A generation of individuals is run by {@link org.polymonnto.evolution.Workers}, each
 * individual in a process of its own, while a {@link org.polymonnto.evolution.Population} keeps
 * book of who waits, runs, has a score or has failed. Then {@link
 * org.polymonnto.evolution.Selection} lets the individuals with the highest scores live on, {@link
 * org.polymonnto.evolution.MateChances} says how likely each of them is a parent, and {@link
 * org.polymonnto.evolution.Breeding} makes children of two parents until the generation is full
 * again.
 *
 * <p>Everything random is drawn from one {@link org.polymonnto.random.RandomState}, and nothing
 * depends on the order in which processes end. So a seed fixes an evolution whose scores depend on
 * the genes only.
 */
package org.polymonnto.evolution;
