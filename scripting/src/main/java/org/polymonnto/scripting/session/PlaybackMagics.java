package org.polymonnto.scripting.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code %play}, {@code %pause}, {@code %step}, {@code %speed} and {@code %continue}. */
final class PlaybackMagics {
  private PlaybackMagics() {}

  static List<Magic> all() {
    return List.of(
        Magic.line(
            "play",
            "[NET]",
            "simulates a network in the background until %pause",
            call -> {
              call.session().playback().play(initialized(call, call.argument()));
              return Optional.empty();
            }),
        Magic.line("pause", "", "stops the network that is played", PlaybackMagics::pause),
        Magic.line(
            "step",
            "[N] [NET]",
            "simulates some iterations, or one, in the background",
            PlaybackMagics::step),
        Magic.line(
            "speed",
            "[N|max]",
            "how many iterations there are in a second, at the most, of what is played",
            PlaybackMagics::speed),
        Magic.line(
            "continue",
            "",
            "goes on with what is left of the simulation that Ctrl-C has stopped",
            PlaybackMagics::goOn));
  }

  private static Optional<String> pause(Magic.Call call) {
    noArgument(call);
    Playback playback = call.session().playback();
    if (!playback.isOn()) {
      throw new MagicException("no network is played; %play begins");
    }
    playback.pause();
    playback
        .status()
        .ifPresent(at -> call.print(at.tag() + " is paused at iteration " + at.iteration()));
    return Optional.empty();
  }

  private static void noArgument(Magic.Call call) {
    if (!call.argument().isEmpty()) {
      throw new MagicException("%" + call.name() + " stands alone, without " + call.argument());
    }
  }

  private static Optional<String> step(Magic.Call call) {
    Arguments arguments = Arguments.anywhere(call, "");
    List<String> words = arguments.words();
    if (words.size() > 2) {
      throw new MagicException("%step is followed by a number and perhaps a network");
    }
    boolean isNamed = words.size() == 1 && Character.isLetter(words.getFirst().charAt(0));
    int count = words.isEmpty() || isNamed ? 1 : arguments.count(words.getFirst(), "N");
    String name = isNamed ? words.getFirst() : words.size() > 1 ? words.get(1) : "";
    call.session().playback().play(initialized(call, name), count);
    return Optional.empty();
  }

  /** One that was restored from a file has iterations behind it instead. */
  private static Played initialized(Magic.Call call, String name) {
    Played played = Played.find(call, name);
    if (!played.network().isInitialized() && played.network().iteration() == 0) {
      throw new MagicException(
          played.tag()
              + " is not initialized, so its behaviors and recorders cannot run; call initialize()"
              + " of it first");
    }
    return played;
  }

  private static Optional<String> speed(Magic.Call call) {
    Playback playback = call.session().playback();
    String text = call.argument();
    if (text.isEmpty()) {
      call.print(
          Double.isInfinite(playback.limit())
              ? "speed: max"
              : String.format(Locale.ROOT, "speed: %s iterations per second", playback.limit()));
      return Optional.empty();
    }
    playback.limit(text.equals("max") ? Double.POSITIVE_INFINITY : perSecond(text));
    return Optional.empty();
  }

  private static double perSecond(String text) {
    try {
      double number = Double.parseDouble(text);
      if (number > 0 && !Double.isInfinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw noSpeed(text);
    }
    throw noSpeed(text);
  }

  private static MagicException noSpeed(String text) {
    return new MagicException(
        "%speed is followed by iterations per second or by max, not by " + text);
  }

  private static Optional<String> goOn(Magic.Call call) {
    noArgument(call);
    SessionProgress.Remaining left =
        call.session()
            .progress()
            .remaining()
            .orElseThrow(() -> new MagicException("no simulation was stopped before its end"));
    Played.of(left.network()).simulate(left.iterations());
    return Optional.empty();
  }
}
