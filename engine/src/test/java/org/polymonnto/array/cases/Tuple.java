package org.polymonnto.array.cases;

import java.util.List;

/** A Python tuple, which indexing tells from a list. */
record Tuple(List<Object> items) {}
