package org.polymonnto.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes, with the system's shell as the program. */
@Timeout(60)
class WorkersTest {
  private final Workers workers = new Workers();

  @TempDir Path folder;

  @AfterEach
  void end() {
    workers.close();
  }

  private Job shell(String script, String... arguments) {
    List<String> command = new java.util.ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    command.addAll(List.of(arguments));
    return Job.of(command, folder.toString(), Map.of("PATH", "/usr/bin:/bin", "GENE", "g"));
  }

  private Outcome run(Job job) {
    Worker worker = workers.add();
    worker.start(job);
    assertTrue(worker.isBusy());
    Optional<Outcome> outcome = worker.take();
    while (outcome.isEmpty()) {
      workers.awaitEnd(1000);
      outcome = worker.take();
    }
    assertFalse(worker.isBusy());
    return outcome.get();
  }

  @Test
  void anOutcomeHasTheOutputAndTheExitCode() throws IOException {
    String argument = "a 'b' \"c\" $(exit 1); *";
    Outcome outcome = run(shell("echo \"$1\" $GENE; pwd -P; echo bad >&2; exit 3", argument));
    assertEquals(argument + " g\n" + folder.toRealPath() + "\n", outcome.output());
    assertEquals("bad\n", outcome.errors());
    assertEquals(3, outcome.exitCode());
  }

  @Test
  void theEndOfLongOutputIsKept() {
    Outcome outcome = run(shell("head -c 1000000 /dev/zero | tr '\\0' x; echo end"));
    assertEquals(Outcome.KEPT, outcome.output().length());
    assertTrue(outcome.output().endsWith("xend\n"));
  }

  @Test
  void inputComesFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("input"), "text");
    assertEquals("text", run(shell("cat").withInput(file.toString())).output());
    assertEquals("", run(shell("cat")).output());
  }

  @Test
  void processesRunSideBySide() {
    Worker first = workers.add();
    Worker second = workers.add();
    // Each waits for the file that the other one makes.
    first.start(shell("touch one; while [ ! -f two ]; do sleep 0.01; done"));
    second.start(shell("touch two; while [ ! -f one ]; do sleep 0.01; done"));
    while (first.take().isEmpty() | second.take().isEmpty()) {
      if (!first.isBusy() && !second.isBusy()) {
        break;
      }
      workers.awaitEnd(1000);
    }
    assertFalse(first.isBusy() || second.isBusy());
  }

  @Test
  void closingEndsAProcessAndWhatItHasStarted() throws Exception {
    Worker worker = workers.add();
    worker.start(shell("sleep 600 & echo $! > child; echo $$ > self; wait"));
    Path self = folder.resolve("self");
    while (!Files.exists(self) || Files.readString(self).isBlank()) {
      Thread.sleep(10);
    }
    long[] ids = {
      Long.parseLong(Files.readString(self).strip()),
      Long.parseLong(Files.readString(folder.resolve("child")).strip())
    };
    workers.close();
    for (long id : ids) {
      while (ProcessHandle.of(id).map(ProcessHandle::isAlive).orElse(false)) {
        Thread.sleep(10);
      }
    }
    assertFalse(worker.isBusy());
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    Worker worker = workers.add();
    Job job = Job.of(List.of("/no/such/program"), folder.toString(), Map.of());
    var error = assertThrows(EvolutionException.class, () -> worker.start(job));
    assertTrue(error.getMessage().contains("/no/such/program"), error::getMessage);
    assertFalse(worker.isBusy());
  }
}
