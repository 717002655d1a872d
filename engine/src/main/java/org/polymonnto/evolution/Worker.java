package org.polymonnto.evolution;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs one process after another. */
public final class Worker implements AutoCloseable {
  private static final long SECONDS_TO_END = 2;
  private static final Executor READERS = Thread::startVirtualThread;

  private final Runnable whenEnded;
  private Process process;
  private CompletableFuture<Outcome> outcome;

  Worker(Runnable whenEnded) {
    this.whenEnded = whenEnded;
  }

  /** Whether a process was started whose outcome was not taken yet. */
  public synchronized boolean isBusy() {
    return outcome != null;
  }

  /**
   * Starts a process.
   *
   * @throws EvolutionException if the program cannot be started
   */
  public synchronized void start(Job job) {
    if (isBusy()) {
      throw new EvolutionException("a worker runs one process at a time");
    }
    ProcessBuilder builder = new ProcessBuilder(job.command()).directory(job.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(job.environment());
    job.input().ifPresent(file -> builder.redirectInput(file.toFile()));
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new EvolutionException(
          "cannot start "
              + job.command().getFirst()
              + " in "
              + job.folder()
              + ": "
              + e.getMessage(),
          e);
    }
    Process started = process;
    CompletableFuture<String> out =
        CompletableFuture.supplyAsync(() -> tail(started, true), READERS);
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> tail(started, false), READERS);
    outcome =
        started
            .onExit()
            .thenCombine(
                out.thenCombine(err, List::of),
                (ended, texts) ->
                    new Outcome(ended.exitValue(), texts.getFirst(), texts.getLast()));
    outcome.whenComplete((ended, failure) -> whenEnded.run());
  }

  /** How the process ended, once; empty while it runs or if none was started. */
  public synchronized Optional<Outcome> take() {
    if (outcome == null || !outcome.isDone()) {
      return Optional.empty();
    }
    Outcome ended = outcome.join();
    outcome = null;
    return Optional.of(ended);
  }

  /** Ends the process and all that it started; its outcome is lost. */
  @Override
  public synchronized void close() {
    if (process == null) {
      return;
    }
    List<ProcessHandle> all;
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      all = Stream.concat(Stream.of(process.toHandle()), descendants).toList();
    }
    all.forEach(ProcessHandle::destroy);
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_END);
    for (ProcessHandle each : all) {
      try {
        each.onExit().get(Math.max(1, last - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        each.destroyForcibly();
      } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
        each.destroyForcibly();
      }
    }
    process = null;
    outcome = null;
  }

  private static String tail(Process process, boolean output) {
    StringBuilder text = new StringBuilder();
    char[] block = new char[4096];
    try (Reader reader =
        new InputStreamReader(
            output ? process.getInputStream() : process.getErrorStream(), StandardCharsets.UTF_8)) {
      for (int count = reader.read(block); count >= 0; count = reader.read(block)) {
        text.append(block, 0, count);
        if (text.length() > 2 * Outcome.KEPT) {
          text.delete(0, text.length() - Outcome.KEPT);
        }
      }
    } catch (IOException e) {
      // The streams of a process that was ended are closed while they are read.
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
    return text.substring(Math.max(0, text.length() - Outcome.KEPT));
  }
}
