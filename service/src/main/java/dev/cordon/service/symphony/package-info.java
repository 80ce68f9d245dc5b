/** The Symphony DLP API under {@code /agent}: policies, dictionaries, violations, and messages that are judged before they pass. */
@NullMarked
package dev.cordon.service.symphony;

import org.jspecify.annotations.NullMarked;
