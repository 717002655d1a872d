package org.polymonnto.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that is found by its tags: a network, a group, a behavior or an analysis module.
 *
 * <p>Tags keep the order in which they were added; the first is the object's name. A search goes
 * depth first through an object and everything in it, in the order in which things were created,
 * and gives the home of each match. Nothing is cached, so a search always shows the present state.
 */
public abstract class Taggable {
  private final List<String> tags;
  private Object home;

  /**
   * Something that is tagged with the name of its class.
   *
   * @param tag tags before that name, separated by commas, or null
   * @param className the name of the class, in the language in which that is written; null for that
   *     of the Java class
   * @param moreTags tags after that name, each may be null
   */
  @SuppressWarnings("this-escape") // the list calls back only when tags are changed later
  protected Taggable(String tag, String className, String... moreTags) {
    List<String> initial = new ArrayList<>(4);
    if (tag != null) {
      initial.addAll(split(tag));
    }
    initial.add(className == null ? nameOf(getClass()) : className);
    for (String more : moreTags) {
      if (more != null) {
        initial.add(more);
      }
    }
    this.tags = new TagList(initial, this::tagsChanged);
  }

  private static List<String> split(String commaSeparated) {
    return List.of(commaSeparated.split(",", -1));
  }

  /** The tags in the order of their addition; a live list. */
  public final List<String> tags() {
    return tags;
  }

  /** The first tag. */
  public final String tag() {
    if (tags.isEmpty()) {
      throw new NetworkException("a " + kind() + " has no tag");
    }
    return tags.get(0);
  }

  public final boolean hasTag(String tag) {
    return tags.contains(tag);
  }

  /** Adds a tag, or several that are separated by commas. */
  public final void addTag(String commaSeparated) {
    tags.addAll(split(commaSeparated));
  }

  /**
   * What scripts see in place of this object: the guest object that stands for it, else this object
   * itself.
   */
  public Object home() {
    return home == null ? this : home;
  }

  final void setHome(Object guest) {
    home = guest;
  }

  /**
   * The word for this object in messages: the name of its class, in the language in which that was
   * written.
   */
  public String kind() {
    return nameOf(getClass());
  }

  /** The simple name of a class, or for an anonymous one of its super-class. */
  static String nameOf(Class<?> type) {
    String name = type.getSimpleName();
    return name.isEmpty() ? nameOf(type.getSuperclass()) : name;
  }

  /**
   * The homes of everything in this object that has a tag, a behavior's key or a recorded variable
   * equal to {@code key}, this object first.
   */
  public final List<Object> find(Object key) {
    List<Object> found = new ArrayList<>();
    collect(key, found);
    return found;
  }

  /** This object, and everything in it, that is an instance of a Java class. */
  public final <T> List<T> instances(Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Taggable each : members()) {
      if (type.isInstance(each)) {
        found.add(type.cast(each));
      }
    }
    return found;
  }

  /** This object and everything in it, depth first. */
  public final List<Taggable> members() {
    List<Taggable> all = new ArrayList<>();
    enumerate(all);
    return all;
  }

  /** The homes of this object and of everything in it, depth first. */
  public final List<Object> homes() {
    return members().stream().map(Taggable::home).toList();
  }

  /** Called after each change of the tags. */
  protected void tagsChanged() {}

  /** Adds all matches of a search in this object to {@code found}. */
  protected void collect(Object key, List<Object> found) {
    if (key instanceof String && tags.contains(key)) {
      found.add(home());
    }
  }

  /** Adds this object and everything in it. */
  protected void enumerate(List<Taggable> all) {
    all.add(this);
  }
}
