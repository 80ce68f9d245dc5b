/** Word, Excel and PowerPoint since 2007, read as streams; may change any day. */
@NullMarked
package dev.cordon.documents.internal.ooxml;

import org.jspecify.annotations.NullMarked;
