/** What is measured, beside what, and how the numbers are written down. Definitions are data and were fixed before tuning. */
@NullMarked
package dev.cordon.benchmarks;

import org.jspecify.annotations.NullMarked;
