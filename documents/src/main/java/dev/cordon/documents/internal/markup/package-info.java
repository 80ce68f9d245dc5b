/** HTML, RTF, XML and mail; may change any day. */
@NullMarked
package dev.cordon.documents.internal.markup;

import org.jspecify.annotations.NullMarked;
