package org.polymonnto.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a measurement depends on besides the programs.
 *
 * @param processor its name, or its architecture where the system does not tell it
 * @param cores how many there are
 * @param memory the size of the main memory in bytes
 * @param system the operating system
 */
record Machine(String processor, int cores, long memory, String system) {
  private static final Path LINUX = Path.of("/proc/cpuinfo");
  private static final Pattern NAME = Pattern.compile("(?m)^model name\\s*: (.+)$");
  private static final double GIBIBYTE = 1024 * Installation.MEBIBYTE;

  static Machine inspect() {
    return new Machine(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        Installation.totalMemory(),
        System.getProperty("os.name"));
  }

  private static String processorName() {
    try {
      Matcher matcher = NAME.matcher(Files.readString(LINUX));
      if (matcher.find()) {
        return matcher.group(1).strip();
      }
    } catch (IOException e) {
      // Other systems have no such file.
    }
    return System.getProperty("os.arch");
  }

  /** All of it in words. */
  String description() {
    return String.format(
        Locale.ROOT,
        "%s (%d cores, %.1f GiB of memory, %s)",
        processor,
        cores,
        memory / GIBIBYTE,
        system);
  }
}
