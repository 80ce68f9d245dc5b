/**
 * The command line. One class a command; what several share is a mixin. Results go to standard output, everything else to standard
 * error, both through {@link Streams}.
 */
@NullMarked
package dev.cordon.cli;

import org.jspecify.annotations.NullMarked;
