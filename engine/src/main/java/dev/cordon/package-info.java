/** The types most embedders touch: an engine over a compiled policy set. */
@NullMarked
package dev.cordon;

import org.jspecify.annotations.NullMarked;
