/** Plain text, its character set, CSV; may change any day. */
@NullMarked
package dev.cordon.documents.internal.text;

import org.jspecify.annotations.NullMarked;
