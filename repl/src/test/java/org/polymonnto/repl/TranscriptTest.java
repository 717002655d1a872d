package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enters the session of the README again and compares the screen with it. */
class TranscriptTest {
  private static final Pattern PROMPT = Pattern.compile("(?:In|js|java) \\[\\d+\\]: ");
  private static final String CONTINUATION = "   ...: ";

  @TempDir Path folder;

  private static List<String> session() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher block =
        Pattern.compile("```text\n(In \\[1\\]: .*?)\n```", Pattern.DOTALL).matcher(readme);
    assertTrue(block.find(), "the README has a session");
    return block.group(1).lines().toList();
  }

  /** The lines that belong to the prompt at a place, without prompts. */
  private static List<String> cell(List<String> session, int at, int head) {
    List<String> lines = new ArrayList<>();
    lines.add(session.get(at).substring(head));
    for (int i = at + 1; i < session.size() && session.get(i).startsWith(CONTINUATION); i++) {
      lines.add(session.get(i).substring(CONTINUATION.length()));
    }
    return lines;
  }

  @Test
  void isWhatTheShellShows() throws Exception {
    List<String> session = session();
    try (PseudoTerminal shell = ShellTyping.builder(folder, "--seed", "1").size(110, 70).start()) {
      for (int i = 0; i < session.size(); i++) {
        Matcher prompt = PROMPT.matcher(session.get(i));
        if (prompt.lookingAt()) {
          List<String> lines = cell(session, i, prompt.end());
          ShellTyping.awaitPrompt(shell);
          if (lines.size() == 1) {
            ShellTyping.enter(shell, lines.getFirst());
          } else {
            shell.paste(String.join("\n", lines)).await(lines.getLast()).press(Key.ENTER);
            if (session.get(i).startsWith("In")) {
              // A block of Python ends with an empty line.
              shell.await(lines.getLast() + "\n   ...: ").press(Key.ENTER);
            }
          }
        }
      }
      ShellTyping.awaitPrompt(shell);
      List<String> shown =
          shell.transcript().lines().filter(line -> !line.endsWith(" is starting ...")).toList();
      int first = shown.indexOf(session.getFirst());
      assertEquals(
          String.join("\n", session),
          String.join("\n", shown.subList(first, Math.min(shown.size(), first + session.size()))));
    }
  }
}
