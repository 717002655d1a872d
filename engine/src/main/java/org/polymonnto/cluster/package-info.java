/** Distances between points, and hierarchical clustering. */
package org.polymonnto.cluster;
