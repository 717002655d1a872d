package org.polymonnto.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polymonnto.scripting.RunOptions;
import org.polymonnto.scripting.ScriptHost;

/** Python scripts draw through the package matplotlib, JavaScript calls the same Java objects. */
class FiguresInGuestLanguagesTest {
  @TempDir Path folder;

  private String run(Path script, String... arguments) {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    RunOptions options =
        new RunOptions(
            script,
            List.of(arguments),
            List.of(),
            List.of(),
            Optional.empty(),
            OptionalLong.empty(),
            folder.resolve("figures"),
            RunOptions.FigureFormat.PNG,
            false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exitCode;
    try (ScriptHost host =
        ScriptHost.builder()
            .in(new ByteArrayInputStream(new byte[0]))
            .out(out)
            .err(out)
            .arguments(command)
            .packages(Path.of("src/main/python"))
            .build()) {
      exitCode = host.python().run(options);
    }
    String text = out.toString(StandardCharsets.UTF_8);
    assertEquals(0, exitCode, text);
    return text;
  }

  @Test
  void drawTheGallery() throws IOException {
    run(Path.of("src/test/python/figure_gallery.py").toAbsolutePath(), folder.toString());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(12, files.filter(file -> file.toString().endsWith(".png")).count());
    }
  }

  @Test
  void showFromPython() throws IOException {
    Path script = Files.writeString(folder.resolve("shown.py"), SCRIPT);
    String out = run(script);
    String made = folder.resolve("figures").resolve("shown-").toString();
    int first = Integer.parseInt(out.replaceAll("(?s).*?shown-(\\d+)\\.png.*", "$1"));
    assertEquals(
        """
        figure: %1$s%2$d.png
        figure: %1$s%3$d.png
        after [] ndarray (2, 2)
        [0.0, 2.0, 4.0] #d62728 Axes
        (3.0, 2) 2
        AttributeError: matplotlib.pyplot.scater is not provided by PolymoNNto; did you mean scatter or yscale or xscale?
        AttributeError: Line2D.set() got an unexpected keyword argument 'colour'
        ValueError: x and y must have same first dimension, but have shapes (1,) and (2,)
        AttributeError: matplotlib.widgets.TextBox is not provided by PolymoNNto
        (0.0, 0.0, 1.0, 0.5) (1.0, 1.0, 1.0, 1.0)
        """
            .formatted(made, first, first + 1),
        out);
  }

  private static final String SCRIPT =
      """
      import matplotlib
      import matplotlib.pyplot as plt
      from matplotlib.colors import LinearSegmentedColormap, to_rgba
      matplotlib.use('TkAgg')

      plt.plot(range(10))
      plt.figure()
      plt.imshow([[1, 2], [3, 4]], cmap=plt.cm.gist_gray)
      plt.show()
      fig, axes = plt.subplots(2, 2)
      print('after', [n for n in plt.get_fignums() if n != 1], type(axes).__name__, axes.shape)
      line, = axes[0, 1].plot((x * 2 for x in range(3)), 'C3-o', label='a')
      axes[0, 1].legend()
      print(line.get_ydata().tolist(), line.get_color(), type(plt.gca()).__name__)
      n, bins, patches = axes[1, 0].hist([1, 2, 2], bins=2)
      print((sum(float(v) for v in n), len(patches)), len(list(axes[:, 0])))


      def error_of(function):
          try:
              function()
          except Exception as error:
              print(f'{type(error).__name__}: {str(error).partition(":")[0]}')


      error_of(lambda: plt.scater([1], [2]))
      error_of(lambda: plt.plot([1], colour='red'))
      error_of(lambda: plt.plot([1], [2, 3]))
      error_of(lambda: __import__("matplotlib.widgets").widgets.TextBox)
      print(to_rgba('blue', 0.5), LinearSegmentedColormap.from_list('own', ['black', 'white'])(1.0))
      """;

  @Test
  void drawFromJavaScript() {
    try (Context context =
        Context.newBuilder("js")
            .allowHostAccess(HostAccess.ALL)
            .option("engine.WarnInterpreterOnly", "false")
            .build()) {
      context.getBindings("js").putMember("figure", Figure.create());
      Value lines =
          context.eval(
              "js",
              """
              const axes = figure.gca();
              const lines = axes.plot([0, 1, 2], [0, 1, 4], 'r--', {label: 'square', linewidth: 2});
              axes.setXlabel('x', {color: 'blue'});
              axes.legend();
              lines
              """);
      Line2D line = lines.getArrayElement(0).asHostObject();
      assertEquals("square", line.getLabel());
      assertEquals(2, line.getLinewidth());
      assertEquals(List.of("square"), line.getAxes().getLegend().labels());
    }
  }
}
