/** What other policies would decide: a set put together for the question, traffic of the caller's, and the decisions that flip. */
@NullMarked
package dev.cordon.service.simulate;

import org.jspecify.annotations.NullMarked;
