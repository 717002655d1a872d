package org.polymonnto.scripting.session;

import java.time.Instant;

/**
 * A cell of an earlier session.
 *
 * @param language its language
 * @param time when it was entered
 * @param text its text as it was entered
 */
public record EarlierCell(CellLanguage language, Instant time, String text) {}
