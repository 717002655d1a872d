package org.polymonnto.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The individuals of a generation: who waits, runs, has a score, or has failed.
 *
 * <p>The lists are the population's own: who adds an individual to one of them changes the
 * population.
 *
 * @param <I> what individuals are
 */
public final class Population<I> {
  /** How often an individual is run before it counts as failed. */
  public static final int MOST_ATTEMPTS = 2;

  private final ToIntFunction<I> number;
  private final List<I> waiting = new ArrayList<>();
  private final List<I> running = new ArrayList<>();
  private final List<I> scored = new ArrayList<>();
  private final List<I> failed = new ArrayList<>();
  private final Map<Integer, Integer> failures = new HashMap<>();

  /**
   * @param number the number of an individual, which no other individual has
   */
  public Population(ToIntFunction<I> number) {
    this.number = Objects.requireNonNull(number);
  }

  /** Those that are still to be run, in their order. */
  public List<I> waiting() {
    return waiting;
  }

  /** Those that are run now. */
  public List<I> running() {
    return running;
  }

  /** Those that have a score, ordered by their numbers, whoever was ready first. */
  public List<I> scored() {
    return scored;
  }

  /** Those that were tried in vain. */
  public List<I> failed() {
    return failed;
  }

  public void setWaiting(List<I> individuals) {
    replace(waiting, individuals);
  }

  public void setRunning(List<I> individuals) {
    replace(running, individuals);
  }

  public void setScored(List<I> individuals) {
    replace(scored, individuals);
  }

  public void setFailed(List<I> individuals) {
    replace(failed, individuals);
  }

  private void replace(List<I> list, List<I> individuals) {
    List<I> copy = new ArrayList<>(individuals);
    list.clear();
    list.addAll(copy);
  }

  /** The next individual, which is running from now on; empty if none waits. */
  public Optional<I> next() {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    I individual = waiting.removeFirst();
    running.add(individual);
    return Optional.of(individual);
  }

  /** The individual with this number, if it is running. */
  public Optional<I> running(int id) {
    return running.stream().filter(each -> number.applyAsInt(each) == id).findFirst();
  }

  /**
   * Puts a running individual to those with a score.
   *
   * @return false if it is not running
   */
  public boolean score(int id) {
    Optional<I> individual = takeRunning(id);
    individual.ifPresent(
        found -> {
          int at = scored.size();
          while (at > 0 && number.applyAsInt(scored.get(at - 1)) > id) {
            at--;
          }
          scored.add(at, found);
        });
    return individual.isPresent();
  }

  /**
   * Takes down that a running individual got no score. It is run again, unless it was already run
   * {@link #MOST_ATTEMPTS} times.
   *
   * @return whether it will be run again
   */
  public boolean fail(int id) {
    Optional<I> individual = takeRunning(id);
    if (individual.isEmpty()) {
      return false;
    }
    boolean again = failures.merge(id, 1, Integer::sum) < MOST_ATTEMPTS;
    (again ? waiting : failed).add(individual.get());
    return again;
  }

  /** Lets all running individuals wait again, before those that wait already. */
  public void release() {
    waiting.addAll(0, running);
    running.clear();
  }

  /** Whether nobody waits or runs. */
  public boolean isFinished() {
    return waiting.isEmpty() && running.isEmpty();
  }

  /** Replaces everybody by a new generation that waits to be run. */
  public void start(List<I> generation) {
    setWaiting(generation);
    running.clear();
    scored.clear();
    failed.clear();
    failures.clear();
  }

  private Optional<I> takeRunning(int id) {
    for (int at = 0; at < running.size(); at++) {
      if (number.applyAsInt(running.get(at)) == id) {
        return Optional.of(running.remove(at));
      }
    }
    return Optional.empty();
  }
}
