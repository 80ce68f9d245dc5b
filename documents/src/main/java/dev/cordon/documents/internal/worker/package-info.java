/** Inspection in a process of its own; may change any day. */
@NullMarked
package dev.cordon.documents.internal.worker;

import org.jspecify.annotations.NullMarked;
