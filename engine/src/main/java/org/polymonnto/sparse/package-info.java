/** Matrices most of whose elements are zero. */
package org.polymonnto.sparse;
