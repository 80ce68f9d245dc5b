/** Who calls, and what they may do. */
@NullMarked
package dev.cordon.service.auth;

import org.jspecify.annotations.NullMarked;
