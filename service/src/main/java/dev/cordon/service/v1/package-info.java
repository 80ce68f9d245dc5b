/** Cordon's own API under /v1. */
@NullMarked
package dev.cordon.service.v1;

import org.jspecify.annotations.NullMarked;
