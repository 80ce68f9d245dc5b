/** Load and validate: bundle, policy, rule, detector, dictionary, one reader for each dialect, load report. */
@NullMarked
package dev.cordon.policy;

import org.jspecify.annotations.NullMarked;
