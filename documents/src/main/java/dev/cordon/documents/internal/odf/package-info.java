/** OpenDocument; may change any day. */
@NullMarked
package dev.cordon.documents.internal.odf;

import org.jspecify.annotations.NullMarked;
