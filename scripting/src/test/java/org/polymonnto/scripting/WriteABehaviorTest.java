package org.polymonnto.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code in "Write a behaviour" of the README of the examples, taken from there and run. */
class WriteABehaviorTest {
  private static final Path PAGE = Path.of("../examples/README.md");

  /** A block of code behind a paragraph that ends with the name of its file. */
  private static final Pattern FILE =
      Pattern.compile("`([\\w.]+)`\n\n```\\w+\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;
  private final Set<String> files = new TreeSet<>();

  @BeforeEach
  void writeTheFilesOfThePage() throws IOException {
    Matcher found = FILE.matcher(Files.readString(PAGE));
    while (found.find()) {
      ScriptRun.write(folder, found.group(1), found.group(2));
      files.add(found.group(1));
    }
  }

  private String run(String name) {
    return ScriptRun.output(folder.resolve(name));
  }

  @Test
  void everyBlockOfCodeIsOneOfTheFiles() throws IOException {
    long blocks = Files.readString(PAGE).lines().filter(line -> line.matches("```\\w+")).count();
    assertEquals(blocks, files.size());
    assertEquals(
        Set.of(
            "leaky.py",
            "leaky.mjs",
            "Leaky.java",
            "network.py",
            "network.mjs",
            "ThreeLanguages.java"),
        files);
  }

  /** Voltages of a neuron: 0.8 v + 0.3 from 0, and 0 again where that is 1 or more. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          network.py  | ' leaky [0.3        0.54       0.732      0.88560003]'
          network.mjs | ' leaky array([0.3       , 0.54      , 0.732     , 0.88560003], dtype=float32)'
          """)
  void theThreeVersionsDoTheSame(String script, String line) {
    assertEquals("leaky.py%1$s\nleaky.mjs%1$s\nLeaky.java%1$s\n".formatted(line), run(script));
  }

  @Test
  void soTheyDoInANetworkInJava() {
    String line = " array([0.3, 0.3, 0.3], dtype=float32)\n";
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      run("ThreeLanguages.java");
    } finally {
      System.setOut(before);
    }
    assertEquals(
        "leaky.py%1$sleaky.mjs%1$sLeaky.java%1$s".formatted(line),
        out.toString(StandardCharsets.UTF_8));
  }
}
