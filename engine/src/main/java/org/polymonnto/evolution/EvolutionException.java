package org.polymonnto.evolution;

/** What is wrong with an evolution: its settings, its constraints or the start of its processes. */
public final class EvolutionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EvolutionException(String message) {
    super(message);
  }

  EvolutionException(String message, Throwable cause) {
    super(message, cause);
  }
}
