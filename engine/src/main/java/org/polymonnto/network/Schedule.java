package org.polymonnto.network;

import java.util.ArrayList;
import java.util.List;

/**
 * All behaviors of a network in the order in which they run: ascending keys, equal keys in the
 * order of their addition.
 */
public final class Schedule {
  /**
   * One behavior of one object.
   *
   * @param key where it stands in the order
   * @param owner the object it works on
   * @param behavior what is done
   */
  public record Entry(Number key, NetworkObject owner, TaggedBehavior<?> behavior) {
    @SuppressWarnings("unchecked")
    void initialize() {
      ((TaggedBehavior<NetworkObject>) behavior).code().initialize(owner);
    }

    @SuppressWarnings("unchecked")
    void iterate() {
      ((TaggedBehavior<NetworkObject>) behavior).code().iteration(owner);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Runnable changed;
  private Entry[] runnable = {};
  private boolean stale = true;

  Schedule(Runnable changed) {
    this.changed = changed;
  }

  /**
   * Lets the behaviors be prepared anew before the next one runs; to be called when their code has
   * changed.
   */
  public void touch() {
    stale = true;
    changed.run();
  }

  /** The behaviors in the order in which they run, copied. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  void add(Entry entry) {
    double key = entry.key.doubleValue();
    int at = entries.size();
    while (at > 0 && entries.get(at - 1).key.doubleValue() > key) {
      at--;
    }
    entries.add(at, entry);
    touch();
  }

  void remove(NetworkObject owner, TaggedBehavior<?> behavior) {
    entries.removeIf(entry -> entry.owner == owner && entry.behavior == behavior);
    touch();
  }

  void removeAll(NetworkObject owner) {
    entries.removeIf(entry -> entry.owner == owner);
    touch();
  }

  /** Whether behaviors came or went since {@link #runnable} was asked last. */
  boolean isStale() {
    return stale;
  }

  /** Prepares the behaviors for a run. */
  void prepare() {
    stale = true;
    runnable();
  }

  /** The entries that have an iteration to call. */
  Entry[] runnable() {
    if (stale) {
      stale = false;
      List<Entry> found = new ArrayList<>(entries.size());
      for (Entry entry : entries) {
        TaggedBehavior<?> code = entry.behavior.code();
        code.prepare();
        if (code.hasIteration()) {
          found.add(entry);
        }
      }
      runnable = found.toArray(new Entry[0]);
    }
    return runnable;
  }

  /**
   * Where to go on, after changes, behind an entry that stood at {@code index} among the runnable
   * ones.
   */
  int positionAfter(Entry entry, int index) {
    Entry[] now = runnable();
    for (int i = 0; i < now.length; i++) {
      if (now[i] == entry) {
        return i + 1;
      }
    }
    double key = entry.key.doubleValue();
    int at = 0;
    while (at < now.length && at < index && now[at].key.doubleValue() <= key) {
      at++;
    }
    return at;
  }
}
