/** Files that callers send: read in processes of their own. */
@NullMarked
package dev.cordon.service.files;

import org.jspecify.annotations.NullMarked;
