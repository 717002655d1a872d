/** The network's objects as they are behind objects of a guest language. */
package org.polymonnto.scripting.network;
