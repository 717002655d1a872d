package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polymonnto.repl.TerminalEmulator.Attribute;
import org.polymonnto.repl.TerminalEmulator.Cell;
import org.polymonnto.repl.TerminalEmulator.Cursor;

/** That programs find a real terminal, and that the tests see what a person would see. */
class PseudoTerminalTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path folder;

  private static PseudoTerminal shell(String script) throws Exception {
    return PseudoTerminal.program("sh", "-c", script).start();
  }

  @Test
  void isTheControllingTerminalOfTheProgram() throws Exception {
    String script = "tty <&0; stty size; echo seen >/dev/tty; pwd; echo $TERM $WHAT $LEFT; exit 3";
    try (PseudoTerminal terminal =
        PseudoTerminal.program("sh", "-c", script)
            .size(100, 30)
            .folder(folder)
            .environment("WHAT", "this")
            .environment("LEFT", "that")
            .environment("LEFT", null)
            .start()) {
      assertEquals(3, terminal.exitCode());
      List<String> rows = terminal.rows();
      assertTrue(rows.getFirst().startsWith("/dev/pts/"), rows::toString);
      assertEquals(
          List.of("30 100", "seen", folder.toRealPath().toString(), "xterm-256color this"),
          rows.subList(1, 5));
      assertEquals(30, rows.size());
    }
  }

  @Test
  void takesKeysAndShowsThem() throws Exception {
    try (PseudoTerminal terminal = shell("read x; echo \"got <$x>\"; cat")) {
      terminal
          .type("wörd 世界")
          .press(Key.BACKSPACE)
          .await("wörd 世", screen -> screen.equals("wörd 世"));
      terminal.press(Key.ENTER).await("got <wörd 世>");
      terminal.press(Key.CTRL_D);
      assertEquals(0, terminal.exitCode());
      assertEquals("wörd 世\ngot <wörd 世>", terminal.screen());
      assertEquals(new Cursor(2, 0, true), terminal.cursor());
    }
  }

  @Test
  void knowsTheSequencesOfKeys() {
    assertEquals("\033\r", Key.ALT_ENTER.sequence());
    assertEquals("\022", Key.CTRL_R.sequence());
    assertEquals("\033b", Key.alt('b').sequence());
    assertEquals("\0", Key.ctrl(' ').sequence());
    assertThrows(IllegalArgumentException.class, () -> Key.ctrl('1'));
  }

  @Test
  void sendsOtherSequencesWhenTheProgramAsksForThem() throws Exception {
    String script = "stty -echo -icanon; printf 'ready\\n'; cat -v";
    try (PseudoTerminal terminal = shell(script)) {
      terminal.await("ready").press(Key.UP, Key.HOME).paste("a\nb").await("^[[A^[[Ha\nb");
    }
    try (PseudoTerminal terminal = shell("printf '\\033[?1h\\033[?2004h';" + script)) {
      terminal.await("ready").press(Key.UP, Key.HOME, Key.DELETE).paste("a\nb");
      terminal.await("^[OA^[OH^[[3~^[[200~a\nb^[[201~");
    }
  }

  @Test
  void answersQuestionsOfTheProgram() throws Exception {
    String script =
        "stty -echo -icanon min 1; printf 'ab\\033[6n'; head -c 6 | cat -v;"
            + "printf '\\033[c'; head -c 7 | cat -v; echo";
    try (PseudoTerminal terminal = shell(script)) {
      assertEquals(0, terminal.exitCode());
      assertEquals("ab^[[1;3R^[[?1;2c", terminal.screen());
    }
  }

  @Test
  void showsColoursAndAttributes() throws Exception {
    String script =
        "printf 'a\\033[31mred\\033[0m \\033[1;3;4;94;48;5;200mstrong\\033[22;23;24mweak\\033[0m"
            + " \\033[38;2;1;2;255;7mblue\\033[0m 世x'";
    try (PseudoTerminal terminal = shell(script)) {
      terminal.exitCode();
      assertEquals(List.of("r", "e", "d"), terminal.cells("red").stream().map(Cell::text).toList());
      assertEquals(
          new Cell("r", 1, "1", "default", EnumSet.noneOf(Attribute.class)), terminal.cell(0, 1));
      Set<Attribute> strong = EnumSet.of(Attribute.BOLD, Attribute.ITALIC, Attribute.UNDERLINE);
      for (Cell cell : terminal.cells("strong")) {
        assertEquals(new Cell(cell.text(), 1, "12", "200", strong), cell);
      }
      assertEquals(Set.of(), terminal.cells("weak").getFirst().attributes());
      Cell blue = terminal.cells("blue").getLast();
      assertEquals(new Cell("e", 1, "#0102ff", "default", EnumSet.of(Attribute.INVERSE)), blue);
      assertEquals(2, terminal.cells("世x").getFirst().width());
      assertThrows(AssertionError.class, () -> terminal.cells("green"));
    }
  }

  @Test
  void obeysControlSequences() throws Exception {
    String script =
        "printf 'one two\\rONE\\033[K\\r\\nxyz\\033[2D\\033[J|\\033[?25l';"
            + "printf '\\033[?1049hother\\033[?1049l\\033[5;3H*'";
    try (PseudoTerminal terminal = shell(script)) {
      terminal.exitCode();
      assertEquals("ONE\nx|\n\n\n  *", terminal.screen());
      assertEquals(new Cursor(4, 3, false), terminal.cursor());
      assertTrue(terminal.output().contains("\033[?1049hother"));
    }
  }

  @Test
  void keepsWhatWasScrolledOut() throws Exception {
    String script = "i=1; while [ $i -le 3000 ]; do echo line $i; i=$((i + 1)); done";
    try (PseudoTerminal terminal =
        PseudoTerminal.program("sh", "-c", script + "; printf %030d 7").size(20, 5).start()) {
      terminal.exitCode();
      assertEquals(
          "line 2998\nline 2999\nline 3000\n" + "0".repeat(20) + "\n0000000007", terminal.screen());
      assertEquals(
          IntStream.rangeClosed(1, 2997).mapToObj(i -> "line " + i).toList(), terminal.history());
      assertEquals(
          IntStream.rangeClosed(1, 3000)
              .mapToObj(i -> "line " + i + "\n")
              .collect(Collectors.joining("", "", "0".repeat(29) + "7")),
          terminal.transcript());
    }
  }

  @Test
  void tellsTheProgramOfAnotherSize() throws Exception {
    String script = "trap 'stty size' WINCH; echo ready; while :; do read x && exit 4; done";
    try (PseudoTerminal terminal = shell(script)) {
      terminal.await("ready").resize(40, 10).await("10 40");
      assertEquals(10, terminal.rows().size());
      terminal.press(Key.ENTER);
      assertEquals(4, terminal.exitCode());
    }
  }

  @Test
  void interruptsByKeyAndEndsBySignal() throws Exception {
    String script = "trap 'echo caught' INT; echo ready; while :; do sleep 0.1; done";
    try (PseudoTerminal terminal = shell(script)) {
      terminal.await("ready").press(Key.CTRL_C).await("^Ccaught");
      terminal.kill();
      assertEquals(128 + 9, terminal.exitCode());
    }
  }

  @Test
  void endsTheProgramWhenClosed() throws Exception {
    PseudoTerminal terminal = shell("trap '' HUP TERM; echo ready; while :; do sleep 0.1; done");
    ProcessHandle process = ProcessHandle.of(terminal.pid()).orElseThrow();
    terminal.await("ready").close();
    process.onExit().get();
  }

  @Test
  void seesTheBlankBehindAPrompt() throws Exception {
    try (PseudoTerminal terminal = shell("printf '世 name: '; read x")) {
      terminal.await("世 name: ");
      assertEquals("世 name:", terminal.screen());
      assertThrows(AssertionError.class, () -> terminal.await("name:  ", SHORT));
    }
  }

  @Test
  void failsWithTheScreen() throws Exception {
    try (PseudoTerminal terminal = shell("echo hello; read x; echo bye; exit 1")) {
      terminal.await("hello");
      String message =
          assertThrows(AssertionError.class, () -> terminal.await("goodbye", SHORT)).getMessage();
      assertTrue(message.startsWith("waited 300 ms in vain for the screen to show 'goodbye'"));
      assertTrue(message.contains("\n|hello\n|\n"), message);
      assertTrue(
          assertThrows(AssertionError.class, () -> terminal.exitCode(SHORT))
              .getMessage()
              .contains("|hello"));
      terminal.press(Key.ENTER);
      AssertionError ended =
          assertThrows(
              AssertionError.class, () -> terminal.await("two rows", text -> text.equals("bye")));
      assertTrue(ended.getMessage().startsWith("the program has ended"), ended.getMessage());
      assertTrue(ended.getMessage().contains("|bye"), ended.getMessage());
    }
  }

  @Test
  void waitsUntilNothingElseComes() throws Exception {
    String script = "for i in 1 2 3 4; do echo $i; sleep 0.05; done; read x";
    try (PseudoTerminal terminal = shell(script)) {
      assertEquals("1\n2\n3\n4", terminal.awaitQuiet(Duration.ofSeconds(1)).screen());
    }
  }

  @Test
  void runsTheRealCommand() throws Exception {
    Files.writeString(
        folder.resolve("s.py"),
        """
        import sys, time
        print(sys.stdin.isatty(), sys.stdout.isatty())
        name = input('name? ')
        print(f'\\033[1;32mhello {name}\\033[0m')
        while True: time.sleep(0.01)
        """);
    try (PseudoTerminal terminal =
        PseudoTerminal.polymonnto("run", "s.py").folder(folder).size(90, 20).start()) {
      terminal.await("name? ").type("Zoë").press(Key.ENTER).await("hello Zoë");
      Cell cell = terminal.cells("hello").getFirst();
      assertEquals(new Cell("h", 1, "2", "default", EnumSet.of(Attribute.BOLD)), cell);
      terminal.press(Key.CTRL_C).await("Interrupted at ");
      assertEquals(130, terminal.exitCode());
      assertTrue(
          terminal.transcript().contains("Interrupted at " + folder.resolve("s.py") + ":5"),
          terminal::transcript);
      assertEquals("True True", terminal.rows().getFirst());
    }
  }

  @Test
  void showsWhatALineEditorDraws() throws Exception {
    List<String> command = new ArrayList<>(CommandProcess.command());
    command.set(command.indexOf(Main.class.getName()), LineEditor.class.getName());
    try (PseudoTerminal terminal =
        PseudoTerminal.program(command.toArray(String[]::new)).size(30, 8).start()) {
      terminal.await("> ").type("def wörld").press(Key.LEFT, Key.LEFT, Key.BACKSPACE);
      terminal.await("> def wöld");
      assertEquals(new Cursor(0, 8, true), terminal.awaitQuiet(SHORT).cursor());
      assertEquals("4", terminal.cells("def").getFirst().foreground());
      assertEquals("default", terminal.cells("wöld").getFirst().foreground());
      terminal.press(Key.HOME, Key.ctrl('k')).paste("a\n  b").await("> a\n>   b");
      terminal.press(Key.ENTER).await("read <a|  b>\n> ");
      terminal.type("x".repeat(40)).await("> " + "x".repeat(28) + "\n" + "x".repeat(12));
      terminal.resize(50, 8).await("> " + "x".repeat(40) + "\n");
    }
  }

  /** Reads lines as JLine does and prints them. */
  static final class LineEditor {
    private LineEditor() {}

    public static void main(String[] arguments) throws IOException {
      try (org.jline.terminal.Terminal terminal = TerminalBuilder.terminal()) {
        LineReader reader =
            LineReaderBuilder.builder().terminal(terminal).highlighter(new Keywords()).build();
        while (true) {
          String line = reader.readLine("> ");
          terminal.writer().println("read <" + line.replace('\n', '|') + ">");
        }
      }
    }
  }

  private static final class Keywords implements Highlighter {
    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
      return new AttributedStringBuilder()
          .append(buffer)
          .styleMatches(
              Pattern.compile("\\bdef\\b"),
              AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE))
          .toAttributedString();
    }
  }
}
