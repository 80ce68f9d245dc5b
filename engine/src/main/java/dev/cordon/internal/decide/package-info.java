/** The combining algorithm: a pure function from violations and coverage to a decision. */
@NullMarked
package dev.cordon.internal.decide;

import org.jspecify.annotations.NullMarked;
