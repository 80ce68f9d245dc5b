/** ZIP, 7z, tar and compressed files; may change any day. */
@NullMarked
package dev.cordon.documents.internal.archive;

import org.jspecify.annotations.NullMarked;
