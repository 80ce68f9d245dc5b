/** XML read safely as a stream; may change any day. */
@NullMarked
package dev.cordon.documents.internal.xml;

import org.jspecify.annotations.NullMarked;
