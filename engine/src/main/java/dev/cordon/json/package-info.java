/** Interactions from JSON and decisions to JSON (formats of the public contract). */
@NullMarked
package dev.cordon.json;

import org.jspecify.annotations.NullMarked;
