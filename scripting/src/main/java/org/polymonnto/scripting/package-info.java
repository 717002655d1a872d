/** Runs scripts of the guest languages against the engine. */
package org.polymonnto.scripting;
