/** The simulation engine: arrays, random numbers, networks. Uses no guest language. */
module org.polymonnto.engine {
  requires ejml.core;
  requires ejml.ddense;
  requires ejml.dsparse;
  requires hipparchus.core;
  requires hipparchus.fft;
  requires hipparchus.optim;
  requires org.locationtech.jts;

  exports org.polymonnto.analysis;
  exports org.polymonnto.array;
  exports org.polymonnto.cluster;
  exports org.polymonnto.evolution;
  exports org.polymonnto.linalg;
  exports org.polymonnto.math;
  exports org.polymonnto.random;
  exports org.polymonnto.network;
  exports org.polymonnto.sparse;
  exports org.polymonnto.statistics;
  exports org.polymonnto.units;
}
