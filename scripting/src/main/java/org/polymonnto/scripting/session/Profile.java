package org.polymonnto.scripting.session;

import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.tools.profiler.CPUSampler;
import com.oracle.truffle.tools.profiler.CPUSamplerData;
import com.oracle.truffle.tools.profiler.ProfilerNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polymonnto.network.BehaviorTimer;
import org.polymonnto.network.Network;
import org.polymonnto.network.Schedule;

/**
 * Where the time of a statement goes: how long each behavior of the networks took that were
 * simulated in it, and in which functions of which languages it was found by sampling.
 */
final class Profile {
  private static final long PERIOD_MILLIS = 1;
  private static final int LINES = 20;

  private record Key(Network network, Schedule.Entry entry) {}

  private static final class Time {
    long nanos;
    long iterations;
  }

  private record Place(String function, String file, int line, String language, String path) {
    /** Whether it is the code that evaluates cells, which calls everything. */
    boolean isOfSession() {
      return path.contains("polymonnto_session");
    }
  }

  private static final class Hits {
    int self;
    int total;
  }

  private final Map<Key, Time> times = new LinkedHashMap<>();
  private final Map<Place, Hits> hits = new LinkedHashMap<>();
  private long samples;

  private Profile() {}

  static Optional<String> run(Magic.Call call) {
    Arguments arguments = Arguments.leading(call, "l:s:");
    String order = arguments.value('s').orElse("self");
    if (!order.equals("self") && !order.equals("total")) {
      throw new MagicException("%prun -s sorts by self or total, not by " + order);
    }
    int lines = arguments.count('l', LINES);
    String code = call.body().orElse(arguments.rest());
    if (code.isBlank()) {
      throw new MagicException("%prun is followed by a statement");
    }
    Profile profile = new Profile();
    try {
      profile.measure(call, code);
    } finally {
      call.print(profile.text(lines, order.equals("self")));
    }
    return Optional.empty();
  }

  private void measure(Magic.Call call, String code) {
    BehaviorTimer timer =
        (network, entry, nanos) -> {
          Time time = times.computeIfAbsent(new Key(network, entry), key -> new Time());
          time.nanos += nanos;
          time.iterations++;
        };
    CPUSampler sampler = CPUSampler.find(call.session().host().context().getEngine());
    sampler.clearData();
    sampler.setPeriod(PERIOD_MILLIS);
    BehaviorTimer.everywhere(timer);
    sampler.setCollecting(true);
    try {
      call.run(call.language(), code);
    } finally {
      sampler.setCollecting(false);
      BehaviorTimer.everywhere(null);
      collect(sampler);
      sampler.clearData();
    }
  }

  private void collect(CPUSampler sampler) {
    for (CPUSamplerData data : sampler.getDataList()) {
      samples += data.getSamples();
      data.getThreadData().values().forEach(roots -> collect(roots, new HashSet<>()));
    }
  }

  private void collect(Collection<ProfilerNode<CPUSampler.Payload>> nodes, Set<Place> above) {
    for (ProfilerNode<CPUSampler.Payload> node : nodes) {
      Place place = place(node);
      boolean isOuter = above.add(place);
      Hits found = hits.computeIfAbsent(place, key -> new Hits());
      found.self += node.getPayload().getSelfHitCount();
      found.total += isOuter ? node.getPayload().getHitCount() : 0;
      collect(node.getChildren(), above);
      if (isOuter) {
        above.remove(place);
      }
    }
  }

  private static Place place(ProfilerNode<CPUSampler.Payload> node) {
    SourceSection section = node.getSourceSection();
    if (section == null) {
      String name = node.getRootName();
      boolean isBoundary =
          name.startsWith("com.oracle.truffle.host.") || name.startsWith("org.graalvm.polyglot.");
      return isBoundary
          ? new Place("the engine", "", 0, "java", "")
          : new Place(name, "", 0, "", "");
    }
    return new Place(
        node.getRootName(),
        section.getSource().getName(),
        section.isAvailable() ? section.getStartLine() : 0,
        section.getSource().getLanguage(),
        String.valueOf(section.getSource().getPath()));
  }

  private String text(int lines, boolean bySelf) {
    StringBuilder text = new StringBuilder();
    Map<Network, List<Map.Entry<Key, Time>>> byNetwork = new LinkedHashMap<>();
    times
        .entrySet()
        .forEach(
            each ->
                byNetwork
                    .computeIfAbsent(each.getKey().network(), key -> new ArrayList<>())
                    .add(each));
    byNetwork.forEach((network, behaviors) -> behaviors(text, network, behaviors));
    functions(text, lines, bySelf);
    return text.toString().stripTrailing();
  }

  private static void behaviors(
      StringBuilder text, Network network, List<Map.Entry<Key, Time>> behaviors) {
    long all = behaviors.stream().mapToLong(each -> each.getValue().nanos).sum();
    long iterations =
        behaviors.stream().mapToLong(each -> each.getValue().iterations).max().orElse(0);
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %,d iteration%s, %s in behaviors%n     time  share  per iteration  behavior%n",
            network.tag(),
            iterations,
            iterations == 1 ? "" : "s",
            TimingMagics.seconds(all / 1e9, 3)));
    behaviors.sort(Comparator.comparingLong(each -> -each.getValue().nanos));
    for (Map.Entry<Key, Time> each : behaviors) {
      Schedule.Entry entry = each.getKey().entry();
      Time time = each.getValue();
      text.append(
          String.format(
              Locale.ROOT,
              "%9s %5.1f%% %14s  %s of %s (key %s)%n",
              TimingMagics.seconds(time.nanos / 1e9, 3),
              100.0 * time.nanos / Math.max(1, all),
              TimingMagics.seconds(time.nanos / 1e9 / time.iterations, 3),
              entry.behavior().kind(),
              entry.owner().tag(),
              entry.key()));
    }
    text.append('\n');
  }

  private void functions(StringBuilder text, int lines, boolean bySelf) {
    text.append(
        String.format(
            Locale.ROOT,
            "%,d samples, one each %d ms%n     self    total  language  function%n",
            samples,
            PERIOD_MILLIS));
    double all = Math.max(1, samples);
    hits.entrySet().stream()
        .filter(each -> !each.getKey().isOfSession())
        .sorted(
            Comparator.<Map.Entry<Place, Hits>>comparingInt(
                    each -> -(bySelf ? each.getValue().self : each.getValue().total))
                .thenComparingInt(each -> -each.getValue().total))
        .limit(lines)
        .forEach(
            each ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%8.1f%% %7.1f%%  %-8s  %s%n",
                        100 * each.getValue().self / all,
                        100 * each.getValue().total / all,
                        each.getKey().language(),
                        describe(each.getKey()))));
  }

  private static String describe(Place place) {
    if (place.file().isEmpty()) {
      return place.function();
    }
    String line = place.line() == 0 ? "" : ":" + place.line();
    return place.function() + " (" + place.file() + line + ")";
  }
}
