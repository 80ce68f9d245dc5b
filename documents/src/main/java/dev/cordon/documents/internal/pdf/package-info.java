/** PDF; may change any day. */
@NullMarked
package dev.cordon.documents.internal.pdf;

import org.jspecify.annotations.NullMarked;
