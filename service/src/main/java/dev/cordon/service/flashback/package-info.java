/**
 * The Flashback AI policy API: policies in natural language at {@code /policy}, their violations and alerts. A request becomes a
 * typed request or a {@link dev.cordon.service.flashback.Refusal}; who may do what is data; the rest is the store.
 */
@NullMarked
package dev.cordon.service.flashback;

import org.jspecify.annotations.NullMarked;
