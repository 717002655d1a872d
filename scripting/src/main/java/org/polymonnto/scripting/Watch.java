package org.polymonnto.scripting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.polymonnto.network.Network;
import org.polymonnto.network.Schedule;
import org.polymonnto.network.SimulationListener;
import org.polymonnto.scripting.network.GuestNetwork;

/**
 * Looks twice a second, between iterations, whether the script or a file with behaviors of the
 * network has changed, and reloads it.
 */
public final class Watch implements SimulationListener {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** A file that was written just now may not be complete. */
  private static final Duration UNSETTLED = Duration.ofMillis(50);

  private record Version(FileTime time, long size) {}

  private final PrintStream messages;
  private final Map<Path, Version> seen = new HashMap<>();
  private final Path script;
  private long next = System.nanoTime();

  private Watch(Path script, PrintStream messages) {
    this.script = script.toAbsolutePath().normalize();
    this.messages = messages;
    look(this.script);
  }

  /** Watches for all simulations that this process runs from now on. */
  public static void start(Path script, OutputStream messages) {
    Network.addListenerEverywhere(
        new Watch(script, new PrintStream(messages, true, StandardCharsets.UTF_8)));
  }

  @Override
  public void started(Network network, long total) {
    lookIfDue(network);
  }

  @Override
  public void advanced(Network network, long done, long total) {
    lookIfDue(network);
  }

  private void lookIfDue(Network network) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + INTERVAL_NANOS;
    for (Path file : files(network)) {
      if (look(file)) {
        reload(file, network).forEach(messages::println);
      }
    }
  }

  private Set<Path> files(Network network) {
    Set<Path> files = new TreeSet<>(Set.of(script));
    for (Schedule.Entry entry : network.schedule().entries()) {
      Reloading.file(entry.behavior()).ifPresent(files::add);
    }
    if (network instanceof GuestNetwork guest) {
      Value found = Reloading.python().invokeMember("files", guest.home());
      for (int i = 0; i < found.getArraySize(); i++) {
        files.add(Path.of(found.getArrayElement(i).asString()));
      }
    }
    return files;
  }

  /** Whether a file that was seen before is another one now; if so, it is the one that was seen. */
  private boolean look(Path file) {
    Version version;
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      version = new Version(attributes.lastModifiedTime(), attributes.size());
    } catch (IOException e) {
      return false; // an editor may be about to put another file in its place
    }
    Version before = seen.get(file);
    if (before == null) {
      seen.put(file, version);
      return false;
    }
    Duration age = Duration.between(version.time().toInstant(), Instant.now());
    if (version.equals(before) || (!age.isNegative() && age.compareTo(UNSETTLED) < 0)) {
      return false;
    }
    seen.put(file, version);
    return true;
  }

  private static List<String> reload(Path file, Network network) {
    if (network instanceof GuestNetwork) {
      return List.of(Reloading.python().invokeMember("report", file.toString()).asString());
    }
    List<String> names = new ArrayList<>();
    try {
      Reloading.reload(file, network)
          .forEach(
              (name, restarted) ->
                  names.add(
                      restarted.isEmpty()
                          ? name
                          : name + " (starting anew: " + String.join(", ", restarted) + ")"));
    } catch (ScriptException e) {
      String message = e.getMessage().replaceFirst("(\\R|$)", " (Java)$1");
      return List.of("not reloaded, the old code stays: " + message);
    }
    return List.of("reloaded " + file.getFileName() + ": " + String.join(", ", names));
  }
}
