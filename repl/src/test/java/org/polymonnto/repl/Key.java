package org.polymonnto.repl;

/**
 * A key of a terminal, by the characters that xterm sends for it.
 *
 * @param sequence what it sends
 * @param applicationSequence what it sends once the program has asked for application cursor keys
 */
record Key(String sequence, String applicationSequence) {
  private static final String ESCAPE = "\033";

  static final Key ENTER = plain("\r");
  static final Key TAB = plain("\t");
  static final Key SHIFT_TAB = plain(ESCAPE + "[Z");
  static final Key ESC = plain(ESCAPE);
  static final Key BACKSPACE = plain("\177");
  static final Key INSERT = plain(ESCAPE + "[2~");
  static final Key DELETE = plain(ESCAPE + "[3~");
  static final Key PAGE_UP = plain(ESCAPE + "[5~");
  static final Key PAGE_DOWN = plain(ESCAPE + "[6~");
  static final Key UP = cursor('A');
  static final Key DOWN = cursor('B');
  static final Key RIGHT = cursor('C');
  static final Key LEFT = cursor('D');
  static final Key HOME = cursor('H');
  static final Key END = cursor('F');
  static final Key SHIFT_UP = plain(ESCAPE + "[1;2A");
  static final Key SHIFT_DOWN = plain(ESCAPE + "[1;2B");
  static final Key SHIFT_RIGHT = plain(ESCAPE + "[1;2C");
  static final Key SHIFT_LEFT = plain(ESCAPE + "[1;2D");
  static final Key ALT_UP = plain(ESCAPE + "[1;3A");
  static final Key ALT_DOWN = plain(ESCAPE + "[1;3B");
  static final Key CTRL_UP = plain(ESCAPE + "[1;5A");
  static final Key CTRL_DOWN = plain(ESCAPE + "[1;5B");
  static final Key CTRL_RIGHT = plain(ESCAPE + "[1;5C");
  static final Key CTRL_LEFT = plain(ESCAPE + "[1;5D");
  static final Key F1 = plain(ESCAPE + "OP");
  static final Key F2 = plain(ESCAPE + "OQ");
  static final Key F3 = plain(ESCAPE + "OR");
  static final Key F4 = plain(ESCAPE + "OS");
  static final Key CTRL_C = ctrl('c');
  static final Key CTRL_D = ctrl('d');
  static final Key CTRL_L = ctrl('l');
  static final Key CTRL_R = ctrl('r');
  static final Key CTRL_Z = ctrl('z');
  static final Key ALT_ENTER = alt(ENTER);

  /** A letter, or one of {@code @[\]^_ ?}, with Ctrl held down. */
  static Key ctrl(char character) {
    char upper = Character.toUpperCase(character);
    if (upper == '?') {
      return BACKSPACE;
    }
    if (upper != ' ' && (upper < '@' || upper > '_')) {
      throw new IllegalArgumentException("a terminal has no Ctrl-" + character);
    }
    return plain(Character.toString(upper & 0x1f));
  }

  /** A character with Alt held down. */
  static Key alt(char character) {
    return plain(ESCAPE + character);
  }

  /** A key with Alt held down, as terminals send it whose Alt is Esc. */
  static Key alt(Key key) {
    return plain(ESCAPE + key.sequence);
  }

  private static Key plain(String sequence) {
    return new Key(sequence, sequence);
  }

  private static Key cursor(char last) {
    return new Key(ESCAPE + "[" + last, ESCAPE + "O" + last);
  }
}
