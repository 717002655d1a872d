package org.polymonnto.array;

/**
 * What a block of a storage held before it was written to.
 *
 * @param before the elements row by row
 */
record Difference(Block block, Object before) {}
