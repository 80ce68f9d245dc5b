/** Values of an answer: finding, coverage, violation, decision. */
@NullMarked
package dev.cordon.decision;

import org.jspecify.annotations.NullMarked;
