package org.polymonnto.scripting;

/**
 * A call of a user's own Java code, as a traceback shows it.
 *
 * @param file the path of the source, or the name of a cell
 * @param line the line in it, counted from 1
 * @param function the method, with its class
 * @param text the line itself; may be empty
 */
public record JavaCall(String file, int line, String function, String text) {}
