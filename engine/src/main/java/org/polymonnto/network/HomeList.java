package org.polymonnto.network;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A live list of the homes of objects; adding to it adds the object whose home is given. */
final class HomeList<T extends Taggable> extends AbstractList<Object> {
  private final List<T> objects;
  private final Function<Object, T> resolve;
  private final Runnable changed;

  HomeList(List<T> objects, Function<Object, T> resolve, Runnable changed) {
    this.objects = objects;
    this.resolve = resolve;
    this.changed = changed;
  }

  @Override
  public Object get(int index) {
    return objects.get(index).home();
  }

  @Override
  public int size() {
    return objects.size();
  }

  @Override
  public Object set(int index, Object home) {
    Object before = objects.set(index, resolve.apply(home)).home();
    changed.run();
    return before;
  }

  @Override
  public void add(int index, Object home) {
    objects.add(index, resolve.apply(home));
    changed.run();
  }

  @Override
  public Object remove(int index) {
    Object before = objects.remove(index).home();
    changed.run();
    return before;
  }
}
