package org.polymonnto.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script sees what it would see under {@code python script}. */
class PythonScriptTest {
  @TempDir Path folder;

  private Path script(String text) throws IOException {
    return ScriptRun.write(folder, "script.py", text);
  }

  @Test
  void isTheMainModule() throws IOException {
    Path script =
        script(
            """
            # -*- coding: latin-1 -*-
            import __main__, os, sys
            print(sys.argv[1:], __name__, __file__)
            print(sys.argv[0] == os.path.relpath(__file__) or sys.argv[0] == __file__)
            print(__main__.__dict__ is globals())
            print(sys.path[0])
            print([name for name in dir() if not name.startswith('__')])
            """);
    ScriptRun run = ScriptRun.of(script, "--help", "x y");
    assertEquals(
        List.of(
            "['--help', 'x y'] __main__ " + script,
            "True",
            "True",
            folder.toRealPath().toString(),
            "['os', 'sys']"),
        run.out().lines().toList(),
        run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void readsItsInputAndWritesItsOutput() throws IOException {
    Path script =
        script(
            """
            import sys
            name = input('name? ')
            rest = sys.stdin.read()
            print(name.upper(), len(rest.splitlines()), 'ä', sys.stdin.read() == '')
            sys.stderr.write('warning\\n')
            """);
    ScriptRun run = ScriptRun.of(RunOptions.of(script), "ada\n1\n2\n3\n");
    assertEquals("name? ADA 3 ä True\n", run.out());
    assertEquals("warning\n", run.err());
  }

  @Test
  void endsWithTheCodeItAsksFor() throws IOException {
    Path script =
        script(
            """
            import sys, os, atexit, threading
            atexit.register(print, 'exit handler')
            mode = sys.argv[1]
            if mode == 'number': sys.exit(3)
            if mode == 'text': sys.exit('no input')
            if mode == 'none': sys.exit()
            if mode == 'negative': exit(-1)
            if mode == 'quit': quit()
            if mode == 'at once': os._exit(4)
            if mode == 'thread':
                def work():
                    threading.Event().wait(0.05)
                    print('thread')
                    sys.exit(5)
                threading.Thread(target=work).start()
                print('main')
            """);
    assertEquals(new ScriptRun(3, "exit handler\n", ""), ScriptRun.of(script, "number"));
    assertEquals(new ScriptRun(1, "exit handler\n", "no input\n"), ScriptRun.of(script, "text"));
    assertEquals(new ScriptRun(0, "exit handler\n", ""), ScriptRun.of(script, "none"));
    assertEquals(new ScriptRun(255, "exit handler\n", ""), ScriptRun.of(script, "negative"));
    assertEquals(new ScriptRun(0, "exit handler\n", ""), ScriptRun.of(script, "quit"));
    assertEquals(new ScriptRun(4, "", ""), ScriptRun.of(script, "at once"));
    assertEquals(
        new ScriptRun(0, "main\nthread\nexit handler\n", ""), ScriptRun.of(script, "thread"));
  }

  /** A folder with a package that does not run here, and a module that is the user's. */
  private Path otherPackages(String name) throws IOException {
    Path others = Files.createDirectory(folder.resolve(name));
    for (String each : List.of("numpy", "PymoNNto", "matplotlib")) {
      ScriptRun.write(
          Files.createDirectory(others.resolve(each)), "__init__.py", "raise ImportError(1)");
    }
    Files.createDirectory(others.resolve("scipy"));
    ScriptRun.write(others, "imageio.py", "of_user = True\n");
    return others;
  }

  private static final String USES_PACKAGES =
      """
      import importlib.util
      import numpy as np
      import scipy.stats
      from PymoNNto import Network
      import imageio
      print(np.arange(3).sum(), Network().tag, imageio.of_user)
      print('main/python' in importlib.util.find_spec('matplotlib').origin)
      """;

  private static void checkOwnPackagesAreUsed(ScriptRun run, Path script, Path others) {
    String passedOver = " is passed over: %s is the one that PolymoNNto comes with";
    assertEquals("3 Network True\nTrue\n", run.out(), run.err());
    assertEquals(
        List.of(
            script + ":2: UserWarning: " + others.resolve("numpy") + passedOver.formatted("numpy"),
            "  import numpy as np",
            script
                + ":4: UserWarning: "
                + others.resolve("PymoNNto")
                + passedOver.formatted("PymoNNto"),
            "  from PymoNNto import Network"),
        run.err().lines().toList());
  }

  @Test
  void ownPackagesComeBeforeOthersOfTheSameNameOnThePath() throws IOException {
    Path others = otherPackages("others");
    Path script = script(USES_PACKAGES);
    RunOptions plain = RunOptions.of(script);
    RunOptions options =
        new RunOptions(
            script,
            List.of(),
            List.of(others),
            List.of(),
            Optional.empty(),
            OptionalLong.empty(),
            plain.figures(),
            plain.figureFormat(),
            false);
    checkOwnPackagesAreUsed(ScriptRun.of(options, ""), script, others);
  }

  @Test
  void ownPackagesComeBeforeOthersBesideTheScript() throws IOException {
    Path others = otherPackages("project").toRealPath();
    Path script = ScriptRun.write(others, "script.py", USES_PACKAGES);
    checkOwnPackagesAreUsed(ScriptRun.of(script), script, others);
  }

  @Test
  void ownPackagesComeBeforeOthersInFoldersThatAreAddedLater() throws IOException {
    Path others = otherPackages("others");
    Path script =
        script(USES_PACKAGES.replaceFirst("\n", "; import sys; sys.path.insert(0, 'FOLDER')\n"));
    ScriptRun.write(
        folder, "script.py", Files.readString(script).replace("FOLDER", others.toString()));
    checkOwnPackagesAreUsed(ScriptRun.of(script), script, others);
  }

  @Test
  void findsModulesInTheOrderOfCPython() throws IOException {
    Path extra = Files.createDirectory(folder.resolve("extra"));
    Path site = Files.createDirectories(folder.resolve("venv/lib/python3.11/site-packages"));
    ScriptRun.write(folder, "beside.py", "where = 'beside the script'\n");
    ScriptRun.write(extra, "beside.py", "where = 'extra'\n");
    ScriptRun.write(extra, "shared.py", "where = 'extra'\n");
    ScriptRun.write(site, "shared.py", "where = 'venv'\n");
    ScriptRun.write(site, "pure.py", "where = 'venv'\n");
    ScriptRun.write(site, "more.pth", "more\n");
    ScriptRun.write(Files.createDirectory(site.resolve("more")), "linked.py", "where = 'linked'\n");
    ScriptRun.write(site, "fast.cpython-311-x86_64-linux-gnu.so", "");
    Path script =
        script(
            """
            import beside, shared, pure, linked
            print(beside.where, shared.where, pure.where, linked.where, sep=', ')
            try:
                import fast
            except ImportError as error:
                print(error.name, error)
            import absent
            """);
    RunOptions options =
        new RunOptions(
            script,
            List.of(),
            List.of(extra),
            List.of(),
            Optional.of(folder.resolve("venv")),
            OptionalLong.empty(),
            Path.of("figures"),
            RunOptions.FigureFormat.PNG,
            false);
    ScriptRun run = ScriptRun.of(options, "");
    assertEquals(
        "beside the script, extra, venv, linked\n"
            + "fast fast is a native extension for CPython ("
            + site.resolve("fast.cpython-311-x86_64-linux-gnu.so")
            + "); PolymoNNto imports packages that are written in Python only\n",
        run.out(),
        run.err());
    assertTrue(run.err().endsWith("ModuleNotFoundError: No module named 'absent'\n"), run.err());
  }

  @Test
  void tellsWhyAKnownPackageCannotBeImported() throws Exception {
    Path script =
        script(
            """
            try:
                import pandas as pd
            except ImportError as error:
                print(error.name, isinstance(error, ModuleNotFoundError))
            from sklearn.decomposition import PCA
            """);
    ScriptRun run = ScriptRun.of(RunOptions.of(script, List.of()), "");
    assertEquals("pandas True\n", run.out(), run.err());
    assertTrue(
        run.err()
            .contains(
                "ModuleNotFoundError: No module named 'sklearn': sklearn is a native package for"
                    + " CPython; use "),
        run.err());
  }

  @Test
  void isSeededOnRequest() throws IOException {
    Path script =
        script(
            """
            import random, polymonnto_runtime
            print(random.random(), polymonnto_runtime.seed)
            """);
    // CPython: random.seed(7); random.random()
    assertEquals("0.32383276483316237 7\n", ScriptRun.of(seeded(script, 7), "").out());
    ScriptRun unseeded = ScriptRun.of(script);
    assertTrue(unseeded.out().endsWith(" None\n"), unseeded.out());
    assertNotEquals("0.32383276483316237 None\n", unseeded.out());
  }

  private static RunOptions seeded(Path script, long seed) {
    return new RunOptions(
        script,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        OptionalLong.of(seed),
        Path.of("figures"),
        RunOptions.FigureFormat.PNG,
        false);
  }

  @Test
  void mayBeWrittenInAnotherEncoding() throws IOException {
    Path script = folder.resolve("latin.py");
    Files.write(
        script,
        "# coding: latin-1\nprint('grün', len('grün'))\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("grün 4\n", ScriptRun.of(script).out());
  }

  @Test
  void leavesItsOptionsToTheFigures() throws IOException {
    RunOptions options = seeded(script("pass\n"), 1);
    ScriptRun.of(options, "");
    assertEquals(options, RunOptions.current());
  }
}
