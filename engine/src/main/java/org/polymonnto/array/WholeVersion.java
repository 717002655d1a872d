package org.polymonnto.array;

/** All elements of a storage as they were before another array took it over. */
class WholeVersion extends Version {
  WholeVersion(History history, NDArray array) {
    super(history);
    array.knowledge().defer(this);
    makes(array);
  }

  @Override
  Object elements() {
    Object elements = Storage.copy(history.dtype(), history.storage());
    for (Difference difference : history.since(this)) {
      difference.block().write(history.dtype(), difference.before(), elements);
    }
    return elements;
  }
}
