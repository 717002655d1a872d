// xterm.js without a page around it; TerminalEmulator.java calls the functions of the object made here.
(columns, rows, scrollback, reply) => {
  const terminal = new globalThis.Terminal({cols: columns, rows, scrollback, wordSeparator: ' '});
  terminal.onData(reply);
  const core = terminal._core._coreService;

  function line(buffer, row) {
    return {text: buffer.getLine(row).translateToString(true), wrapped: buffer.getLine(row).isWrapped};
  }

  function color(isDefault, isRgb, value) {
    if (isDefault) {
      return 'default';
    }
    return isRgb ? `#${value.toString(16).padStart(6, '0')}` : String(value);
  }

  return {
    write(text) {
      terminal.write(text);
      globalThis.runTimers();
    },
    resize(newColumns, newRows) {
      terminal.resize(newColumns, newRows);
      globalThis.runTimers();
    },
    screen() {
      const buffer = terminal.buffer.active;
      return Array.from({length: terminal.rows}, (_, row) => line(buffer, buffer.baseY + row));
    },
    history() {
      const buffer = terminal.buffer.normal;
      return Array.from({length: buffer.baseY}, (_, row) => line(buffer, row));
    },
    cells(row) {
      const buffer = terminal.buffer.active;
      const cells = buffer.getLine(buffer.baseY + row);
      return Array.from({length: terminal.cols}, (_, column) => {
        const cell = cells.getCell(column);
        return {
          text: cell.getChars(),
          width: cell.getWidth(),
          foreground: color(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
          background: color(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
          BOLD: Boolean(cell.isBold()),
          DIM: Boolean(cell.isDim()),
          ITALIC: Boolean(cell.isItalic()),
          UNDERLINE: Boolean(cell.isUnderline()),
          BLINK: Boolean(cell.isBlink()),
          INVERSE: Boolean(cell.isInverse()),
          INVISIBLE: Boolean(cell.isInvisible()),
        };
      });
    },
    columns: () => terminal.cols,
    rows: () => terminal.rows,
    cursorRow: () => terminal.buffer.active.cursorY,
    cursorColumn: () => terminal.buffer.active.cursorX,
    cursorVisible: () => !core.isCursorHidden,
    applicationCursorKeys: () => core.decPrivateModes.applicationCursorKeys,
    bracketedPaste: () => core.decPrivateModes.bracketedPasteMode,
  };
};
