/** What a reader of a further format implements. */
@NullMarked
package dev.cordon.documents.spi;

import org.jspecify.annotations.NullMarked;
