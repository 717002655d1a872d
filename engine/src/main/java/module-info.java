/** The simulation engine: arrays, random numbers, networks. Uses no guest language. */
module org.polymonnto.engine {
  exports org.polymonnto.array;
}
