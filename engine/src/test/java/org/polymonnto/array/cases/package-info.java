/** Runs the table of NumPy cases against the engine, without Python. */
package org.polymonnto.array.cases;
