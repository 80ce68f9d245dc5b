/** Compiled patterns: plan, fast layers that may only over-report, exact confirmation. */
@NullMarked
package dev.cordon.internal.match;

import org.jspecify.annotations.NullMarked;
