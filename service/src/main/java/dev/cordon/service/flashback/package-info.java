/**
 * The Flashback AI policy API: policies in natural language at {@code /policy}, their violations and alerts. A request becomes a
 * typed request or a fault that names everything wrong with it; a policy becomes a row whose document is both what the engine reads and
 * what the vendor's clients get.
 */
@NullMarked
package dev.cordon.service.flashback;

import org.jspecify.annotations.NullMarked;
