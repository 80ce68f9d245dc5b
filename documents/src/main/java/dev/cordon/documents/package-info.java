/** Facts and text out of files: {@link dev.cordon.documents.FileInspector} is where to begin. */
@NullMarked
package dev.cordon.documents;

import org.jspecify.annotations.NullMarked;
