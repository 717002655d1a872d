package org.polymonnto.network;

import java.util.AbstractList;
import java.util.List;

/** The tags of an object, open to changes by scripts, which the object is told about. */
final class TagList extends AbstractList<String> {
  private final List<String> tags;
  private final Runnable changed;

  TagList(List<String> tags, Runnable changed) {
    this.tags = tags;
    this.changed = changed;
  }

  @Override
  public String get(int index) {
    return tags.get(index);
  }

  @Override
  public int size() {
    return tags.size();
  }

  @Override
  public boolean contains(Object tag) {
    return tags.contains(tag);
  }

  @Override
  public String set(int index, String tag) {
    String before = tags.set(index, tag);
    changed.run();
    return before;
  }

  @Override
  public void add(int index, String tag) {
    tags.add(index, tag);
    changed.run();
  }

  @Override
  public String remove(int index) {
    String before = tags.remove(index);
    changed.run();
    return before;
  }
}
