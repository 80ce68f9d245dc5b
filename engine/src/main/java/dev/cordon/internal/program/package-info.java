/** The arrays behind a compiled policy set, and the scope index. */
@NullMarked
package dev.cordon.internal.program;

import org.jspecify.annotations.NullMarked;
