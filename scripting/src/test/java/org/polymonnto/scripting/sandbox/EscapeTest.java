package org.polymonnto.scripting.sandbox;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polymonnto.scripting.RunOptions;
import org.polymonnto.scripting.ScriptHost;

/** Every line of {@code escapes.txt} has to fail, to say why, and to have done nothing. */
class EscapeTest {
  private static final String SECRET = "the-secret";

  /** The languages' own limits say themselves what they are about. */
  private static final List<String> NEED_NO_REASON =
      List.of("MemoryError", "MemoryError: Unable to allocate", "RecursionError", "Maximum call");

  private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();
  private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();

  @TempDir static Path folder;
  private static Path inside;
  private static Path outside;
  private static ScriptHost host;
  private static int number;

  record Attempt(String language, String message, String code) {
    @Override
    public String toString() {
      return language + ": " + code;
    }
  }

  @BeforeAll
  static void start() throws IOException {
    Path real = folder.toRealPath();
    inside = Files.createDirectory(real.resolve("inside"));
    outside = Files.createDirectory(real.resolve("outside"));
    for (String name : List.of("secret.txt", "picture.png", "array.npy")) {
      Files.writeString(outside.resolve(name), SECRET);
    }
    Files.writeString(outside.resolve("module.py"), "print('" + SECRET + "')");
    Files.writeString(outside.resolve("module.mjs"), "console.log('" + SECRET + "')");
    Files.writeString(outside.resolve("module.js"), "console.log('" + SECRET + "')");
    Files.writeString(inside.resolve("C.java"), "class C {}");
    Files.createSymbolicLink(inside.resolve("link.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(inside.resolve("dangling"), outside.resolve("new.txt"));
    Files.createSymbolicLink(inside.resolve("folder"), outside);
    host =
        ScriptHost.builder()
            .out(OUT)
            .err(ERR)
            .arguments(List.of(inside.resolve("script.py").toString()))
            .packages(Path.of("src/main/python"))
            .sandbox(
                new SandboxLimits(Duration.ofMinutes(2), 2L << 30, OptionalLong.empty()),
                inside,
                List.of())
            .build();
  }

  @AfterAll
  static void close() {
    host.close();
  }

  @BeforeEach
  void forgetOutput() {
    OUT.reset();
    ERR.reset();
  }

  static Stream<Attempt> attempts() throws IOException {
    try (var in = EscapeTest.class.getResourceAsStream("escapes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 3))
          .map(words -> new Attempt(words[0], words[1], words[2]));
    }
  }

  @Test
  void thereAreManyAttempts() throws IOException {
    assertTrue(attempts().count() >= 40);
  }

  private static int run(String language, String code) throws IOException {
    String suffix = language.equals("py") ? ".py" : ".mjs";
    Path script = Files.writeString(inside.resolve("attempt" + number++ + suffix), code);
    return host.run(RunOptions.of(script));
  }

  private static Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> files = Files.list(outside)) {
      for (Path file : files.toList()) {
        String content = Files.isDirectory(file) ? "folder" : Files.readString(file);
        state.put(file.toString(), content + Files.getPosixFilePermissions(file));
      }
    }
    return state;
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void fails(Attempt attempt) throws IOException {
    Map<String, String> before = state();
    String code = attempt.code().replaceAll("(?<!\\\\)\\\\n", "\n").replace("\\\\n", "\\n");
    int exitCode = run(attempt.language(), code.replace("@", outside.toString()));
    String out = OUT.toString(StandardCharsets.UTF_8);
    String err = ERR.toString(StandardCharsets.UTF_8);
    String message = attempt.message().replace("@", outside.toString());
    assertAll(
        err,
        () -> assertEquals(1, exitCode),
        () -> assertEquals(before, state()),
        () -> assertEquals("", out),
        () -> assertTrue(err.contains(message), message),
        () -> assertFalse(err.contains(SECRET)),
        () -> assertFalse(err.contains("\tat "), "Java stack trace"),
        () -> assertFalse(err.contains("internal error"), "internal error"),
        () ->
            assertTrue(
                err.contains("--sandbox")
                    || NEED_NO_REASON.stream().anyMatch(attempt.message()::startsWith)));
  }

  @Test
  void letsScriptsWorkInTheirFolder() throws IOException {
    int exitCode =
        run(
            "py",
            """
            import os, shutil, tempfile
            import numpy as np, matplotlib.pyplot as plt
            os.mkdir('results')
            np.save('results/a.npy', np.arange(3))
            shutil.copy('results/a.npy', 'results/b.npy')
            os.replace('results/b.npy', 'results/c.npy')
            print(np.load('results/c.npy'), sorted(os.listdir('results')))
            plt.plot([1, 2])
            plt.savefig('results/figure.png')
            with tempfile.TemporaryFile('w+') as file:
                file.write('kept')
                file.seek(0)
                print(file.read(), os.path.getsize('results/figure.png') > 1000, os.environ.get('HOME'))
            """);
    assertEquals("", ERR.toString(StandardCharsets.UTF_8));
    assertEquals(
        "[0 1 2] ['a.npy', 'c.npy']\nkept True None\n", OUT.toString(StandardCharsets.UTF_8));
    assertEquals(0, exitCode);
  }

  /** GraalJS fails at {@code import 'node:fs'}, with assertions, as in tests, in another way. */
  @Test
  void saysWhyAnAddressOfNodeIsNoModule() {
    String message =
        "java.lang.NullPointerException: Cannot invoke \"String.endsWith(String)\" because the"
            + " return value of \"java.net.URI.getPath()\" is null";
    assertEquals(
        "With --sandbox modules are files, and those of Node.js, such as node:fs, are not there.",
        new Refusals().reasonOf(message).orElseThrow());
  }

  @Test
  void refusesJavaScripts() throws IOException {
    assertEquals(2, host.run(RunOptions.of(inside.resolve("C.java"))));
    assertTrue(
        ERR.toString(StandardCharsets.UTF_8).startsWith("Java scripts are not run with --sandbox"));
  }
}
