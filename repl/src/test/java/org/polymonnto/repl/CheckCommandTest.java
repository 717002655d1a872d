package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polymonnto.repl.CommandProcess.Result;

/** {@code polymonnto check} as a process: what it finds, and its exit codes. */
class CheckCommandTest {
  @TempDir Path folder;

  private void module(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Result check(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "check";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return CommandProcess.run(folder, command);
  }

  @Test
  void findsNamesThatThePackagesDoNotProvide() throws Exception {
    module(
        "s.py",
        """
        import numpy as np
        import matplotlib.pyplot as plt
        from numpy.random import rand, normall
        print('never run')
        rnd = np.random
        def f(x):
            é = rnd.logistik(3)
            return np.linalg.norms(x) + np.zeros(3, dtyp=int)
        def shadowed(np):
            return np.nothing, np.linalg.nothing
        plt.plt3(rand(2), np.pi)
        """);
    assertEquals(
        new Result(
            1,
            """
            s.py:3:32: numpy.random.normall is not provided by PolymoNNto; the nearest are numpy.random.normal, \
            numpy.random.lognormal, numpy.random.binomial
                from numpy.random import rand, normall
            s.py:7:9: numpy.random.logistik is not provided by PolymoNNto; the nearest are numpy.random.logistic
                é = rnd.logistik(3)
            s.py:8:12: numpy.linalg.norms is not provided by PolymoNNto; the nearest are numpy.linalg.norm
                return np.linalg.norms(x) + np.zeros(3, dtyp=int)
            s.py:8:45: np.zeros of PolymoNNto takes no argument dtyp
                return np.linalg.norms(x) + np.zeros(3, dtyp=int)
            s.py:11:1: matplotlib.pyplot.plt3 is not provided by PolymoNNto; did you mean plot?
                plt.plt3(rand(2), np.pi)
            5 findings in 1 of 1 file.
            """),
        check("s.py"));
  }

  @Test
  void followsImportsOfEverything() throws Exception {
    module("helper.py", "from PymoNNto import *\nscale = 2\n");
    module(
        "s.py",
        """
        from helper import *
        from numpy import *
        a = zeros(3) * scale + zeroes_like(scale)
        plt.plot(np.squareroot(a))
        class B(Behavior):
            def iteration(self, n):
                n.v += tanhh(n.v)
        """);
    assertEquals(
        new Result(
            1,
            """
            s.py:3:24: nothing binds the name zeroes_like: 'import *' of helper, numpy does not provide it
                a = zeros(3) * scale + zeroes_like(scale)
            s.py:4:10: numpy.squareroot is not provided by PolymoNNto; the nearest are numpy.square
                plt.plot(np.squareroot(a))
            s.py:7:16: nothing binds the name tanhh: 'import *' of helper, numpy does not provide it
                n.v += tanhh(n.v)
            3 findings in 1 of 2 files.
            """),
        check("."));
  }

  @Test
  void tellsWhyAPackageCannotBeImported() throws Exception {
    module("deep/own.py", "value = 1\n");
    module(
        "deep/s.py",
        """
        import os, own, random
        from . import own as same
        from PyQt5.QtCore import *
        import pyqtgraph as pg
        import tensorflow as tf, torch
        try:
            import pandas
        except ImportError:
            pandas = None
        from sklearn.decomposition import PCA
        import tkinter, absent
        pg.mkPen(tf.zeros(3))
        """);
    module("hidden/.git/s.py", "import pandas\n");
    module("text.txt", "import pandas\n");
    Result result = check(".");
    assertEquals(
        """
        3:1: PyQt5 needs Qt windows
        4:1: pyqtgraph needs Qt windows
        5:8: tensorflow is a native package for CPython
        5:26: torch is a native package for CPython
        10:1: sklearn is a native package for CPython
        11:8: tkinter is not part of the Python that runs here (3.12 of GraalPy)
        11:17: there is no module absent beside the file or in PolymoNNto
        7 findings in 1 of 2 files.
        """,
        result
            .output()
            .lines()
            .filter(line -> !line.startsWith("    "))
            .map(line -> line.replaceFirst("^deep/s.py:", "").split(";")[0] + "\n")
            .collect(Collectors.joining()));
    assertEquals(1, result.exitCode());
  }

  @Test
  void tellsOfSyntaxErrorsAndGoesOn() throws Exception {
    module("a.py", "x = 1\nprint 'old'\n");
    module("b.py", "import pandas\n");
    Result result = check(folder.toString());
    assertEquals(1, result.exitCode());
    assertEquals(
        "%s/a.py:2:1: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?"
            .formatted(folder),
        result.output().lines().findFirst().orElseThrow());
    assertEquals(
        "2 findings in 2 of 2 files.", result.output().lines().reduce("", (first, last) -> last));
  }

  @Test
  void findsNothingInWhatRuns() throws Exception {
    module(
        "s.py",
        """
        from PymoNNto import *
        from PymoNNto.Exploration.Network_UI.TabBase import *
        class Tab(TabBase):
            colors = np.zeros(3)
        class Leak(Behavior):
            def initialize(self, neurons):
                neurons.v = neurons.vector()
            def iteration(self, neurons):
                neurons.v += np.random.rand(neurons.size)
        net = Network()
        NeuronGroup(net, 10, {1: Leak()})
        plt.plot([1])
        """);
    assertEquals(new Result(0, "Nothing found in 1 file.\n"), check("s.py"));
  }

  @Test
  void tellsInOneLineWhatItCannotRead() throws Exception {
    assertEquals(
        new Result(
            2,
            "polymonnto check: cannot read 'absent': there is no such file or folder;"
                + " see polymonnto check --help\n"),
        check("absent"));
    assertEquals(new Result(2, "polymonnto check: there is no .py file in '.'\n"), check("."));
  }
}
