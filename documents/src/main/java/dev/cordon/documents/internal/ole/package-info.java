/** Office before 2007 and what else lies in OLE2 containers; may change any day. */
@NullMarked
package dev.cordon.documents.internal.ole;

import org.jspecify.annotations.NullMarked;
