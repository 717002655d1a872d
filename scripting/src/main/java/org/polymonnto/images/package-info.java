/** Pictures as Python's imaging packages know them, over Java's. */
package org.polymonnto.images;
