package org.polymonnto.scripting.session;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.polymonnto.scripting.RunOptions;
import org.polymonnto.scripting.ScriptHost;
import org.polymonnto.scripting.SimulationProgress;

/** A session whose front end remembers what it was asked for. */
final class SessionFake implements FrontEnd, AutoCloseable {
  final Session session;
  final List<String> told = new CopyOnWriteArrayList<>();
  String next = "";
  CellLanguage nextLanguage;
  String asked = "";
  boolean answer = true;
  Path edited;
  String added = "";
  BufferedImage shown;
  List<EarlierCell> earlier = List.of();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  SessionFake(Path folder) {
    RunOptions plain = RunOptions.of(folder);
    RunOptions options =
        new RunOptions(
            folder,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            OptionalLong.of(1),
            folder.resolve("figures"),
            plain.figureFormat(),
            false);
    session =
        Session.start(
            () ->
                ScriptHost.builder()
                    .frontEnd(true)
                    .packages(Path.of("src/main/python"))
                    .out(out)
                    .err(out)
                    .build(),
            options,
            this);
    run("%cd -q " + folder);
  }

  /** What a Python cell prints, and its result in a line of its own. */
  String run(String text) {
    return run(CellLanguage.PYTHON, text);
  }

  String run(CellLanguage language, String text) {
    out.reset();
    Outcome outcome = session.evaluate(language, text).join();
    if (outcome instanceof Outcome.Failed failed) {
      fail(failed.traceback());
    }
    Optional<String> result = assertInstanceOf(Outcome.Finished.class, outcome).result();
    String printed = printed();
    return result.map(value -> printed.isEmpty() ? value : printed + "\n" + value).orElse(printed);
  }

  /** What a cell says when it fails. */
  String failure(String text) {
    out.reset();
    Outcome outcome = session.evaluate(CellLanguage.PYTHON, text).join();
    return assertInstanceOf(Outcome.Failed.class, outcome).traceback();
  }

  void forgetPrinted() {
    out.reset();
  }

  /** What was printed since the last cell began. */
  String printed() {
    return out.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  @Override
  public void tell(String line) {
    told.add(line);
  }

  @Override
  public boolean isInteractive() {
    return true;
  }

  @Override
  public int width() {
    return 80;
  }

  @Override
  public void enterNext(CellLanguage language, String text) {
    nextLanguage = language;
    next = text;
  }

  @Override
  public boolean confirm(String question) {
    asked = question;
    return answer;
  }

  @Override
  public void edit(Path file) {
    edited = file;
    try {
      String before = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(file, before + added);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean show(BufferedImage image, String title) {
    shown = image;
    return true;
  }

  @Override
  public List<EarlierCell> earlierCells() {
    return earlier;
  }

  @Override
  public void close() {
    session.close();
    SimulationProgress.use(SimulationProgress.SILENT);
  }
}
