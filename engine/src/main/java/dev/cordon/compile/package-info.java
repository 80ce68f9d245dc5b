/** From a validated bundle to a compiled policy set, within a budget or refused by name. */
@NullMarked
package dev.cordon.compile;

import org.jspecify.annotations.NullMarked;
