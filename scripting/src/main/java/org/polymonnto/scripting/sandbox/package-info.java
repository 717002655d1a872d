/** What {@code polymonnto run --sandbox} takes away from a script. */
package org.polymonnto.scripting.sandbox;
