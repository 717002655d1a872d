package org.polymonnto.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records variables of its parent over time.
 *
 * {@snippet :
 * neurons.add(9, new Recorder("voltage", "spike").every(10).keep(1000));
 * neurons.add(10, new Recorder().record("mean", n -> mean(n.array("voltage"))));
 * }
 */
public class Recorder extends TaggedBehavior<NetworkObject> {
  private static final class Track {
    final String name;
    final Probe probe;
    RecordedSeries series;

    Track(String name, Probe probe, RecordedSeries series) {
      this.name = name;
      this.probe = probe;
      this.series = series;
    }
  }

  private final Map<String, Track> tracks = new LinkedHashMap<>();
  private Track[] ordered = {};
  private int version = 1;
  private int gap;
  private int limit;
  private int counter;
  private long samples;
  private boolean newData;

  /** A recorder of variables with these names. */
  public Recorder(String... names) {
    this(null, "Recorder", names);
  }

  protected Recorder(String tag, String className, String[] names) {
    super(tag, className);
    record(names);
  }

  /** Records variables with these names, too. */
  public final Recorder record(String... names) {
    for (String name : names) {
      record(name, parent -> read(parent, name));
    }
    return this;
  }

  /** Records something under a name; what was recorded under that name is forgotten. */
  public final Recorder record(String name, Probe probe) {
    tracks.put(name, new Track(name, probe, new RecordedSeries(limit)));
    ordered = tracks.values().toArray(Track[]::new);
    version++;
    return this;
  }

  /**
   * Records only in every so-manieth iteration in which recording is on; 0 and 1 are every
   * iteration.
   */
  public final Recorder every(int iterations) {
    gap = iterations;
    return this;
  }

  /** Keeps only so many of the latest values; 0 keeps all. What was recorded is forgotten. */
  public final Recorder keep(int values) {
    limit = values;
    reset();
    return this;
  }

  /** Each so-manieth iteration is recorded. */
  public final int interval() {
    return Math.max(gap, 1);
  }

  /** How many of the latest values are kept; 0 for all. */
  public final int kept() {
    return limit;
  }

  /** The names of what is recorded. */
  public final Set<String> names() {
    return tracks.keySet();
  }

  public final boolean records(String name) {
    return tracks.containsKey(name);
  }

  /** What was recorded under a name. */
  public final RecordedSeries series(String name) {
    Track track = tracks.get(name);
    if (track == null) {
      throw new NetworkException(this + " does not record '" + name + "', only " + names());
    }
    return track.series;
  }

  /**
   * Starts anew with empty series; series that were given out keep their values and get no new
   * ones.
   */
  public final void reset() {
    tracks.values().forEach(track -> track.series = new RecordedSeries(limit));
  }

  /** Empties the series. */
  public final void clear() {
    tracks.values().forEach(track -> track.series.clear());
  }

  /** How many iterations passed since the last that was recorded. */
  public final int skipped() {
    return counter;
  }

  /** Continues as if so many iterations had passed since the last that was recorded. */
  public final void setSkipped(int iterations) {
    counter = iterations;
  }

  /** Whether something was recorded since this was asked last. */
  public final boolean takeNewData() {
    boolean result = newData;
    newData = false;
    return result;
  }

  /** Whether something was recorded since {@link #takeNewData} was called last. */
  public final boolean hasNewData() {
    return newData;
  }

  @Override
  public boolean initializesLast() {
    return true;
  }

  @Override
  public void initialize(NetworkObject parent) {
    if (!hasTag("recorder")) {
      addTag("recorder");
    }
  }

  @Override
  public void iteration(NetworkObject parent) {
    if (due(parent) > 0) {
      readAll(parent);
    }
  }

  /** A number that changes when something else is recorded. */
  public final int version() {
    return version;
  }

  /**
   * Counts an iteration. A driver that reads the variables itself calls this first; if the
   * iteration is to be recorded, it {@linkplain #put puts} the values of all of them.
   *
   * @return 0 if the iteration is not to be recorded, else {@link #version}
   */
  public final int due(NetworkObject parent) {
    if (!parent.isRecording() || ++counter < gap) {
      return 0;
    }
    counter = 0;
    newData = true;
    samples++;
    return version;
  }

  /** Records all values of an iteration that is {@linkplain #due due}. */
  public final void readAll(NetworkObject parent) {
    for (int index = 0; index < ordered.length; index++) {
      read(parent, index);
    }
  }

  /** Records one value; {@code index} is the place of its name among {@link #names}. */
  public final void read(NetworkObject parent, int index) {
    put(parent, index, ordered[index].probe.read(parent));
  }

  /** Records a value that was read, null if there was none. */
  public final void put(NetworkObject parent, int index, Object value) {
    Track track = ordered[index];
    if (value != null) {
      store(parent, track.series, value);
    } else if (samples > 1) {
      missing(track.name, parent);
    }
  }

  /** What is recorded of a variable. */
  protected Object read(NetworkObject parent, String name) {
    return parent.get(name);
  }

  /** Puts a value into the series. */
  protected void store(NetworkObject parent, RecordedSeries series, Object value) {
    series.append(value);
  }

  /**
   * Called when there was nothing to record in an iteration after the first; in the first one a
   * variable may not be there yet.
   */
  protected void missing(String name, NetworkObject parent) {
    throw new NetworkException(
        this + " cannot record '" + name + "': " + parent.unknownVariable(name));
  }

  /** What a search for a recorded variable gives: the series. */
  protected Object found(String name, RecordedSeries series) {
    return series;
  }

  @Override
  protected void collect(Object key, List<Object> found) {
    super.collect(key, found);
    if (key instanceof String name && tracks.containsKey(name)) {
      found.add(found(name, series(name)));
    }
  }
}
