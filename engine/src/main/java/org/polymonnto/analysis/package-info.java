/** Analyses of networks: what belongs together, and along which directions activity varies. */
package org.polymonnto.analysis;
