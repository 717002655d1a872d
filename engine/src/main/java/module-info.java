/** The simulation engine: arrays, random numbers, networks. Uses no guest language. */
module org.polymonnto.engine {
  requires ejml.core;
  requires ejml.ddense;
  requires hipparchus.fft;

  exports org.polymonnto.analysis;
  exports org.polymonnto.array;
  exports org.polymonnto.linalg;
  exports org.polymonnto.math;
  exports org.polymonnto.random;
  exports org.polymonnto.network;
}
