/** Organisations, workspaces, repos and users. */
@NullMarked
package dev.cordon.service.directory;

import org.jspecify.annotations.NullMarked;
