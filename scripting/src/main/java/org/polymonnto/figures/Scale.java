package org.polymonnto.figures;

/** How numbers lie on an axis. */
enum Scale {
  LINEAR("linear") {
    @Override
    double forward(double value) {
      return value;
    }

    @Override
    double inverse(double value) {
      return value;
    }
  },
  LOG("log") {
    @Override
    double forward(double value) {
      return value > 0 ? Math.log10(value) : Double.NaN;
    }

    @Override
    double inverse(double value) {
      return Math.pow(10, value);
    }
  },
  /** Linear within -2 to 2, logarithmic beyond. */
  SYMLOG("symlog") {
    private static final double THRESHOLD = 2;
    private static final double STRETCH = 1 / (1 - 0.1);

    @Override
    double forward(double value) {
      double size = Math.abs(value);
      return size <= THRESHOLD
          ? value * STRETCH
          : Math.copySign(THRESHOLD * (STRETCH + Math.log10(size / THRESHOLD)), value);
    }

    @Override
    double inverse(double value) {
      double size = Math.abs(value);
      return size <= THRESHOLD * STRETCH
          ? value / STRETCH
          : Math.copySign(THRESHOLD * Math.pow(10, size / THRESHOLD - STRETCH), value);
    }
  };

  private final String label;

  Scale(String label) {
    this.label = label;
  }

  static Scale of(String name) {
    for (Scale scale : values()) {
      if (scale.label.equals(name)) {
        return scale;
      }
    }
    throw FigureException.value(
        "'"
            + name
            + "' is not a valid value for scale; supported values are 'linear', 'log', 'symlog'");
  }

  abstract double forward(double value);

  abstract double inverse(double value);

  @Override
  public String toString() {
    return label;
  }
}
