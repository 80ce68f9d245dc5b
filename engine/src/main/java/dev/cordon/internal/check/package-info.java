/** Second opinions on a match: one check a file, on ranges, without allocation. */
@NullMarked
package dev.cordon.internal.check;

import org.jspecify.annotations.NullMarked;
