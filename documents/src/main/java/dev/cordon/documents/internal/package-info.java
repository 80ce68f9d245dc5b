/** How files are looked into; may change any day. */
@NullMarked
package dev.cordon.documents.internal;

import org.jspecify.annotations.NullMarked;
