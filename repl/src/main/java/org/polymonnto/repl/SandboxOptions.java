package org.polymonnto.repl;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polymonnto.scripting.sandbox.SandboxLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for scripts that are not trusted. */
final class SandboxOptions {
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})([a-z]*)");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--sandbox",
      description =
          "Let the script read and write files in the current folder only (and read those of its"
              + " own), without sockets, processes, threads, environment and Java classes.")
  private boolean sandbox;

  @Option(
      names = "--max-time",
      paramLabel = "TIME",
      description = "With --sandbox: stop the script after this time (default: 60s).")
  private String time;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      description = "With --sandbox: stop the script when it uses more memory (default: 2g).")
  private String memory;

  @Option(
      names = "--max-statements",
      paramLabel = "N",
      description = "With --sandbox: stop the script after so many statements.")
  private String statements;

  /**
   * The limits of the sandbox; empty without it.
   *
   * @throws ParameterException if a limit cannot be read or there is no sandbox
   */
  Optional<SandboxLimits> limits() {
    if (!sandbox) {
      refuseAlone("--max-time", time);
      refuseAlone("--max-memory", memory);
      refuseAlone("--max-statements", statements);
      return Optional.empty();
    }
    SandboxLimits limits = SandboxLimits.DEFAULT;
    return Optional.of(
        new SandboxLimits(
            time == null ? limits.time() : time(),
            memory == null ? limits.memory() : memory(),
            statements == null ? limits.statements() : OptionalLong.of(statements())));
  }

  private void refuseAlone(String option, String value) {
    if (value != null) {
      throw wrong(option, value, "it needs --sandbox");
    }
  }

  private Duration time() {
    long millis =
        amount("--max-time", time, "a time is a number with ms, s, m or h, such as 60s")
            * switch (unit(time)) {
              case "ms" -> 1L;
              case "", "s" -> 1000L;
              case "m" -> 60_000L;
              case "h" -> 3_600_000L;
              default -> throw wrong("--max-time", time, "a time is a number with ms, s, m or h");
            };
    return Duration.ofMillis(millis);
  }

  private long memory() {
    int shift =
        switch (unit(memory)) {
          case "k" -> 10;
          case "m" -> 20;
          case "g" -> 30;
          default -> throw wrong("--max-memory", memory, "a size is a number with k, m or g");
        };
    return amount("--max-memory", memory, "a size is a number with k, m or g, such as 2g") << shift;
  }

  private long statements() {
    String right = "a number of statements is a whole number from 1 on";
    if (!unit(statements).isEmpty()) {
      throw wrong("--max-statements", statements, right);
    }
    return amount("--max-statements", statements, right);
  }

  private static String unit(String text) {
    Matcher matcher = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
    return matcher.matches() ? matcher.group(2) : "?";
  }

  private long amount(String option, String text, String right) {
    Matcher matcher = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
    long number = matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    if (number == 0 || number > 1_000_000_000_000L) {
      throw wrong(option, text, right);
    }
    return number;
  }

  private ParameterException wrong(String option, String value, String message) {
    return new ParameterException(command.commandLine(), option + " " + value + ": " + message);
  }
}
