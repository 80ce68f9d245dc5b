/** Formats that Apache Tika reads and Cordon does not. */
@NullMarked
package dev.cordon.documents.tika;

import org.jspecify.annotations.NullMarked;
