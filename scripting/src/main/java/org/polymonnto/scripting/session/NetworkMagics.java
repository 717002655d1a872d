package org.polymonnto.scripting.session;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.graalvm.polyglot.Value;

/**
 * {@code %net}, {@code %record}, {@code %seed}, {@code %snapshot}, {@code %restore} and {@code
 * %plot}.
 */
final class NetworkMagics {
  private static final Pattern RECORD =
      Pattern.compile("([\\w.\\[\\]'\", ]+)\\.(\\w+)(?:\\s+every\\s+(\\d+))?");

  private NetworkMagics() {}

  static List<Magic> all() {
    return List.of(
        Magic.line(
            "net",
            "[NET]",
            "the groups and behaviors of the networks",
            call -> {
              Magics.checked(call.python("_networks", "show", call.argument()))
                  .ifPresent(call::print);
              return Optional.empty();
            }),
        Magic.line(
            "record",
            "GROUP.VARIABLE [every N]",
            "records a variable from now on",
            NetworkMagics::record),
        Magic.line(
            "seed",
            "[N]",
            "starts the random numbers of all languages from a number",
            NetworkMagics::seed),
        Magic.line(
            "snapshot",
            "[NAME|FILE [NET]]",
            "keeps the state of a network and of the random numbers, in memory or in a file",
            call -> snapshot(call, "keep")),
        Magic.line(
            "restore",
            "[NAME|FILE [NET]]",
            "lets a network go on from a snapshot",
            call -> snapshot(call, "restore")),
        Magic.line(
            "plot", "EXPRESSION", "draws values: lines, an image or events", NetworkMagics::plot));
  }

  private static Optional<String> record(Magic.Call call) {
    Matcher parts = RECORD.matcher(call.argument());
    if (!parts.matches()) {
      throw new MagicException(
          "%record is followed by GROUP.VARIABLE and perhaps every N, not by " + call.argument());
    }
    int gap =
        parts.group(3) == null
            ? 1
            : new Arguments("record", java.util.Map.of(), "").count(parts.group(3), "N");
    Magics.checked(call.python("_networks", "record", parts.group(1).strip(), parts.group(2), gap))
        .ifPresent(call::print);
    return Optional.empty();
  }

  private static Optional<String> seed(Magic.Call call) {
    if (!call.argument().matches("\\d*")) {
      throw new MagicException("%seed is followed by a whole number, not by " + call.argument());
    }
    Magics.checked(call.python("_networks", "seed", call.argument())).ifPresent(call::print);
    return Optional.empty();
  }

  private static Optional<String> snapshot(Magic.Call call, String function) {
    List<String> words = Arguments.anywhere(call, "").words();
    if (words.size() > 2) {
      throw new MagicException("%" + call.name() + " is followed by a name and perhaps a network");
    }
    Magics.checked(
            call.python(
                "_snapshots",
                function,
                words.isEmpty() ? "" : words.getFirst(),
                words.size() > 1 ? words.get(1) : ""))
        .ifPresent(call::print);
    return Optional.empty();
  }

  private static Optional<String> plot(Magic.Call call) {
    if (call.argument().isEmpty()) {
      throw new MagicException("%plot is followed by an expression");
    }
    Value value;
    if (call.language() == CellLanguage.PYTHON) {
      value = call.python("_plot", "value", call.argument());
    } else {
      Value before = call.python("_timing", "results");
      call.session().cells(call.language()).evaluate(call.argument(), call.number());
      value = call.python("_plot", "result", call.number());
      call.python("_timing", "restore", before, call.number());
    }
    String file =
        Magics.checked(call.python("_plot", "draw", value, call.argument())).orElseThrow();
    call.session().frontEnd().show(image(file), call.argument());
    call.print("figure: " + file);
    return Optional.empty();
  }

  private static BufferedImage image(String file) {
    try {
      return ImageIO.read(new File(file));
    } catch (IOException e) {
      throw new MagicException(file + " cannot be read: " + e.getMessage());
    }
  }
}
