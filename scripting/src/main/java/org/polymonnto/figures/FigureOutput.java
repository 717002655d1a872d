package org.polymonnto.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polymonnto.array.FileGuard;
import org.polymonnto.scripting.RunOptions;

/**
 * Writes shown figures as numbered files: {@code figures/NAME-1.png}, {@code figures/NAME-2.png},
 * ...
 *
 * <p>Folder and formats are those of the {@linkplain RunOptions run}, and NAME is its script's,
 * unless they are set here.
 */
public final class FigureOutput {
  private Path folder;
  private List<String> formats;
  private String name;
  private int count;

  FigureOutput() {}

  /** Sets the folder; it is made when the first figure is written. */
  public void setFolder(Path newFolder) {
    folder = newFolder;
  }

  /** Sets the formats of each figure: {@code png}, {@code svg} or both. */
  public void setFormats(List<String> newFormats) {
    checkFormats(newFormats);
    formats = List.copyOf(newFormats);
  }

  private static void checkFormats(List<String> formats) {
    for (String format : formats) {
      if (!format.equals("png") && !format.equals("svg")) {
        throw FigureException.value("figures can be written as png or svg, not as " + format);
      }
    }
  }

  /** Sets what file names begin with. */
  public void setName(String newName) {
    name = newName;
  }

  private Path folder() {
    return folder == null ? RunOptions.current().figures() : folder;
  }

  private List<String> formats() {
    if (formats != null) {
      return formats;
    }
    return switch (RunOptions.current().figureFormat()) {
      case PNG -> List.of("png");
      case SVG -> List.of("svg");
      case BOTH -> List.of("png", "svg");
    };
  }

  private String name() {
    if (name != null) {
      return name;
    }
    Path script = RunOptions.current().script().getFileName();
    String file = script == null ? "" : script.toString().replaceFirst("\\.[^.]+$", "");
    return file.isEmpty() || file.equals("-") ? "figure" : file;
  }

  /** Writes figures and returns their files. The numbers go on from call to call. */
  public List<Path> write(List<Figure> figures) {
    return write(figures, formats());
  }

  /** Writes figures, each in some formats, and returns their files. */
  public List<Path> write(List<Figure> figures, List<String> formats) {
    checkFormats(formats);
    List<Path> files = new ArrayList<>();
    for (Figure figure : figures) {
      count++;
      for (String format : formats) {
        Path file = folder().resolve(name() + "-" + count + "." + format);
        makeFolder();
        new FigureFile(figure, figure.getDpi(), false, null).write(file, format);
        files.add(file);
      }
    }
    return files;
  }

  private void makeFolder() {
    try {
      Files.createDirectories(FileGuard.toWrite(folder()));
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder() + " for figures cannot be made", e);
    }
  }
}
