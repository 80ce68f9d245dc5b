/** What is told afterwards: decision records, redaction. */
@NullMarked
package dev.cordon.report;

import org.jspecify.annotations.NullMarked;
