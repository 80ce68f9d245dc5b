/** The expression dialect: parsed once to a tree, measured, and printed explicitly for each backend. */
@NullMarked
package dev.cordon.internal.pattern;

import org.jspecify.annotations.NullMarked;
